import { CUE_FORMS } from "./cue-forms.ts";
import type { English } from "./english.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./lexicon/function-words.ts";
import { BE, DO, HAVE, MODAL } from "./lexicon/helping-verbs.ts";
import { wordSet } from "./lexicon/word-set.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isDay, personNoun } from "./word-classes.ts";
import { FINITE, FORM, NOMINAL } from "./word-forms.ts";

/** No look ahead for the verb of a clause goes further. */
export const REACH = 14;

const ESTIMATES = new Set(["at least", "at most", "more than", "fewer than", "less than", "up to"]);
const NUMBERS = wordSet(
  "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty a half dozens hundreds thousands",
);

/** What can be told of a sentence's words from what they can be alone, before any is tagged. Indexes of tokens. */
export class LookAhead {
  readonly #tokens: readonly Token[];
  readonly #english: English;

  readonly #capitals: boolean;

  /** `capitals`: whether every word is capitalised, as in a headline, so that a capital tells no name. */
  constructor(tokens: readonly Token[], english: English, capitals: boolean) {
    this.#tokens = tokens;
    this.#english = english;
    this.#capitals = capitals;
  }

  forms(at: number): number {
    const token = this.#tokens[at];
    return token === undefined || token.kind !== "word" ? 0 : this.#english.formsOf(token.lower);
  }

  isNominalForm(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    if (token.kind === "number") return true;
    if (token.kind !== "word") return token.kind === "quote";
    if (token.capital) return true;
    if (this.isGrammar(token.lower) && !DETERMINERS.has(token.lower) && !POSSESSIVES.has(token.lower)) return false;
    if (AUXILIARIES.has(token.lower) || RELATIVES.has(token.lower)) return false;
    if (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower))
      return token.lower.endsWith("s") || /^(?:one|two|three|four|five|six|other|such|few|many)$/u.test(token.lower);
    if (SUBJECT_PRONOUNS.has(token.lower) || OTHER_PRONOUNS.has(token.lower)) return token.lower === "others";
    return (this.#english.formsOf(token.lower) & (NOMINAL | FORM.adjective | FORM.ing | FORM.participle)) !== 0;
  }

  /** Whether the word at an index can be nothing but the verb of a clause. */
  isVerbAhead(at: number): boolean {
    let next = at;
    while (this.#tokens[next] !== undefined && isAdverb(this.#tokens[next])) next += 1;
    const token = this.#tokens[next];
    if (token === undefined || token.kind !== "word" || (token.capital && !this.#capitals)) return false;
    if (this.isAuxiliary(next)) return true;
    const forms = this.forms(next);
    if ((forms & FINITE) === 0) return false;
    if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
    return (forms & (FORM.past | FORM.base | FORM.present)) !== 0 && this.opensObject(next + 1);
  }

  isAuxiliary(at: number): boolean {
    const lower = this.#tokens[at]?.lower ?? "";
    return BE.has(lower) || HAVE.has(lower) || DO.has(lower) || (MODAL.has(lower) && this.#tokens[at]?.capital === false);
  }

  /** Whether what stands here is how the object or the clause of a verb begins, and no noun goes on. */
  opensObject(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    if (token.kind === "quote" || token.kind === "number") return true;
    if (token.kind === "mark") return token.text === ":";
    const { lower } = token;
    if (
      DETERMINERS.has(lower) ||
      POSSESSIVES.has(lower) ||
      lower === "that" ||
      lower === "to" ||
      lower === "how" ||
      lower === "what" ||
      lower === "whether"
    )
      return true;
    if (SUBJECT_PRONOUNS.has(lower) || OTHER_PRONOUNS.has(lower)) return !RELATIVES.has(lower) && lower !== "who";
    return token.capital || isAdverb(token) || isDay(token);
  }

  /** Whether a verb that can be the verb of a clause follows before the sentence ends. */
  hasVerbSoon(at: number): boolean {
    for (let next = at; next < Math.min(this.#tokens.length, at + 3 * REACH); next += 1) {
      if (this.isAuxiliary(next) || ((this.forms(next) & FINITE) !== 0 && !this.#isNounAfterDeterminer(next))) return true;
    }
    return false;
  }

  #isNounAfterDeterminer(at: number): boolean {
    const before = this.#tokens[at - 1]?.lower ?? "";
    return (this.forms(at) & NOMINAL) !== 0 && (DETERMINERS.has(before) || POSSESSIVES.has(before));
  }

  /** Whether a clause opens here: a subject with its verb, looked for within a few words. */
  opensClause(at: number): boolean {
    const first = this.#tokens[at];
    if (first === undefined || first.kind !== "word") return false;
    if (SUBJECT_PRONOUNS.has(first.lower) || first.lower === "it") return true;
    for (let next = at + 1; next < Math.min(this.#tokens.length, at + 7); next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || token.kind !== "word") return false;
      if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || token.lower === "that") return false;
      if (BE.has(token.lower) || HAVE.has(token.lower) || DO.has(token.lower) || MODAL.has(token.lower)) return true;
      const forms = this.forms(next);
      if ((forms & FORM.past) !== 0 && (forms & (FORM.adjective | FORM.participle)) === 0) return true;
    }
    return false;
  }

  isListed(lower: string): boolean {
    return this.#english.isListed(lower);
  }

  /** Whether the word at an index is a verb that takes a clause without "that". */
  takesClause(at: number): boolean {
    return CUE_FORMS.get(this.#tokens[at]?.lower ?? "")?.some(({ frames }) => frames.has("clause")) ?? false;
  }

  /** A verb of reporting that can hardly be a noun: those surveyed say. */
  isPlainVerb(at: number): boolean {
    const token = this.#tokens[at];
    const cue = CUE_FORMS.get(token?.lower ?? "")?.some(({ frames }) => frames.has("clause")) ?? false;
    return token?.kind === "word" && !token.capital && cue && (this.forms(at) & (FORM.base | FORM.past)) !== 0;
  }

  /** "a programme called": what a thing is called is told of it in passing. */
  names(at: number): boolean {
    return CUE_FORMS.get(this.#tokens[at]?.lower ?? "")?.some(({ frames }) => frames.has("named")) ?? false;
  }

  /** Whether another verb follows before the clause ends. */
  hasFiniteAhead(at: number): boolean {
    for (let next = at; next < Math.min(this.#tokens.length, at + REACH); next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || token.kind === "quote" || token.kind === "mark") return false;
      if (token.kind !== "word") continue;
      if (RELATIVES.has(token.lower) || CONJUNCTIONS.has(token.lower) || (SUBORDINATORS.has(token.lower) && !PREPOSITIONS.has(token.lower)))
        return false;
      if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== "it" && token.lower !== "you") return false;
      if (this.isAuxiliary(next)) return true;
      const forms = this.forms(next);
      if (!token.capital && (forms & FORM.past) !== 0 && (forms & (NOMINAL | FORM.adjective)) === 0) return true;
    }
    return false;
  }

  opensNoun(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.kind !== "word") return token?.kind === "number";
    if (token.capital) return true;
    if (SUBJECT_PRONOUNS.has(token.lower) || OTHER_PRONOUNS.has(token.lower)) return false;
    return !AUXILIARIES.has(token.lower) && (this.#english.formsOf(token.lower) & NOMINAL) !== 0 && !this.isGrammar(token.lower);
  }

  opensVerb(at: number): boolean {
    return this.isAuxiliary(at) || (this.forms(at) & FORM.past) !== 0;
  }

  isGrammar(lower: string): boolean {
    return (
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      SUBORDINATORS.has(lower) ||
      DETERMINERS.has(lower) ||
      POSSESSIVES.has(lower) ||
      lower === "to" ||
      lower === "that"
    );
  }

  /** A present tense before "of" or a verb is a plural noun; before other prepositions it is a verb where reporting. */
  opensAdverbial(at: number, forms: number): boolean {
    const next = this.#tokens[at];
    if (next === undefined || next.kind !== "word" || (forms & FORM.plural) === 0) return false;
    return /^(?:in|on|at|as|out|about|against|up|back|for)$/u.test(next.lower) && !this.hasFiniteAhead(at);
  }

  /** Whether what follows "to" is the plain form of a verb. */
  takesInfinitive(at: number): boolean {
    let next = at + 1;
    while (this.#tokens[next] !== undefined && (isAdverb(this.#tokens[next]) || this.#tokens[next]?.lower === "not")) next += 1;
    const token = this.#tokens[next];
    if (token === undefined || token.kind !== "word" || (token.capital && !this.#capitals)) return false;
    if (BE.has(token.lower) || token.lower === "have" || token.lower === "do") return true;
    if (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower) || PREPOSITIONS.has(token.lower)) return token.lower === "like";
    const forms = this.forms(next);
    if ((forms & FORM.base) !== 0) return true;
    // A word that no list holds, right after "to" and before what an object opens with, is a verb.
    return forms === FORM.noun && this.opensObject(next + 1) && !this.known(next);
  }

  known(at: number): boolean {
    return personNoun(this.#tokens[at]?.lower ?? "") !== null;
  }

  /** "at least two", "more than forty": two words before a number that say how exact it is. `at` is the first of them. */
  isEstimate(at: number): boolean {
    const pair = `${this.#tokens[at]?.lower} ${this.#tokens[at + 1]?.lower}`;
    const number = this.#tokens[at + 2];
    return ESTIMATES.has(pair) && (number?.kind === "number" || NUMBERS.has(number?.lower ?? ""));
  }

  /** "retired teacher", "concerned parents said": a participle that describes the person after it, and no verb. */
  isDescribedPerson(at: number): boolean {
    if ((this.forms(at) & FORM.participle) === 0) return false;
    for (let next = at + 1; next <= at + 3; next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || !this.isNominalForm(next) || DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower)) return false;
      const person = personNoun(token.lower);
      if (person !== null) return person === "singular" || this.isVerbAhead(next + 1);
    }
    return false;
  }

  /** Whether a word can be the tense of a verb and not its plain form: "Will urged" names somebody. */
  isPastOrPresent(at: number): boolean {
    const forms = this.forms(at);
    return (forms & (FORM.past | FORM.present)) !== 0 && (forms & FORM.base) === 0;
  }
}
