import type { Hover } from "vscode-languageserver/node";
import { fileSpan } from "../core/attribution/context.ts";
import type { Place } from "../core/draft/model.ts";
import { tellQuotation } from "../core/report/told-quotation.ts";
import type { Span } from "../core/text/span.ts";
import type { DraftCheck } from "./checks.ts";
import { textHover } from "./text-hover.ts";

/**
 * Who says the words at an offset, how that was found, and whose they are in the ledger; null where no quotation stands.
 *
 * Of quotations within one another, the innermost. Names of protected sources are masked.
 */
export function quotationHover(check: DraftCheck, offset: number, markdown: boolean): Hover | null {
  const { draft, quotations } = check.analysis;
  const at = (place: Place): Span => fileSpan(draft, place);
  const holding = quotations.flatMap((quotation) =>
    quotation.parts.map(at).flatMap((span) => (span.start <= offset && offset < span.end ? [{ quotation, span }] : [])),
  );
  const inner = holding.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (inner === undefined) return null;
  const { kind, who, foundBy, sources } = tellQuotation(check.analysis, inner.quotation, check.mask(draft.text));
  const lines = [`${kind}: ${who}`, `Found by: ${foundBy}`, ...(sources.length > 0 ? sources : ["Tied to nobody in the ledger"])];
  return textHover(check.document, inner.span, lines.join("\n"), markdown);
}
