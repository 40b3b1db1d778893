import { isDictionaryWord } from "./dictionary-words.ts";
import type { Folder } from "./folding.ts";
import { isFirstName } from "./given-names.ts";
import type { PersonName } from "./names.ts";
import { spellingsOf } from "./spelling.ts";

/** Shorter words are too often something else. */
const SHORTEST = 4;

/** An article that is written together with the surname it belongs to: "al-Rashidi", "d’Aubigny". */
const JOINED_PARTICLE = /^(?:a[lnrsz]|ash|el|ul|ur|d|dell?|l)[-'’ʼ]/iu;

/** What is only half of a first name: "Abdul Rahman". */
const OPENS_FIRST_NAME: ReadonlySet<string> = new Set(["abd", "abdul", "abdel", "abdal", "abdur", "abu", "umm"]);

/**
 * What people shorten a surname to: the name without its particles ("Hohenzollern", "Rashidi"), either half of a double name
 * with a hyphen, and the first of two surnames ("García Márquez" is García, too).
 */
export function shorterSurnames({ given, surname }: PersonName, folder: Folder): readonly string[] {
  const lettersOf = (word: string): string => spellingsOf(word, folder)[0]?.letters ?? "";
  const last = surname.split(/\s+/u).at(-1) ?? "";
  const core = last.replace(JOINED_PARTICLE, "");
  const shorter = new Set([core, ...core.split("-")]);
  shorter.delete(surname);
  // A second first name is no surname.
  const middle = given.length > 1 ? given.at(-1) : undefined;
  const opens = lettersOf(given.at(-2) ?? "");
  if (middle !== undefined && !isWord(lettersOf(middle)) && !OPENS_FIRST_NAME.has(opens)) shorter.add(middle);
  return [...shorter].filter((word) => lettersOf(word).length >= SHORTEST);
}

/** Whether folded letters are a first name or a dictionary word: on their own they would be taken for the person too often. */
export function isWord(letters: string): boolean {
  return isFirstName(letters) || isDictionaryWord(letters);
}
