import nlp from "compromise/two";
import { BoundedCache } from "../text/bounded-cache.ts";
import { CUE_FORMS } from "./cue-forms.ts";
import { IRREGULAR_PASTS, PAST_ONLY, UNCHANGED_PASTS } from "./lexicon/function-words.ts";
import { isBodyNoun, isDocumentNoun, personNoun } from "./word-classes.ts";
import { FORM, formsByEnding } from "./word-forms.ts";

/** What general English knowledge says about single words. Answers are kept; make one for each finder. */
export interface English {
  /** The gender that a first name usually tells; "unknown" where it tells none or is no known first name. */
  genderOf(firstName: string): "female" | "male" | "unknown";
  /** Whether a word is a known first name. */
  isFirstName(word: string): boolean;
  /** What a word in lower case can be, as bits of `FORM`; never 0. */
  formsOf(word: string): number;
  /** Whether a list holds a word in lower case, so that its forms are not told from its ending alone. */
  isListed(word: string): boolean;
}

interface NameFacts {
  readonly first: boolean;
  readonly gender: "female" | "male" | "unknown";
}

const KEPT_NAMES = 4096;
const KEPT_WORDS = 65_536;

/** What the library's tags for single words say of their forms; the others say nothing. */
const TAG_FORMS: Readonly<Record<string, number>> = {
  Noun: FORM.noun,
  Singular: FORM.noun,
  Uncountable: FORM.noun,
  Actor: FORM.noun,
  Unit: FORM.noun,
  Plural: FORM.plural,
  Infinitive: FORM.base,
  Verb: FORM.base,
  Imperative: FORM.base,
  PresentTense: FORM.present,
  PastTense: FORM.past | FORM.participle,
  Participle: FORM.participle,
  Gerund: FORM.ing,
  Adjective: FORM.adjective,
  Comparative: FORM.adjective,
  Superlative: FORM.adjective,
  Demonym: FORM.adjective | FORM.noun,
  Adverb: FORM.adverb,
};

/** The library's pairs for words that can be either of two things. */
const PAIR_FORMS: Readonly<Record<string, number>> = {
  "Noun|Verb": FORM.noun | FORM.base,
  "Plural|Verb": FORM.plural | FORM.present,
  "Adj|Noun": FORM.adjective | FORM.noun,
  "Adj|Past": FORM.adjective | FORM.past | FORM.participle,
  "Adj|Present": FORM.adjective | FORM.base,
  "Adj|Gerund": FORM.adjective | FORM.ing,
  "Noun|Gerund": FORM.noun | FORM.ing,
  "Person|Noun": FORM.noun,
  "Person|Verb": FORM.base,
  "Person|Adj": FORM.adjective,
  "Actor|Verb": FORM.noun | FORM.base,
  "Unit|Noun": FORM.noun,
};

/**
 * The only user of the compromise library. It is asked about single words alone: over whole sentences it joins what a curly
 * apostrophe parts, loses marks from its offsets, and needs milliseconds for a paragraph. What a word is in its sentence is
 * told from what it can be and its neighbours (tagging.ts). A fault inside the library is an answer of "unknown".
 */
export function createEnglish(): English {
  const names = new BoundedCache<NameFacts>(KEPT_NAMES);
  const words = new BoundedCache<number>(KEPT_WORDS);
  const list = guarded(wordList, { lexicon: {}, switches: {} });

  const factsOf = (name: string): NameFacts =>
    names.get(name, (text) => guarded(() => readName(text), { first: false, gender: "unknown" }));
  const listed = (word: string): number => withoutParticiple(word, formsInList(list, word) | formsOfOwnWords(word));

  return {
    genderOf: (firstName) => factsOf(firstName).gender,
    isFirstName: (word) => factsOf(word).first,
    formsOf: (word) => words.get(word, (text) => withPresent(text, listed(text) || formsByEnding(text, listed), listed)),
    isListed: (word) => listed(word) !== 0,
  };
}

interface WordList {
  readonly lexicon: Readonly<Record<string, unknown>>;
  readonly switches: Readonly<Record<string, unknown>>;
}

/** The library's list of words with their tags, which it makes when it is first used. */
function wordList(): WordList {
  const model: unknown = nlp.model();
  return { lexicon: within(model, "one", "lexicon"), switches: within(model, "two", "switches") };
}

function within(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  let at: unknown = value;
  for (const key of path) at = isRecord(at) ? at[key] : undefined;
  return isRecord(at) ? at : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function formsInList({ lexicon, switches }: WordList, word: string): number {
  let forms = 0;
  const tags = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
  for (const tag of Array.isArray(tags) ? tags : [tags]) if (typeof tag === "string") forms |= TAG_FORMS[tag] ?? 0;
  const pair = Object.hasOwn(switches, word) ? switches[word] : undefined;
  if (typeof pair === "string") forms |= PAIR_FORMS[pair] ?? 0;
  return forms;
}

/** What our own lists say: verbs of reporting, and nouns for persons, bodies and papers. */
/** Lists that give "hosts" as people only leave out that somebody hosts. */
function withPresent(word: string, forms: number, listed: (word: string) => number): number {
  if (forms !== FORM.plural || !/[^sui]s$/u.test(word)) return forms;
  return (listed(word.slice(0, -1)) & FORM.base) === 0 ? forms : forms | FORM.present;
}

/** Past tenses that are no participles. */
function withoutParticiple(word: string, forms: number): number {
  return PAST_ONLY.has(word) ? forms & ~FORM.participle : forms;
}

function formsOfOwnWords(word: string): number {
  let forms = 0;
  for (const { form } of CUE_FORMS.get(word) ?? []) forms |= CUE_FORM_BITS[form];
  const person = personNoun(word);
  if (person === "singular") forms |= FORM.noun;
  if (person === "plural") forms |= FORM.plural;
  if (isBodyNoun(word) || isDocumentNoun(word)) forms |= word.endsWith("s") ? FORM.plural : FORM.noun;
  if (IRREGULAR_PASTS.has(word)) forms |= FORM.past;
  if (UNCHANGED_PASTS.has(word)) forms |= FORM.past | FORM.participle | FORM.base;
  return forms;
}

const CUE_FORM_BITS = {
  base: FORM.base,
  s: FORM.present,
  past: FORM.past | FORM.participle,
  ing: FORM.ing,
} as const;

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
