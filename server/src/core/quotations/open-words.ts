import { CUE_FORMS } from "./cue-forms.ts";
import type { English } from "./english.ts";
import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./lexicon/function-words.ts";
import { OCCASION_NOUNS } from "./lexicon/nouns.ts";
import { type LookAhead, REACH } from "./look-ahead.ts";
import { CLAUSE_BOUNDS, FINITE_TAGS, type Tag } from "./tags.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isDay, isDocumentNoun, personNoun } from "./word-classes.ts";
import { FINITE, FORM, NOMINAL, VERBAL } from "./word-forms.ts";

/** Verbs whose participle is their plain form: "has read the memo". */
const UNCHANGED = /^(?:read|put|set|cut|hit|let|hurt|cost|quit|bet|bid|spread|split|shut|cast|burst|broadcast|forecast|come|become|run)$/u;

/** Tags after which a verb has its subject, or a mark in its place. */
const SUBJECTS: ReadonlySet<Tag> = new Set(["name", "noun", "plural", "time", "quote", "mark", "number"]);

/** Tags that a noun phrase as subject is made of. */
const IN_SUBJECT: ReadonlySet<Tag> = new Set(["name", "noun", "plural", "determiner", "possessive", "adjective", "number"]);

const PLURAL_PRONOUNS = new Set("i you we they who many some several few both most others these those all".split(" "));

/** Tells nouns, verbs and adjectives apart by what was tagged before them. It reads the tags made so far and adds none. */
export class OpenWords {
  readonly #tokens: readonly Token[];
  readonly #tags: readonly Tag[];
  readonly #english: English;
  readonly #look: LookAhead;

  constructor(tokens: readonly Token[], tags: readonly Tag[], english: English, look: LookAhead) {
    this.#tokens = tokens;
    this.#tags = tags;
    this.#english = english;
    this.#look = look;
  }

  /** Nouns, verbs, adjectives: told from what stands before. */
  tagOf(token: Token, at: number): Tag {
    const forms = this.#english.formsOf(token.lower);
    const context = this.context(at);
    if (token.possessive) return token.capital && !this.#look.isListed(token.lower) ? "name" : nounTag(forms);
    switch (context) {
      case "to":
      case "modal":
      case "do":
      case "have":
      case "be":
        return this.#afterHelper(token, forms, at, context);
      case "determiner":
      case "possessive":
        return this.#nominal(forms, at);
      case "adjective":
      case "number":
        return this.#afterModifier(token, forms, at, context);
      case "preposition":
        if ((forms & FORM.ing) !== 0 && (!this.#look.opensNoun(at + 1) || this.#tokens[at + 1]?.capital === true)) return "ing";
        return this.#nominal(forms, at);
      default:
        return this.#tokens[at - 1]?.possessive ? this.#nominal(forms, at) : this.#afterSubject(forms, at, context);
    }
  }

  /** After a verb that helps another one. */
  #afterHelper(token: Token, forms: number, at: number, context: Tag): Tag {
    const participle = (forms & FORM.participle) !== 0 || UNCHANGED.test(token.lower);
    switch (context) {
      case "have": {
        const describes = this.#look.opensNoun(at + 1) && (forms & FORM.adjective) !== 0 && !UNCHANGED.test(token.lower);
        return (participle || (forms & FORM.past) !== 0) && !describes ? "participle" : this.#nominal(forms, at);
      }
      case "be":
        if ((forms & FORM.ing) !== 0) return "ing";
        return participle ? "participle" : this.#nominal(forms, at);
      default:
        if ((forms & FORM.base) !== 0 || context === "to") return "base";
        return (forms & FORM.past) !== 0 && context !== "do" ? "past" : this.#nominal(forms, at);
    }
  }

  /** After an adjective or a number, which may be a whole subject: many said, the second told them. */
  #afterModifier(token: Token, forms: number, at: number, context: Tag): Tag {
    const past = (forms & FORM.past) !== 0;
    const before = this.#tokens[at - 1];
    if (past && before !== undefined && isAdverb(before)) return "past";
    const verbal = past && (forms & (NOMINAL | FORM.adjective)) === 0;
    if (verbal && (context === "number" || CUE_FORMS.has(token.lower))) return "past";
    if (context === "number" && this.#finite(forms, at, true) && this.#look.opensObject(at + 1)) return this.#verb(forms);
    return this.#nominal(forms, at);
  }

  /** After what can be a subject, or where a clause opens. */
  #afterSubject(forms: number, at: number, context: Tag | "start"): Tag {
    if ((forms & VERBAL) === 0) return this.#nominal(forms, at);
    if (context === "pronoun" || context === "relative" || context === "that") return this.#afterPronoun(forms, at, context);
    if ((forms & FORM.ing) !== 0 && (forms & FINITE) === 0)
      return context === "noun" && (forms & FORM.noun) !== 0 && this.#look.opensVerb(at + 1) ? "noun" : "ing";
    if (context !== "start" && SUBJECTS.has(context)) return this.#afterNoun(forms, at, context);
    if (context === "conjunction") return this.#afterConjunction(forms, at);
    if ((forms & FORM.past) !== 0 && context !== "start" && this.#lacksSubject(at, context)) return "past";
    if ((forms & (NOMINAL | FORM.adjective)) !== 0) return this.#nominal(forms, at);
    // "When asked", "Asked whether": a clause without a subject.
    if (context === "start" || context === "subordinator") return (forms & FORM.participle) !== 0 ? "participle" : this.#verb(forms);
    return this.#afterVerb(forms, at);
  }

  /** "which they say left a gap": right after a verb that takes a clause stands the verb of the clause, and its object follows. */
  #lacksSubject(at: number, context: Tag): boolean {
    if (context !== "past" && context !== "present" && context !== "base") return false;
    const next = this.#tokens[at + 1];
    return this.#look.takesClause(at - 1) && next?.kind === "word" && !next.capital && !isAdverb(next) && this.#look.opensObject(at + 1);
  }

  /** After another verb: a participle describes the name it stands before (said retired Gen. Dana Whitfield), a past tense is the verb around a clause. */
  #afterVerb(forms: number, at: number): Tag {
    const participle = (forms & FORM.participle) !== 0;
    if (participle && this.#tokens[at + 1]?.capital === true) return "adjective";
    if ((forms & FORM.past) !== 0 && !this.#look.opensNoun(at + 1)) return "past";
    return participle ? "participle" : this.#verb(forms);
  }

  #afterPronoun(forms: number, at: number, context: "pronoun" | "relative" | "that"): Tag {
    if (context === "that" && (forms & NOMINAL) !== 0 && !this.#look.opensObject(at + 1)) return this.#nominal(forms, at);
    if ((forms & FORM.participle) !== 0 && context === "pronoun" && this.#look.isPlainVerb(at + 1)) return "participle";
    // "people familiar with it say": after a preposition the pronoun is no subject, and tells no number.
    const subject = context === "pronoun" && this.#tags[at - 2] !== "preposition";
    const plural = PLURAL_PRONOUNS.has(this.#tokens[at - 1]?.lower ?? "") || !subject;
    if ((forms & (FORM.past | FORM.present)) !== 0 || ((forms & FORM.base) !== 0 && plural)) return this.#verb(forms, plural);
    if ((forms & FORM.ing) !== 0) return "ing";
    return (forms & FORM.participle) !== 0 ? "participle" : this.#nominal(forms, at);
  }

  #afterNoun(forms: number, at: number, context: Tag): Tag {
    if ((forms & FORM.past) !== 0) {
      if ((forms & FORM.participle) === 0) return "past";
      if ((forms & FORM.adjective) !== 0 && this.#look.opensNoun(at + 1) && context === "mark") return "adjective";
      return this.#isReduced(at, context) ? "participle" : "past";
    }
    if ((forms & FORM.participle) !== 0) return "participle";
    const plural =
      context === "plural" ||
      (context === "name" && (this.#look.forms(at - 1) & FORM.plural) !== 0 && this.#look.isListed(this.#tokens[at - 1]?.lower ?? ""));
    if (this.#finite(forms, at, plural)) return this.#verb(forms, plural);
    if ((forms & FORM.ing) !== 0 && (forms & NOMINAL) === 0) return "ing";
    return this.#nominal(forms, at);
  }

  /** Whether a word that may be a noun is the verb here. */
  #finite(forms: number, at: number, plural: boolean): boolean {
    if ((forms & FORM.present) !== 0 && !(plural && (forms & NOMINAL) !== 0)) {
      if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
      return this.#look.opensObject(at + 1) || this.#look.opensAdverbial(at + 1, forms) || this.#isOnlyVerb(at) || this.#endsClause(at);
    }
    if ((forms & FORM.base) !== 0 && plural) {
      if ((forms & (NOMINAL | FORM.adjective)) === 0) return true;
      return this.#look.opensObject(at + 1) || this.#reports(at);
    }
    if (
      (forms & FORM.base) !== 0 &&
      this.#tokens[at + 1]?.lower === "that" &&
      this.#look.isPlainVerb(at) &&
      !this.#tags.some((tag) => FINITE_TAGS.has(tag))
    )
      return true;
    return (forms & FORM.base) !== 0 && (forms & (NOMINAL | FORM.adjective)) === 0;
  }

  /** "Polls show voters trust her": a verb that takes a clause, with a clause after it and no verb before. */
  #reports(at: number): boolean {
    const next = this.#tokens[at + 1];
    if (next?.kind !== "word" || this.#tags.some((tag) => FINITE_TAGS.has(tag)) || !this.#look.takesClause(at)) return false;
    return this.#look.isNominalForm(at + 1) && !this.#look.isVerbAhead(at + 1) && this.#look.hasVerbSoon(at + 2);
  }

  /** "said the pier leaks": a clause that a verb of reporting or a conjunction opens has no verb before its last word. */
  #endsClause(at: number): boolean {
    const next = this.#tokens[at + 1];
    if (next !== undefined && next.kind === "word" && !PREPOSITIONS.has(next.lower) && !isAdverb(next) && !SUBORDINATORS.has(next.lower))
      return false;
    if (this.#look.hasFiniteAhead(at + 1)) return false;
    for (let before = at - 1; before >= 0; before -= 1) {
      const tag = this.#tags[before];
      if (tag === "that" || tag === "subordinator") return true;
      if (tag !== undefined && FINITE_TAGS.has(tag)) return this.#look.takesClause(before);
      if (tag === "participle")
        return this.#look.takesClause(before) && (this.#tags[before - 1] === "have" || this.#tags[before - 2] === "have");
      if (tag === "mark" || tag === "quote" || tag === "relative" || tag === "conjunction" || tag === "preposition") return false;
    }
    return false;
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
      if (this.#look.isAuxiliary(later) || (this.#look.forms(later) & (FORM.past | FORM.present)) !== 0) return false;
    }
    return true;
  }

  #afterConjunction(forms: number, at: number): Tag {
    const verbal = this.#tags.some((tag) => FINITE_TAGS.has(tag));
    if ((forms & (NOMINAL | FORM.adjective)) === 0) return this.#verb(forms, true);
    if ((forms & FORM.past) !== 0)
      return this.#look.opensNoun(at + 1) && this.#tokens[at + 1]?.capital !== true ? this.#nominal(forms, at) : "past";
    if (verbal && this.#look.opensObject(at + 1)) return this.#verb(forms, true);
    return this.#nominal(forms, at);
  }

  /** Whether a form that is both past tense and participle only describes the noun before it: a verb of its own follows. */
  #isReduced(at: number, context: Tag): boolean {
    const next = this.#tokens[at + 1];
    if (context === "mark" && this.#describesSubject(at)) return true;
    if (context !== "name" && context !== "mark" && this.#look.names(at) && this.#hasVerbInClause(at)) return true;
    if (next === undefined || next.kind !== "word") return false;
    if (next.lower === "by" || (this.#isOccasion(at - 1) && !this.#look.opensObject(at + 1))) return true;
    if (context === "plural" && this.#look.isPlainVerb(at + 1)) return true;
    if (context === "name") return false;
    if (context !== "mark" && this.#hasVerbInClause(at) && !this.#look.opensObject(at + 1)) return true;
    if (!PREPOSITIONS.has(next.lower) && next.lower !== "to" && !isDay(next)) return false;
    return this.#look.hasFiniteAhead(at + 1);
  }

  /** "The book, now made into a film, is": after a comma that only a noun phrase stands before, with the verb after the next comma. */
  #describesSubject(at: number): boolean {
    let comma = at - 1;
    while (this.#tags[comma] === "adverb") comma -= 1;
    if (this.#tokens[comma]?.text !== "," || comma < 1 || this.#speaks(at)) return false;
    for (let before = comma - 1; before >= 0; before -= 1) if (!IN_SUBJECT.has(this.#tags[before] ?? "mark")) return false;
    for (let later = at + 1; later < Math.min(this.#tokens.length, at + REACH); later += 1) {
      if (this.#tokens[later]?.text !== ",") continue;
      const forms = this.#look.forms(later + 1);
      return (
        this.#look.isAuxiliary(later + 1) || ((forms & (FORM.past | FORM.present)) !== 0 && this.#tokens[later + 1]?.capital === false)
      );
    }
    return false;
  }

  /** "The plan, said Whitfield, is": a verb of speaking with its speaker right after it. */
  #speaks(at: number): boolean {
    const speech = CUE_FORMS.get(this.#tokens[at]?.lower ?? "")?.some(({ frames }) => frames.has("speech")) ?? false;
    const next = this.#tokens[at + 1];
    return speech && next?.kind === "word" && !PREPOSITIONS.has(next.lower) && !isDay(next) && this.#look.opensObject(at + 1);
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

  /** The reading of a word as part of a noun phrase. */
  #nominal(forms: number, at: number): Tag {
    const modifies = this.#look.opensNoun(at + 1) && !this.#look.isVerbAhead(at + 1);
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

  /** The tag before an index, past adverbs. */
  context(at: number): Tag | "start" {
    let before = at - 1;
    while (this.#tags[before] === "adverb" || this.#tags[before] === "not") before -= 1;
    return this.#tags[before] ?? "start";
  }
}

function nounTag(forms: number): Tag {
  return (forms & FORM.noun) !== 0 || (forms & FORM.plural) === 0 ? "noun" : "plural";
}
