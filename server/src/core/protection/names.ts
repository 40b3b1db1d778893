import { HONORIFICS, PARTICLES, SUFFIXES } from "./titles.ts";

/** A person's name as the ledger has it, taken apart. Texts are as written; empty lists where there is nothing. */
export interface PersonName {
  /** First and middle names, and nicknames written in quotation marks or brackets, in their order. */
  readonly given: readonly string[];
  /** With its particles ("van der Berg"). */
  readonly surname: string;
}

function bare(word: string): string {
  return word.replace(/[.,]/gu, "").toLowerCase();
}

/** Words that a person's name never holds but the name of an office does. */
const OFFICE_WORD = /^(?:of|the|for|and|&|on|at|in)$/iu;

function withoutTitles(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length - 1 && HONORIFICS.has(bare(words[first] ?? ""))) first += 1;
  let end = words.length;
  while (end > first + 1 && SUFFIXES.has(bare(words[end - 1] ?? ""))) end -= 1;
  return words.slice(first, end);
}

/** "Whitfield, Dana" as "Dana Whitfield"; a comma before a suffix ("Dana Whitfield, Jr.") stays where it is. */
function firstNameFirst(text: string): string {
  if (!text.includes(",")) return text;
  const [surname = "", first = "", ...rest] = text.split(",").map((part) => part.trim());
  if (first === "" || SUFFIXES.has(bare(first.split(/\s+/u)[0] ?? ""))) return text;
  return [first, surname, ...rest].join(" ");
}

/** Chinese, Japanese and Korean names, which put the surname first. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

/** Takes a name apart; null where the text is no person's name (an office, or nothing to look for). */
export function readPersonName(text: string): PersonName | null {
  const plain = firstNameFirst(text.replace(/["“”„«»()[\]]/gu, " ").trim());
  const words = withoutTitles(plain.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) || word === "&"));
  if (words.length === 0 || words.length > 7 || words.some((word) => OFFICE_WORD.test(word))) return null;
  if (words.length > 1 && words.every((word) => EAST_ASIAN.test(word))) return { given: words.slice(1), surname: words[0] ?? "" };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(bare(words[start - 1] ?? ""))) start -= 1;
  const surname = words
    .slice(start)
    .join(" ")
    .replace(/[.,]+$/u, "");
  return { given: words.slice(0, start).map((word) => word.replace(/[,]+$/u, "")), surname };
}
