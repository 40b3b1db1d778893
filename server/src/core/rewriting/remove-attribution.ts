import { fileSpan } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";
import { replace, wholeMarkup } from "./edits.ts";

/** Stands where an attribution could not be taken out without leaving half a sentence. */
const PLACEHOLDER = "TK: no attribution";

/** Prose offsets within the block of the attribution. */
interface Frame {
  readonly text: string;
  readonly block: number;
  readonly sentence: Place;
  /** From the first to the last unit of speaker and cue. */
  readonly start: number;
  readonly end: number;
}

/** Verbs that do not say that the content is so: without them the sentence would say something else. */
const NOT_SAID_SO =
  /^(?:(?:has|have|had|did|does|do|would|could|is|are|was|were|not|n't|never|also)\s+)*(?:den(?:y|ies|ied)|doubt|disput|reject|refus|refut|question|ask|wonder|warn(?:ed|s)?\s+against|dismiss|declin|rul(?:e|es|ed)\s+out|fear|hop(?:e|ed|es)|want|urg|demand|propos|suggest)/iu;

/** Verbs that give their object a name: "called the tender a formality". */
const NAMING = /^(?:(?:has|have|had|also)\s+)*(?:call|describ|dub|label|brand|deem|term|characteri[sz])/iu;

/**
 * Takes "who said it" out of a sentence and leaves a whole one: the stop, the capital and the halves of an interrupted
 * quotation are put right. The words themselves stay as they are. Of two speakers only the one goes; where the sentence
 * would no longer say the same, a note asks for another one.
 */
export function removeAttribution(story: Story, one: Spoken): TextEdit[] {
  const { quotation } = one;
  const others = remainingSpeaker(story, one);
  if (others !== null) return others;
  const frame = frameOf(story, quotation);
  if (frame === null) return [];
  const before = quotation.parts.filter((part) => part.block === frame.block && part.end <= frame.start).at(-1) ?? null;
  const after = quotation.parts.find((part) => part.block === frame.block && part.start >= frame.end) ?? null;
  const verb = quotation.cue === null ? "" : frame.text.slice(quotation.cue.start, quotation.cue.end);
  if (NOT_SAID_SO.test(verb) || NAMING.test(verb)) return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
  if (before !== null && after !== null && after.start < frame.sentence.end) return joinHalves(story, frame, before, after);
  if (before !== null && before.end > frame.sentence.start) return dropTail(story, frame, before);
  if (after !== null && after.start < frame.sentence.end) return dropLead(story, frame, after);
  return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
}

/** "Okafor and Lindgren said" → "Lindgren said": null where nobody else speaks in the phrase. */
function remainingSpeaker(story: Story, { quotation, speaker }: Spoken): TextEdit[] | null {
  const whole = quotation.speaker?.place;
  const { place } = speaker;
  if (whole === undefined || (place.start === whole.start && place.end === whole.end)) return null;
  const first = place.start === whole.start;
  const gone = first
    ? { ...place, end: place.end + joinLength(story, place.block, place.end, whole.end) }
    : { ...place, start: joinStart(story, whole, place.start) };
  return [replace(wholeMarkup(story.draft, fileSpan(story.draft, gone)), "")];
}

const JOIN = /^[\s,]*(?:and|as well as|along with|together with)\s+/iu;

function joinLength(story: Story, block: number, from: number, to: number): number {
  return JOIN.exec(textOf(story, block).slice(from, to))?.[0].length ?? 0;
}

function joinStart(story: Story, whole: Place, at: number): number {
  const before = textOf(story, whole.block).slice(whole.start, at);
  return at - (/[\s,]*(?:and|as well as|along with|together with)\s+$/iu.exec(before)?.[0].length ?? 0);
}

const textOf = (story: Story, block: number): string => story.draft.blocks[block]?.prose.text ?? "";

function frameOf(story: Story, quotation: Quotation): Frame | null {
  const { speaker, cue } = quotation;
  if (speaker === null) return null;
  const places = cue !== null && cue.block === speaker.place.block ? [speaker.place, cue] : [speaker.place];
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const { block } = speaker.place;
  const sentence = story.sentences.around({ block, start, end })[0];
  const text = story.draft.blocks[block]?.prose.text;
  return sentence === undefined || text === undefined ? null : { text, block, sentence, start, end };
}

/** “A,” she said, “b.” → “A b.” and “A,” she said. “B.” → “A.” “B.” */
function joinHalves(story: Story, frame: Frame, before: Place, after: Place): TextEdit[] {
  const closing = /[,.;:!?—–-]?["”’'»]?$/u.exec(frame.text.slice(before.start, before.end))?.[0] ?? "";
  const opening = /^["“‘'«]?/u.exec(frame.text.slice(after.start, after.end))?.[0] ?? "";
  const continues = /^\p{Ll}/u.test(frame.text.slice(after.start + opening.length, after.end));
  if (!continues) return [edit(story, frame, before.end, after.start, " "), ...stopInside(story, frame, before)];
  const comma = /^[;:—–-]/u.test(closing) ? (closing[0] ?? "") : "";
  return [edit(story, frame, before.end - closing.length, after.start + opening.length, `${comma} `)];
}

/** CONTENT, somebody said on Monday. → CONTENT. What the sentence goes on with after a comma of its own stays. */
function dropTail(story: Story, frame: Frame, before: Place): TextEdit[] {
  const sentence = frame.text.slice(frame.sentence.start, frame.sentence.end);
  const stop = /[.!?…]["”’'»)]*$/u.exec(sentence)?.[0] ?? "";
  const tailEnd = frame.sentence.end - stop.length;
  const content = frame.text.slice(before.start, before.end);
  const more = GOES_ON.exec(frame.text.slice(frame.end, tailEnd));
  if (/["”’'»]$/u.test(content)) {
    if (more !== null) return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
    return [edit(story, frame, before.end, frame.sentence.end, ""), ...stopInside(story, frame, before)];
  }
  const comma = /,\s*$/u.exec(content)?.[0].length ?? 0;
  const end = more === null ? tailEnd : frame.end + more.index;
  return end < before.end ? [] : [edit(story, frame, before.end - comma, end, "")];
}

/** A clause that does not belong to the attribution: ", and nobody complained". */
const GOES_ON = /,\s+(?:and|but|while|although|though|which|even|yet)\b/iu;

/** A comma inside the closing mark becomes the sentence's stop. */
function stopInside(story: Story, frame: Frame, part: Place): TextEdit[] {
  const match = /(,)?(["”’'»])$/u.exec(frame.text.slice(part.start, part.end));
  if (match === null) return [];
  const [, comma, mark = ""] = match;
  const at = part.end - mark.length;
  if (comma !== undefined) return [edit(story, frame, at - 1, at, ".")];
  return /[.!?…—]/u.test(frame.text[at - 1] ?? "") ? [] : [edit(story, frame, at, at, ".")];
}

/** Somebody said on Monday that CONTENT. → CONTENT. */
function dropLead(story: Story, frame: Frame, after: Place): TextEdit[] {
  const opens = /^[\s"“‘'«(*_]*$/u.test(frame.text.slice(frame.sentence.start, frame.start));
  const thats = secondThats(story, frame, after);
  const first = /^["“‘'«]?\p{Ll}/u.exec(frame.text.slice(after.start, after.end))?.[0];
  if (!opens || first === undefined) {
    const joins = /,\s$/u.test(frame.text.slice(frame.sentence.start, frame.start)) ? "and " : "";
    return [edit(story, frame, frame.start, after.start, joins), ...thats];
  }
  const capital = first.slice(0, -1) + first.slice(-1).toUpperCase();
  return [edit(story, frame, frame.start, after.start + first.length, capital), ...thats];
}

/** "said that A and that B" → "A and B": each "that" hung on the verb that goes. */
function secondThats(story: Story, frame: Frame, after: Place): TextEdit[] {
  if (!/\bthat\s+$/iu.test(frame.text.slice(frame.end, after.start))) return [];
  const content = frame.text.slice(after.start, Math.min(after.end, frame.sentence.end));
  return [...content.matchAll(/\b(?:and|but|or)\s+(that\s+)(?=\p{L}+\s+\p{L})/giu)].map((match) => {
    const end = after.start + match.index + match[0].length;
    return edit(story, frame, end - (match[1]?.length ?? 0), end, "");
  });
}

function edit(story: Story, frame: Frame, start: number, end: number, newText: string): TextEdit {
  const span = fileSpan(story.draft, { block: frame.block, start, end });
  return replace(start === end ? span : wholeMarkup(story.draft, span), newText);
}
