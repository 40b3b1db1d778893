import type { Block, Place } from "../draft/model.ts";
import { lastActorOf } from "./beside.ts";
import type { BlockReading } from "./block.ts";
import { displayQuotation, signatureBelow } from "./display-quotations.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import type { Quotation, Reference, Speaker } from "./model.ts";
import { at, placed, wholeWords } from "./places.ts";

/** The parts of a quotation that blocks go on with. */
interface Growing {
  readonly parts: Place[];
  readonly quoted: Place[];
}

/** Puts the blocks together: reopened marks, paragraphs that only go on, introductions before and signatures after. */
export function assemble(draft: readonly Block[], blocks: readonly BlockReading[]): Quotation[] {
  const found: Quotation[] = [];
  /** The last quotation of the block before, which this block may go on with: the last one found so far. */
  let previous: Quotation | null = null;
  /** Its parts, while block after block goes on with it. */
  let growing: Growing | null = null;
  for (const [block, reading] of blocks.entries()) {
    const before = draft[block - 1]?.section === draft[block]?.section ? blocks[block - 1] : undefined;
    const goesOn = before?.endsOpen === true && reading.opensQuoted;
    const own: Quotation[] = reading.quotations.map((quotation) => whole(quotation, block));
    const { floating } = reading;
    if (floating.length > 0) {
      const places = floating.map((span) => at(span, block));
      if (goesOn && previous !== null) {
        growing = grow(growing ?? { parts: [...previous.parts], quoted: [...previous.quoted] }, places);
        previous = withParts(previous, growing);
        found[found.length - 1] = previous;
      } else {
        own.unshift(floatingQuotation(places, block, reading, before, signatureBelow(draft, blocks, block), previous));
      }
    }
    const display = displayQuotation(draft, blocks, block);
    if (display !== null) own.unshift(display);
    found.push(...own);
    if (own.length > 0 || !goesOn) growing = null;
    previous = own.at(-1) ?? (goesOn ? previous : null);
  }
  return found;
}

/** Adds to the same lists, so that a quotation over many blocks costs no more than its parts. */
function grow(growing: Growing, places: readonly Place[]): Growing {
  growing.parts.push(...places);
  growing.quoted.push(...places);
  return growing;
}

function withParts(quotation: Quotation, { parts, quoted }: Growing): Quotation {
  return { ...quotation, parts, quoted };
}

/** Words in marks that nobody in their block says: the block before introduces them, the next one signs them, or they go on. */
function floatingQuotation(
  parts: readonly Place[],
  block: number,
  reading: BlockReading,
  before: BlockReading | undefined,
  signature: Speaker | null,
  previous: Quotation | null,
): Quotation {
  const base = wholeWords(parts);
  if (before?.introduces != null) {
    const { speaker, cue } = before.introduces;
    return {
      ...base,
      cue: cue === null ? null : at(cue, block - 1),
      speaker: placed(speaker, block - 1),
      how: "introduced by the paragraph before",
    };
  }
  if (reading.onlyFloating && signature !== null) {
    return { ...base, cue: null, speaker: signature, how: "signed by the line after it" };
  }
  if (reading.beside !== null)
    return { ...base, cue: null, speaker: placed(reading.beside, block), sure: "likely", how: "beside what somebody does" };
  if (previous !== null) return { ...base, cue: null, speaker: previous.speaker, how: "goes on with who spoke in the paragraph before" };
  const actor = before === undefined ? null : lastActorOf(before.mentions);
  if (actor === null) return { ...base, cue: null, speaker: null, how: "no speaker in reach" };
  return { ...base, cue: null, speaker: placed(actor, block - 1), sure: "likely", how: "after a paragraph about one person" };
}

function whole(quotation: LocalQuotation, block: number): Quotation {
  return {
    kind: quotation.kind,
    reports: quotation.reports,
    parts: quotation.parts.map((span) => at(span, block)),
    quoted: quotation.quoted.map((span) => at(span, block)),
    cue: quotation.cue === null ? null : at(quotation.cue, block),
    impersonal: quotation.impersonal,
    speaker: quotation.speaker === null ? null : placed(quotation.speaker, block),
    sure: quotation.sure,
    refersTo: quotation.antecedent === null ? null : antecedentOf(placed(quotation.antecedent, block)),
    how: quotation.how,
  };
}

/** The noun right before a relative pronoun is whom it stands for. */
function antecedentOf(speaker: Speaker): Reference {
  return { speaker, nearest: speaker, spoke: null, or: [], sure: "certain" };
}
