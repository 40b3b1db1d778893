import type { Analysis } from "../analyze.ts";
import { fileSpan } from "../attribution/context.ts";
import type { TiedBy } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Quotation } from "../quotations/model.ts";

const KINDS: Readonly<Record<Quotation["kind"], string>> = {
  direct: "Quotation",
  mixed: "Partial quotation",
  indirect: "Paraphrase",
};

const TIED_BY: Readonly<Record<TiedBy, string>> = {
  mark: "a mark",
  name: "the name",
  alias: "an alias",
  covers: "words of the agreement",
  notes: "words of the notes",
  description: "the agreed description",
  reference: "a reference back",
};

/** A quotation in words for people. */
export interface ToldQuotation {
  readonly kind: string;
  /** Who says it, and whom a pronoun or a short form of a name means. */
  readonly who: string;
  readonly foundBy: string;
  /** A line for each source it is tied to. */
  readonly sources: readonly string[];
}

/**
 * Says of a quotation who speaks, how that was found and whose words they are in the ledger. `masked` is the draft's whole text
 * with protected text masked: a piece alone may begin or end in the midst of a name.
 */
export function tellQuotation({ draft, attributions }: Analysis, quotation: Quotation, masked: string): ToldQuotation {
  const words = (place: Place): string => {
    const { start, end } = fileSpan(draft, place);
    return masked.slice(start, end).replace(/\s+/gu, " ");
  };
  const { speaker, refersTo, sure } = quotation;
  const tied = attributions.filter((attribution) => attribution.quotation === quotation);
  const meant = refersTo === null ? [] : [refersTo.speaker, ...refersTo.or].map((one) => words(one.place));
  const means = refersTo === null ? "" : ` (${refersTo.sure === "certain" ? "" : "probably "}${meant.join(" or ")})`;
  return {
    kind: KINDS[quotation.kind],
    who: speaker === null ? "nobody is named as speaker" : `${sure === "certain" ? "" : "probably "}${words(speaker.place)}${means}`,
    foundBy: quotation.how,
    sources: tied.map(
      ({ source, tiedBy, sure: tie }) => `Source: ${source.label}, by ${TIED_BY[tiedBy]}${tie === "certain" ? "" : ", probably"}`,
    ),
  };
}
