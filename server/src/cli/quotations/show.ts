import type { Analysis } from "../../core/analyze.ts";
import { TIES, type TiedBy } from "../../core/attribution/model.ts";
import type { Draft, Place } from "../../core/draft/model.ts";
import type { Quotation, SpeakerForm } from "../../core/quotations/model.ts";
import { tellQuotation } from "../../core/report/told-quotation.ts";
import { createLineIndex } from "../../core/text/lines.ts";
import { hull, type Span } from "../../core/text/span.ts";
import type { Session } from "../session.ts";

/** A stretch of the file, in UTF-16 units, with its masked text. */
interface ShownText extends Span {
  readonly text: string;
}

/** A quotation in the fixed form of `quotations --format json`. */
export interface ShownQuotation {
  readonly kind: Quotation["kind"];
  readonly content: ShownText;
  /** The pieces of interrupted speech; empty where it is of one piece. */
  readonly parts: readonly ShownText[];
  readonly cue: ShownText | null;
  readonly speaker: (ShownText & { readonly form: SpeakerForm }) | null;
  readonly refersTo: string | null;
  /** The label of the source. */
  readonly source: string | null;
  readonly tiedBy: TiedBy | null;
}

/** The quotations of a draft in text order, all text masked. */
export function showQuotations(analysis: Analysis, session: Session): readonly ShownQuotation[] {
  const { draft } = analysis;
  // Masked as a whole: a piece may begin or end in the midst of a name.
  const text = session.mask(draft.text);
  const shown = (span: Span): ShownText => ({ start: span.start, end: span.end, text: text.slice(span.start, span.end) });
  return analysis.quotations.map((quotation) => {
    const parts = quotation.parts.map((part) => fileSpan(draft, part));
    const tie = surestTie(analysis, quotation);
    const { cue, speaker, refersTo } = quotation;
    return {
      kind: quotation.kind,
      content: shown(parts.reduce(hull)),
      parts: parts.length > 1 ? parts.map(shown) : [],
      cue: cue === null ? null : shown(fileSpan(draft, cue)),
      speaker: speaker === null ? null : { ...shown(fileSpan(draft, speaker.place)), form: speaker.form },
      refersTo: refersTo === null ? null : shown(fileSpan(draft, refersTo.speaker.place)).text,
      source: tie?.source.label ?? null,
      tiedBy: tie?.tiedBy ?? null,
    };
  });
}

/** A quotation may be tied to two sources by one mark; the form has room for the first. */
function surestTie(analysis: Analysis, quotation: Quotation) {
  return analysis.attributions
    .filter((attribution) => attribution.quotation === quotation)
    .sort((a, b) => TIES.indexOf(a.tiedBy) - TIES.indexOf(b.tiedBy))[0];
}

/** A place whose block is gone can only be a fault of the program; it is shown as nothing rather than ending the run. */
function fileSpan(draft: Draft, place: Place): Span {
  return draft.blocks[place.block]?.prose.toFile(place.start, place.end) ?? { start: 0, end: 0 };
}

export function quotationsJson(path: string, quotations: readonly ShownQuotation[]) {
  return { version: 1, path, quotations };
}

/** For people: each quotation with its line, who says it, how that was found, and whose words they are; all text masked. */
export function quotationsText(path: string, analysis: Analysis, session: Session): string {
  const { draft, quotations } = analysis;
  const masked = session.mask(draft.text);
  const lines = createLineIndex(draft.text);
  const blocks = quotations.map((quotation) => {
    const { kind, who, foundBy, sources } = tellQuotation(analysis, quotation, masked);
    const parts = quotation.parts.map((part) => fileSpan(draft, part));
    const words = parts.map(({ start, end }) => oneLine(masked.slice(start, end))).join(" … ");
    const { line } = lines.positionAt(parts[0]?.start ?? 0);
    return [`Line ${line}, ${kind.toLowerCase()}: ${words}`, `Said by: ${who}`, `Found by: ${foundBy}`, ...sources].join("\n  ");
  });
  const count = quotations.length === 0 ? "no quotation" : quotations.length === 1 ? "1 quotation" : `${quotations.length} quotations`;
  return `${[`${path}: ${count}`, ...blocks].join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
