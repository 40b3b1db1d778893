/** A set of words from one text; lines and spaces part them, an underscore stands for a space inside an entry. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/u)
      .filter((word) => word !== "")
      .map((word) => word.replaceAll("_", " ")),
  );
}
