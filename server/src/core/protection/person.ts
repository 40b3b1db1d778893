import { isDictionaryWord, isFunctionWord } from "./dictionary-words.ts";
import type { Folder } from "./folding.ts";
import { type PersonName, readPersonName } from "./names.ts";
import { relatedFirstNames } from "./nicknames.ts";
import { isWord, shorterSurnames } from "./shorter-surnames.ts";
import { type Spelling, spellingsOf } from "./spelling.ts";

/** A first or middle name, a nickname or a short form of a protected person. */
export interface GivenName {
  readonly spelling: Spelling;
  readonly common: boolean;
  /** Whether it is listed after the first name and is no first name itself, so that it may be the first of two surnames. */
  readonly isSurname: boolean;
}

/** A surname, or an alias of one word, by which a protected person is looked for. */
export interface Person {
  readonly source: number;
  readonly kind: "name" | "alias";
  readonly spelling: Spelling;
  /** Longest first, so that a short form does not hide a longer one. */
  readonly given: readonly GivenName[];
  /** The folded first letters of the listed first and middle names. */
  readonly initials: string;
  /** `word`: the surname is also a dictionary word; `function`: one that never means a person on its own. */
  readonly common: "no" | "word" | "function";
  /** The folded letters of the whole surname where this is only what it may be shortened to; else null. */
  readonly shortenedFrom: string | null;
  /** Whether the alias is the person's own first name, so that a surname may follow it. */
  readonly isFirstName: boolean;
  /** First names, folded, of bystanders with this surname. */
  readonly bystanders: ReadonlySet<string>;
}

/** What a person is called besides the surname. */
export type OwnNames = Pick<Person, "given" | "initials">;

/** The first names that a person goes by: as listed, each half of a double name, and the usual short forms. */
export function givenNamesOf(name: PersonName, folder: Folder): OwnNames {
  const byLetters = new Map<string, GivenName>();
  const add = (text: string, isMiddle = false) => {
    for (const spelling of spellingsOf(text, folder)) {
      if (spelling.letters.length < 2 || byLetters.has(spelling.letters)) continue;
      const common = isDictionaryWord(spelling.letters);
      byLetters.set(spelling.letters, { spelling, common, isSurname: isMiddle && !isWord(spelling.letters) });
    }
  };
  let initials = "";
  for (const listed of name.given) {
    add(listed, listed !== name.given[0]);
    for (const half of listed.split("-")) {
      add(half);
      const letter = spellingsOf(half, folder)[0]?.letters[0];
      if (letter !== undefined && !initials.includes(letter)) initials += letter;
    }
  }
  const first = spellingsOf(name.given[0] ?? "", folder)[0]?.letters;
  if (first !== undefined) for (const short of relatedFirstNames(first)) add(short);
  const given = [...byLetters.values()].sort((a, b) => b.spelling.letters.length - a.spelling.letters.length);
  return { given, initials };
}

function commonness(letters: string): Person["common"] {
  if (isFunctionWord(letters)) return "function";
  return isDictionaryWord(letters) ? "word" : "no";
}

/** First names of bystanders by the folded letters of their surnames. */
export function bystandersBySurname(names: readonly string[], folder: Folder): ReadonlyMap<string, ReadonlySet<string>> {
  const bySurname = new Map<string, Set<string>>();
  for (const text of names) {
    const name = readPersonName(text);
    if (name === null) continue;
    const given = givenNamesOf(name, folder).given.map(({ spelling }) => spelling.letters);
    for (const { letters } of spellingsOf(name.surname, folder)) {
      const known = bySurname.get(letters) ?? new Set<string>();
      for (const first of given) known.add(first);
      bySurname.set(letters, known);
    }
  }
  return bySurname;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The targets for one surname or one-word alias of a source, one for each spelling. */
export function personsFor(
  word: string,
  kind: Person["kind"],
  source: number,
  own: OwnNames,
  bystanders: ReadonlyMap<string, ReadonlySet<string>>,
  folder: Folder,
  shortenedFrom: string | null = null,
): readonly Person[] {
  return spellingsOf(word, folder).map((spelling) => ({
    source,
    kind,
    spelling,
    given: own.given.some((name) => name.spelling.letters === spelling.letters)
      ? own.given.filter((name) => name.spelling.letters !== spelling.letters)
      : own.given,
    initials: own.initials,
    common: commonness(spelling.letters),
    shortenedFrom,
    isFirstName: shortenedFrom === null && own.given.some((name) => name.spelling.letters === spelling.letters),
    bystanders: bystanders.get(spelling.letters) ?? NOBODY,
  }));
}

/** The targets for a person's name: the surname, and what it may be shortened to. */
export function personsNamed(
  name: PersonName,
  source: number,
  own: OwnNames,
  bystanders: ReadonlyMap<string, ReadonlySet<string>>,
  folder: Folder,
): readonly Person[] {
  const whole = spellingsOf(name.surname, folder)[0]?.letters ?? "";
  return [
    ...personsFor(name.surname, "name", source, own, bystanders, folder),
    ...shorterSurnames(name, folder).flatMap((shorter) => personsFor(shorter, "name", source, own, bystanders, folder, whole)),
  ];
}
