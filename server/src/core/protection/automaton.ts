/** Finds all of a set of patterns in one pass over a text. Patterns and text are folded UTF-16 units. */
export interface Automaton {
  /** Calls `found` for every place where a pattern stands, by its index and its end (exclusive), in the order of the ends. */
  search(codes: Uint16Array, length: number, found: (pattern: number, end: number) => void): void;
}

/** The trie as parallel arrays: nodes are numbers, node 0 is the root, and 0 as a link means none. */
class Trie {
  symbol: Uint16Array;
  firstChild: Int32Array;
  nextSibling: Int32Array;
  /** The index of the pattern that ends here, plus one. */
  pattern: Int32Array;
  size = 1;
  readonly rootChild = new Int32Array(0x10000);

  constructor(capacity: number) {
    this.symbol = new Uint16Array(capacity);
    this.firstChild = new Int32Array(capacity);
    this.nextSibling = new Int32Array(capacity);
    this.pattern = new Int32Array(capacity);
  }

  child(node: number, symbol: number): number {
    if (node === 0) return this.rootChild[symbol] ?? 0;
    let child = this.firstChild[node] ?? 0;
    while (child !== 0 && this.symbol[child] !== symbol) child = this.nextSibling[child] ?? 0;
    return child;
  }

  insert(letters: string, index: number): void {
    let node = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const symbol = letters.charCodeAt(at);
      node = this.child(node, symbol) || this.#add(node, symbol);
    }
    if (node !== 0) this.pattern[node] = index + 1;
  }

  #add(parent: number, symbol: number): number {
    const node = this.size;
    this.size += 1;
    this.symbol[node] = symbol;
    this.nextSibling[node] = this.firstChild[parent] ?? 0;
    this.firstChild[parent] = node;
    if (parent === 0) this.rootChild[symbol] = node;
    return node;
  }
}

/** For each node: the node of its longest proper suffix in the trie (`fail`), and the nearest suffix that ends a pattern (`ending`). */
function linkSuffixes(trie: Trie): { fail: Int32Array; ending: Int32Array } {
  const fail = new Int32Array(trie.size);
  const ending = new Int32Array(trie.size);
  const queue = new Int32Array(trie.size);
  let tail = 1;
  for (let head = 0; head < tail; head += 1) {
    const node = queue[head] ?? 0;
    for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.nextSibling[child] ?? 0) {
      queue[tail] = child;
      tail += 1;
      const symbol = trie.symbol[child] ?? 0;
      let suffix = node;
      let target = 0;
      while (suffix !== 0 && target === 0) {
        suffix = fail[suffix] ?? 0;
        target = trie.child(suffix, symbol);
      }
      fail[child] = target;
      ending[child] = trie.pattern[target] ? target : (ending[target] ?? 0);
    }
  }
  return { fail, ending };
}

/**
 * Builds the automaton of Aho and Corasick ("Efficient string matching", 1975). Patterns are distinct; empty ones are
 * never found. Building takes time in proportion to the patterns' length, searching to the text's.
 */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const trie = new Trie(patterns.reduce((total, pattern) => total + pattern.length, 1));
  patterns.forEach((pattern, index) => {
    trie.insert(pattern, index);
  });
  const { fail, ending } = linkSuffixes(trie);
  const { pattern } = trie;

  const search: Automaton["search"] = (codes, length, found) => {
    let node = 0;
    for (let at = 0; at < length; at += 1) {
      const symbol = codes[at] ?? 0;
      let next = trie.child(node, symbol);
      while (next === 0 && node !== 0) {
        node = fail[node] ?? 0;
        next = trie.child(node, symbol);
      }
      node = next;
      for (let end = pattern[node] ? node : (ending[node] ?? 0); end !== 0; end = ending[end] ?? 0) {
        found((pattern[end] ?? 0) - 1, at + 1);
      }
    }
  };
  return { search };
}
