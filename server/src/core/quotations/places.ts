import type { Place } from "../draft/model.ts";
import type { Span } from "../text/span.ts";
import type { Speaker } from "./model.ts";
import type { LocalSpeaker } from "./speakers.ts";

/** A stretch of a block's prose as one of the draft. */
export function at({ start, end }: Span, block: number): Place {
  return { block, start, end };
}

/** What holds of every quotation that whole stretches in marks, or whole block quotes, make up. */
export function wholeWords(parts: readonly Place[]) {
  return { kind: "direct", reports: "statement", parts, quoted: parts, impersonal: false, sure: "certain", refersTo: null } as const;
}

/** A speaker of a block as one of the draft. */
export function placed(speaker: LocalSpeaker, block: number): Speaker {
  return { ...speaker, place: at(speaker.place, block), head: at(speaker.head, block) };
}
