import { clauseFrom } from "./after-cue.ts";
import { CUE_FORMS } from "./cue-forms.ts";
import { closing, isOccasion, isPronounAt, relativeEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Sentence, verbWord, wordAt } from "./sentence.ts";

/** Verbs in -ing that open the reporter's own remark after what was said. */
const REMARK =
  /^(?:citing|referring|speaking|quoting|pointing|alluding|echoing|responding|repeating|noting|prompting|drawing|according|becoming|apparently)$/u;

/** What goes on while somebody speaks is the reporter's own: he is “excited” as he faces the vote. */
const MEANWHILE = /^(?:as|while|whilst|when)$/u;

const NO_BREAKS: ReadonlySet<number> = new Set();

/** Where content that begins at a chunk ends: at the end of the sentence, or before another attribution or a comment on it. */
export function contentEnd(sentence: Sentence, start: number, breaks: ReadonlySet<number> = NO_BREAKS): number {
  const { chunks } = sentence;
  let depth = 0;
  for (let at = start; at < chunks.length; at += 1) {
    if (at > start && breaks.has(at)) return trimEnd(sentence, start, at);
    if (isKind(sentence, at, "open")) depth += 1;
    if (isKind(sentence, at, "close")) {
      if (depth === 0) return trimEnd(sentence, start, at);
      depth -= 1;
    }
    if (at > start && depth === 0 && isRemark(sentence, at)) return trimEnd(sentence, start, at);
  }
  return trimEnd(sentence, start, chunks.length);
}

/** ", adding that …", ", according to …", ", citing …": no part of what was said. */
function isRemark(sentence: Sentence, at: number): boolean {
  if (wordAt(sentence, at) === "according" && /^to$/u.test(sentence.tokens[(sentence.chunks[at]?.start ?? 0) + 1]?.lower ?? ""))
    return true;
  if (isKind(sentence, at - 1, "quote") && isKind(sentence, at, "subordinator") && MEANWHILE.test(wordAt(sentence, at))) return true;
  const after = isKind(sentence, at, "comma") ? at + 1 : endsInComma(sentence, at - 1) ? at : -1;
  if (after < 0) return false;
  if (wordAt(sentence, after) === "according") return true;
  const verb = sentence.chunks[after]?.verb;
  if (verb?.form !== "ing") return false;
  const word = verbWord(sentence, after);
  return (
    REMARK.test(word) ||
    (CUE_FORMS.get(word)?.some(
      ({ form, frames }) =>
        form === "ing" && !frames.has("gesture") && ["speech", "clause", "named", "as", "thing", "of"].some((frame) => frames.has(frame)),
    ) ??
      false)
  );
}

/** A quotation whose marks hold a comma at the end: “it is over,” adding … */
export function endsInComma(sentence: Sentence, at: number): boolean {
  if (!isKind(sentence, at, "quote")) return false;
  const token = sentence.tokens[sentence.chunks[at]?.start ?? 0];
  return token !== undefined && /,["”’'»“]*$/u.test(sentence.prose.slice(Math.max(token.start, token.end - 4), token.end));
}

/** Whether a quotation's marks hold a stop, a comma or a dash at the end, so that it is whole. */
export function isClosed(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[sentence.chunks[at]?.start ?? 0];
  return token !== undefined && /[.,!?…—–-]["”’'»“]*$/u.test(sentence.prose.slice(Math.max(token.start, token.end - 6), token.end));
}

/** Drops the marks, commas and conjunctions that end a stretch. */
export function trimEnd(sentence: Sentence, start: number, end: number): number {
  let at = end;
  while (
    at > start &&
    (isKind(sentence, at - 1, "comma", "colon", "semicolon", "dash") ||
      isStop(sentence, at - 1) ||
      (isKind(sentence, at - 1, "conjunction") && at === end))
  )
    at -= 1;
  return at;
}

function isStop(sentence: Sentence, at: number): boolean {
  return isKind(sentence, at, "mark") && /^[.!?…"”'’]+$/u.test(wordAt(sentence, at));
}

/** Drops commas, dashes and semicolons that open a stretch. */
export function trimStart(sentence: Sentence, start: number, end: number): number {
  let at = start;
  while (at < end && isKind(sentence, at, "comma", "colon", "semicolon", "dash", "close")) at += 1;
  return at;
}

/** A clause inside a describing clause ends where the verb of the clause around it follows: those who said it was lost voted. */
export function nestedEnd(sentence: Sentence, start: number, end: number): number {
  // An infinitive is no verb of a clause, so that the first finite verb after it is that of the clause around.
  let verbs = wordAt(sentence, start) === "to" ? 1 : 0;
  for (let at = start; at < end; at += 1) {
    if (isKind(sentence, at, "comma", "dash") && isFiniteAt(sentence, at + 1)) return at;
    if (isKind(sentence, at, "relative", "that", "subordinator", "conjunction", "comma") && at > start) verbs = 0;
    if (!isFiniteAt(sentence, at)) continue;
    verbs += 1;
    if (verbs > 1 && isKind(sentence, at - 1, "noun", "quote", "time", "adverb", "adjective")) return at;
  }
  return end;
}

/** The end of the thing that a verb takes as its object: a noun phrase with all that describes it, quotations included. */
export function objectEnd(sentence: Sentence, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const next = overObjectPart(sentence, at, start);
    if (next === at) break;
    at = Math.min(next, limit);
  }
  return trimEnd(sentence, start, at);
}

/** One part of an object further on; the same index where the object ends. */
function overObjectPart(sentence: Sentence, at: number, start: number): number {
  const chunk = sentence.chunks[at];
  if (at > start && endsInComma(sentence, at - 1) && chunk?.kind !== "quote" && chunk?.kind !== "conjunction") return at;
  switch (chunk?.kind) {
    case "noun":
      return at > start && isPronounAt(sentence, at) ? at : at + 1;
    case "quote":
    case "adjective":
      return at + 1;
    case "preposition":
      return isOccasion(sentence, at) && !isKind(sentence, at + 1, "quote") ? at : at + 1;
    case "that":
    case "relative":
      return at === start ? at : Math.max(at + 1, relativeEnd(sentence, at));
    case "verb":
      return chunk.verb?.form === "finite" ? at : at + 1;
    case "open":
      return closing(sentence, at);
    case "mark":
      return /^[.!?…]+$/u.test(wordAt(sentence, at)) ? at : at + 1;
    default:
      return overJoint(sentence, at, start);
  }
}

/** Over a word or a mark that joins what goes on with an object to it. */
function overJoint(sentence: Sentence, at: number, start: number): number {
  switch (sentence.chunks[at]?.kind) {
    case "subordinator":
      return overSubordinator(sentence, at, start);
    case "conjunction":
      if (isKind(sentence, at + 1, "preposition") && isKind(sentence, at + 2, "quote", "verb")) return at + 1;
      return isKind(sentence, at + 1, "noun", "quote", "adjective") && !clauseSoon(sentence, at + 1) ? at + 1 : at;
    case "comma":
      if (isKind(sentence, at + 1, "relative")) return overRelative(sentence, at);
      return isKind(sentence, at + 1, "quote") && !isKind(sentence, at + 2, "noun", "verb") ? at + 1 : at;
    case "adverb":
      return isKind(sentence, at + 1, "adjective", "verb", "preposition") && !isFiniteAt(sentence, at + 1) ? at + 1 : at;
    default:
      return at;
  }
}

/** "As" and a question may go on with an object; other subordinators open a clause of their own. */
function overSubordinator(sentence: Sentence, at: number, start: number): number {
  if (wordAt(sentence, at) === "as" && at > start)
    return isKind(sentence, at + 1, "quote", "noun", "adjective") && !clauseFrom(sentence, at + 1) ? at + 1 : at;
  return /^(?:whether|how|why|what)$/u.test(wordAt(sentence, at)) ? relativeEnd(sentence, at) : at;
}

/** A describing clause between commas, where words in marks go on after it. */
function overRelative(sentence: Sentence, comma: number): number {
  const end = relativeEnd(sentence, comma + 1);
  return isKind(sentence, end, "comma") && isKind(sentence, end + 1, "quote") ? end + 1 : comma;
}

function clauseSoon(sentence: Sentence, at: number): boolean {
  return clauseFrom(sentence, at) && isFiniteAt(sentence, at + 1);
}
