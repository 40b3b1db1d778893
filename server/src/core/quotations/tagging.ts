import { CUE_FORMS } from "./cue-forms.ts";
import type { English } from "./english.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PARTICLES,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./lexicon/function-words.ts";
import { OCCASION_NOUNS } from "./lexicon/nouns.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isDay, isDocumentNoun, isTimeName, personNoun } from "./word-classes.ts";
import { FINITE, FORM, NOMINAL, VERBAL } from "./word-forms.ts";

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

const BE = new Set("is are was were be been being am isn't aren't wasn't weren't ain't 's 're 'm gets got".split(" "));
const HAVE = new Set("has have had having hasn't haven't hadn't 've".split(" "));
const DO = new Set("do does did don't doesn't didn't".split(" "));
const MODAL = new Set(
  "will would can could may might must shall should ought won't wouldn't can't cannot couldn't mightn't mustn't shouldn't 'll 'd".split(
    " ",
  ),
);
/** Words that stand for a person or a thing where no noun follows, and describe one where it does. */
const DETERMINER_OR_PRONOUN = new Set(
  "this these those some any each either neither another both all several many most few one two three four five six seven eight nine ten such her his mine yours".split(
    " ",
  ),
);
const FINITE_TAGS: ReadonlySet<Tag> = new Set(["past", "present", "base", "have", "be", "modal", "do"]);
const CLAUSE_BOUNDS: ReadonlySet<Tag> = new Set(["mark", "quote", "conjunction", "subordinator", "that"]);
const PLURAL_PRONOUNS = new Set("i you we they who many some several few both most others these those all".split(" "));
/** No look ahead for the verb of a clause goes further. */
const REACH = 14;

/** What each word of a sentence is there, told from what it can be and its neighbours. One tag a token. Never throws. */
export function tagsOf(tokens: readonly Token[], english: English): Tag[] {
  return new Tagger(tokens, english).run();
}

/** Verbs whose participle is their plain form: "has read the memo". */
const UNCHANGED = /^(?:read|put|set|cut|hit|let|hurt|cost|quit|bet|bid|spread|split|shut|cast|burst|broadcast|forecast|come|become|run)$/u;

class Tagger {
  readonly #tokens: readonly Token[];
  readonly #english: English;
  readonly #tags: Tag[] = [];
  /** Headlines capitalise every word, which then tells no name. */
  readonly #capitals: boolean;

  constructor(tokens: readonly Token[], english: English) {
    this.#tokens = tokens;
    this.#english = english;
    this.#capitals = isHeadline(tokens);
  }

  run(): Tag[] {
    for (let at = 0; at < this.#tokens.length; at += 1) this.#tags.push(this.#tagAt(at));
    this.#giveVerb();
    return this.#tags;
  }

  /** A sentence without any verb of a clause was misread: the first word that can be one is it. */
  #giveVerb(): void {
    if (this.#tags.some((tag) => FINITE_TAGS.has(tag))) return;
    const past = this.#tags.findIndex((tag, at) => at > 0 && tag === "participle" && (this.#forms(at) & FORM.past) !== 0);
    if (past > 0) this.#tags[past] = "past";
  }

  #tagAt(at: number): Tag {
    const token = this.#tokens[at];
    if (token === undefined || token.kind === "mark") return "mark";
    if (token.kind === "quote") return "quote";
    if (token.kind === "number") return "number";
    if (isTimeName(token) || (isDay(token) && !this.#isNominal(at - 1))) return "time";
    const grammar = this.#grammarWord(token, at);
    if (grammar !== null) return grammar;
    if (isAdverb(token)) return "adverb";
    if (token.capital && this.#isName(token, at)) return "name";
    return this.#open(token, at);
  }

  /** Words of the closed classes, whose list says what they are; null for all others. */
  #grammarWord(token: Token, at: number): Tag | null {
    const { lower } = token;
    if (token.capital && at > 0 && !this.#capitals && !this.#opens(at) && !/^(?:I|I'm|I’m)$/u.test(token.text)) return null;
    if (isAcronym(token)) return null;
    if (lower === "that") return this.#that(at);
    if (lower === "to") return this.#takesInfinitive(at) ? "to" : "preposition";
    if (lower === "not" || lower === "n't") return "not";
    if (BE.has(lower)) return lower === "got" || lower === "gets" ? this.#get(at) : "be";
    if (HAVE.has(lower)) return "have";
    if (DO.has(lower)) return "do";
    if (MODAL.has(lower))
      return token.capital && (this.#forms(at + 1) & (FORM.past | FORM.present)) !== 0 && (this.#forms(at + 1) & FORM.base) === 0
        ? null
        : "modal";
    if (DETERMINER_OR_PRONOUN.has(lower)) return this.#determinerOrPronoun(lower, at);
    if (POSSESSIVES.has(lower)) return lower === "whose" ? "relative" : "possessive";
    if (DETERMINERS.has(lower)) return "determiner";
    if (lower === "who" || lower === "whom" || lower === "which") return "relative";
    if (SUBJECT_PRONOUNS.has(lower) || (OTHER_PRONOUNS.has(lower) && !RELATIVES.has(lower) && lower !== "what")) return "pronoun";
    if (lower === "there") return this.#isAuxiliary(at + 1) ? "pronoun" : "adverb";
    if (CONJUNCTIONS.has(lower)) return "conjunction";
    if (lower === "like" && this.#canBeVerb(at)) return null;
    if (lower === "provided" && this.#context(at) !== "mark" && at > 0) return null;
    if (SUBORDINATORS.has(lower)) return PREPOSITIONS.has(lower) && !this.#opensClause(at + 1) ? "preposition" : "subordinator";
    if (PREPOSITIONS.has(lower)) return "preposition";
    if (PARTICLES.has(lower) && this.#tokens[at + 1]?.capital === true) return "name";
    return AUXILIARIES.has(lower) ? "be" : null;
  }

  #get(at: number): Tag {
    const forms = this.#forms(at + 1);
    return (forms & FORM.participle) !== 0 && (forms & NOMINAL) === 0 ? "be" : "past";
  }

  /** "That" before a noun that no clause follows is a determiner; a pronoun where it is a subject itself. */
  #that(at: number): Tag {
    const before = this.#tags[at - 1];
    if (before === "preposition") return this.#isNominalForm(at + 1) ? "determiner" : "pronoun";
    if (
      (before === "past" || before === "present" || before === "base" || before === "ing") &&
      this.#tokens[at + 1]?.kind === "word" &&
      this.#isNominalForm(at + 1) &&
      !this.#hasVerbSoon(at + 1)
    )
      return "determiner";
    if ((at === 0 || before === "mark" || before === "conjunction") && this.#isVerbAhead(at + 1)) return "pronoun";
    if (at === 0 && this.#isNominalForm(at + 1)) return "determiner";
    return "that";
  }

  /** Whether a verb that can be the verb of a clause follows before the sentence ends. */
  #hasVerbSoon(at: number): boolean {
    for (let next = at; next < Math.min(this.#tokens.length, at + 3 * REACH); next += 1) {
      if (this.#isAuxiliary(next) || (this.#forms(next) & FINITE) !== 0) return true;
    }
    return false;
  }

  #determinerOrPronoun(lower: string, at: number): Tag {
    if (lower === "her" || lower === "his") return this.#isNominalForm(at + 1) ? "possessive" : "pronoun";
    const modifies = this.#isNominalForm(at + 1) && !this.#isVerbAhead(at + 1);
    if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(lower)) return lower === "one" && !modifies ? "pronoun" : "number";
    return modifies ? "determiner" : "pronoun";
  }

  /** Whether what follows "to" is the plain form of a verb. */
  #takesInfinitive(at: number): boolean {
    let next = at + 1;
    while (this.#tokens[next] !== undefined && (isAdverb(this.#tokens[next]) || this.#tokens[next]?.lower === "not")) next += 1;
    const token = this.#tokens[next];
    if (token === undefined || token.kind !== "word" || (token.capital && !this.#capitals)) return false;
    if (BE.has(token.lower) || token.lower === "have" || token.lower === "do") return true;
    if (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower) || PREPOSITIONS.has(token.lower)) return token.lower === "like";
    const forms = this.#forms(next);
    if ((forms & FORM.base) !== 0) return true;
    // A word that no list holds, right after "to" and before what an object opens with, is a verb.
    return forms === FORM.noun && this.#opensObject(next + 1) && !this.#known(next);
  }

  #known(at: number): boolean {
    return personNoun(this.#tokens[at]?.lower ?? "") !== null;
  }

  /** Whether a clause opens here: a subject with its verb, looked for within a few words. */
  #opensClause(at: number): boolean {
    const first = this.#tokens[at];
    if (first === undefined || first.kind !== "word") return false;
    if (SUBJECT_PRONOUNS.has(first.lower) || first.lower === "it") return true;
    for (let next = at + 1; next < Math.min(this.#tokens.length, at + 7); next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || token.kind !== "word") return false;
      if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower)) return false;
      if (BE.has(token.lower) || HAVE.has(token.lower) || DO.has(token.lower) || MODAL.has(token.lower)) return true;
      const forms = this.#forms(next);
      if ((forms & FORM.past) !== 0 && (forms & (FORM.adjective | FORM.participle)) === 0) return true;
    }
    return false;
  }

  #isName(token: Token, at: number): boolean {
    if (this.#capitals) return this.#isHeadlineName(token, at);
    if (at > 0 && !this.#opens(at)) return true;
    const next = this.#tokens[at + 1];
    if (isAcronym(token) || token.text.includes(".")) return true;
    if (
      CUE_FORMS.get(next?.lower ?? "")?.some(({ form }) => form === "past" || form === "s") &&
      (this.#forms(at) & (NOMINAL | FORM.ing)) !== 0 &&
      personNoun(token.lower) === null &&
      !this.#isListed(token.lower)
    )
      return true;
    if (CUE_FORMS.get(token.lower)?.some(({ form }) => form === "past") && next?.kind === "word" && next.capital) return false;
    if (next?.kind === "word" && next.capital && !isTimeName(next)) return !(personNoun(token.lower) === null && this.#describes(token));
    if (this.#english.isFirstName(token.text)) return true;
    const forms = this.#english.formsOf(token.lower);
    return (
      personNoun(token.lower) === null && !this.#isListed(token.lower) && (forms === FORM.noun || forms === (FORM.plural | FORM.present))
    );
  }

  /** Former, Local, Several: what opens a sentence before a name without being part of it. */
  #describes(token: Token): boolean {
    const forms = this.#english.formsOf(token.lower);
    return (forms & (FORM.adjective | FORM.ing | FORM.adverb)) !== 0;
  }

  #isListed(lower: string): boolean {
    return this.#english.isListed(lower);
  }

  #isHeadlineName(token: Token, at: number): boolean {
    if (isAcronym(token)) return true;
    if (!this.#isListed(token.lower)) return true;
    if (this.#english.isFirstName(token.text) && this.#tokens[at + 1]?.capital === true) return true;
    return false;
  }

  /** Whether a sentence or a quotation begins at a token. */
  #opens(at: number): boolean {
    const before = this.#tokens[at - 1];
    return before === undefined || before.text === ":" || (at === 1 && before.kind !== "word");
  }

  #forms(at: number): number {
    const token = this.#tokens[at];
    return token === undefined || token.kind !== "word" ? 0 : this.#english.formsOf(token.lower);
  }

  #isNominalForm(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    if (token.kind === "number") return true;
    if (token.kind !== "word") return token.kind === "quote";
    if (token.capital) return true;
    if (this.#isGrammar(token.lower) && !DETERMINERS.has(token.lower) && !POSSESSIVES.has(token.lower)) return false;
    if (AUXILIARIES.has(token.lower) || RELATIVES.has(token.lower)) return false;
    if (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower))
      return token.lower.endsWith("s") || /^(?:one|two|three|four|five|six|other|such|few|many)$/u.test(token.lower);
    if (SUBJECT_PRONOUNS.has(token.lower) || OTHER_PRONOUNS.has(token.lower)) return token.lower === "others";
    return (this.#english.formsOf(token.lower) & (NOMINAL | FORM.adjective | FORM.ing | FORM.participle)) !== 0;
  }

  /** Whether the word at an index can be nothing but the verb of a clause. */
  #isVerbAhead(at: number): boolean {
    let next = at;
    while (this.#tokens[next] !== undefined && isAdverb(this.#tokens[next])) next += 1;
    const token = this.#tokens[next];
    if (token === undefined || token.kind !== "word" || token.capital) return false;
    if (this.#isAuxiliary(next)) return true;
    const forms = this.#forms(next);
    if ((forms & FINITE) === 0) return false;
    if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
    return (forms & (FORM.past | FORM.base | FORM.present)) !== 0 && this.#opensObject(next + 1);
  }

  #isAuxiliary(at: number): boolean {
    const lower = this.#tokens[at]?.lower ?? "";
    return BE.has(lower) || HAVE.has(lower) || DO.has(lower) || (MODAL.has(lower) && this.#tokens[at]?.capital === false);
  }

  /** Whether what stands here is how the object or the clause of a verb begins, and no noun goes on. */
  #opensObject(at: number): boolean {
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

  #isNominal(at: number): boolean {
    const tag = this.#tags[at];
    return tag === "determiner" || tag === "possessive" || tag === "adjective" || tag === "preposition";
  }

  #canBeVerb(at: number): boolean {
    const before = this.#context(at);
    return before === "to" || before === "modal" || before === "do" || (before === "pronoun" && this.#opensObject(at + 1));
  }

  /** The tag before an index, past adverbs. */
  #context(at: number): Tag | "start" {
    let before = at - 1;
    while (this.#tags[before] === "adverb" || this.#tags[before] === "not") before -= 1;
    return this.#tags[before] ?? "start";
  }

  /** Nouns, verbs, adjectives: told from what stands before. */
  #open(token: Token, at: number): Tag {
    const forms = this.#english.formsOf(token.lower);
    const context = this.#context(at);
    const before = this.#tokens[at - 1];
    if (token.possessive) return token.capital && !this.#isListed(token.lower) ? "name" : nounTag(forms);
    switch (context) {
      case "to":
      case "modal":
      case "do":
        if ((forms & FORM.base) !== 0 || context === "to") return "base";
        return (forms & FORM.past) !== 0 && context !== "do" ? "past" : this.#nominal(forms, at);
      case "have":
        if (UNCHANGED.test(token.lower)) return "participle";
        if ((forms & (FORM.participle | FORM.past)) !== 0 && !(this.#opensNoun(at + 1) && (forms & FORM.adjective) !== 0))
          return "participle";
        return this.#nominal(forms, at);
      case "be":
        if ((forms & FORM.ing) !== 0) return "ing";
        if ((forms & FORM.participle) !== 0 || UNCHANGED.test(token.lower)) return "participle";
        return this.#nominal(forms, at);
      case "determiner":
      case "possessive":
      case "adjective":
      case "number":
        if (before !== undefined && isAdverb(before) && context !== "determiner" && context !== "possessive" && (forms & FORM.past) !== 0)
          return "past";
        if (
          (context === "number" || (context === "adjective" && CUE_FORMS.has(token.lower))) &&
          (forms & FORM.past) !== 0 &&
          (forms & (NOMINAL | FORM.adjective)) === 0
        )
          return "past";
        if (context === "number" && this.#finite(forms, at, true) && this.#opensObject(at + 1)) return this.#verb(forms);
        return this.#nominal(forms, at);
      case "preposition":
        if ((forms & FORM.ing) !== 0 && (!this.#opensNoun(at + 1) || this.#tokens[at + 1]?.capital === true)) return "ing";
        return this.#nominal(forms, at);
      default:
        break;
    }
    if (before?.possessive) return this.#nominal(forms, at);
    return this.#afterSubject(forms, at, context);
  }

  /** After what can be a subject, or where a clause opens. */
  #afterSubject(forms: number, at: number, context: Tag | "start"): Tag {
    if ((forms & VERBAL) === 0) return this.#nominal(forms, at);
    if (context === "pronoun" || context === "relative" || context === "that") {
      if (context === "that" && (forms & NOMINAL) !== 0 && !this.#opensObject(at + 1)) return this.#nominal(forms, at);
      if ((forms & FORM.participle) !== 0 && context === "pronoun" && this.#isPlainVerb(at + 1)) return "participle";
      const plural = PLURAL_PRONOUNS.has(this.#tokens[at - 1]?.lower ?? "") || context === "relative" || context === "that";
      if ((forms & (FORM.past | FORM.present)) !== 0 || ((forms & FORM.base) !== 0 && plural)) return this.#verb(forms, plural);
      if ((forms & FORM.ing) !== 0) return "ing";
      if ((forms & FORM.participle) !== 0) return "participle";
      return this.#nominal(forms, at);
    }
    if ((forms & FORM.ing) !== 0 && (forms & FINITE) === 0)
      return context === "noun" && (forms & FORM.noun) !== 0 && this.#opensVerb(at + 1) ? "noun" : "ing";
    if (
      context === "name" ||
      context === "noun" ||
      context === "plural" ||
      context === "time" ||
      context === "quote" ||
      context === "mark" ||
      context === "number"
    )
      return this.#afterNoun(forms, at, context);
    if (context === "conjunction") return this.#afterConjunction(forms, at);
    if (context === "start" || context === "subordinator") {
      if ((forms & (NOMINAL | FORM.adjective)) !== 0) return this.#nominal(forms, at);
      // "When asked", "Asked whether": a clause without a subject.
      return (forms & FORM.participle) !== 0 ? "participle" : this.#verb(forms);
    }
    // After another verb: an object, or what describes one; a past tense there ends a clause that describes the subject.
    if ((forms & (NOMINAL | FORM.adjective)) !== 0) return this.#nominal(forms, at);
    if ((forms & FORM.past) !== 0 && !this.#opensNoun(at + 1)) return "past";
    return (forms & FORM.participle) !== 0 ? "participle" : this.#verb(forms);
  }

  #afterNoun(forms: number, at: number, context: Tag): Tag {
    if ((forms & FORM.past) !== 0) {
      if ((forms & FORM.participle) === 0) return "past";
      if ((forms & FORM.adjective) !== 0 && this.#opensNoun(at + 1) && context === "mark") return "adjective";
      return this.#isReduced(at, context) ? "participle" : "past";
    }
    if ((forms & FORM.participle) !== 0) return "participle";
    const plural =
      context === "plural" ||
      (context === "name" && (this.#forms(at - 1) & FORM.plural) !== 0 && this.#isListed(this.#tokens[at - 1]?.lower ?? ""));
    if (this.#finite(forms, at, plural)) return this.#verb(forms, plural);
    if ((forms & FORM.ing) !== 0 && (forms & NOMINAL) === 0) return "ing";
    return this.#nominal(forms, at);
  }

  /** Whether a word that may be a noun is the verb here. */
  #finite(forms: number, at: number, plural: boolean): boolean {
    if ((forms & FORM.present) !== 0 && !(plural && (forms & NOMINAL) !== 0)) {
      if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
      return this.#opensObject(at + 1) || this.#opensAdverbial(at + 1, forms) || this.#isOnlyVerb(at) || this.#endsClause(at);
    }
    if ((forms & FORM.base) !== 0 && plural) {
      if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
      return this.#opensObject(at + 1);
    }
    if (
      (forms & FORM.base) !== 0 &&
      this.#tokens[at + 1]?.lower === "that" &&
      this.#isPlainVerb(at) &&
      !this.#tags.some((tag) => FINITE_TAGS.has(tag))
    )
      return true;
    return (forms & FORM.base) !== 0 && (forms & (NOMINAL | FORM.adjective)) === 0;
  }

  /** "said the pier leaks": a clause that a verb of reporting or a conjunction opens has no verb before its last word. */
  #endsClause(at: number): boolean {
    const next = this.#tokens[at + 1];
    if (next !== undefined && next.kind === "word" && !PREPOSITIONS.has(next.lower) && !isAdverb(next) && !SUBORDINATORS.has(next.lower))
      return false;
    if (this.#hasFiniteAhead(at + 1)) return false;
    for (let before = at - 1; before >= 0; before -= 1) {
      const tag = this.#tags[before];
      if (tag === "that" || tag === "subordinator") return true;
      if (tag !== undefined && FINITE_TAGS.has(tag)) return this.#takesClause(before);
      if (tag === "participle")
        return this.#takesClause(before) && (this.#tags[before - 1] === "have" || this.#tags[before - 2] === "have");
      if (tag === "mark" || tag === "quote" || tag === "relative" || tag === "conjunction" || tag === "preposition") return false;
    }
    return false;
  }

  /** Whether the word at an index is a verb that takes a clause without "that". */
  #takesClause(at: number): boolean {
    return CUE_FORMS.get(this.#tokens[at]?.lower ?? "")?.some(({ frames }) => frames.has("clause")) ?? false;
  }

  /** A clause has a verb: where no other word of the sentence can be it, this one is. */
  #isOnlyVerb(at: number): boolean {
    const next = this.#tokens[at + 1];
    if (next === undefined || next.kind !== "word" || PREPOSITIONS.has(next.lower)) return false;
    const agent = personNoun(this.#tokens[at - 1]?.lower ?? "") === "singular" && CUE_FORMS.has(this.#tokens[at]?.lower ?? "");
    if (!(this.#tags[at - 1] === "name" || agent) || this.#tags.some((tag) => FINITE_TAGS.has(tag))) return false;
    for (let later = at + 1; later < Math.min(this.#tokens.length, at + 3 * REACH); later += 1) {
      const token = this.#tokens[later];
      if (token?.kind !== "word" || RELATIVES.has(token.lower) || SUBORDINATORS.has(token.lower)) return true;
      if (this.#isAuxiliary(later) || (this.#forms(later) & (FORM.past | FORM.present)) !== 0) return false;
    }
    return true;
  }

  /** A present tense before "of" or a verb is a plural noun; before other prepositions it is a verb where reporting. */
  #opensAdverbial(at: number, forms: number): boolean {
    const next = this.#tokens[at];
    if (next === undefined || next.kind !== "word" || (forms & FORM.plural) === 0) return false;
    return /^(?:in|on|at|as|out|about|against|up|back|for)$/u.test(next.lower) && !this.#hasFiniteAhead(at);
  }

  #afterConjunction(forms: number, at: number): Tag {
    const verbal = this.#tags.some((tag) => FINITE_TAGS.has(tag));
    if ((forms & (NOMINAL | FORM.adjective)) === 0) return this.#verb(forms, true);
    if ((forms & FORM.past) !== 0)
      return this.#opensNoun(at + 1) && this.#tokens[at + 1]?.capital !== true ? this.#nominal(forms, at) : "past";
    if (verbal && this.#opensObject(at + 1)) return this.#verb(forms, true);
    return this.#nominal(forms, at);
  }

  /** Whether a form that is both past tense and participle only describes the noun before it: a verb of its own follows. */
  #isReduced(at: number, context: Tag): boolean {
    const next = this.#tokens[at + 1];
    if (context !== "name" && context !== "mark" && this.#names(at) && this.#hasVerbInClause(at)) return true;
    if (next === undefined || next.kind !== "word") return false;
    if (next.lower === "by" || (this.#isOccasion(at - 1) && !this.#opensObject(at + 1))) return true;
    if (context === "plural" && this.#isPlainVerb(at + 1)) return true;
    if (context === "name") return false;
    if (context !== "mark" && this.#hasVerbInClause(at) && !this.#opensObject(at + 1)) return true;
    if (!PREPOSITIONS.has(next.lower) && next.lower !== "to") return false;
    return this.#hasFiniteAhead(at + 1);
  }

  /** A verb of reporting that can hardly be a noun: those surveyed say. */
  #isPlainVerb(at: number): boolean {
    const token = this.#tokens[at];
    const cue = CUE_FORMS.get(token?.lower ?? "")?.some(({ frames }) => frames.has("clause")) ?? false;
    return token?.kind === "word" && !token.capital && cue && (this.#forms(at) & (FORM.base | FORM.past)) !== 0;
  }

  /** "a programme called": what a thing is called is told of it in passing. */
  #names(at: number): boolean {
    return CUE_FORMS.get(this.#tokens[at]?.lower ?? "")?.some(({ frames }) => frames.has("named")) ?? false;
  }

  /** Whether the clause that an index stands in has its verb before it, and that verb takes no clause of its own. */
  #hasVerbInClause(at: number): boolean {
    let found = false;
    for (let before = at - 1; before >= 0; before -= 1) {
      const tag = this.#tags[before];
      // The verb of a describing clause leaves the clause around it without its own.
      if (tag === undefined || tag === "relative") return false;
      if (CLAUSE_BOUNDS.has(tag)) break;
      if (FINITE_TAGS.has(tag))
        found = !(
          CUE_FORMS.get(this.#tokens[before]?.lower ?? "")?.some(({ frames }) => frames.has("clause") || frames.has("whether")) ?? false
        );
    }
    return found;
  }

  /** "in an interview taped before": the noun of an occasion has no verb of its own. */
  #isOccasion(noun: number): boolean {
    const lower = this.#tokens[noun]?.lower ?? "";
    if (!OCCASION_NOUNS.has(lower) && !isDocumentNoun(lower)) return false;
    for (let at = noun - 1; at >= Math.max(0, noun - 5); at -= 1) {
      if (this.#tags[at] === "preposition") return at > 0;
      if (this.#tags[at] === "mark" || this.#tags[at] === "past" || this.#tags[at] === "present") return false;
    }
    return false;
  }

  /** Whether another verb follows before the clause ends. */
  #hasFiniteAhead(at: number): boolean {
    for (let next = at; next < Math.min(this.#tokens.length, at + REACH); next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || token.kind === "quote" || token.kind === "mark") return false;
      if (token.kind !== "word") continue;
      if (RELATIVES.has(token.lower) || CONJUNCTIONS.has(token.lower) || (SUBORDINATORS.has(token.lower) && !PREPOSITIONS.has(token.lower)))
        return false;
      if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== "it" && token.lower !== "you") return false;
      if (this.#isAuxiliary(next)) return true;
      const forms = this.#forms(next);
      if (!token.capital && (forms & FORM.past) !== 0 && (forms & (NOMINAL | FORM.adjective)) === 0) return true;
    }
    return false;
  }

  #opensNoun(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.kind !== "word") return token?.kind === "number";
    if (token.capital) return true;
    if (SUBJECT_PRONOUNS.has(token.lower) || OTHER_PRONOUNS.has(token.lower)) return false;
    return !AUXILIARIES.has(token.lower) && (this.#english.formsOf(token.lower) & NOMINAL) !== 0 && !this.#isGrammar(token.lower);
  }

  #opensVerb(at: number): boolean {
    return this.#isAuxiliary(at) || (this.#forms(at) & FORM.past) !== 0;
  }

  #isGrammar(lower: string): boolean {
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

  /** The reading of a word as part of a noun phrase. */
  #nominal(forms: number, at: number): Tag {
    const modifies = this.#opensNoun(at + 1) && !this.#isVerbAhead(at + 1);
    if ((forms & FORM.adjective) !== 0 && ((forms & NOMINAL) === 0 || modifies)) return "adjective";
    if ((forms & NOMINAL) !== 0) return nounTag(forms);
    if ((forms & FORM.participle) !== 0) return modifies ? "adjective" : "participle";
    if ((forms & FORM.ing) !== 0) return modifies ? "adjective" : "ing";
    if ((forms & FORM.adverb) !== 0) return "adverb";
    return (forms & FINITE) !== 0 ? "noun" : "adjective";
  }

  #verb(forms: number, plural = false): Tag {
    if ((forms & FORM.past) !== 0) return "past";
    if (plural && (forms & FORM.base) !== 0) return "base";
    if ((forms & FORM.present) !== 0) return "present";
    if ((forms & FORM.base) !== 0) return "base";
    return (forms & FORM.ing) !== 0 ? "ing" : "participle";
  }
}

function nounTag(forms: number): Tag {
  return (forms & FORM.noun) !== 0 || (forms & FORM.plural) === 0 ? "noun" : "plural";
}

function isAcronym(token: Token): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(token.text) && !/^(?:AND|THE|OF|A|IN|TO|IS|ON|FOR|BUT|NOT|OR|WAS|HE|SHE|IT)$/u.test(token.text);
}

/** Whether nearly all words of four letters and more are capitalised. */
function isHeadline(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  for (const token of tokens) {
    if (token.kind !== "word" || token.lower.length < 4) continue;
    long += 1;
    if (token.capital) capital += 1;
  }
  return long >= 4 && capital / long > 0.8;
}
