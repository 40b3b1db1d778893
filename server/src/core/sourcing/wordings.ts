import type { TextEdit } from "../findings.ts";
import { basisClause } from "../rewriting/clauses.ts";
import { NO_WORDING, wordingsFor } from "../rewriting/mentions.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import type { Spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";
import { saysHowTheyKnow } from "./basis.ts";
import type { TiedSpeech } from "./unnamed-speech.ts";

/** What the rules on speakers and the tools for rewriting look at. */
function spokenBy({ quotation, speaker, tie }: TiedSpeech): Spoken {
  return { attribution: tie.attribution, quotation, speaker };
}

/** Puts the agreed description in the place of a speaker phrase, at first mention with the agreed basis; null where none was agreed. */
export function describeInstead(story: Story, speech: TiedSpeech): TextEdit[] | null {
  const [wording] = wordingsFor(story, spokenBy(speech), speech.tie.terms);
  if (wording === undefined || wording === NO_WORDING) return null;
  const { basis } = speech.tie.terms.agreement;
  const isFirst = !/^the\s/iu.test(wording);
  const whole = isFirst && basis !== null && !saysHowTheyKnow(wording) ? `${wording} ${basisClause(basis)}` : wording;
  return replaceSpeaker(story, speech.speaker, speech.quotation.cue, whole);
}
