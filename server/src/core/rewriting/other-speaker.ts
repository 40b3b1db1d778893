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
  const text = textOf(story, whole.block);
  const after = JOIN_AFTER.exec(text.slice(place.end, whole.end))?.[0].length ?? 0;
  if (place.start === whole.start) return [remove(story, { ...place, end: place.end + after })];
  const before = JOIN_BEFORE.exec(text.slice(whole.start, place.start))?.[0] ?? "";
  if (place.end < whole.end)
    return [remove(story, { ...place, start: place.start - before.length, end: place.end + oxford(text, place.end) })];
  return [remove(story, { ...place, start: place.start - before.length }), ...lastJoin(story, whole, place.start - before.length)];
}

const JOIN = String.raw`[\s,]*(?:(?:and|as well as|along with|together with)\s+|,\s+)`;
const JOIN_AFTER = new RegExp(`^${JOIN}`, "iu");
const JOIN_BEFORE = new RegExp(`${JOIN}$`, "iu");

/** Of "A, B, and C" without B, one comma is left too many. */
const oxford = (text: string, at: number): number => (/^,\s+and\s/u.test(text.slice(at)) ? 1 : 0);

/** Of "A, B and C" without C, "and" has to stand between the last two. */
function lastJoin(story: Story, whole: Place, end: number): TextEdit[] {
  const rest = textOf(story, whole.block).slice(whole.start, end);
  const comma = rest.lastIndexOf(", ");
  if (comma < 0 || /\band\s/u.test(rest)) return [];
  const at = whole.start + comma;
  return [replace(fileSpan(story.draft, { block: whole.block, start: at, end: at + 1 }), " and")];
}

const remove = (story: Story, place: Place): TextEdit => replace(wholeMarkup(story.draft, fileSpan(story.draft, place)), "");

const textOf = (story: Story, block: number): string => story.draft.blocks[block]?.prose.text ?? "";
