import type { Occurrence } from "./model.ts";
import type { Run } from "./words.ts";

/** What the letters of a surname mean where they stand. */
export interface Reading extends Run {
  /**
   * `self`: the protected person, evidently; `bare`: the surname alone, whose depends on who else bears it in the text;
   * `namesake`: another person of the surname; `other`: a word, a place, a company.
   */
  readonly means: "self" | "bare" | "namesake" | "other";
  readonly form: Occurrence["form"];
  readonly sure: Occurrence["sure"];
}
