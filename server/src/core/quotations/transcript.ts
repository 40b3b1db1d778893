import type { Span } from "../text/span.ts";
import type { English } from "./english.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import { parse } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { tokensBetween } from "./tokens.ts";

/** A name and a colon, or the letter of a question or an answer, at the start of a block, perhaps after an opening mark. */
const LABEL = /^(?<mark>["“]?)(?:(?<letter>[QA])[.:]|(?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}):)\s+(?=[^\s"“‘'«])/u;

/** A turn of a transcript or an interview ("WALLACE: …", "Q. …"), which is one person's words to its end; null for any other block. */
export function turnOf(prose: string, english: English): LocalQuotation | null {
  const match = LABEL.exec(prose);
  const { mark = "", name, letter } = match?.groups ?? {};
  if (match === null || (name !== undefined && !isSpeaker(name, mark !== "", prose.slice(match[0].length), english))) return null;
  const label = { start: mark.length, end: mark.length + (name ?? letter ?? "").length };
  const speaker = letter === undefined ? namedIn(prose, label, english) : letterSpeaker(label, letter);
  const content = { start: match[0].length, end: prose.trimEnd().length };
  if (speaker === null || content.end <= content.start) return null;
  return {
    kind: mark === "" ? "indirect" : "direct",
    reports: "statement",
    parts: [content],
    quoted: mark === "" ? [] : [content],
    cue: null,
    impersonal: false,
    speaker,
    sure: "certain",
    antecedent: null,
    how: "name and colon of a transcript",
  };
}

/** A name in capitals, or one before words in marks or of several sentences; words such as UPDATE and NOTE label no speaker. */
function isSpeaker(name: string, marked: boolean, rest: string, english: English): boolean {
  const words = name.split(" ");
  if (words.some((word) => english.isListed(word.toLowerCase()) && !english.isFirstName(word))) return false;
  const capitals = name === name.toUpperCase() && name.length > 2;
  return capitals || marked || /[.!?…]["”’]?\s+\p{Lu}/u.test(rest);
}

function namedIn(prose: string, label: Span, english: English): LocalSpeaker | null {
  const sentence = parse(prose, { ...label, tokens: tokensBetween(prose, label.start, label.end) }, english);
  return speakerOf(sentence, { start: 0, end: sentence.chunks.length });
}

/** The letter stands for who asks or answers, whom only the introduction names. */
function letterSpeaker(place: Span, text: string): LocalSpeaker {
  return { place, head: place, text, form: "generic", name: null, number: "singular", gender: "unknown", means: "person" };
}
