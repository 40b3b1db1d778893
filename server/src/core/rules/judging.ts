import { forbidding } from "../attribution/corroboration.ts";
import type { Attribution, Sure, Terms } from "../attribution/model.ts";
import { speaksFor } from "../attribution/speaking.ts";
import type { Source } from "../ledger/model.ts";
import { lacking } from "../policy/governance.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import type { Violation } from "./rule.ts";
import type { Story } from "./story.ts";

/** An attribution whose speaker is the source, with what the rules on speakers look at. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly quotation: Quotation;
  readonly speaker: Speaker;
}

/** Every attribution that shows the source as a speaker, and whose words may be used at all. */
export function* spoken(story: Story): Generator<Spoken> {
  for (const attribution of usable(story)) {
    const { quotation, speaker } = attribution;
    if (quotation !== null && speaker !== null && speaksFor(story, attribution)) yield { attribution, quotation, speaker };
  }
}

/**
 * Every attribution whose words may be used: where they may not, that is the one finding there is. Words that somebody else
 * corroborates are in the draft under that source's terms alone, unless this one is still shown to say them.
 */
export function* usable(story: Story): Generator<Attribution> {
  for (const attribution of story.attributions) {
    if (lacking(attribution.terms, "use") === null || isShownAll(story, attribution)) yield attribution;
  }
}

function isShownAll(story: Story, attribution: Attribution): boolean {
  const { tiedBy } = attribution;
  return tiedBy !== "mark" && tiedBy !== "covers" && tiedBy !== "notes" && forbidding(story, attribution) === null;
}

/**
 * Whether the draft itself says whose words these are: by a mark, or with a speaker. Words that only a statement of the ledger
 * ties stand there unattributed, and so do those of an impersonal cue ("it is understood that").
 */
export function isAttributed({ wordsAlone, quotation, tiedBy }: Attribution): boolean {
  return !wordsAlone && (quotation?.impersonal !== true || tiedBy === "mark");
}

/** The fault of showing a speaker as it is shown, in the order in which the rules take it up. */
export function speakerFault({ attribution, speaker }: Spoken): { permission: "attribute" | "name" | "describe"; terms: Terms } | null {
  const unattributable = lacking(attribution.terms, "attribute");
  if (unattributable !== null) return { permission: "attribute", terms: unattributable };
  const unnamed = lacking(attribution.terms, "name");
  if (unnamed === null) return null;
  return speaker.form === "named"
    ? { permission: "name", terms: unnamed }
    : { permission: "describe", terms: lacking(attribution.terms, "describe") ?? unnamed };
}

/** How surely a rule is broken: no surer than its tie. */
export function noSurer(tie: Sure, own: Sure): Sure {
  const order: readonly Sure[] = ["certain", "likely", "hint"];
  return order[Math.max(order.indexOf(tie), order.indexOf(own))] ?? own;
}

/** A violation of an attribution's terms. */
export function breach(
  attribution: Attribution,
  terms: Terms,
  rest: Pick<Violation, "span" | "message" | "fixes"> & { readonly sure?: Sure },
): Violation {
  return {
    ...rest,
    sure: noSurer(attribution.sure, rest.sure ?? "certain"),
    source: attribution.source,
    agreement: terms.agreement,
    level: terms.level,
    tiedBy: attribution.tiedBy,
  };
}

/** Whose terms are meant, in newsroom words: “heron” (on background). */
export function whose(source: Pick<Source, "label">, terms: Pick<Terms, "level">): string {
  return `“${source.label}” (${LEVEL_PHRASES[terms.level]})`;
}
