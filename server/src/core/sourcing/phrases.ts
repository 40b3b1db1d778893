/** Makes patterns out of phrases as a newsroom would write them, so that lists can be data and can be extended. */

/** The source text of a pattern that any of the phrases fits: any space between words, either apostrophe, a capital first letter or none. */
export function anyOf(phrases: readonly string[]): string {
  const patterns = phrases.filter((phrase) => phrase.trim() !== "").map(patternOf);
  return patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;
}

function patternOf(phrase: string): string {
  const pattern = phrase
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replace(/['’]/gu, "['’]"))
    .join("\\s+");
  return pattern.replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`);
}

/** The words of a list as it is written in these files: words parted by spaces or line ends, an underscore for a space within one. */
export function words(list: string): string[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll("_", " "));
}
