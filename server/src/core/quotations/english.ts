import nlp from "compromise/two";
import { BoundedCache } from "../text/bounded-cache.ts";

/** What general English knowledge says about single words. Answers are kept; make one for each finder. */
export interface English {
  /** The gender that a first name usually tells; "unknown" where it tells none or is no known first name. */
  genderOf(firstName: string): "female" | "male" | "unknown";
  /** Whether a word is a known first name. */
  isFirstName(word: string): boolean;
  /** Whether the word at an offset of a short clause is a verb there. */
  isVerb(clause: string, word: string): boolean;
}

interface NameFacts {
  readonly first: boolean;
  readonly gender: "female" | "male" | "unknown";
}

/** The library slows down and misreads on long texts; a clause is never longer than this. */
const MOST_UNITS = 2000;
const KEPT_NAMES = 4096;
const KEPT_CLAUSES = 1024;

/**
 * The only user of the compromise library, guarded against what it is known to get wrong: it reads at most 2,000 units at
 * once, one clause at a time, because a curly apostrophe counts as a closing mark for it and joins sentences; apostrophes
 * reach it straight, its offsets are never used, and a fault inside it is an answer of "unknown".
 */
export function createEnglish(): English {
  const names = new BoundedCache<NameFacts>(KEPT_NAMES);
  const verbs = new BoundedCache<boolean>(KEPT_CLAUSES);

  const factsOf = (name: string): NameFacts =>
    names.get(name, (text) => guarded(() => readName(text), { first: false, gender: "unknown" }));

  return {
    genderOf: (firstName) => factsOf(firstName).gender,
    isFirstName: (word) => factsOf(word).first,
    isVerb(clause, word) {
      const text = straight(clause).slice(0, MOST_UNITS);
      return verbs.get(`${word}\n${text}`, () => guarded(() => nlp(text).match(straight(word)).has("#Verb"), false));
    },
  };
}

function readName(name: string): NameFacts {
  if (!/^\p{Lu}[\p{L}\p{M}'’-]{1,30}$/u.test(name)) return { first: false, gender: "unknown" };
  const view = nlp(straight(name));
  const female = view.has("#FemaleName");
  const male = view.has("#MaleName");
  return {
    first: female || male || view.has("#FirstName"),
    gender: female === male ? "unknown" : female ? "female" : "male",
  };
}

function straight(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

function guarded<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
