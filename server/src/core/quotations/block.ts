import type { Span } from "../text/span.ts";
import { actorOf } from "./beside.ts";
import { BlockWords } from "./block-words.ts";
import type { English } from "./english.ts";
import { whoLeadsTo } from "./introductions.ts";
import { type LocalQuotation, startOf } from "./local-quotation.ts";
import { quotedStretches } from "./marks.ts";
import type { LocalMention } from "./mentions.ts";
import { parse, type Sentence, spanOf } from "./sentence.ts";
import { type Signature, signatureOf } from "./signatures.ts";
import type { LocalSpeaker } from "./speakers.ts";
import { unitsOf } from "./tokens.ts";
import { turnsOf } from "./transcript.ts";

/** What one block's prose says on its own. It depends on nothing but that prose, and so is kept by it. */
export interface BlockReading {
  readonly quotations: readonly LocalQuotation[];
  readonly mentions: readonly LocalMention[];
  /** The block opens with a quotation mark. */
  readonly opensQuoted: boolean;
  /** The block ends inside a quotation that no mark closes. */
  readonly endsOpen: boolean;
  /** The stretches of a block that nobody in it says: it holds nothing else, or begins with them. */
  readonly floating: readonly Span[];
  /** Whom the sentence after them is about. */
  readonly beside: LocalSpeaker | null;
  /** Whether the block is nothing but floating stretches. */
  readonly onlyFloating: boolean;
  /** Who introduces what the next block says: a block that ends in a colon. */
  readonly introduces: { readonly speaker: LocalSpeaker; readonly cue: Span | null } | null;
  /** The block is a line "— Dana Whitfield, deputy director", or ends with one. */
  readonly signature: Signature | null;
}

const NOTHING = {
  opensQuoted: false,
  endsOpen: false,
  floating: [],
  beside: null,
  onlyFloating: false,
  introduces: null,
  signature: null,
} as const;

/** Reads a block's prose. Never throws; offsets are UTF-16 units of the prose, ends exclusive. */
export function readBlock(prose: string, english: English): BlockReading {
  const stretches = quotedStretches(prose);
  const units = unitsOf(prose, stretches);
  const words = new BlockWords();
  for (const [index, unit] of units.entries()) words.add(parse(prose, unit, english), index);
  const turns = turnsOf(prose, english);
  if (turns.length > 0) return { ...NOTHING, quotations: turns, mentions: words.mentions };
  const stretch = stretches.at(-1);
  const content = prose.trimEnd().length;
  const { floating, mentions } = words;
  return {
    quotations: words.quotations.sort((a, b) => startOf(a) - startOf(b)),
    mentions,
    opensQuoted: stretches[0] !== undefined && prose.slice(0, stretches[0].start).trim() === "",
    endsOpen: stretch?.open === true && stretch.end >= content,
    floating: isSubheading(prose, floating) ? [] : floating,
    beside: floating.length > 0 ? actorOf(mentions, words.lastFloating + 1) : null,
    onlyFloating: floating.length > 0 && floating.length === units.length,
    introduces: introduction(words.last, words.lastSaid),
    signature: signatureOf(prose, english),
  };
}

/** A few words in single marks that are a whole block stand over what follows, and nobody says them there. */
function isSubheading(prose: string, floating: readonly Span[]): boolean {
  const [only] = floating;
  if (only === undefined || floating.length > 1 || !/^[‘'](?!')/u.test(prose.slice(only.start))) return false;
  return only.end >= prose.trimEnd().length - 1 && prose.trim().split(/\s+/u).length <= 6;
}

/** "Whitfield continued:" at the end of a block: who is said to speak last in it, or else whose clause it is. */
function introduction(sentence: Sentence | null, said: readonly LocalQuotation[]): BlockReading["introduces"] {
  if (sentence === null || sentence.chunks.at(-1)?.kind !== "colon") return null;
  const last = said.findLast((quotation) => quotation.speaker !== null && quotation.cue !== null && quotation.reports === "statement");
  const leads = whoLeadsTo(sentence, sentence.chunks.length - 1);
  const isLast =
    last?.cue != null &&
    (leads === null || leads.verb < 0 || last.cue.end >= spanOf(sentence, { start: leads.verb, end: leads.verb + 1 }).end);
  if (isLast && last.speaker !== null) return { speaker: last.speaker, cue: last.cue };
  if (leads === null) return null;
  const { speaker, verb } = leads;
  return { speaker, cue: verb < 0 ? null : spanOf(sentence, { start: verb, end: verb + 1 }) };
}
