import { PARTICLES } from "./lexicon/function-words.ts";

/** A person's name taken apart, in lower case. */
export interface NameParts {
  /** Every word but initials, "Jr." and the like. */
  readonly words: readonly string[];
  /** The first name or initial; null where the name is a surname alone. */
  readonly first: string | null;
  /** The last word of the surname, which its particles stand before. */
  readonly last: string;
}

/** Takes a bare name apart; titles and possessives are no part of it. */
export function namePartsOf(name: string): NameParts {
  const words = name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?,?$/u.test(word));
  const last = words.at(-1) ?? name.toLowerCase();
  let surname = words.length - 1;
  while (surname > 0 && PARTICLES.has(words[surname - 1] ?? "")) surname -= 1;
  return {
    words: words.filter((word, index) => index === 0 || !isInitial(word)),
    first: surname > 0 ? (words[0] ?? null) : null,
    last,
  };
}

/** Whether two full names of one surname can be one person's: "R. Okafor" and "Ruth A. Okafor". */
export function canBeOne(a: NameParts, b: NameParts): boolean {
  if (a.first === null || b.first === null || a.first === b.first) return true;
  return (isInitial(a.first) || isInitial(b.first)) && a.first[0] === b.first[0];
}

/** Whether a name is the end of a longer one: "van der Berg", "García Márquez". */
export function isEndOf(short: NameParts, long: NameParts): boolean {
  const from = long.words.length - short.words.length;
  return from > 0 && short.words.every((word, index) => long.words[from + index] === word);
}

const isInitial = (word: string): boolean => /^(?:\p{L}\.)+$|^\p{L}$/u.test(word);
