import type { Source } from "./model.ts";

/** Letters and digits only, without case and accents: how a codename, a slug and a name are compared. */
function squashed(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words a codename is made of: split at signs, digits and capitals inside a word. */
function partsOf(codename: string): string[] {
  return (codename.normalize("NFC").match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+/gu) ?? []).map(squashed);
}

/** From this many letters on, a name inside a longer word is no accident. */
const TELLING_LENGTH = 5;

/**
 * Whether a codename holds one of a source's names, in whatever form: `okafor`, `ruth-okafor`, `r_okafor`, `rokafor2`.
 * Of a full name the whole and the last word count; of a shorter word only where it stands on its own or after an initial.
 */
export function holdsName(codename: string, names: readonly string[]): boolean {
  const whole = squashed(codename);
  const parts = new Set([...partsOf(codename), whole, whole.replace(/\p{N}+$/u, "")]);
  return names.some((name) => {
    const words = name.split(/[\s@]+/u).filter((word) => squashed(word) !== "");
    const last = squashed(words.at(-1) ?? "");
    const initial = squashed(words[0] ?? "").slice(0, 1);
    return [squashed(name), last].some((told) => {
      if (told.length < 2) return told !== "" && whole === told;
      return (told.length >= TELLING_LENGTH && whole.includes(told)) || parts.has(told) || parts.has(initial + told);
    });
  });
}

/** Tells codenames that hold the name of one of these sources, as a whole or the last word of it, or a whole alias. */
export function holdsNameOfAny(sources: readonly Pick<Source, "name" | "aliases">[]): (codename: string) => boolean {
  const told = new Set(
    sources.flatMap(({ name, aliases }) => [...(name === null ? [] : [name, name.split(/\s+/u).at(-1) ?? ""]), ...aliases].map(squashed)),
  );
  return (codename) => {
    const whole = squashed(codename);
    return [...partsOf(codename), whole, whole.replace(/\p{N}+$/u, "")].some((part) => part.length > 1 && told.has(part));
  };
}

/** What a codename is made from. */
export type Tell = "name" | "initials" | "role";

/** What gives a source away in its own entry, in the words it is written in. */
type Telling = Pick<Source, "codename" | "name" | "aliases" | "identifying" | "agreements">;

/**
 * What of a source its codename can be read back to, beyond holding the name itself; null for nothing. Digits and a number
 * after it do not hide it: `dw2`. Words of the ledger count from four letters on, a beginning of the name from three.
 */
export function tellsOf({ codename, name, aliases, identifying, agreements }: Telling): Tell | null {
  const parts = partsOf(codename);
  const letters = parts.join("");
  const names = [...(name === null ? [] : [name]), ...aliases].map((one) => partsOf(one));
  if (names.some((words) => isInitials(letters, words))) return "initials";
  if (names.flat().some((word) => parts.some((part) => isPartOf(part, word, 4)) || isPartOf(letters, word, 3))) return "name";
  const roles = [...identifying, ...agreements.flatMap(({ descriptions }) => descriptions)];
  if (roles.some((role) => isMadeOf(parts, letters, partsOf(role)))) return "role";
  return null;
}

/** The first letters of at least two words, in their order or the other way round. */
function isInitials(letters: string, words: readonly string[]): boolean {
  if (words.length < 2 || letters.length < 2) return false;
  const all = words.map((word) => word.slice(0, 1));
  const outer = [all[0] ?? "", all.at(-1) ?? ""];
  return [all, [...all].reverse(), outer, [...outer].reverse()].some((initials) => initials.join("") === letters);
}

/** A first name, the beginning of a name, or a name spelt backwards. */
function isPartOf(part: string, word: string, least: number): boolean {
  if (part.length < least || word.length < least) return false;
  return word.startsWith(part) || part === [...word].reverse().join("");
}

/** Words for what somebody does or where, or the initials of a body of three words or more. */
function isMadeOf(parts: readonly string[], letters: string, role: readonly string[]): boolean {
  const telling = role.filter((word) => word.length >= LEAST_ROLE && !GENERAL.has(word));
  if (parts.some((part) => part.length >= LEAST_ROLE && telling.some((word) => word === part || singular(word) === singular(part))))
    return true;
  const initials = role.map((word) => word.slice(0, 1));
  const heavy = role.filter((word) => word.length > 3).map((word) => word.slice(0, 1));
  return letters.length >= 3 && [initials, heavy].some((one) => one.length >= 3 && one.join("") === letters);
}

const LEAST_ROLE = 4;
/** Words that agreed descriptions have and that say nothing about who somebody is. */
const GENERAL: ReadonlySet<string> = new Set([
  "person",
  "people",
  "source",
  "someone",
  "somebody",
  "with",
  "from",
  "that",
  "this",
  "close",
  "knowledge",
  "matter",
]);

const singular = (word: string): string => word.replace(/(?<=\p{L}{3})s$/u, "");
