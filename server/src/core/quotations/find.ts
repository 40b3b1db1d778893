import type { Draft, Place } from "../draft/model.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import type { Span } from "../text/span.ts";
import { type BlockReading, readBlock } from "./block.ts";
import type { KnownNames, Mention } from "./cast.ts";
import { createEnglish } from "./english.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import type { Quotation, Reference, Speaker } from "./model.ts";
import { type KnownPerson, knownNames, References } from "./references.ts";
import type { LocalSpeaker } from "./speakers.ts";

export type { KnownPerson } from "./references.ts";

/** Finds who said what in drafts, and keeps what it read of each block. One for each session. */
export interface QuotationFinder {
  /**
   * Every quotation of a draft in text order, with its cue, its speaker and what that refers back to.
   * `known` are the ledger's own people, taken first where a name could be somebody's. Never throws; what depends on one
   * block's prose alone is kept by that prose.
   */
  find(draft: Draft, known?: readonly KnownPerson[]): Quotation[];
}

/** Blocks kept between two looks: several long drafts' worth. */
const KEPT_BLOCKS = 65_536;

export function createQuotationFinder(): QuotationFinder {
  const english = createEnglish();
  const readings = new BoundedCache<BlockReading>(KEPT_BLOCKS);
  const mentionsOf = createMentionPlacer();
  const prepared = new WeakMap<readonly KnownPerson[], KnownNames>();
  const prepare = (known: readonly KnownPerson[]): KnownNames => {
    const names = prepared.get(known) ?? knownNames(known);
    prepared.set(known, names);
    return names;
  };
  return {
    find(draft, known = []) {
      const blocks = draft.blocks.map((block) => readings.get(block.prose.text, (prose) => readBlock(prose, english)));
      const assembled = assemble(draft, blocks);
      const sectionOf = (block: number): number => draft.blocks[block]?.section ?? 0;
      const mentions = blocks.flatMap((reading, block) => mentionsOf(reading, block, sectionOf(block)));
      const references = new References(mentions, prepare(known), sectionOf);
      return assembled
        .map((quotation) => withReference(quotation, references))
        .sort((a, b) => order(a) - order(b) || startIn(a) - startIn(b));
    },
  };
}

/** Puts the mentions of a block where it stands; those of a block that stands where it stood are kept. */
function createMentionPlacer(): (reading: BlockReading, block: number, section: number) => readonly Mention[] {
  const kept = new WeakMap<BlockReading, { readonly block: number; readonly section: number; readonly mentions: readonly Mention[] }>();
  return (reading, block, section) => {
    const known = kept.get(reading);
    if (known?.block === block && known.section === section) return known.mentions;
    const mentions = reading.mentions.map((mention) => ({ ...mention, speaker: placed(mention.speaker, block), section }));
    kept.set(reading, { block, section, mentions });
    return mentions;
  };
}

/** A last name means what the full name means; every reference says more of whom it stands for. */
function withReference(quotation: Quotation, references: References): Quotation {
  if (quotation.speaker === null || quotation.refersTo !== null) return quotation;
  const speaker = references.named(quotation.speaker);
  const refersTo = references.of(speaker);
  if (refersTo === null || speaker.form !== "named" || speaker.means !== "unknown") return { ...quotation, speaker, refersTo };
  const { means, gender } = refersTo.speaker;
  return { ...quotation, refersTo, speaker: { ...speaker, means, gender: speaker.gender === "unknown" ? gender : speaker.gender } };
}

function order(quotation: Quotation): number {
  return (quotation.parts[0] ?? quotation.cue)?.block ?? 0;
}

function startIn(quotation: Quotation): number {
  return (quotation.parts[0] ?? quotation.cue)?.start ?? 0;
}

/** The parts of a quotation that blocks go on with. */
interface Growing {
  readonly parts: Place[];
  readonly quoted: Place[];
}

/** Puts the blocks together: reopened marks, paragraphs that only go on, introductions before and signatures after. */
function assemble(draft: Draft, blocks: readonly BlockReading[]): Quotation[] {
  const found: Quotation[] = [];
  /** The last quotation of the block before, which this block may go on with: the last one found so far. */
  let previous: Quotation | null = null;
  /** Its parts, while block after block goes on with it. */
  let growing: Growing | null = null;
  for (const [block, reading] of blocks.entries()) {
    const before = block > 0 && draft.blocks[block - 1]?.section === draft.blocks[block]?.section ? blocks[block - 1] : undefined;
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
        own.unshift(floatingQuotation(places, block, reading, before, blocks[block + 1], previous));
      }
    }
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
  after: BlockReading | undefined,
  previous: Quotation | null,
): Quotation {
  const base = { kind: "direct", reports: "statement", parts, quoted: parts, impersonal: false, sure: "certain", refersTo: null } as const;
  if (before?.introduces != null) {
    const { speaker, cue } = before.introduces;
    return {
      ...base,
      cue: cue === null ? null : at(cue, block - 1),
      speaker: placed(speaker, block - 1),
      how: "introduced by the paragraph before",
    };
  }
  if (reading.onlyFloating && after?.signature != null) {
    return { ...base, cue: null, speaker: placed(after.signature, block + 1), how: "signed by the line after it" };
  }
  return {
    ...base,
    cue: null,
    speaker: previous?.speaker ?? null,
    how: previous === null ? "no speaker in reach" : "goes on with who spoke in the paragraph before",
  };
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

function at({ start, end }: Span, block: number): Place {
  return { block, start, end };
}

function placed(speaker: LocalSpeaker, block: number): Speaker {
  return { ...speaker, place: at(speaker.place, block), head: at(speaker.head, block) };
}
