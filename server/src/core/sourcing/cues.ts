import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";

/** Verbs of telling, by their beginnings. What somebody thinks, asks, wants or is called rests on nobody's word. */
const TELLING =
  /\b(?:sa(?:y|id|ys|ying)\b|t(?:ell|old|ells|elling)\b|accord|add(?:s|ed|ing)?\b|claim|argu|warn|insist|conten[dt]|acknowledg|confirm|den(?:y|ies|ied|ying)\b|assert|alleg|report|recall|recount|describ|explain|announc|conced|admit|complain|predict|repl(?:y|ies|ied)\b|respond|not(?:es?|ed|ing)\b|point|emphasi|stress|stat(?:es?|ed|ing)\b|comment|remark|writ|wrote|disclos|reveal|maintain|observ|quip|jok(?:es?|ed)|testif|put(?:s)?\b|estimat|speculat|caution|counter|declar|confid|brief|inform|repeat|reiterat|lament|mutter|whisper|shout|yell|conclud|continu|mention|vow|promis)/iu;

/** Whether a quotation is told as something that somebody said, rather than as a thought, a finding or an intention. */
export function isTold(story: Story, { cue, speaker }: Quotation): boolean {
  if (cue === null) return false;
  const verb = proseOf(story.draft, cue);
  return TELLING.test(verb) && !(isParticiple(verb) && speaker !== null && isRightAfter(cue, speaker.place));
}

/** "Heard a candidate acknowledging it": the person is heard or seen, and tells the reporter nothing. */
const isParticiple = (verb: string): boolean => /^\p{L}+ing$/u.test(verb);

function isRightAfter(cue: Place, speaker: Place): boolean {
  return cue.block === speaker.block && cue.start - speaker.end === 1;
}

/** "asked the auditor to look", "promised to pay": somebody acts, and nothing rests on their word. */
export function isRequest(story: Story, { kind, parts }: Quotation): boolean {
  const [content] = parts;
  return kind === "indirect" && content !== undefined && /^(?:not\s+)?to\s/iu.test(proseOf(story.draft, content));
}
