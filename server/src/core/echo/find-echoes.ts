import type { Ledger } from "../ledger/model.ts";
import { byStrictness } from "../policy/governance.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { type Match, matchesOf, NEAR, worded } from "./match.ts";
import type { Echo, EchoFinder } from "./model.ts";
import { type ProtectedStatement, protectedStatements } from "./statements.ts";
import { type EchoWord, echoWords } from "./words.ts";

/** Texts kept between two looks: more blocks and sentences than a long draft has. */
const KEPT_TEXTS = 65_536;

/** Pairs that more statements hold than this say nothing about which of them is meant; these stand for all. */
const MOST_STATEMENTS = 48;

/** Statements that say less than this have few pairs, so that one in common is enough to compare them. */
const SHORT_STATEMENT = 4;

/** How many statements one text is compared with at most. */
const MOST_COMPARED = 400;

/** Longer texts are searched piece by piece, in UTF-16 units: a statement is compared with every word of a piece. */
const PIECE = 5000;

/** How many sentences two pieces share, so that what goes on over a few of them is found whole. */
const SHARED_SENTENCES = 4;

/**
 * Prepares a ledger's protected statements to be found again. They are indexed by pairs of words that stand near each other,
 * so that a draft meets only the statements it shares a pair with.
 */
export function createEchoFinder(ledger: Ledger): EchoFinder {
  const statements = protectedStatements(ledger);
  const byPair = new Map<string, number[]>();
  statements.forEach((statement, index) => {
    for (const pair of pairsOf(statement.words)) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else if (known.length < MOST_STATEMENTS) known.push(index);
    }
  });

  const search = (text: string): readonly Echo[] => {
    const words = echoWords(text);
    const shared = new Map<number, number>();
    for (const pair of pairsOf(words)) for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    if (shared.size === 0) return [];
    const prepared = worded(text, words);
    const found = likeliest(shared).flatMap(([index, pairs]) => {
      const statement = statements[index];
      if (statement === undefined || (pairs < 2 && statement.weight >= SHORT_STATEMENT)) return [];
      return matchesOf(prepared, statement).map((match) => ({ statement, match }));
    });
    return strongest(found).map(({ statement, match }) => echoOf(words, statement, match));
  };

  const searchAll = (text: string): readonly Echo[] =>
    text.length <= PIECE
      ? search(text)
      : piecesOf(text).flatMap(({ start, end }) =>
          search(text.slice(start, end)).map((echo) => ({ ...echo, start: echo.start + start, end: echo.end + start })),
        );

  const cache = new BoundedCache<readonly Echo[]>(KEPT_TEXTS);
  return { find: (text) => (statements.length === 0 ? [] : cache.get(text, searchAll)) };
}

/** Of too many statements that share pairs with a text, those that share most. */
function likeliest(shared: ReadonlyMap<number, number>): (readonly [statement: number, pairs: number])[] {
  const all = [...shared];
  return all.length <= MOST_COMPARED ? all : all.sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED);
}

/** Sentences in a row, no longer than a piece where they are not so by themselves; each piece begins with the last ones of the piece before. */
function piecesOf(text: string): Span[] {
  const all = sentences(text);
  const pieces: Span[] = [];
  for (let first = 0; first < all.length; ) {
    const start = all[first]?.start ?? 0;
    let next = first + 1;
    while (next < all.length && (all[next]?.end ?? 0) - start <= PIECE) next += 1;
    pieces.push({ start, end: all[next - 1]?.end ?? text.length });
    first = next === all.length ? next : Math.max(first + 1, next - SHARED_SENTENCES);
  }
  return pieces;
}

/** Two words near each other, in either order; a pair of words that both say little is none. */
function pairsOf(words: readonly EchoWord[]): Set<string> {
  const pairs = new Set<string>();
  words.forEach((word, index) => {
    for (const other of words.slice(index + 1, index + 1 + NEAR)) {
      if (word.root === other.root || word.weight + other.weight < 0.9) continue;
      pairs.add(word.root < other.root ? `${word.root} ${other.root}` : `${other.root} ${word.root}`);
    }
  });
  return pairs;
}

interface Found {
  readonly statement: ProtectedStatement;
  readonly match: Match;
}

/** Of several statements of one source that the same words repeat, the one they repeat most. */
function strongest(found: readonly Found[]): Found[] {
  const ranked = [...found].sort(
    (a, b) =>
      Number(b.match.verbatim) - Number(a.match.verbatim) ||
      b.match.weight - a.match.weight ||
      byStrictness(a.statement.terms, b.statement.terms),
  );
  const kept: Found[] = [];
  for (const one of ranked) {
    const hidden = kept.some(
      (other) => other.statement.source === one.statement.source && other.match.from < one.match.to && one.match.from < other.match.to,
    );
    if (!hidden) kept.push(one);
  }
  return kept.sort((a, b) => a.match.from - b.match.from);
}

function echoOf(words: readonly EchoWord[], { source, by, terms }: ProtectedStatement, match: Match): Echo {
  const { verbatim, share } = match;
  return { source, by, terms, verbatim, share, start: words[match.from]?.start ?? 0, end: words[match.to - 1]?.end ?? 0 };
}
