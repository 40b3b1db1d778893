import type { Place } from "../draft/model.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import { type AttributionContext, fileSpan, mergePlaces, namedBy, passageOf, proseOf } from "./context.ts";
import { matchDescription } from "./descriptions.ts";
import { governing, type HeldWords } from "./governing.ts";
import { markedSentences, resolveCitation } from "./marks.ts";
import { type Attribution, type Sure, TIES, type TiedBy } from "./model.ts";

/** A tie before it is known what governs it. */
interface Tie {
  readonly source: Source;
  readonly tiedBy: TiedBy;
  readonly sure: Sure;
  readonly picked: readonly Agreement[];
}

/**
 * Ties the words of a draft to sources, surest tie first: a mark; the name or an alias as speaker; words found in
 * `covers` or notes; the agreed description as speaker; a reference back to one of these.
 *
 * Each quotation is tied at most once to each source. Words that stand in no quotation are tied by a mark, or where a
 * statement of the ledger holds them. In text order.
 */
export function attribute(context: AttributionContext): Attribution[] {
  const marks = marksByPlace(context);
  const tied = new Map<Quotation, Attribution[]>();
  const attributions: Attribution[] = [];
  for (const quotation of context.quotations) {
    const passage = passageOf(context, quotation);
    const held = context.statements.holding(quotation.parts.map((part) => proseOf(context.draft, part)).join(" "));
    const ties = surestBySource([
      ...marks.filter((mark) => tiesQuotation(mark, quotation, passage)).flatMap((mark) => mark.ties),
      ...tiesOfSpeaker(context, quotation.speaker),
      ...tiesOfWords(held),
      ...tiesOfReference(context, quotation, tied),
    ]);
    const own = ties.map((tie) => attributionOf(tie, quotation, passage, held));
    tied.set(quotation, own);
    attributions.push(...own);
  }
  attributions.push(...unquoted(context, marks, attributions));
  return attributions.sort((a, b) => order(a.passage[0]) - order(b.passage[0]));
}

const order = (place: Place | undefined): number => (place === undefined ? 0 : place.block * 2 ** 32 + place.start);

function attributionOf(tie: Tie, quotation: Quotation | null, passage: readonly Place[], held: readonly HeldWords[]): Attribution {
  return {
    source: tie.source,
    tiedBy: tie.tiedBy,
    sure: tie.sure,
    quotation,
    passage,
    terms: governing(tie.source, tie.picked, held),
    picked: tie.picked.length > 0,
  };
}

// --- marks --------------------------------------------------------------------------------------------------------

interface MarkedPlace {
  readonly sentences: readonly Place[];
  readonly ties: readonly Tie[];
}

function marksByPlace(context: AttributionContext): MarkedPlace[] {
  return context.draft.marks.map((mark) => ({
    sentences: markedSentences(mark, context),
    ties: mark.citations.flatMap((citation): Tie[] => {
      const resolved = resolveCitation(citation, context.ledger);
      if (resolved.kind === "unknown-date") return [{ source: resolved.source, tiedBy: "mark", sure: "certain", picked: [] }];
      return resolved.kind === "source" ? [{ source: resolved.source, tiedBy: "mark", sure: "certain", picked: resolved.picked }] : [];
    }),
  }));
}

/** A mark ties a quotation that ends in a marked sentence, or that begins and ends around it. */
function tiesQuotation(mark: MarkedPlace, quotation: Quotation, passage: readonly Place[]): boolean {
  const pieces = quotation.parts.length > 0 ? quotation.parts : passage;
  return mark.sentences.some((sentence) => pieces.some((piece) => sameBlockOverlap(sentence, piece)) || attributes(sentence, quotation));
}

/** Whether a sentence holds the quotation's own attribution: “A.” “B,” she said. [@x] marks both. */
function attributes(sentence: Place, quotation: Quotation): boolean {
  return quotation.cue !== null && sameBlockOverlap(sentence, quotation.cue);
}

function sameBlockOverlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

// --- speakers -----------------------------------------------------------------------------------------------------

function tiesOfSpeaker(context: AttributionContext, speaker: Speaker | null): Tie[] {
  if (speaker === null) return [];
  if (speaker.form !== "pronoun") {
    const named = namedBy(context, speaker);
    if (named !== null) {
      const tiedBy = named.occurrence.kind === "alias" ? "alias" : "name";
      return [{ source: named.source, tiedBy, sure: named.occurrence.sure, picked: [] }];
    }
  }
  return speaker.form === "described" || speaker.form === "generic" ? tiesOfDescription(context, speaker) : [];
}

/** A description is sure only where one source alone has agreed to it. */
function tiesOfDescription(context: AttributionContext, speaker: Speaker): Tie[] {
  const phrase = proseOf(context.draft, speaker.place);
  const described = context.ledger.sources.filter((source) =>
    source.agreements.some((agreement) => matchDescription(phrase, agreement) === "exact"),
  );
  const sure: Sure = described.length === 1 ? "certain" : "likely";
  return described.map((source) => ({ source, tiedBy: "description", sure, picked: [] }));
}

// --- words of the ledger ------------------------------------------------------------------------------------------

function tiesOfWords(held: readonly HeldWords[]): Tie[] {
  return held.map(({ source, by }) => ({ source, tiedBy: by, sure: "certain", picked: [] }));
}

// --- references ---------------------------------------------------------------------------------------------------

/** A reference is as sure as itself and as what it refers to. */
function tiesOfReference(context: AttributionContext, quotation: Quotation, tied: ReadonlyMap<Quotation, readonly Attribution[]>): Tie[] {
  if (quotation.refersTo === null) return [];
  const antecedent = quotation.refersTo.speaker;
  const direct: readonly { source: Source; sure: Sure }[] = tiesOfSpeaker(context, antecedent);
  const earlier: { source: Source; sure: Sure }[] = [];
  for (const [other, attributions] of tied) {
    const speaker = other.speaker;
    if (speaker !== null && sameBlockOverlap(speaker.place, antecedent.place)) {
      earlier.push(...attributions.filter((one) => speaksFor(context, one)));
    }
  }
  return [...direct, ...earlier].map(({ source, sure }) => ({
    source,
    tiedBy: "reference",
    sure: sure === "certain" && quotation.refersTo?.sure === "certain" ? "certain" : "likely",
    picked: [],
  }));
}

/**
 * Whether the speaker of an attributed quotation is the source: not where the phrase names somebody else, and, where only
 * the words gave the tie away, not where a body or a document speaks.
 */
export function speaksFor(context: Pick<AttributionContext, "draft" | "ledger" | "mentions">, attribution: Attribution): boolean {
  const { quotation, source, tiedBy } = attribution;
  const speaker = quotation?.speaker ?? null;
  if (speaker === null || quotation?.impersonal) return false;
  if (tiedBy === "name" || tiedBy === "alias" || tiedBy === "description" || tiedBy === "reference") return true;
  if (speaker.form === "named") {
    const head = fileSpan(context.draft, speaker.head);
    return context.mentions.some(
      (one) => context.ledger.sources[one.source] === source && one.span.start < head.end && head.start < one.span.end,
    );
  }
  return tiedBy === "mark" || (speaker.means !== "body" && speaker.means !== "document");
}

// --- words outside quotations -------------------------------------------------------------------------------------

function unquoted(context: AttributionContext, marks: readonly MarkedPlace[], quoted: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (const mark of marks) {
    for (const tie of mark.ties) {
      const bare = mark.sentences.filter(
        (sentence) => !quoted.some((one) => one.source === tie.source && one.tiedBy === "mark" && holdsPlace(one.passage, sentence)),
      );
      if (bare.length > 0) found.push(attributionOf(tie, null, mergePlaces(bare), heldIn(context, bare)));
    }
  }
  const tied = [...quoted, ...found];
  for (const block of context.draft.blocks.keys()) {
    for (const sentence of context.sentences.of(block)) {
      const held = heldIn(context, [sentence]);
      for (const tie of surestBySource(tiesOfWords(held))) {
        if (!tied.some((one) => one.source === tie.source && holdsPlace(one.passage, sentence)))
          found.push(attributionOf(tie, null, [sentence], held));
      }
    }
  }
  return found;
}

function heldIn(context: AttributionContext, sentences: readonly Place[]): readonly HeldWords[] {
  return context.statements.holding(sentences.map((sentence) => proseOf(context.draft, sentence)).join(" "));
}

function holdsPlace(passage: readonly Place[], place: Place): boolean {
  return passage.some((one) => one.block === place.block && one.start <= place.start && place.end <= one.end);
}

/** One tie for each source, the surest; several marks of one source pick all their agreements. */
function surestBySource(ties: readonly Tie[]): Tie[] {
  const best = new Map<Source, Tie>();
  for (const tie of ties) {
    const other = best.get(tie.source);
    if (other === undefined || rank(tie) < rank(other)) best.set(tie.source, tie);
    else if (tie.tiedBy === "mark" && other.tiedBy === "mark" && tie.picked.length > 0) {
      best.set(tie.source, { ...other, picked: [...new Set([...other.picked, ...tie.picked])] });
    }
  }
  return [...best.values()];
}

const rank = (tie: Tie): number => TIES.indexOf(tie.tiedBy) + (tie.sure === "certain" ? 0 : TIES.length);
