import { CUE_FORMS, type CueForm } from "./cue-forms.ts";
import type { Token } from "./tokens.ts";
import {
  bare,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isName,
  isPreposition,
  isPronoun,
  isQuote,
  isWord,
  personNoun,
} from "./word-classes.ts";

/** A place in a sentence where a verb of reporting stands, with its auxiliaries. Token indexes, ends exclusive. */
export interface CueSite {
  /** The first auxiliary or adverb of the group of verbs, or the verb itself. */
  readonly start: number;
  readonly verb: number;
  /** After the verb and its particle. */
  readonly end: number;
  readonly form: CueForm;
  readonly kind: "finite" | "participle" | "passive" | "infinitive";
}

const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "am", "get", "got", "gets"]);
const HAVE = new Set(["has", "have", "had", "having"]);
const PLURAL_SUBJECTS = new Set([
  "i",
  "we",
  "you",
  "they",
  "who",
  "many",
  "some",
  "several",
  "others",
  "both",
  "few",
  "most",
  "those",
  "people",
  "police",
]);

/** The verbs of reporting of one sentence, in order, with the use each is put to; nouns of the same spelling are left out. */
export function cueSites(tokens: readonly Token[]): CueSite[] {
  const sites: CueSite[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isWord(token) || token.possessive) continue;
    const form = CUE_FORMS.get(token.lower)?.find(({ particle }) => particle === null || tokens[index + 1]?.lower === particle);
    if (form === undefined || (token.capital && index > 0 && !isQuote(tokens[index - 1]))) continue;
    const site = siteAt(tokens, index, form);
    if (site !== null) sites.push(site);
  }
  return sites;
}

function siteAt(tokens: readonly Token[], verb: number, form: CueForm): CueSite | null {
  let start = verb;
  let be = false;
  let have = false;
  let helped = false;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== "word") break;
    if (isAuxiliary(before)) {
      be ||= BE.has(before.lower);
      have ||= HAVE.has(before.lower);
      helped = true;
    } else if (!isAdverb(before)) break;
    start -= 1;
  }
  const before = tokens[start - 1];
  const contracted = contractedVerb(before);
  const end = verb + (form.particle === null ? 1 : 2);
  const make = (kind: CueSite["kind"]): CueSite => ({ start, verb, end, form, kind });
  if (before?.lower === "to" && form.form === "base") return make("infinitive");
  switch (form.form) {
    case "past":
      if (be || (contracted === "'s" && !form.frames.has("speech")) || contracted === "'re" || contracted === "'m") return make("passive");
      if (helped || contracted !== null) return make("finite");
      if (isNounSide(before) || (isPreposition(before) && start === verb)) return null;
      return make("finite");
    case "s":
      if (helped || isNounSide(before) || isPreposition(before) || tokens[end]?.lower === "of") return null;
      return make("finite");
    case "ing":
      if (be || contracted !== null) return make("finite");
      if (isDeterminer(before) || tokens[end]?.lower === "of") return null;
      return make("participle");
    case "base":
      if (helped && !have && !be) return make("finite");
      if (form.lemma === "read" && !isNounSide(before) && !isPreposition(before)) return make("finite");
      return isPluralSubject(before) && tokens[end]?.lower !== "of" ? make("finite") : null;
  }
}

/** What makes a noun of the next word: an article, a possessive, a figure or a lower-case adjective-like word is not told here. */
function isNounSide(before: Token | undefined): boolean {
  return before !== undefined && (isDeterminer(before) ? !isPronounLike(before) : before.possessive || before.kind === "number");
}

/** "That said", "all said", "some said": words that are determiners only before a noun. */
function isPronounLike(token: Token): boolean {
  return /^(?:some|many|several|most|all|both|few|those|these|this|that|either|neither|each|one|two|three|her)$/u.test(token.lower);
}

function isPluralSubject(before: Token | undefined): boolean {
  if (!isWord(before) || before.possessive) return false;
  if (PLURAL_SUBJECTS.has(bare(before)) || personNoun(before.lower) === "plural") return true;
  if (isPronoun(before)) return false;
  return /[^sui]s$/u.test(before.lower) || (isName(before) && /s$/u.test(before.lower));
}

function contractedVerb(token: Token | undefined): string | null {
  if (!isWord(token) || token.possessive) return null;
  return /'(?:s|ve|d|ll|re|m)$/u.exec(token.lower)?.[0] ?? null;
}
