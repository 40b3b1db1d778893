import { fileSpan, proseOf } from "../attribution/context.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { surroundings } from "../rewriting/edits.ts";
import { isTold } from "../sourcing/cues.ts";
import { wasIntroduced } from "../sourcing/introduced-before.ts";
import { anyOf } from "../sourcing/phrases.ts";
import { isForOne } from "../sourcing/plural-for-one.ts";
import { isTied, ofSpeech, tiedSpeech, type UnnamedSpeech } from "../sourcing/unnamed-speech.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Words that on their own say nothing of who speaks. */
const BARE = ["source", "sources", "insider", "insiders", "official", "officials", "critic", "critics", "observer", "observers"];

const NOUNS: PhrasesOption = {
  kind: "phrases",
  key: "nouns",
  means: "Further words that say nothing of who speaks where they stand alone, in the singular and the plural.",
};

/** "Sources said", and nothing more: who they are and how they know is not told. */
export const bareSource: DraftRule = {
  code: "bare-source",
  section: 2,
  grade: "likely",
  options: [NOUNS],
  *check(story, options) {
    const bare = new RegExp(`^${anyOf([...BARE, ...options.phrases(NOUNS)])}$`, "iu");
    for (const speech of speechOf(story)) {
      if (!bare.test(proseOf(story.draft, speech.speaker.head)) || isForOne(story, speech) || wasIntroduced(story, speech.speaker))
        continue;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, speech.speaker.place),
        sure: "likely",
        message: "This says nothing of who speaks and how they know. Say what the source is, as agreed, and how they know.",
        fixes: () => {
          const edits = isTied(speech) ? describeInstead(story, speech) : null;
          return edits === null ? [] : [{ title: "Say who speaks and how they know, as agreed", preferred: true, edits, holdsBack: [] }];
        },
      });
    }
  },
};

/** Everything that a word of its own is said to say, tied or not. */
function speechOf(story: Story): UnnamedSpeech[] {
  const tied = new Set(story.attributions.map((one) => one.quotation));
  const untied = story.quotations.flatMap((quotation): UnnamedSpeech[] => {
    const { speaker, impersonal } = quotation;
    if (speaker === null || impersonal || tied.has(quotation) || !isTold(story, quotation)) return [];
    return [{ quotation, speaker, tie: null }];
  });
  return [...tiedSpeech(story), ...untied].filter((speech) => isBare(story, speech));
}

/** What after a noun says whom it means: "sources in the meetings". */
const FURTHER = /^\s+(?:at|in|from|of|with|within|inside|who|whose|familiar|close|briefed|involved|near)\b/iu;

/** A word right before it that may be part of the phrase: "show insiders". Words of grammar and of time are none. */
const BEFORE =
  /(?<!\p{L})(?!(?:to|by|from|and|but|or|that|as|with|for|of|in|on|at|when|while|if|because|since|after|before|so|yet|what|how|where|than|though|although|week|month|year|day|night|morning|afternoon|evening|today|yesterday|tomorrow|now|then|however|meanwhile|also|even)\s)\p{Ll}+\s+$/u;

function isBare(story: Story, { speaker, quotation }: UnnamedSpeech): boolean {
  const { form, place } = speaker;
  if (form !== "generic") return false;
  const { before, after } = surroundings(story.draft, place);
  const { cue } = quotation;
  // "According to" is no verb: what stands between it and the noun belongs to the noun.
  const isVerb = cue !== null && !/^according\b/iu.test(proseOf(story.draft, cue));
  const followsVerb = isVerb && cue.block === place.block && cue.end <= place.start && place.start - cue.end <= 2;
  return !FURTHER.test(after) && (followsVerb || !BEFORE.test(before.slice(-40)));
}
