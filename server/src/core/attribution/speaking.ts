import type { Quotation, Speaker } from "../quotations/model.ts";
import { type AttributionContext, fileSpan, proseOf } from "./context.ts";
import type { Attribution } from "./model.ts";

/** A newsroom that has a fact from somebody it does not mention: "the Courier has learned". */
const OWN_KNOWLEDGE = /^(?:(?:has|have|had)\s+)?(?:exclusively\s+)?(?:learn(?:ed|t)|understands?|understood)\b/iu;

/** "The Courier", "this newspaper", "we". */
const NEWSROOM = /^(?:[Tt]he\s+\p{Lu}|[Tt]his\s|[Ww]e\b)/u;

/**
 * Whether the speaker of an attributed quotation is the source: not where the phrase names somebody else or a document, not
 * where the newsroom itself says that it knows, and, where only the words gave the tie away or the speaker is that of
 * another sentence, not where a body speaks.
 */
export function speaksFor(context: Pick<AttributionContext, "draft" | "ledger" | "mentions">, attribution: Attribution): boolean {
  const { quotation, source, speaker, tiedBy } = attribution;
  if (quotation === null || speaker === null || quotation.impersonal || isPlaceholder(context, speaker)) return false;
  if (tiedBy === "name" || tiedBy === "alias" || tiedBy === "description" || tiedBy === "reference") return true;
  if (speaker.form === "named" && !isOwnKnowledge(context, quotation)) {
    const head = fileSpan(context.draft, speaker.head);
    return context.mentions.overlapping(head).some((one) => context.ledger.sources[one.source] === source);
  }
  if (speaker.means === "document" || isOwnKnowledge(context, quotation)) return false;
  return speaker.means !== "body" || (tiedBy === "mark" && quotation.cue !== null);
}

/** A note to self in a speaker's place speaks for nobody, and must not be mended again. */
function isPlaceholder({ draft }: Pick<AttributionContext, "draft">, { place }: Speaker): boolean {
  return /(?:^|\s)TK: $/u.test(proseOf(draft, { ...place, start: 0, end: place.start })) || /^TK\b/u.test(proseOf(draft, place));
}

/** Whether the draft gives the words to somebody else by name, or to a document: a mark then only says where they were heard. */
export function isSomebodyElses(context: Pick<AttributionContext, "draft" | "ledger" | "mentions">, attribution: Attribution): boolean {
  const { speaker, tiedBy } = attribution;
  if (speaker === null || (tiedBy !== "mark" && tiedBy !== "covers" && tiedBy !== "notes")) return false;
  return speaker.means === "document" || (speaker.form === "named" && !speaksFor(context, attribution));
}

function isOwnKnowledge({ draft }: Pick<AttributionContext, "draft">, { cue, kind, parts, speaker }: Quotation): boolean {
  if (cue === null || speaker === null || kind !== "indirect" || !OWN_KNOWLEDGE.test(proseOf(draft, cue))) return false;
  const content = parts[0];
  const between = content?.block === cue.block ? proseOf(draft, { ...cue, start: cue.end, end: content.start }) : "";
  return (speaker.means !== "person" || NEWSROOM.test(speaker.text)) && !/\bfrom\b/iu.test(between);
}
