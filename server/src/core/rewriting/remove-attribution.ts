import { fileSpan } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Quotation } from "../quotations/model.ts";
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

/**
 * Takes "who said it" out of a sentence and leaves a whole one: the stop, the capital and the halves of an interrupted
 * quotation are put right. The words themselves stay as they are.
 */
export function removeAttribution(story: Story, quotation: Quotation): TextEdit[] {
  const frame = frameOf(story, quotation);
  if (frame === null) return [];
  const before = quotation.parts.filter((part) => part.block === frame.block && part.end <= frame.start).at(-1) ?? null;
  const after = quotation.parts.find((part) => part.block === frame.block && part.start >= frame.end) ?? null;
  if (before !== null && after !== null && after.start < frame.sentence.end) return joinHalves(story, frame, before, after);
  if (before !== null && before.end > frame.sentence.start) return dropTail(story, frame, before);
  if (after !== null && after.start < frame.sentence.end) return dropLead(story, frame, after);
  return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
}

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

/** CONTENT, somebody said on Monday. → CONTENT. */
function dropTail(story: Story, frame: Frame, before: Place): TextEdit[] {
  const sentence = frame.text.slice(frame.sentence.start, frame.sentence.end);
  const stop = /[.!?…]["”’'»)]*$/u.exec(sentence)?.[0] ?? "";
  const tailEnd = frame.sentence.end - stop.length;
  const content = frame.text.slice(before.start, before.end);
  const quoted = /["”’'»]$/u.test(content);
  if (quoted) return [edit(story, frame, before.end, frame.sentence.end, ""), ...stopInside(story, frame, before)];
  const comma = /,\s*$/u.exec(content)?.[0].length ?? 0;
  return tailEnd < before.end ? [] : [edit(story, frame, before.end - comma, tailEnd, "")];
}

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
  if (!opens) return [edit(story, frame, frame.start, after.start, "")];
  const first = /^["“‘'«]?\p{Ll}/u.exec(frame.text.slice(after.start, after.end))?.[0];
  if (first === undefined) return [edit(story, frame, frame.start, after.start, "")];
  return [edit(story, frame, frame.start, after.start + first.length, first.slice(0, -1) + first.slice(-1).toUpperCase())];
}

function edit(story: Story, frame: Frame, start: number, end: number, newText: string): TextEdit {
  const span = fileSpan(story.draft, { block: frame.block, start, end });
  return replace(start === end ? span : wholeMarkup(story.draft, span), newText);
}
