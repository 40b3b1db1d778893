import type { Place } from "../draft/model.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import { append } from "../text/append.ts";
import type { Budget } from "../text/budget.ts";
import { contains } from "../text/span.ts";
import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";
import { coSpeakers } from "./co-speakers.ts";
import { type AttributionContext, fileSpan, goesOnFromBefore, mergePlaces, namedBy, passageOf, proseOf, rowSpan } from "./context.ts";
import { isSomebodyElse } from "./descriptions.ts";
import { governing, type HeldWords } from "./governing.ts";
import { markedSentences, resolveCitation } from "./marks.ts";
import { type Attribution, type Sure, TIES, type TiedBy } from "./model.ts";
import { speaksFor } from "./speaking.ts";

/** A tie before it is known what governs it. */
interface Tie {
  readonly source: Source;
  readonly tiedBy: TiedBy;
  readonly sure: Sure;
  readonly picked: readonly Agreement[];
  /** Whether another, weaker tie of the source than its words stands beside this one. */
  readonly alsoTied?: boolean;
}

/**
 * Ties the words of a draft to sources, surest tie first: a mark; the name or an alias as speaker; words found in
 * `covers` or notes; the agreed description as speaker; a reference back to one of these.
 *
 * Each quotation is tied at most once to each source. Words that stand in no quotation are tied by a mark, or where a
 * statement of the ledger holds them. In text order. Each attribution, and each of the terms it is under, takes one unit of the
 * budget; where that does not last, the rest of the draft is left untied.
 */
export function attribute(context: AttributionContext, budget: Budget): Attribution[] {
  const marks = marksByPlace(context);
  const marked = createSpanIndex(
    marks.flatMap((mark) => mark.sentences.map((sentence) => ({ mark, sentence }))),
    ({ sentence }) => rowSpan(sentence),
  );
  const speakers = createSpanIndex(
    context.quotations.flatMap((quotation) => (quotation.speaker === null ? [] : [{ quotation, place: quotation.speaker.place }])),
    ({ place }) => rowSpan(place),
  );
  const isReported = reportedWithin(context.quotations);
  const tied = new Map<Quotation, Attribution[]>();
  const attributions: Attribution[] = [];
  const tiedBefore = (place: Place): readonly Attribution[] =>
    speakers.overlapping(rowSpan(place)).flatMap((one) => tied.get(one.quotation) ?? []);
  for (const quotation of context.quotations) {
    const passage = passageOf(context, quotation);
    const tying = isReported(quotation) ? [] : marksTying(marked, quotation, passage);
    // What somebody wants or supports may be known without a word from them: only a mark says that it was told.
    if (quotation.reports === "stance" && tying.length === 0) continue;
    // A paragraph of quoted words goes on with who spoke before, unless a mark says that these are somebody else's.
    const isSomebodyElsesTurn = tying.length > 0 && goesOnFromBefore(quotation);
    const held = context.statements.holding(quotation.parts.map((part) => proseOf(context.draft, part)).join(" "));
    const spoken = [...tiesOfSpeakers(context, quotation), ...tiesOfReference(context, quotation, tiedBefore)];
    const ties = surestBySource([
      ...tying.flatMap((mark) => mark.ties),
      ...tiesOfWords(held),
      ...(isSomebodyElsesTurn ? [] : asSureAs(quotation, spoken)),
    ]);
    const own = ties.map((tie) => attributionOf(context, tie, quotation, passage, held));
    if (!budget.take(costOf(own))) break;
    tied.set(quotation, own);
    append(attributions, own);
  }
  append(attributions, unquoted(context, marks, attributions, budget));
  return attributions.sort((a, b) => order(a.passage[0]) - order(b.passage[0]));
}

/** Finds the attributions that tie something in a block. */
export function byBlock(attributions: readonly Attribution[]): (block: number) => readonly Attribution[] {
  const blocks = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (const block of new Set(attribution.passage.map((place) => place.block))) {
      const list = blocks.get(block);
      if (list === undefined) blocks.set(block, [attribution]);
      else list.push(attribution);
    }
  }
  return (block) => blocks.get(block) ?? [];
}

const costOf = (attributions: readonly Attribution[]): number => attributions.reduce((sum, { terms }) => sum + 1 + terms.length, 0);

const order = (place: Place | undefined): number => (place === undefined ? 0 : place.block * 2 ** 32 + place.start);

function attributionOf(
  context: AttributionContext,
  tie: Tie,
  quotation: Quotation | null,
  passage: readonly Place[],
  held: readonly HeldWords[],
): Attribution {
  return {
    source: tie.source,
    tiedBy: tie.tiedBy,
    sure: tie.sure,
    quotation,
    speaker: quotation === null ? null : shownSpeaker(context, quotation, tie),
    passage,
    terms: governing(tie.source, tie.picked, held),
    wordsAlone: isOfWords(tie) && tie.alsoTied !== true,
    picked: tie.picked.length > 0,
  };
}

// --- marks --------------------------------------------------------------------------------------------------------

interface MarkedPlace {
  readonly order: number;
  readonly sentences: readonly Place[];
  readonly ties: readonly Tie[];
}

function marksByPlace(context: AttributionContext): MarkedPlace[] {
  return context.draft.marks.map((mark, order) => ({
    order,
    sentences: markedSentences(mark, context),
    ties: mark.citations.flatMap((citation): Tie[] => {
      const resolved = resolveCitation(citation, context.ledger);
      if (resolved.kind === "unknown-date") return [{ source: resolved.source, tiedBy: "mark", sure: "certain", picked: [] }];
      return resolved.kind === "source" ? [{ source: resolved.source, tiedBy: "mark", sure: "certain", picked: resolved.picked }] : [];
    }),
  }));
}

/**
 * The marks that tie a quotation, in text order: those on a sentence that holds a piece of it, or that holds its own
 * attribution (“A.” “B,” she said. [@x] marks both).
 */
function marksTying(
  marked: SpanIndex<{ readonly mark: MarkedPlace }>,
  { parts, cue }: Quotation,
  passage: readonly Place[],
): readonly MarkedPlace[] {
  const pieces = [...(parts.length > 0 ? parts : passage), ...(cue === null ? [] : [cue])];
  const tying = new Set(pieces.flatMap((piece) => marked.overlapping(rowSpan(piece))).map(({ mark }) => mark));
  return [...tying].sort((a, b) => a.order - b.order);
}

/**
 * Whether an attribution is itself part of what somebody else is said to say ("two players want to go, a coach said"): a mark
 * then says who told of it, not who wants it.
 */
function reportedWithin(quotations: readonly Quotation[]): (quotation: Quotation) => boolean {
  const contents = createSpanIndex(
    quotations.flatMap((quotation) => quotation.parts.map((part) => ({ quotation, span: rowSpan(part) }))),
    ({ span }) => span,
  );
  return ({ cue, parts }) => {
    if (cue === null) return false;
    const own = rowSpan(cue);
    return contents
      .overlapping(own)
      .some(({ quotation, span }) => quotation.parts !== parts && quotation.cue !== null && contains(span, own));
  };
}

// --- speakers -----------------------------------------------------------------------------------------------------

/** Whoever a name of the ledger names is named, also where the name is no name to the eye: a handle, a name in small letters. */
function speakersOf(context: AttributionContext, { speaker }: Quotation): readonly Speaker[] {
  if (speaker === null) return [];
  return coSpeakers(context.draft, speaker).map((one) =>
    one.form === "named" || one.form === "pronoun" || namedBy(context, one) === null ? one : { ...one, form: "named" },
  );
}

/**
 * The speaker that a quotation shows for a tie. One whom a mark ties to words of an earlier paragraph is not shown with them. A name
 * that only stands beside the words is judged as any other name, which is surer than that its bearer says them.
 */
function shownSpeaker(context: AttributionContext, quotation: Quotation, tie: Tie): Speaker | null {
  if (tie.tiedBy === "mark" && goesOnFromBefore(quotation)) return null;
  const speaker = speakerOf(context, quotation, tie);
  return quotation.sure === "likely" && speaker?.form === "named" ? null : speaker;
}

/** Of several speakers the one that gave the tie; for a mark or words, the first that names nobody else of the ledger. */
function speakerOf(context: AttributionContext, quotation: Quotation, { source }: Tie): Speaker | null {
  const speakers = speakersOf(context, quotation);
  const own = speakers.find((speaker) => tiesOfSpeaker(context, speaker).some((tie) => tie.source === source));
  return own ?? speakers.find((speaker) => speaker.form !== "named" || namedBy(context, speaker) === null) ?? quotation.speaker;
}

/** What the speaker phrase itself ties; a surname that surely means somebody else by that name ("Mr. Cole" of a couple) ties nobody. */
function tiesOfSpeakers(context: AttributionContext, quotation: Quotation): Tie[] {
  const ties = speakersOf(context, quotation).flatMap((speaker) => tiesOfSpeaker(context, speaker));
  const { speaker, refersTo } = quotation;
  if (speaker?.form !== "named" || refersTo?.sure !== "certain" || refersTo.speaker.name === speaker.name) return ties;
  const meant = namedBy(context, refersTo.speaker)?.source ?? null;
  return ties.filter((tie) => tie.sure === "certain" || tie.source === meant);
}

function tiesOfSpeaker(context: AttributionContext, speaker: Speaker): Tie[] {
  if (speaker.form !== "pronoun") {
    const named = namedBy(context, speaker);
    if (named !== null) {
      const tiedBy = named.occurrence.kind === "alias" ? "alias" : "name";
      return [{ source: named.source, tiedBy, sure: named.occurrence.sure, picked: [] }];
    }
  }
  return speaker.form === "described" || speaker.form === "generic" ? tiesOfDescription(context, speaker) : [];
}

/**
 * A description is sure only where one source alone has agreed to it. With more words than were agreed it is likely, or sure
 * where they hold a detail that says who is meant.
 */
function tiesOfDescription(context: AttributionContext, speaker: Speaker): Tie[] {
  const phrase = proseOf(context.draft, speaker.place);
  const matches = context.descriptions
    .describedBy(phrase)
    .filter(({ source, match }) => match !== "faint" || isDetailed(context, source, speaker));
  if (matches.length === 1 && isSomebodyElse(phrase)) return [];
  const fitting = matches.some(({ match }) => match === "exact") ? matches.filter(({ match }) => match === "exact") : matches;
  return fitting.map(({ source, match }) => ({
    source,
    tiedBy: "description",
    sure:
      fitting.length === 1 && (match === "exact" || isDetailed(context, source, speaker)) && speaker.number !== "plural"
        ? "certain"
        : "likely",
    picked: [],
  }));
}

/** Whether a speaker phrase holds a detail that the ledger lists as identifying the source, or its name. */
function isDetailed(context: AttributionContext, source: Source, speaker: Speaker): boolean {
  const span = fileSpan(context.draft, speaker.place);
  return [...context.details.overlapping(span), ...context.mentions.overlapping(span)].some(
    (one) => context.ledger.sources[one.source] === source,
  );
}

// --- words of the ledger ------------------------------------------------------------------------------------------

function tiesOfWords(held: readonly HeldWords[]): Tie[] {
  return held.map(({ source, by }) => ({ source, tiedBy: by, sure: "certain", picked: [] }));
}

// --- references ---------------------------------------------------------------------------------------------------

/** A reference is as sure as itself and as what it refers to. `tiedAt`: what was tied so far by a speaker at a place. */
function tiesOfReference(context: AttributionContext, quotation: Quotation, tiedAt: (place: Place) => readonly Attribution[]): Tie[] {
  if (quotation.refersTo === null) return [];
  const { speaker, nearest, spoke, or } = quotation.refersTo;
  const direct: readonly { source: Source; sure: Sure }[] = [speaker, ...or]
    .flatMap((one) => coSpeakers(context.draft, one))
    .flatMap((one) => tiesOfSpeaker(context, one));
  const earlier = [speaker, nearest, ...(spoke === null ? [] : [spoke])]
    .flatMap((one) => tiedAt(one.place))
    .filter((one) => speaksFor(context, one));
  return [...direct, ...earlier].map(({ source, sure }) => ({
    source,
    tiedBy: "reference",
    sure: sure === "certain" && quotation.refersTo?.sure === "certain" ? "certain" : "likely",
    picked: [],
  }));
}

// --- words outside quotations -------------------------------------------------------------------------------------

/** Words in no quotation, tied by a mark or held by the ledger, as far as the budget lasts. */
function unquoted(
  context: AttributionContext,
  marks: readonly MarkedPlace[],
  quoted: readonly Attribution[],
  budget: Budget,
): Attribution[] {
  const found: Attribution[] = [];
  const take = (made: Iterable<Attribution>): void => {
    for (const one of made) {
      if (!budget.take(costOf([one]))) return;
      found.push(one);
    }
  };
  take(markedAlone(context, marks, byPassage(quoted)));
  take(heldAlone(context, byPassage([...quoted, ...found])));
  return found;
}

type TiedAt = (place: Place) => readonly Attribution[];

function* markedAlone(context: AttributionContext, marks: readonly MarkedPlace[], quotedAt: TiedAt): Generator<Attribution> {
  for (const mark of marks) {
    for (const tie of mark.ties) {
      const bare = mark.sentences.filter(
        (sentence) => !quotedAt(sentence).some((one) => one.source === tie.source && one.tiedBy === "mark"),
      );
      if (bare.length > 0) yield attributionOf(context, tie, null, mergePlaces(bare), heldIn(context, bare));
    }
  }
}

function* heldAlone(context: AttributionContext, tiedAt: TiedAt): Generator<Attribution> {
  for (const block of context.draft.blocks.keys()) {
    for (const sentence of context.sentences.of(block)) {
      const held = heldIn(context, [sentence]);
      for (const tie of surestBySource(tiesOfWords(held))) {
        if (!tiedAt(sentence).some((one) => one.source === tie.source)) yield attributionOf(context, tie, null, [sentence], held);
      }
    }
  }
}

function heldIn(context: AttributionContext, sentences: readonly Place[]): readonly HeldWords[] {
  return context.statements.holding(sentences.map((sentence) => proseOf(context.draft, sentence)).join(" "));
}

/** Finds the attributions whose passage shares text with a place, one for each of its places that does. */
export function byPassage(attributions: readonly Attribution[]): (place: Place) => readonly Attribution[] {
  const places = attributions.flatMap((attribution) => attribution.passage.map((place) => ({ attribution, place })));
  const index = createSpanIndex(places, ({ place }) => rowSpan(place));
  return (place) => index.overlapping(rowSpan(place)).map(({ attribution }) => attribution);
}

/** A tie by who speaks is no surer than that they do. */
const asSureAs = ({ sure }: Quotation, ties: readonly Tie[]): Tie[] =>
  ties.map((tie) => (sure === "certain" ? tie : { ...tie, sure: "likely" }));

/** One tie for each source, the surest; several marks of one source pick all their agreements. */
function surestBySource(ties: readonly Tie[]): Tie[] {
  const best = new Map<Source, Tie>();
  for (const tie of ties) {
    const other = best.get(tie.source);
    if (other === undefined || rank(tie) < rank(other)) best.set(tie.source, other === undefined ? tie : besides(tie, other));
    else if (tie.tiedBy === "mark" && other.tiedBy === "mark" && tie.picked.length > 0) {
      best.set(tie.source, { ...other, picked: [...new Set([...other.picked, ...tie.picked])] });
    } else best.set(tie.source, besides(other, tie));
  }
  return [...best.values()];
}

const isOfWords = (tie: Tie): boolean => tie.tiedBy === "covers" || tie.tiedBy === "notes";

const besides = (tie: Tie, other: Tie): Tie => (isOfWords(other) && other.alsoTied !== true ? tie : { ...tie, alsoTied: true });

const rank = (tie: Tie): number => TIES.indexOf(tie.tiedBy) + (tie.sure === "certain" ? 0 : TIES.length);
