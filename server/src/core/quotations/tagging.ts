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
import { BE, DO, HAVE, MODAL } from "./lexicon/helping-verbs.ts";
import { GENERIC_NOUNS } from "./lexicon/nouns.ts";
import { wordSet } from "./lexicon/word-set.ts";
import { LookAhead } from "./look-ahead.ts";
import { OpenWords } from "./open-words.ts";
import { FINITE_TAGS, type Tag } from "./tags.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isBodyNoun, isDay, isDocumentNoun, isTimeName, personNoun } from "./word-classes.ts";
import { FORM, NOMINAL } from "./word-forms.ts";

/** Words that stand for a person or a thing where no noun follows, and describe one where it does. */
const DETERMINER_OR_PRONOUN =
  wordSet(`this these those some any each either neither another both all several many most few one two three four five six
  seven eight nine ten such her his mine yours`);

/** Verbs that "there" is the subject of: there remains a gap. */
const EXISTS = /^(?:remain|exist|seem|appear)(?:s|ed)?$/u;

/** What each word of a sentence is there, told from what it can be and its neighbours. One tag a token. Never throws. */
export function tagsOf(tokens: readonly Token[], english: English): Tag[] {
  return new Tagger(tokens, english).run();
}

class Tagger {
  readonly #tokens: readonly Token[];
  readonly #english: English;
  readonly #tags: Tag[] = [];
  readonly #look: LookAhead;
  readonly #open: OpenWords;
  /** Headlines capitalise every word, which then tells no name. */
  readonly #capitals: boolean;

  constructor(tokens: readonly Token[], english: English) {
    this.#tokens = tokens;
    this.#english = english;
    this.#capitals = isHeadline(tokens);
    this.#look = new LookAhead(tokens, english, this.#capitals);
    this.#open = new OpenWords(tokens, this.#tags, english, this.#look);
  }

  run(): Tag[] {
    for (let at = 0; at < this.#tokens.length; at += 1) this.#tags.push(this.#tagAt(at));
    this.#giveVerb();
    return this.#tags;
  }

  /** A sentence without any verb of a clause was misread: the first word that can be one is it. */
  #giveVerb(): void {
    if (this.#tags.some((tag) => FINITE_TAGS.has(tag))) return;
    const past = this.#tags.findIndex((tag, at) => at > 0 && tag === "participle" && (this.#look.forms(at) & FORM.past) !== 0);
    if (past > 0) this.#tags[past] = "past";
  }

  #tagAt(at: number): Tag {
    const token = this.#tokens[at];
    if (token === undefined || token.kind === "mark") return "mark";
    if (token.kind === "quote") return "quote";
    if (token.kind === "number") return "number";
    if (!isAcronym(token) && (isTimeName(token) || (isDay(token) && !this.#isNominal(at - 1)))) return "time";
    if (this.#look.isEstimate(at) || this.#look.isEstimate(at - 1)) return "adverb";
    const grammar = this.#grammarWord(token, at);
    if (grammar !== null) return grammar;
    if (this.#isDegree(token.lower, at)) return "adverb";
    if (isAdverb(token) || this.#leadsIn(token, at)) return this.#isOrdinal(at) ? "adjective" : "adverb";
    if (token.capital && this.#isName(token, at)) return "name";
    return this.#openWord(token, at);
  }

  #openWord(token: Token, at: number): Tag {
    if (this.#describesPerson(at)) return "adjective";
    if (this.#speaksNext(token, at)) return "noun";
    return this.#opensWithVerb(token, at) ? "past" : this.#open.tagOf(token, at);
  }

  /** "an executive tells employees": a person who speaks, and no adjective. */
  #speaksNext(token: Token, at: number): boolean {
    return personNoun(token.lower) === "singular" && /^(?:says|tells|adds|writes|insists|argues)$/u.test(this.#tokens[at + 1]?.lower ?? "");
  }

  /** "Said Okafor: …": the verb that opens a sentence before its speaker. */
  #opensWithVerb(token: Token, at: number): boolean {
    return at === 0 && /^(?:said|added|wrote|replied)$/u.test(token.lower) && this.#tokens[1]?.capital === true;
  }

  /** "one retired teacher": after a number, and no verb. */
  #describesPerson(at: number): boolean {
    const before = this.#tags[at - 1];
    return (before === "number" || before === "determiner") && this.#look.isDescribedPerson(at);
  }

  /** "the first official", "a later post": which one it is, and not when. */
  #isOrdinal(at: number): boolean {
    const before = this.#tags[at - 1];
    return (
      /^(?:first|later|then|once)$/u.test(this.#tokens[at]?.lower ?? "") &&
      (before === "determiner" || before === "possessive") &&
      this.#look.isNominalForm(at + 1)
    );
  }

  /** Words of the closed classes, whose list says what they are; null for all others. */
  #grammarWord(token: Token, at: number): Tag | null {
    const { lower } = token;
    if (token.capital && at > 0 && !this.#capitals && !this.#opens(at) && !/^(?:I|I'm|I’m)$/u.test(token.text)) return null;
    if (isAcronym(token)) return null;
    if (lower === "that") return this.#that(at);
    if (lower === "to") return this.#look.takesInfinitive(at) ? "to" : "preposition";
    if (MODAL.has(lower)) return token.capital && this.#look.isPastOrPresent(at + 1) ? null : "modal";
    return this.#helpingVerb(lower, at) ?? this.#nounWord(lower, at) ?? this.#joiningWord(lower, at);
  }

  #helpingVerb(lower: string, at: number): Tag | null {
    if (lower === "not" || lower === "n't") return "not";
    if (BE.has(lower)) return lower === "got" || lower === "gets" ? this.#get(at) : "be";
    if (HAVE.has(lower)) return "have";
    return DO.has(lower) ? "do" : null;
  }

  /** Words that stand for a noun or before one. */
  #nounWord(lower: string, at: number): Tag | null {
    if (DETERMINER_OR_PRONOUN.has(lower)) return this.#determinerOrPronoun(lower, at);
    if (POSSESSIVES.has(lower)) return lower === "whose" ? "relative" : "possessive";
    if (DETERMINERS.has(lower)) return "determiner";
    if (lower === "who" || lower === "whom" || lower === "which") return "relative";
    if (SUBJECT_PRONOUNS.has(lower) || (OTHER_PRONOUNS.has(lower) && !RELATIVES.has(lower) && lower !== "what")) return "pronoun";
    if (lower === "there") return this.#look.isAuxiliary(at + 1) || EXISTS.test(this.#tokens[at + 1]?.lower ?? "") ? "pronoun" : "adverb";
    return null;
  }

  /** Words that tie clauses and phrases together. */
  #joiningWord(lower: string, at: number): Tag | null {
    if (CONJUNCTIONS.has(lower)) return "conjunction";
    if (lower === "like" && this.#canBeVerb(at)) return null;
    if (lower === "provided" && this.#open.context(at) !== "mark" && at > 0) return null;
    if (SUBORDINATORS.has(lower)) return PREPOSITIONS.has(lower) && !this.#look.opensClause(at + 1) ? "preposition" : "subordinator";
    if (PREPOSITIONS.has(lower)) return "preposition";
    if (PARTICLES.has(lower) && this.#tokens[at + 1]?.capital === true) return "name";
    return AUXILIARIES.has(lower) ? "be" : null;
  }

  #get(at: number): Tag {
    const forms = this.#look.forms(at + 1);
    return (forms & FORM.participle) !== 0 && (forms & NOMINAL) === 0 ? "be" : "past";
  }

  /** "That" before a noun that no clause follows is a determiner; a pronoun where it is a subject itself. */
  #that(at: number): Tag {
    const before = this.#tags[at - 1];
    if (before === "preposition") return this.#look.isNominalForm(at + 1) ? "determiner" : "pronoun";
    if (
      (before === "past" || before === "present" || before === "base" || before === "ing") &&
      this.#tokens[at + 1]?.kind === "word" &&
      this.#look.isNominalForm(at + 1) &&
      !this.#look.hasVerbSoon(at + 2)
    )
      return "determiner";
    if ((at === 0 || before === "mark" || before === "conjunction") && this.#look.isVerbAhead(at + 1)) return "pronoun";
    if (at === 0 && this.#look.isNominalForm(at + 1)) return "determiner";
    return "that";
  }

  #determinerOrPronoun(lower: string, at: number): Tag {
    if (lower === "her" || lower === "his") return this.#look.isNominalForm(at + 1) ? "possessive" : "pronoun";
    const modifies = (this.#look.isNominalForm(at + 1) && !this.#look.isVerbAhead(at + 1)) || this.#look.isDescribedPerson(at + 1);
    if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(lower)) return lower === "one" && !modifies ? "pronoun" : "number";
    return modifies ? "determiner" : "pronoun";
  }

  #isName(token: Token, at: number): boolean {
    if (this.#capitals) return this.#isHeadlineName(token, at);
    if (at > 0 && !this.#opens(at)) return true;
    const next = this.#tokens[at + 1];
    if (isAcronym(token) || token.text.includes(".") || /-\p{Lu}/u.test(token.text)) return true;
    if (
      CUE_FORMS.get(next?.lower ?? "")?.some(({ form }) => form === "past" || form === "s") &&
      (this.#look.forms(at) & (NOMINAL | FORM.ing)) !== 0 &&
      personNoun(token.lower) === null &&
      !this.#look.isListed(token.lower)
    )
      return true;
    if (this.#isBearer(token, at)) return true;
    if (CUE_FORMS.get(token.lower)?.some(({ form }) => form === "past") && next?.kind === "word" && next.capital) return false;
    if (next?.kind === "word" && next.capital && !isTimeName(next)) return !(personNoun(token.lower) === null && this.#describes(token));
    if (this.#english.isFirstName(token.text)) return true;
    const forms = this.#english.formsOf(token.lower);
    return (
      personNoun(token.lower) === null &&
      !this.#look.isListed(token.lower) &&
      (forms === FORM.noun || forms === (FORM.plural | FORM.present))
    );
  }

  /** "Baker said", "White, who": a word that needs an article or a noun to stand there, and stands alone, is a surname. */
  #isBearer(token: Token, at: number): boolean {
    const { lower } = token;
    const afterWords = this.#tokens[at - 1]?.kind === "quote";
    if ((!afterWords && (this.#look.forms(at) & (FORM.noun | FORM.adjective)) === 0) || lower.endsWith("s")) return false;
    if (personNoun(lower) === "plural" || isBodyNoun(lower) || isDocumentNoun(lower) || GENERIC_NOUNS.has(lower)) return false;
    let next = at + 1;
    if (this.#tokens[next]?.text === ",") return /^(?:who|whose|\d\d)$/u.test(this.#tokens[next + 1]?.lower ?? "");
    while (this.#tokens[next] !== undefined && isAdverb(this.#tokens[next])) next += 1;
    const forms = CUE_FORMS.get(this.#tokens[next]?.lower ?? "") ?? [];
    return forms.some(({ form, frames }) => form === "past" && frames.has("speech"));
  }

  /** Former, Local, Several: what opens a sentence before a name without being part of it. */
  #describes(token: Token): boolean {
    const forms = this.#english.formsOf(token.lower);
    return (forms & (FORM.adjective | FORM.ing | FORM.adverb)) !== 0;
  }

  #isHeadlineName(token: Token, at: number): boolean {
    if (isAcronym(token)) return true;
    if (!this.#look.isListed(token.lower)) return true;
    if (this.#english.isFirstName(token.text) && this.#tokens[at + 1]?.capital === true) return true;
    return false;
  }

  /** Whether a sentence or a quotation begins at a token. */
  #opens(at: number): boolean {
    const before = this.#tokens[at - 1];
    return before === undefined || before.text === ":" || (at === 1 && before.kind !== "word");
  }

  /** "However, …": an adverb that a comma parts from the sentence it opens. */
  #leadsIn(token: Token, at: number): boolean {
    return this.#opens(at) && this.#tokens[at + 1]?.text === "," && isAdverb({ ...token, capital: false });
  }

  /** "She is best suited to": before a participle. */
  #isDegree(lower: string, at: number): boolean {
    return /^(?:best|better)$/u.test(lower) && this.#open.context(at) === "be" && (this.#look.forms(at + 1) & FORM.participle) !== 0;
  }

  #isNominal(at: number): boolean {
    const tag = this.#tags[at];
    return tag === "determiner" || tag === "possessive" || tag === "adjective" || tag === "preposition";
  }

  #canBeVerb(at: number): boolean {
    const before = this.#open.context(at);
    return before === "to" || before === "modal" || before === "do" || (before === "pronoun" && this.#look.opensObject(at + 1));
  }
}

function isAcronym(token: Token): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(token.text) && !/^(?:AND|THE|OF|A|IN|TO|IS|ON|FOR|BUT|NOT|OR|WAS|HE|SHE|IT)$/u.test(token.text);
}

/** Whether nearly all words of four letters and more are capitalised; of a short line all of them, a verb of reporting among them. */
function isHeadline(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  let reports = false;
  for (const token of tokens) {
    if (token.kind !== "word" || token.lower.length < 4) continue;
    long += 1;
    if (token.capital) capital += 1;
    if (token.capital && token !== tokens[0] && CUE_FORMS.get(token.lower)?.some(({ form }) => form === "s" || form === "past"))
      reports = true;
  }
  return (long >= 4 && capital / long > 0.8) || (reports && long === capital);
}
