import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

/** One way to write a protected name so that a search for its letters misses it. */
export interface Way {
  readonly name: string;
  /** `happening`: people and programs write so without meaning to hide anything; `hiding`: somebody hides a name, or a program encodes it. */
  readonly group: "happening" | "hiding";
  readonly takes: "words" | "token";
  /** Whether it needs a place where a text goes on in the next line. */
  readonly lines?: true;
  /** The name of a place where it cannot stand. */
  readonly notIn?: string;
  /** The name as written; null where it cannot be written so. */
  make(person: Person, random: Random, newline: string): string | null;
}

export const full = ({ given, surname }: Person): string => (given === "" ? surname : `${given} ${surname}`);

/** The full name, or the surname where that tells enough. */
export const either = (person: Person, random: Random): string => (person.telling && random.below(2) === 0 ? person.surname : full(person));
/** The given name and the surname joined by something; null for a person of one name. */
export const joined = (person: Person, between: string): string | null =>
  person.given !== "" ? `${person.given}${between}${person.surname}` : null;

export const initialsOf = (given: string): string[] => given.split(/[\s-]+|\.(?=\p{L})/u).map((word) => word.charAt(0).toUpperCase());
