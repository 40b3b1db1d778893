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

const UNLISTED: CueForm = { lemma: "", frames: new Set(["gesture"]), form: "past", particle: null };

/** The verbs of reporting of one sentence, in order, with how each is put. */
export function cueSites(sentence: Sentence): CueSite[] {
  const sites: CueSite[] = [];
  for (const [at, { verb }] of sentence.chunks.entries()) {
    if (verb === null) continue;
    const form = formAt(sentence, at);
    const kind = verb.passive ? "passive" : verb.form;
    if (form !== null) sites.push({ verb: at, end: form.particle === null ? at + 1 : at + 2, form, kind, unlisted: false });
    else if (verb.form === "finite" && isBesideQuote(sentence, at))
      sites.push({ verb: at, end: at + 1, form: UNLISTED, kind, unlisted: true });
  }
  return sites;
}

/** The listed verb at a chunk; one with a particle goes before the bare verb. */
function formAt(sentence: Sentence, at: number): CueForm | null {
  const next = wordAt(sentence, at + 1);
  const tag = sentence.tags[sentence.chunks[at]?.verb?.main ?? -1];
  if (tag === "be" || tag === "have" || tag === "do" || tag === "modal") return null;
  return CUE_FORMS.get(verbWord(sentence, at))?.find(({ particle }) => particle === null || particle === next) ?? null;
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
