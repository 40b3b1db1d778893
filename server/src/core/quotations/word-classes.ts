import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  MONTHS,
  OTHER_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./lexicon/function-words.ts";
import { BODY_NOUNS, DOCUMENT_NOUNS, PERSON_NOUNS, PERSON_PLURALS } from "./lexicon/nouns.ts";
import type { Token } from "./tokens.ts";

/** Words in -ly that are no adverbs, and adverbs in -ly are the rest. */
const NOT_ADVERBS = new Set([
  "family",
  "assembly",
  "supply",
  "reply",
  "ally",
  "monopoly",
  "only",
  "daily",
  "weekly",
  "elderly",
  "july",
  "italy",
  "rally",
  "bully",
  "fly",
  "anomaly",
  "homily",
  "early",
  "likely",
  "friendly",
  "lonely",
  "deadly",
  "costly",
  "unlikely",
]);

export const isWord = (token: Token | undefined): token is Token => token?.kind === "word";
export const isComma = (token: Token | undefined): boolean => token?.text === ",";
export const isQuote = (token: Token | undefined): boolean => token?.kind === "quote";

export const isDay = (token: Token | undefined): boolean => isWord(token) && DAYS.has(token.lower);
export const isTimeName = (token: Token | undefined): boolean =>
  isDay(token) || (isWord(token) && token.capital && MONTHS.has(token.lower.replace(/\.$/u, "")));

export function isDeterminer(token: Token | undefined): boolean {
  return isWord(token) && (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower));
}

export function isAdverb(token: Token | undefined): boolean {
  if (!isWord(token) || token.capital) return false;
  return ADVERBS.has(token.lower) || (token.lower.endsWith("ly") && token.lower.length > 4 && !NOT_ADVERBS.has(token.lower));
}

/** Capitalised, and not a word of grammar at the opening of a sentence. */
export function isName(token: Token | undefined): boolean {
  return isWord(token) && token.capital && !isGrammar(token);
}

function isGrammar(token: Token): boolean {
  const { lower } = token;
  if (
    token.text.length > 1 &&
    token.text === token.text.toUpperCase() &&
    /^\p{Lu}{2,}$/u.test(token.text) &&
    !/^(?:AND|THE|OF|A)$/u.test(token.text)
  )
    return false;
  return (
    DETERMINERS.has(lower) ||
    POSSESSIVES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    OTHER_PRONOUNS.has(lower) ||
    RELATIVES.has(lower) ||
    (ADVERBS.has(lower) && lower !== "long")
  );
}

/** Whether the word is a noun for persons, and of what number. */
export function personNoun(lower: string): "singular" | "plural" | null {
  if (PERSON_PLURALS.has(lower)) return "plural";
  if (PERSON_NOUNS.has(lower)) return "singular";
  const singular = singularOf(lower);
  if (singular !== null && PERSON_NOUNS.has(singular)) return "plural";
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 ? personNoun(lower.slice(hyphen + 1)) : null;
}

function singularOf(lower: string): string | null {
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") ? lower.slice(0, -1) : null;
}

export const isBodyNoun = (lower: string): boolean => BODY_NOUNS.has(lower);
export const isDocumentNoun = (lower: string): boolean => DOCUMENT_NOUNS.has(lower);
