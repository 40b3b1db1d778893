import type { Draft } from "../draft/model.ts";

import { BoundedCache } from "../text/bounded-cache.ts";
import { assemble } from "./assemble.ts";
import { type BlockReading, readBlock } from "./block.ts";
import type { KnownNames, Mention } from "./cast.ts";
import { createEnglish } from "./english.ts";
import { withInterviews } from "./interviews.ts";
import type { Quotation } from "./model.ts";
import { placed } from "./places.ts";
import { type KnownPerson, knownNames, References } from "./references.ts";

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
      const assembled = assemble(draft.blocks, blocks);
      const sectionOf = (block: number): number => draft.blocks[block]?.section ?? 0;
      const mentions = blocks.flatMap((reading, block) => mentionsOf(reading, block, sectionOf(block)));
      const references = new References(mentions, prepare(known), sectionOf);
      const referring = assembled.map((quotation) => withReference(quotation, references));
      return [...withInterviews(draft, referring, references)].sort((a, b) => order(a) - order(b) || startIn(a) - startIn(b));
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
