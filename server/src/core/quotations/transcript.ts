import type { Span } from "../text/span.ts";
import type { English } from "./english.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import { parse } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { tokensBetween } from "./tokens.ts";

const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}):`;
const LETTER = "(?<letter>[QA])[.:]";
/** A name and a colon, or the letter of a question or an answer, at the start of a block, perhaps after an opening mark. */
const LABEL = new RegExp(String.raw`^(?<mark>["“]?)(?:${LETTER}|${NAME})\s+(?=[^\s"“‘'«])`, "u");
/** The next of them where the turns stand on lines of one paragraph. */
const NEXT = new RegExp(String.raw`(?<=[.!?…]["”’]?\s)(?:${LETTER}|${NAME})\s+(?=[^\s"“‘'«])`, "gu");

/** What all turns have in common. */
const TURN = {
  reports: "statement",
  cue: null,
  impersonal: false,
  sure: "certain",
  antecedent: null,
  how: "name and colon of a transcript",
} as const;

/** The turns of a transcript or an interview ("WALLACE: …", "Q. …"), each one person's words to its end; none in any other block. */
export function turnsOf(prose: string, english: English): LocalQuotation[] {
  const match = LABEL.exec(prose);
  const { mark = "", name, letter } = match?.groups ?? {};
  if (match === null || (name !== undefined && !isSpeaker(name, mark !== "", prose.slice(match[0].length), english))) return [];
  const first = { at: mark.length, label: name ?? letter ?? "", isLetter: letter !== undefined, from: match[0].length };
  const others = mark === "" ? nextLabels(prose, first, english) : [];
  return [first, ...others].flatMap(({ at, label, isLetter, from }, index) => {
    const content = { start: from, end: prose.slice(0, others[index]?.at ?? prose.length).trimEnd().length };
    const place = { start: at, end: at + label.length };
    const speaker = isLetter ? letterSpeaker(place, label) : namedIn(prose, place, english);
    if (speaker === null || content.end <= content.start) return [];
    const quoted = mark === "" ? [] : [content];
    return [{ ...TURN, kind: mark === "" ? "indirect" : "direct", parts: [content], quoted, speaker } as const];
  });
}

interface Label {
  readonly at: number;
  readonly label: string;
  readonly isLetter: boolean;
  /** Where the words begin. */
  readonly from: number;
}

/** The labels of the kind that the first one is: letters, or names. */
function nextLabels(prose: string, first: Label, english: English): Label[] {
  return [...prose.slice(first.from).matchAll(NEXT)].flatMap((match) => {
    const { name, letter } = match.groups ?? {};
    if ((letter !== undefined) !== first.isLetter || (name !== undefined && !canBeName(name, english))) return [];
    const at = first.from + match.index;
    return [{ at, label: name ?? letter ?? "", isLetter: first.isLetter, from: at + match[0].length }];
  });
}

/** A name in capitals, or one before words in marks or of several sentences; words such as UPDATE and NOTE label no speaker. */
function isSpeaker(name: string, marked: boolean, rest: string, english: English): boolean {
  if (!canBeName(name, english)) return false;
  const capitals = name === name.toUpperCase() && name.length > 2;
  return capitals || marked || /[.!?…]["”’]?\s+\p{Lu}/u.test(rest);
}

/** Words such as UPDATE and NOTE are no names. */
function canBeName(name: string, english: English): boolean {
  return !name.split(" ").some((word) => english.isListed(word.toLowerCase()) && !english.isFirstName(word));
}

function namedIn(prose: string, label: Span, english: English): LocalSpeaker | null {
  const sentence = parse(prose, { ...label, tokens: tokensBetween(prose, label.start, label.end) }, english);
  return speakerOf(sentence, { start: 0, end: sentence.chunks.length });
}

/** The letter stands for who asks or answers, whom only the introduction names. */
function letterSpeaker(place: Span, text: string): LocalSpeaker {
  return { place, head: place, text, form: "generic", name: null, number: "singular", gender: "unknown", means: "person" };
}
