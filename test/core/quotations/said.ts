import { expect } from "vitest";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import { createQuotationFinder } from "../../../server/src/core/quotations/find.ts";
import type { Quotation } from "../../../server/src/core/quotations/model.ts";
import type { MarkedSpan } from "../../support/markers.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

/** The quotations of a text, read as a draft. */
export function quotationsOf(text: string): Quotation[] {
  return createQuotationFinder().find(createDraftReader().read(text));
}

/**
 * Holds a fixture against what is found: the pieces of each quotation are marked with its kind (`⟦direct:…⟧`, `⟦mixed:…⟧`,
 * `⟦indirect:…⟧`), each speaker with `⟦speaker:…⟧`. Exactly these are found, in exactly these places.
 */
export function holds(marked: string): void {
  const { text, spans } = readMarkers(marked);
  const draft = createDraftReader().read(text);
  const quotations = createQuotationFinder().find(draft);
  const place = (label: string, at: Quotation["parts"][number]): MarkedSpan => {
    const { start, end } = draft.blocks[at.block]?.prose.toFile(at.start, at.end) ?? { start: 0, end: 0 };
    return { label, start, end };
  };
  const found = quotations.flatMap((quotation) => [
    ...quotation.parts.map((part) => place(quotation.kind, part)),
    ...(quotation.speaker === null ? [] : [place("speaker", quotation.speaker.place)]),
  ]);
  const wanted = describeSpans(text, spans);
  const got = [...new Set(describeSpans(text, found))];
  expect({ missed: wanted.filter((one) => !got.includes(one)), false: got.filter((one) => !wanted.includes(one)) }).toEqual({
    missed: [],
    false: [],
  });
}
