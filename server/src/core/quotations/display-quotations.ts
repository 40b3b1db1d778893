import type { Block, Place } from "../draft/model.ts";
import type { BlockReading } from "./block.ts";
import type { Quotation, Speaker } from "./model.ts";
import { at, placed, wholeWords } from "./places.ts";

/**
 * Words that stand as a Markdown block quote, without marks: somebody's where a paragraph that ends in a colon introduces them, or
 * where a name signs them. Null for any other block, and for all but the first of such a quotation.
 */
export function displayQuotation(draft: readonly Block[], blocks: readonly BlockReading[], first: number): Quotation | null {
  const last = lastOfQuote(draft, blocks, first);
  if (last === null) return null;
  const own = blocks[last]?.signature ?? null;
  const signature = own !== null && (own.signed !== null || last > first) ? placed(own.speaker, last) : signatureBelow(draft, blocks, last);
  const introduced = draft[first - 1]?.section === draft[first]?.section ? (blocks[first - 1]?.introduces ?? null) : null;
  const base = wholeWords(partsOf(draft, blocks, first, last));
  if (signature !== null) return { ...base, cue: null, speaker: signature, how: "block quote that a name signs" };
  if (introduced === null) return null;
  const cue = introduced.cue === null ? null : at(introduced.cue, first - 1);
  return { ...base, cue, speaker: placed(introduced.speaker, first - 1), how: "block quote that the paragraph before introduces" };
}

/** The last block of a block quote that begins with a block; null where none of that kind does. */
function lastOfQuote(draft: readonly Block[], blocks: readonly BlockReading[], first: number): number | null {
  if (!isDisplayed(draft, blocks, first) || isSameQuote(draft, first - 1, first)) return null;
  let last = first;
  while (isSameQuote(draft, last, last + 1)) {
    last += 1;
    if (!isSignature(draft, blocks, last) && !isDisplayed(draft, blocks, last)) return null;
  }
  return last;
}

/** The paragraphs of a block quote, without the name that signs it. */
function partsOf(draft: readonly Block[], blocks: readonly BlockReading[], first: number, last: number): Place[] {
  const parts: Place[] = [];
  for (let block = first; block <= last; block += 1) {
    const whole = draft[block]?.prose.text.trimEnd().length ?? 0;
    const end = blocks[block]?.signature?.signed?.end ?? (isSignature(draft, blocks, block) && block > first ? 0 : whole);
    if (end > 0) parts.push(at({ start: 0, end }, block));
  }
  return parts;
}

/** Who signs a block on a line of its own right after it; in a list, only where it is the list's one item. */
export function signatureBelow(draft: readonly Block[], blocks: readonly BlockReading[], block: number): Speaker | null {
  const signature = blocks[block + 1]?.signature;
  if (signature == null || !isSignature(draft, blocks, block + 1) || draft[block + 1]?.section !== draft[block]?.section) return null;
  return placed(signature.speaker, block + 1);
}

function isSignature(draft: readonly Block[], blocks: readonly BlockReading[], block: number): boolean {
  const signature = blocks[block]?.signature;
  if (signature == null || signature.signed !== null) return false;
  const isList = (at: number): boolean => draft[at]?.kind === "list-item";
  return signature.dashed || (isList(block) && !isList(block - 1) && !isList(block + 1));
}

/** A paragraph of a block quote, in which no marks tell more than it does. */
function isDisplayed(draft: readonly Block[], blocks: readonly BlockReading[], block: number): boolean {
  const reading = blocks[block];
  const prose = draft[block];
  if (prose?.quoted !== true || reading === undefined || (prose.kind !== "paragraph" && prose.kind !== "list-item")) return false;
  return reading.floating.length === 0 && reading.quotations.every(({ quoted }) => quoted.length === 0);
}

/** Whether two blocks that follow each other are of one block quote. */
function isSameQuote(draft: readonly Block[], block: number, next: number): boolean {
  return draft[block]?.quoted === true && draft[next]?.quoted === true && draft[block]?.section === draft[next]?.section;
}
