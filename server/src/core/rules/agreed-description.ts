import { proseOf } from "../attribution/context.ts";
import { matchPermitted, permittedWordings } from "../attribution/descriptions.ts";
import type { Terms } from "../attribution/model.ts";
import type { Source } from "../ledger/model.ts";
import type { Quotation } from "../quotations/model.ts";
import { introducedBefore, NO_WORDING, speakerSpan, wordingsFor } from "../rewriting/mentions.ts";
import { headNoun } from "../rewriting/phrases.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import { stemOf } from "../text/words.ts";
import { breach, type Spoken, speakerFault, spoken, whose } from "./judging.ts";
import { isWrongInNumberOnly } from "./number-only.ts";
import { occurrenceIndex } from "./occurrence-index.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Words that stand for somebody as a pronoun does. */
const POINTS_BACK = /^(?:one|another|each|both|neither)(?:\s+of\s+(?:them|the\s+two))?$|^the\s+(?:other|first|second)$|^[AQ]$/iu;

/** The speaker is described in words that were not agreed; certain where the words hold an identifying detail. */
export const agreedDescription: DraftRule = {
  code: "agreed-description",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const one of spoken(story)) {
      const fault = speakerFault(one);
      if (fault?.permission !== "describe" || isAgreed(story, one, fault.terms)) continue;
      const identifies = holdsOwnDetail(story, one);
      yield breach(one.attribution, fault.terms, {
        span: speakerSpan(story, one),
        sure: identifies ? "certain" : "likely",
        message: `This describes ${whose(one.attribution.source, fault.terms)} in words that ${identifies ? "identify the source and were not agreed" : "were not agreed"}. Use the agreed description.`,
        fixes: () =>
          wordingsFor(story, one, fault.terms).map((wording, index) => ({
            title:
              wording === NO_WORDING
                ? "Replace the description; none was agreed"
                : `Use ${index === 0 ? "the agreed description" : "another agreed wording"}: “${wording}”`,
            preferred: index === 0,
            edits: replaceSpeaker(story, one.speaker, one.quotation.cue, wording),
            holdsBack: [],
          })),
      });
    }
  },
};

function isAgreed(story: Story, one: Spoken, terms: Terms): boolean {
  const phrase = proseOf(story.draft, one.speaker.place);
  if (one.speaker.form === "pronoun" || POINTS_BACK.test(phrase)) return true;
  if (one.attribution.terms.some(({ agreement }) => matchPermitted(phrase, agreement) === "exact")) return true;
  if (isWrongInNumberOnly(story, one)) return true;
  if (holdsOwnDetail(story, one)) return false;
  return isLaterMention(story, one, terms, phrase) || speaksForSeveral(story, one);
}

/** From the second mention on, "the" with the head noun of an agreed wording, "the person" and "the source" will do. */
function isLaterMention(story: Story, one: Spoken, terms: Terms, phrase: string): boolean {
  const match = /^(?:(?:one|both)\s+of\s+)?(?:the|this|that|these|those)\s+(?:(?:same|first|second|other|two)\s+)?(\p{L}+)$/iu.exec(
    phrase.trim(),
  );
  if (match?.[1] === undefined || !(introducedBefore(story, one, terms.agreement) || isIntroduced(story, one, terms))) return false;
  const noun = stemOf(match[1].toLowerCase());
  return (
    ["person", "sourc", "source"].includes(noun) ||
    permittedWordings(terms.agreement).some((wording) => stemOf(headNoun(wording).toLowerCase()) === noun)
  );
}

/** Whether the phrase refers back to the agreed words where they stand without a quotation: "A port official read it. … the official said". */
function isIntroduced(story: Story, { quotation }: Spoken, { agreement }: Terms): boolean {
  return quotation.refersTo !== null && matchPermitted(proseOf(story.draft, quotation.refersTo.speaker.place), agreement) === "exact";
}

/** Two or more sources behind one quotation cannot each stand in their own words; "two people" says nothing of either. */
function speaksForSeveral(story: Story, one: Spoken): boolean {
  const sources = story.once(sourcesByQuotation).get(one.quotation);
  return sources !== undefined && sources.size > 1 && one.speaker.number === "plural";
}

function sourcesByQuotation(story: Story): ReadonlyMap<Quotation, ReadonlySet<Source>> {
  const known = new Map<Quotation, Set<Source>>();
  for (const { quotation, source } of story.attributions) {
    if (quotation !== null) known.set(quotation, (known.get(quotation) ?? new Set()).add(source));
  }
  return known;
}

function holdsOwnDetail(story: Story, one: Spoken): boolean {
  const span = speakerSpan(story, one);
  return story
    .once(occurrenceIndex)
    .overlapping(span)
    .some((occurrence) => story.ledger.sources[occurrence.source] === one.attribution.source);
}
