import { LEVEL_PHRASES } from "../policy/words.ts";
import { hull, type Span } from "../text/span.ts";
import type { Agreement } from "./model.ts";
import { readLedger } from "./read.ts";

export interface LedgerOutlineItem {
  readonly label: string;
  readonly detail: string;
  /** The whole of it; holds `selectionSpan` and the spans of the children. */
  readonly span: Span;
  /** What to select when it is chosen. */
  readonly selectionSpan: Span;
  readonly children: readonly LedgerOutlineItem[];
}

/** The sources of a ledger by codename, with the levels and dates of their agreements; never a name. */
export function ledgerOutline(text: string): LedgerOutlineItem[] {
  const { sources } = readLedger({ text, path: "", timezone: "UTC", readNotes: () => "" });
  return sources.map((source) => {
    const children = source.agreements.filter((agreement) => agreement.span.start !== source.span.start).map(itemOf);
    return {
      label: source.label,
      detail: children.length === 1 ? "1 agreement" : `${children.length} agreements`,
      span: children.map((child) => child.span).reduce(hull, source.span),
      selectionSpan: source.span,
      children,
    };
  });
}

function itemOf(agreement: Agreement): LedgerOutlineItem {
  const span = Object.values(agreement.places).reduce(hull, agreement.span);
  return {
    label: agreement.readable ? LEVEL_PHRASES[agreement.level] : "cannot be read: off the record",
    detail: agreement.date?.text ?? "no date",
    span,
    selectionSpan: agreement.span,
    children: [],
  };
}
