import { fileSpan } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";
import { replace, wholeMarkup } from "./edits.ts";

/** "Okafor and Lindgren said" → "Lindgren said": null where nobody else speaks in the phrase. */
export function remainingSpeaker(story: Story, { quotation, speaker }: Spoken): TextEdit[] | null {
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
