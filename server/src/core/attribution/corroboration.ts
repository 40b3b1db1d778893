import type { Place } from "../draft/model.ts";
import { lacking } from "../policy/governance.ts";
import { type AttributionContext, proseOf } from "./context.ts";
import type { Attribution, Terms } from "./model.ts";

/**
 * The terms under which a passage may not appear at all; null where it may, or where the draft ties the same passage to
 * a corroborator whose own terms let it be used.
 */
export function forbidding(context: Tied, attribution: Attribution): Terms | null {
  const terms = lacking(attribution.terms, "use");
  return terms === null || isCorroborated(context, attribution, terms) ? null : terms;
}

/** A draft with the attributions that were found in it. */
interface Tied extends AttributionContext {
  readonly attributionsAt: (place: Place) => readonly Attribution[];
}

/** Words of a source, with the quotation they stand in. */
type Withheld = Pick<Attribution, "source" | "passage" | "quotation">;

/** Whether the draft ties the same passage to somebody in `corroborated-by` whose own terms let it be used. */
export function isCorroborated(context: Tied, attribution: Withheld, terms: Terms): boolean {
  const [first] = attribution.passage;
  return terms.agreement.corroboratedBy.some((corroborator) =>
    corroborator.kind === "document"
      ? speaksAs(context, attribution, corroborator.name)
      : corroborator.codename !== attribution.source.codename &&
        first !== undefined &&
        context
          .attributionsAt(first)
          .some(
            (other) =>
              other.source.codename === corroborator.codename &&
              (other.tiedBy !== "description" || other.sure === "certain") &&
              other.tiedBy !== "notes" &&
              lacking(other.terms, "use") === null &&
              samePassage(other, attribution),
          ),
  );
}

function samePassage(a: Attribution, b: Withheld): boolean {
  if (a.quotation !== null && a.quotation === b.quotation) return true;
  return b.passage.every((place) => a.passage.some((one) => one.block === place.block && one.start <= place.start && place.end <= one.end));
}

/** A document corroborates where the passage cites it by its own name. */
function speaksAs(context: AttributionContext, { passage }: Withheld, document: string): boolean {
  const name = document.trim().toLowerCase();
  return name !== "" && passage.some((place) => proseOf(context.draft, place).toLowerCase().includes(name));
}
