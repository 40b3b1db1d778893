import type { Attribution, Terms } from "../attribution/model.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import { breach, speakerFault, spoken } from "../rules/judging.ts";
import type { Violation } from "../rules/rule.ts";
import type { Story } from "../rules/story.ts";
import { isRequest, isTold } from "./cues.ts";
import { isUnnamedPerson } from "./unnamed-person.ts";

/** Words that the draft gives to a person without a name. */
export interface UnnamedSpeech {
  readonly quotation: Quotation;
  readonly speaker: Speaker;
  /** What ties them to somebody in the ledger, with the terms that lack the name; null where nothing does. */
  readonly tie: { readonly attribution: Attribution; readonly terms: Terms } | null;
}

export type TiedSpeech = UnnamedSpeech & { readonly tie: NonNullable<UnnamedSpeech["tie"]> };

export const isTied = (speech: UnnamedSpeech): speech is TiedSpeech => speech.tie !== null;

/** What is said by sources of the ledger that may be attributed and not named, and are not, in the order of their speaker phrases. */
export function tiedSpeech(story: Story): readonly TiedSpeech[] {
  return story.once(findTied);
}

function findTied(story: Story): TiedSpeech[] {
  const found: TiedSpeech[] = [];
  for (const one of spoken(story)) {
    const fault = speakerFault(one);
    if (fault?.permission !== "describe") continue;
    found.push({ quotation: one.quotation, speaker: one.speaker, tie: { attribution: one.attribution, terms: fault.terms } });
  }
  return found.sort(byPlace);
}

/** What is said by unnamed people whom nothing ties to the ledger. Thoughts and requests are left out: nothing rests on their word. */
export function untiedSpeech(story: Story): readonly UnnamedSpeech[] {
  return story.once(findUntied);
}

function findUntied(story: Story): UnnamedSpeech[] {
  const tied = new Set(story.attributions.map((one) => one.quotation));
  return story.quotations.flatMap((quotation): UnnamedSpeech[] => {
    const { speaker } = quotation;
    if (speaker === null || quotation.impersonal || tied.has(quotation)) return [];
    if (quotation.reports !== "statement" || isRequest(story, quotation) || !isTold(story, quotation) || !isUnnamedPerson(story, speaker))
      return [];
    return [{ quotation, speaker, tie: null }];
  });
}

/** All words of unnamed people, tied or not, in the order of their speaker phrases. */
export function unnamedSpeech(story: Story): readonly UnnamedSpeech[] {
  return story.once(findUnnamed);
}

const findUnnamed = (story: Story): UnnamedSpeech[] => [...tiedSpeech(story), ...untiedSpeech(story)].sort(byPlace);

/** The first words of each source, by the place of its speaker phrase. */
export function firstOfEach(speech: readonly TiedSpeech[]): TiedSpeech[] {
  const sources = new Set<unknown>();
  return speech.filter(({ tie }) => {
    const { source } = tie.attribution;
    if (sources.has(source)) return false;
    sources.add(source);
    return true;
  });
}

/** A violation about words of an unnamed person: no surer than the tie, where there is one. */
export function ofSpeech({ tie }: Pick<UnnamedSpeech, "tie">, rest: Pick<Violation, "span" | "message" | "fixes" | "sure">): Violation {
  if (tie === null) return { ...rest, source: null, agreement: null, tiedBy: null };
  return breach(tie.attribution, tie.terms, rest);
}

function byPlace(a: UnnamedSpeech, b: UnnamedSpeech): number {
  return a.speaker.place.block - b.speaker.place.block || a.speaker.place.start - b.speaker.place.start;
}
