import { JUDGING_VERBS } from "./judging-verbs.ts";
import { SAYING_VERBS } from "./saying-verbs.ts";
import { THINKING_VERBS } from "./thinking-verbs.ts";

/**
 * Verbs that report what somebody says, writes or thinks, and what each takes.
 *
 * - `speech`: goes with words in quotation marks, before or after them.
 * - `clause`: takes a clause, with or without "that": she said (that) it was over.
 * - `that`: takes a clause only with "that": she stressed that it was over.
 * - `person`: may name who is addressed first: she told reporters (that) it was over.
 * - `whether`: takes a question: he asked whether it was over.
 * - `to`: takes an infinitive that tells what was said or meant: he promised to stay.
 * - `told-to`: takes a person and an infinitive: he urged them to stay.
 * - `thing`: takes what was spoken of as an object: he denounced the plan.
 * - `named`: takes an object and a name for it: she called the plan "a bluff".
 * - `as`: takes an object and "as": she described it as a bluff.
 * - `of`: takes an object and "of", "for" or "from" with what it is about: she accused them of a bluff.
 * - `mind`: tells what somebody thinks, feels or wants rather than what they said, or may tell what they do with their hands.
 * - `plaque`: what an object bears rather than what somebody says, unless its subject is a person or a paper.
 * - `gesture`: goes with words in quotation marks right beside it, and is no report otherwise.
 *
 * A verb with its particle or preposition is written with an underscore.
 */
export const CUE_VERBS: Readonly<Record<string, string>> = { ...SAYING_VERBS, ...JUDGING_VERBS, ...THINKING_VERBS };

/** Forms that the rules of spelling do not give: past tense and past participle. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  make: ["made"],
  tell: ["told"],
  write: ["wrote", "written"],
  find: ["found"],
  think: ["thought"],
  know: ["knew", "known"],
  feel: ["felt"],
  read: ["read"],
  show: ["showed", "shown"],
  understand: ["understood"],
  swear: ["swore", "sworn"],
  forecast: ["forecast", "forecasted"],
  put: ["put"],
  begin: ["began", "begun"],
  sing: ["sang", "sung"],
  shoot: ["shot"],
  go: ["went", "gone"],
  hit: ["hit"],
  learn: ["learned", "learnt"],
  speak: ["spoke", "spoken"],
  lay: ["laid"],
  spell: ["spelled", "spelt"],
  seek: ["sought"],
  forget: ["forgot", "forgotten"],
  dream: ["dreamed", "dreamt"],
  weep: ["wept"],
  cast: ["cast"],
  plead: ["pleaded", "pled"],
};
