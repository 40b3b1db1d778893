import type { Span } from "../text/span.ts";
import type { English } from "./english.ts";
import { phraseEnd } from "./phrases.ts";
import { parse } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { tokensBetween } from "./tokens.ts";

/** A name that signs words, in the block it stands in. */
export interface Signature {
  readonly speaker: LocalSpeaker;
  /** What stands before it in its block, which it may sign; null where the block is nothing but the name. */
  readonly signed: Span | null;
  /** Whether a dash stands before the name. In a list the dash is the item's own. */
  readonly dashed: boolean;
}

/** A signature is no longer than this, in UTF-16 units. */
const LONGEST = 200;

const DASHED = /^\s*(?:[—–―]|--)\s*(?=\p{Lu})/u;
/** What can be a name alone. */
const SHORT_LINE = /^\p{Lu}[^.!?:;“”"]{1,100}\.?$/u;
const AFTER_WORDS = /[.!?…]["”’]?\s+(?:[—–―]|--?)\s*(?=\p{Lu}[^—–―]*$)/u;

/** The name, perhaps with a title, that a block is or ends with after a dash; null for any other block. */
export function signatureOf(prose: string, english: English): Signature | null {
  const dash = DASHED.exec(prose);
  if (dash !== null || SHORT_LINE.test(prose)) {
    const speaker = nameFrom(prose, dash?.[0].length ?? 0, english);
    if (speaker !== null) return { speaker, signed: null, dashed: dash !== null };
  }
  const tail = Math.max(0, prose.length - LONGEST);
  const match = AFTER_WORDS.exec(prose.slice(tail));
  if (match === null) return null;
  const speaker = nameFrom(prose, tail + match.index + match[0].length, english);
  const end = tail + match.index + (/^[.!?…]["”’]?/u.exec(match[0])?.[0].length ?? 1);
  return speaker === null ? null : { speaker, signed: { start: 0, end }, dashed: true };
}

/** The name that all of the prose from an offset on is; null where it is anything else. */
function nameFrom(prose: string, start: number, english: English): LocalSpeaker | null {
  if (prose.length - start > LONGEST || !/^\p{Lu}/u.test(prose.slice(start))) return null;
  const tokens = tokensBetween(prose, start, prose.length);
  const sentence = parse(prose, { start, end: prose.length, tokens }, english);
  const speaker = speakerOf(sentence, { start: 0, end: phraseEnd(sentence, 0) });
  return speaker?.form === "named" && speaker.place.end >= prose.trimEnd().length - 1 ? speaker : null;
}
