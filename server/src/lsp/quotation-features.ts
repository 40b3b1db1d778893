import type { Hover } from "vscode-languageserver/node";
import { fileSpan } from "../core/attribution/context.ts";
import type { Attribution } from "../core/attribution/model.ts";
import type { Place } from "../core/draft/model.ts";
import type { Quotation } from "../core/quotations/model.ts";
import type { Span } from "../core/text/span.ts";
import type { DraftCheck } from "./checks.ts";
import { textHover } from "./text-hover.ts";

const KINDS = {
  direct: "Quotation",
  mixed: "Partial quotation",
  indirect: "Paraphrase",
} as const;

const TIED_BY = {
  mark: "a mark",
  name: "the name",
  alias: "an alias",
  covers: "words of the agreement",
  notes: "words of the notes",
  description: "the agreed description",
  reference: "a reference back",
} as const;

/**
 * Who says the words at an offset, how that was found, and whose they are in the ledger; null where no quotation stands.
 *
 * Of quotations within one another, the innermost. Names of protected sources are masked.
 */
export function quotationHover(check: DraftCheck, offset: number, markdown: boolean): Hover | null {
  const { draft, quotations, attributions } = check.analysis;
  const at = (place: Place): Span => fileSpan(draft, place);
  const holding = quotations.flatMap((quotation) =>
    quotation.parts.map(at).flatMap((span) => (span.start <= offset && offset < span.end ? [{ quotation, span }] : [])),
  );
  const inner = holding.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (inner === undefined) return null;
  const tied = attributions.filter((attribution) => attribution.quotation === inner.quotation);
  return textHover(check.document, inner.span, linesOf(check, inner.quotation, tied).join("\n"), markdown);
}

function linesOf(check: DraftCheck, quotation: Quotation, tied: readonly Attribution[]): string[] {
  const { draft } = check.analysis;
  // Masked as a whole: a piece may begin or end in the midst of a name.
  const masked = check.mask(draft.text);
  const words = (place: Place): string => {
    const { start, end } = fileSpan(draft, place);
    return masked.slice(start, end).replace(/\s+/gu, " ");
  };
  const { speaker, refersTo } = quotation;
  const who = speaker === null ? "nobody is named as speaker" : words(speaker.place);
  const meant = refersTo === null ? "" : ` (${refersTo.sure === "certain" ? "" : "probably "}${words(refersTo.speaker.place)})`;
  const sources = tied.map(
    ({ source, tiedBy, sure }) => `Source: ${source.label}, by ${TIED_BY[tiedBy]}${sure === "certain" ? "" : ", probably"}`,
  );
  return [
    `${KINDS[quotation.kind]}: ${who}${meant}`,
    `Found by: ${quotation.how}`,
    ...(sources.length > 0 ? sources : ["Tied to nobody in the ledger"]),
  ];
}
