import { rowSpan } from "../attribution/context.ts";
import { isCorroborated } from "../attribution/corroboration.ts";
import { textsBesideProse } from "../draft/beside-prose.ts";
import type { Place } from "../draft/model.ts";
import type { Echo } from "../echo/model.ts";
import type { Fix } from "../findings.ts";
import { byStrictness, lacking } from "../policy/governance.ts";
import type { Quotation } from "../quotations/model.ts";
import { holdBackFixes } from "../rewriting/hold-back.ts";
import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";
import { isAttributed, whose } from "./judging.ts";
import type { DraftRule, Violation } from "./rule.ts";
import { passageSpan } from "./spans.ts";
import type { Story } from "./story.ts";

/** Words of the draft repeat words of notes or `covers` that may not be used, and nobody is said to have spoken them. */
export const offRecordEcho: DraftRule = {
  code: "off-record-echo",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const [block, { prose }] of story.draft.blocks.entries()) {
      const echoes = story.echoes.find(prose.text);
      if (echoes.length === 0) continue;
      for (const { places, echo } of passages(story.sentences.of(block), echoes, (one, at) => !isSettled(story, one, at))) {
        const passage = { source: echo.source, passage: places };
        yield repeated(echo, passageSpan(story.draft, places), () => holdBackFixes(story, passage, echo.terms));
      }
    }
    yield* besideProse(story);
  },
};

/** A picture's text, a comment and the like hold no sentence that could be tied to anybody. */
function* besideProse(story: Story): Generator<Violation> {
  for (const { text, span } of textsBesideProse(story.draft)) {
    const echoes = story.echoes.find(text);
    if (echoes.length === 0) continue;
    for (const { places, echo } of passages(sentences(text), echoes, () => true)) {
      const first = places[0]?.start ?? 0;
      const stretch = { start: span.start + first, end: span.start + (places.at(-1)?.end ?? first) };
      yield repeated(echo, stretch, () => [deletion(stretch)]);
    }
  }
}

function deletion(span: Span): Fix {
  return { title: "Hold the passage back", preferred: true, edits: [{ ...span, newText: "" }], holdsBack: [span] };
}

/** Sentences in a row that repeat what one source said, and the echo that tells most about them. */
interface Passage<S extends Span> {
  readonly places: S[];
  echo: Echo;
}

function passages<S extends Span>(all: readonly S[], echoes: readonly Echo[], counts: (echo: Echo, sentence: S) => boolean): Passage<S>[] {
  const found: Passage<S>[] = [];
  const index = createSpanIndex(echoes, (echo) => echo);
  const open = new Map<Echo["source"], { passage: Passage<S>; last: number }>();
  all.forEach((sentence, at) => {
    for (const echo of index.overlapping(sentence)) {
      if (!counts(echo, sentence)) continue;
      const before = open.get(echo.source);
      if (before === undefined || at - before.last > 1) {
        const passage = { places: [sentence], echo };
        found.push(passage);
        open.set(echo.source, { passage, last: at });
        continue;
      }
      if (before.last !== at) before.passage.places.push(sentence);
      before.last = at;
      before.passage.echo = stronger(before.passage.echo, echo);
    }
  });
  return found;
}

function stronger(a: Echo, b: Echo): Echo {
  if (a.verbatim !== b.verbatim) return a.verbatim ? a : b;
  return byStrictness(a.terms, b.terms) <= 0 ? a : b;
}

/**
 * Whether another finding or the draft itself settles a sentence: it is attributed to the source, a mark picks an agreement
 * that lets the words be used, or it is tied to a corroborator.
 */
function isSettled(story: Story, { source, terms }: Echo, sentence: Place): boolean {
  const own = story.attributionsAt(sentence).filter((one) => one.source === source && holds(one.passage, sentence));
  if (terms.agreement.corroboratedBy.length === 0 && own.length === 0) return false;
  if (own.some((one) => isAttributed(one) && (lacking(one.terms, "use") !== null || one.picked))) return true;
  const quotations = story.once(quotationsByPart).overlapping(rowSpan(sentence));
  return [null, ...quotations].some((quotation) => isCorroborated(story, { source, passage: [sentence], quotation }, terms));
}

function quotationsByPart(story: Story): SpanIndex<Quotation> {
  const parts = story.quotations.flatMap((quotation) => quotation.parts.map((part) => ({ quotation, span: rowSpan(part) })));
  const index = createSpanIndex(parts, ({ span }) => span);
  return { overlapping: (span) => [...new Set(index.overlapping(span).map(({ quotation }) => quotation))] };
}

function holds(passage: readonly Place[], sentence: Place): boolean {
  return passage.some((one) => one.block === sentence.block && one.start <= sentence.start && sentence.end <= one.end);
}

function repeated({ source, by, terms, verbatim, share }: Echo, span: Span, fixes: () => Fix[]): Violation {
  const how = verbatim
    ? `This repeats, word for word, what ${whose(source, terms)} said`
    : `${Math.round(share * 100)}% of the content words here are those of one statement by ${whose(source, terms)}`;
  return {
    span,
    sure: verbatim ? "certain" : "likely",
    source,
    agreement: terms.agreement,
    level: terms.level,
    tiedBy: by,
    message: `${how}, and nothing from that conversation may be published. Hold the passage back, or tie it to somebody who corroborates it.`,
    fixes,
  };
}
