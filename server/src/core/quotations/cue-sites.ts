import { CUE_FORMS, type CueForm } from "./cue-forms.ts";
import { isKind, type Sentence, verbWord, wordAt } from "./sentence.ts";

/** A place in a sentence where a verb of reporting stands. Indexes of chunks, end exclusive. */
export interface CueSite {
  readonly verb: number;
  /** After the verb and its particle or preposition. */
  readonly end: number;
  readonly form: CueForm;
  readonly kind: "finite" | "infinitive" | "ing" | "participle" | "passive";
  /** Whether the verb is in no list, and reports only what stands in quotation marks beside it. */
  readonly unlisted: boolean;
}

const unlisted = (...frames: readonly string[]): CueForm => ({ lemma: "", frames: new Set(frames), form: "past", particle: null });
const BESIDE_QUOTE = unlisted("gesture");
const TAKES_THAT = unlisted("that");
const GIVES_NAME = unlisted("as");

/** Verbs that take a clause with "that" and report nobody's words. */
const NO_REPORT =
  /^(?:ensur|guarante|mean|requir|caus|mak|made|happen|help|provid|see|saw|seen|hear|dictat|prevent|entail|look|seem|appear|turn|giv|gave|go|went|com|cam|do|did|get|got|let|put|set|tak|took|us|need|try|tri|work|play|run|ran|live|liv|exist|matter|follow)/u;

/** The verbs of reporting of one sentence, in order, with how each is put. */
export function cueSites(sentence: Sentence): CueSite[] {
  const sites: CueSite[] = [];
  for (const [at, { verb }] of sentence.chunks.entries()) {
    if (verb === null) continue;
    const form = formAt(sentence, at);
    const kind = verb.passive ? "passive" : verb.form;
    const unknown = form === null ? unlistedAt(sentence, at) : null;
    if (form !== null) sites.push({ verb: at, end: endOf(sentence, at, form), form, kind, unlisted: false });
    else if (unknown !== null) sites.push({ verb: at, end: at + 1, form: unknown, kind, unlisted: unknown !== TAKES_THAT });
  }
  return sites;
}

/** After a verb and its particle: made clear, made it clear. */
function endOf(sentence: Sentence, at: number, { particle }: CueForm): number {
  if (particle === null) return at + 1;
  return wordAt(sentence, at + 1) === particle ? at + 2 : at + 3;
}

/** The listed verb at a chunk; one with a particle goes before the bare verb. */
function formAt(sentence: Sentence, at: number): CueForm | null {
  const next = wordAt(sentence, wordAt(sentence, at + 1) === "it" && isMade(sentence, at) ? at + 2 : at + 1);
  const tag = sentence.tags[sentence.chunks[at]?.verb?.main ?? -1];
  if (tag === "be" || tag === "have" || tag === "do" || tag === "modal") return null;
  return CUE_FORMS.get(verbWord(sentence, at))?.find(({ particle }) => particle === null || particle === next) ?? null;
}

const isMade = (sentence: Sentence, at: number): boolean => /^ma(?:k(?:e|es|ing)|de)$/u.test(verbWord(sentence, at));

/** What a verb that no list holds reports, told from what stands beside it; null where it reports nothing. */
function unlistedAt(sentence: Sentence, at: number): CueForm | null {
  const { form, main } = sentence.chunks[at]?.verb ?? {};
  const tag = sentence.tags[main ?? -1];
  if (tag === "be" || tag === "have" || tag === "do" || tag === "modal") return null;
  if (form === "finite" && isBesideQuote(sentence, at)) return BESIDE_QUOTE;
  if (form === "finite" && isKind(sentence, at + 1, "that") && !NO_REPORT.test(verbWord(sentence, at))) return TAKES_THAT;
  return (form === "finite" || form === "ing") && givesName(sentence, at + 1) ? GIVES_NAME : null;
}

/** An object, and "as" with words in quotation marks right after it: held the plan up as "a bluff". */
function givesName(sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.chunks.length, from + 8); at += 1) {
    if (wordAt(sentence, at) === "as")
      return isKind(sentence, at + 1, "quote") || (isKind(sentence, at + 1, "noun") && isKind(sentence, at + 2, "quote"));
    if (!isKind(sentence, at, "noun", "preposition", "adverb", "time", "adjective")) return false;
  }
  return false;
}

function isBesideQuote(sentence: Sentence, at: number): boolean {
  const before = isKind(sentence, at - 1, "noun", "comma") && (isKind(sentence, at - 2, "quote") || isKind(sentence, at - 3, "quote"));
  return before || isKind(sentence, at - 1, "quote") || leadsToQuote(sentence, at + 1);
}

/** Whether nothing but a comma or a colon, and phrases before it, stand between a verb and a quotation: he added with a smile: "…". */
export function leadsToQuote(sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.chunks.length, from + 14); at += 1) {
    if (isKind(sentence, at, "colon")) return isKind(sentence, at + 1, "quote");
    if (isKind(sentence, at, "comma") && isKind(sentence, at + 1, "quote")) return isLast(sentence, at + 1);
    if (isKind(sentence, at, "quote", "semicolon", "that", "relative")) return false;
    if (sentence.chunks[at]?.verb?.form === "finite") return false;
  }
  return false;
}

function isLast(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < sentence.chunks.length; next += 1) if (!isKind(sentence, next, "mark", "quote")) return false;
  return true;
}
