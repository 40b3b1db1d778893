/** What a word is in its sentence. */
export type Tag =
  | "name"
  | "noun"
  | "plural"
  | "pronoun"
  | "determiner"
  | "possessive"
  | "adjective"
  | "adverb"
  | "number"
  | "time"
  | "preposition"
  | "to"
  | "that"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "not"
  | "base"
  | "present"
  | "past"
  | "participle"
  | "ing"
  | "mark"
  | "quote";

/** Tags of which each clause has one. */
export const FINITE_TAGS: ReadonlySet<Tag> = new Set(["past", "present", "base", "have", "be", "modal", "do"]);

/** Tags at which a clause begins or ends. */
export const CLAUSE_BOUNDS: ReadonlySet<Tag> = new Set(["mark", "quote", "conjunction", "subordinator", "that"]);
