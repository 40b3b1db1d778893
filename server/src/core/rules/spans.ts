import { fileSpan } from "../attribution/context.ts";
import type { Attribution } from "../attribution/model.ts";
import type { Draft, Place } from "../draft/model.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import { hull, type Span } from "../text/span.ts";
import type { Story } from "./story.ts";

/** From the first to the last unit of a passage, in the file. */
export function passageSpan(draft: Draft, passage: readonly Place[]): Span {
  const spans = passage.map((place) => fileSpan(draft, place));
  return spans.reduce((all, span) => hull(all, span), spans[0] ?? { start: 0, end: 0 });
}

/** Speaker and cue together; the speaker alone where they stand in different blocks. */
export function attributionSpan(draft: Draft, { cue }: Quotation, speaker: Speaker): Span {
  const span = fileSpan(draft, speaker.place);
  return cue !== null && cue.block === speaker.place.block ? hull(span, fileSpan(draft, cue)) : span;
}

/** The phrase that speaks for a source; the passage where nobody is said to speak. */
export function speakerSpanOf(story: Pick<Story, "draft">, { speaker, passage }: Attribution): Span {
  return speaker === null ? passageSpan(story.draft, passage) : fileSpan(story.draft, speaker.place);
}
