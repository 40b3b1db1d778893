import { stemOf } from "../text/words.ts";
import { familyOf } from "./word-families.ts";

/** Spellings of one word on two sides of the ocean; the first form is kept. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})our(?=s?$|ed$|ing$|able$|ite)/u, "or"],
  [/(?<=\p{L}{2})is(?=e$|es$|ed$|ing$|ation$|ations$)/u, "iz"],
  [/(?<=\p{L}{2})yse(?=d?$|s$)/u, "yze"],
  [/(?<=[^aeiou])re$/u, "er"],
  [/(?<=[aeiou])ll(?=ed$|ing$|er$|ers$)/u, "l"],
  [/^(cheque)(?=s?$)/u, "check"],
  [/^programme(?=s?$)/u, "program"],
  [/^grey/u, "gray"],
  [/^(licenc|defenc|offenc|practic)e(?=[sd]?$)/u, "$1e"],
];

/** Endings that make one word of a family out of another: to resign, a resignation. The longest that fits goes. */
const ENDINGS: readonly (readonly [ending: string, leaves: number])[] = [
  ["ization", 3],
  ["ation", 4],
  ["ition", 4],
  ["ment", 3],
  ["ness", 4],
  ["ally", 4],
  ["ance", 4],
  ["ence", 4],
  ["ally", 4],
  ["ate", 4],
  ["ize", 4],
  ["ion", 4],
  ["ure", 4],
  ["ity", 4],
  ["ily", 3],
  ["ly", 4],
  ["al", 5],
  ["y", 5],
];

/**
 * What two forms of a word have in common, for comparison only: inflection, irregular forms, the spellings of two countries, and
 * the commonest ways to make a noun or an adverb. `word` is in lower case, without apostrophes.
 */
export function rootOf(word: string): string {
  const known = familyOf(word);
  if (known !== null) return known;
  const stem = stemOf(
    spell(word)
      .replace(/(?<=\p{L}{2})ied$/u, "y")
      .replace(/(?<=\p{L}{2})men$/u, "man"),
  );
  return familyOf(stem) ?? familyOf(`${stem}e`) ?? withoutEnding(stem);
}

function spell(word: string): string {
  if (word.length < 5) return word;
  for (const [pattern, to] of SPELLINGS) if (pattern.test(word)) return word.replace(pattern, to);
  return word;
}

function withoutEnding(stem: string): string {
  for (const [ending, leaves] of ENDINGS) {
    if (stem.length - ending.length >= leaves && stem.endsWith(ending)) return stem.slice(0, -ending.length);
  }
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
