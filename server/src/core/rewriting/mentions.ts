import { fileSpan, proseOf } from "../attribution/context.ts";
import { matchPermitted, permittedWordings, wordingsOf } from "../attribution/descriptions.ts";
import type { Terms } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import { type Spoken, speakerFault, spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";
import { firstMention, fullLaterMention, headNoun, laterMention } from "./phrases.ts";

/** Stands where nothing was agreed that could be put in. */
export const NO_WORDING = "TK: agreed description";

/**
 * The wordings to put in a speaker's place, the preferred one first. Where an earlier speaker phrase already shows the
 * source in agreed words (or will, once its own fix is made), "the" with the head noun comes first.
 */
export function wordingsFor(story: Story, one: Spoken, terms: Terms): string[] {
  const agreed = permittedWordings(terms.agreement);
  if (agreed.length === 0) return [NO_WORDING];
  const firsts = agreed.map(firstMention);
  const wording = agreed[0] ?? "";
  if (!introducedBefore(story, one, terms.agreement)) return firsts;
  const later = headIsAmbiguous(story, terms.agreement, wording) ? fullLaterMention(wording) : laterMention(wording);
  return [later, ...firsts];
}

/** Whether the source stands in agreed words, or in its name that will give way to them, as a speaker before this one. */
export function introducedBefore(story: Story, one: Spoken, agreement: Agreement): boolean {
  const first = story.once(introductions)(one.attribution.source, agreement);
  return first !== null && isBefore(first, one.speaker.place);
}

/** Finds the first place at which a source stands so, under one of its agreements; null where there is none. */
function introductions(story: Story): (source: Source, agreement: Agreement) => Place | null {
  const known = new Map<Agreement, Place | null>();
  return (source, agreement) => {
    let first = known.get(agreement);
    if (first === undefined) {
      first = null;
      for (const one of spoken(story)) {
        if (one.attribution.source !== source || !introduces(story, one, agreement)) continue;
        if (first === null || isBefore(one.speaker.place, first)) first = one.speaker.place;
      }
      known.set(agreement, first);
    }
    return first;
  };
}

function introduces(story: Story, one: Spoken, agreement: Agreement): boolean {
  if (one.speaker.form === "pronoun") return false;
  if (matchPermitted(proseOf(story.draft, one.speaker.place), agreement) === "exact") return true;
  const fault = speakerFault(one);
  return fault?.permission === "name" && one.attribution.sure === "certain" && fault.terms.agreement === agreement;
}

function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}

/** Another source of the ledger shown under the same head noun makes "the official" unclear. */
function headIsAmbiguous(story: Story, agreement: Agreement, wording: string): boolean {
  const head = headNoun(wording).toLowerCase();
  return [...story.once(termsShown)].some(
    ([other, source]) => !source.agreements.includes(agreement) && wordingsOf(other).some((one) => headNoun(one).toLowerCase() === head),
  );
}

/** The agreements that govern something in the story, with whose they are. */
function termsShown(story: Story): ReadonlyMap<Agreement, Source> {
  return new Map(story.attributions.flatMap(({ source, terms }) => terms.map(({ agreement }) => [agreement, source] as const)));
}

/** The file span of a speaker's whole phrase. */
export const speakerSpan = (story: Story, one: Spoken) => fileSpan(story.draft, one.speaker.place);
