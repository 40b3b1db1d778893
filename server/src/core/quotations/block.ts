import type { Span } from "../text/span.ts";
import { attributionsIn } from "./attributions.ts";
import type { English } from "./english.ts";
import { type LocalQuotation, startOf } from "./local-quotation.ts";
import { quotedStretches } from "./marks.ts";
import { type LocalMention, mentionsIn } from "./mentions.ts";
import { phraseEnd } from "./phrases.ts";
import { isFiniteAt, isKind, parse, type Range, type Sentence, spanOf } from "./sentence.ts";
import { type Signature, signatureOf } from "./signatures.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { subjectBefore } from "./subjects.ts";
import { type Unit, unitsOf } from "./tokens.ts";
import { turnOf } from "./transcript.ts";
import { isQuote } from "./word-classes.ts";

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
  /** Whether the block is nothing but floating stretches. */
  readonly onlyFloating: boolean;
  /** Who introduces what the next block says: a block that ends in a colon. */
  readonly introduces: { readonly speaker: LocalSpeaker; readonly cue: Span | null } | null;
  /** The block is a line "— Dana Whitfield, deputy director", or ends with one. */
  readonly signature: Signature | null;
}

/** A quotation still being put together from the sentences of a block. */
interface Growing {
  quotation: LocalQuotation;
  /** The sentence that its last part stands in. */
  unit: number;
}

const NOTHING = { opensQuoted: false, endsOpen: false, floating: [], onlyFloating: false, introduces: null, signature: null } as const;

/** Reads a block's prose. Never throws; offsets are UTF-16 units of the prose, ends exclusive. */
export function readBlock(prose: string, english: English): BlockReading {
  const stretches = quotedStretches(prose);
  const units = unitsOf(prose, stretches);
  const grown: Growing[] = [];
  let floating: Span[] = [];
  const mentions: LocalMention[] = [];
  let last: Sentence | null = null;
  let lastSaid: readonly LocalQuotation[] = [];
  for (const [index, unit] of units.entries()) {
    const sentence = parse(prose, unit, english);
    last = sentence;
    const quotes = onlyQuotes(unit);
    if (quotes !== null) {
      if (grown.length === 0) floating.push(...quotes);
      else carryOn(grown, quotes, index, mentions);
      continue;
    }
    const found = attributionsIn(sentence, index === 0);
    mentions.push(...mentionsIn(sentence, index, found));
    lastSaid = found;
    for (const quotation of found) {
      const opens = grown.length === 0 && floating.length > 0 && floating.length === index;
      const first = opens && quotation.kind !== "indirect" && quotation.sure === "certain";
      const known = withSpeakerBefore(quotation, grown);
      grown.push({ quotation: first ? withEarlier(known, floating) : known, unit: index });
      if (first) floating = [];
    }
  }
  const turn = turnOf(prose, english);
  if (turn !== null) return { ...NOTHING, quotations: [turn], mentions };
  const stretch = stretches.at(-1);
  const content = prose.trimEnd().length;
  return {
    quotations: grown.map(({ quotation }) => quotation).sort((a, b) => startOf(a) - startOf(b)),
    mentions,
    opensQuoted: stretches[0] !== undefined && prose.slice(0, stretches[0].start).trim() === "",
    endsOpen: stretch?.open === true && stretch.end >= content,
    floating: isSubheading(prose, floating) ? [] : floating,
    onlyFloating: floating.length > 0 && floating.length === units.length,
    introduces: introduction(last, lastSaid),
    signature: signatureOf(prose, english),
  };
}

/** A few words in single marks that are a whole block stand over what follows, and nobody says them there. */
function isSubheading(prose: string, floating: readonly Span[]): boolean {
  const [only] = floating;
  if (only === undefined || floating.length > 1 || !/^[‘'](?!')/u.test(prose.slice(only.start))) return false;
  return only.end >= prose.trimEnd().length - 1 && prose.trim().split(/\s+/u).length <= 6;
}

/** The stretches of a sentence that is nothing but quotations; null for any other. */
function onlyQuotes(unit: Unit): Span[] | null {
  const quotes = unit.tokens.filter((token) => isQuote(token));
  if (quotes.length === 0 || unit.tokens.some((token) => token.kind === "word" || token.kind === "number")) return null;
  return quotes.map(({ start, end }) => ({ start, end }));
}

/** A sentence of nothing but quoted words goes on with who spoke before it in the same paragraph. */
function carryOn(grown: Growing[], quotes: readonly Span[], unit: number, mentions: readonly LocalMention[]): void {
  const last = grown.at(-1);
  if (last === undefined) return;
  if (last.quotation.kind !== "indirect" && last.unit === unit - 1) {
    last.quotation = withLater(last.quotation, quotes);
    last.unit = unit;
    return;
  }
  const { speaker } = last.quotation;
  const subject = last.unit === unit - 1 ? null : (mentions.findLast((mention) => mention.subject)?.speaker ?? null);
  grown.push({
    quotation: {
      kind: "direct",
      reports: "statement",
      parts: quotes,
      quoted: quotes,
      cue: null,
      impersonal: false,
      speaker: subject !== null && speaker !== null && subject.place.start > speaker.place.start ? subject : speaker,
      sure: "certain",
      antecedent: null,
      how: "goes on with who spoke before in the paragraph",
    },
    unit,
  });
}

/** Words in marks that nothing in their sentence ties to anybody are likely those of who spoke before them in the paragraph. */
function withSpeakerBefore(quotation: LocalQuotation, grown: readonly Growing[]): LocalQuotation {
  if (quotation.speaker !== null || quotation.sure === "certain") return quotation;
  const before = grown.findLast((one) => one.quotation.speaker !== null && one.quotation.reports === "statement");
  return before === undefined ? quotation : { ...quotation, speaker: before.quotation.speaker };
}

function withLater(quotation: LocalQuotation, quotes: readonly Span[]): LocalQuotation {
  return { ...quotation, parts: [...quotation.parts, ...quotes], quoted: [...quotation.quoted, ...quotes] };
}

function withEarlier(quotation: LocalQuotation, quotes: readonly Span[]): LocalQuotation {
  return { ...quotation, parts: [...quotes, ...quotation.parts], quoted: [...quotes, ...quotation.quoted] };
}

/** "Whitfield continued:" at the end of a block: who is said to speak last in it, or else whose clause it is. */
function introduction(sentence: Sentence | null, said: readonly LocalQuotation[]): BlockReading["introduces"] {
  if (sentence === null || sentence.chunks.at(-1)?.kind !== "colon") return null;
  const last = said.findLast((quotation) => quotation.speaker !== null && quotation.cue !== null && quotation.reports === "statement");
  const { verb, subject } = mainClause(sentence);
  const isLast = last?.cue != null && (verb < 0 || last.cue.end >= spanOf(sentence, { start: verb, end: verb + 1 }).end);
  if (isLast && last.speaker !== null) return { speaker: last.speaker, cue: last.cue };
  const speaker = subject === null ? null : speakerOf(sentence, subject);
  if (speaker === null) return null;
  return { speaker, cue: verb < 0 ? null : spanOf(sentence, { start: verb, end: verb + 1 }) };
}

/** The last clause with a subject of its own that hangs on nothing: "When Holt died, | Marsh wrote". `verb` is -1 where there is no clause. */
function mainClause(sentence: Sentence): { verb: number; subject: Range | null } {
  for (let verb = sentence.chunks.length - 1; verb > 0; verb -= 1) {
    const subject = isFiniteAt(sentence, verb) ? subjectBefore(sentence, verb) : null;
    if (subject === null || isKind(sentence, subject.start, "relative", "that")) continue;
    if (!isKind(sentence, subject.start - 1, "subordinator", "that", "relative")) return { verb, subject };
  }
  const first = sentence.chunks.findIndex((_, at) => isFiniteAt(sentence, at));
  return { verb: first, subject: first < 0 ? { start: 0, end: phraseEnd(sentence, 0) } : subjectBefore(sentence, first) };
}
