/** Where in the structure of a ledger a place of its text lies. */
export interface LedgerPlace {
  /** The keys and entries above the place; an entry of a list is `-`. */
  readonly path: readonly string[];
  /** Whether a key is expected, or the value of the last key of `path`. */
  readonly expects: "key" | "value";
  /** Where the word that is being typed starts, in UTF-16 units. */
  readonly wordStart: number;
  /** The keys that the map around the place has already, on lines of their own. */
  readonly siblings: readonly string[];
}

interface Level {
  readonly indent: number;
  readonly step: string;
}

const LINE = /^([ ]*)((?:-[ ]+)*)(?:(["']?)([^\s:#"'[{}\],-][^:#"'[{}\],]*)\3[ \t]*:(?=\s|$)[ \t]*)?(.*)$/su;

/**
 * The place of an offset, told from the indentation and brackets around it, so that it is known in a file that is being
 * typed and does not parse. Brackets are looked at within their line. An offset out of the text is clamped.
 */
export function ledgerPlaceAt(text: string, offset: number): LedgerPlace {
  const at = Math.min(Math.max(offset, 0), text.length);
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(lineStart, at);
  const { indent, dashes, key, rest, restAt } = partsOf(before);
  const inList = dashes.length > 0;
  const above = levelsAbove(text.slice(0, lineStart), inList || key !== null || rest !== "" ? indent : before.length);
  const path = [...above.map((level) => level.step), ...dashes.map(() => "-")];
  if (key === null) return flowPlace(rest, lineStart + restAt, path, "key", siblingsAt(text, lineStart, indent + widthOf(dashes)));
  return flowPlace(rest, lineStart + restAt, [...path, key], "value", []);
}

/** Follows brackets from the start of a value: `{quote: f` is the value of `quote` in a map, `[do` an entry of a list. */
function flowPlace(rest: string, restAt: number, path: readonly string[], expects: "key" | "value", siblings: readonly string[]): LedgerPlace {
  const open: string[][] = [[...path]];
  let expected = expects;
  let wordStart = restAt;
  let word = "";
  const top = () => open.at(-1) ?? [];
  const start = (index: number) => {
    wordStart = restAt + index + 1;
    word = "";
  };
  for (let index = 0; index < rest.length; index += 1) {
    const sign = rest.charAt(index);
    if (sign === "{") {
      open.push([...top()]);
      expected = "key";
      start(index);
    } else if (sign === "[") {
      open.push([...top(), "-"]);
      expected = "value";
      start(index);
    } else if ((sign === "}" || sign === "]") && open.length > 1) {
      open.pop();
      start(index);
    } else if (sign === "," && open.length > 1) {
      const current = top();
      if (current.at(-1) !== "-") open[open.length - 1] = current.slice(0, (open.at(-2) ?? []).length);
      expected = top().at(-1) === "-" && (open.at(-2)?.length ?? 0) < top().length ? "value" : "key";
      start(index);
    } else if (sign === ":" && expected === "key" && open.length > 1) {
      open[open.length - 1] = [...top(), word.trim()];
      expected = "value";
      start(index);
    } else word += sign;
  }
  return { path: top(), expects: expected, wordStart: wordStart + (word.length - word.trimStart().length), siblings };
}
