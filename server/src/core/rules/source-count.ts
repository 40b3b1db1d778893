import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Fix } from "../findings.ts";
import type { Speaker } from "../quotations/model.ts";
import { opensSentence } from "../rewriting/edits.ts";
import { singularVerb } from "../rewriting/number.ts";
import { capitalised } from "../rewriting/phrases.ts";
import { type Count, countIn, numberWord } from "../sourcing/counts.ts";
import { type TiedPhrase, tiedPhrases } from "../sourcing/tied-number.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import { breach, speakerFault } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** "Three people said", where another number of sources is tied to the words. */
export const sourceCount: DraftRule = {
  code: "source-count",
  section: 2,
  grade: "certain",
  *check(story) {
    for (const phrase of tiedPhrases(story)) {
      const { speaker, ties } = phrase;
      const [one] = ties;
      const terms = one?.attribution.terms[0];
      if (one === undefined || terms === undefined || speaker.means === "body" || speaker.means === "document") continue;
      if (speakerFault(one)?.permission === "attribute") continue;
      const count = countIn(proseOf(story.draft, speaker.place));
      const most = isBounded(story, speaker) ? Number.POSITIVE_INFINITY : count?.most;
      if (count === null || most === undefined || (count.least <= ties.length && ties.length <= most)) continue;
      yield breach(one.attribution, terms, {
        span: fileSpan(story.draft, speaker.place),
        message: `The number is not that of the sources tied to these words, which is ${numberWord(ties.length)}. Put the number right, or mark the sentence with every codename.`,
        fixes: () => rightNumber(story, phrase, count),
      });
    }
  },
};

/** UTF-16 units before a speaker phrase in which its bound stands. */
const BOUND = 40;

/** "At least two", where the bound stands before the speaker phrase: then no number is too large. */
function isBounded(story: Story, { place }: Speaker): boolean {
  const before = proseOf(story.draft, { ...place, start: Math.max(0, place.start - BOUND), end: place.start });
  return /\b(?:at\s+least|no\s+fewer\s+than|more\s+than|over)\s+$/iu.test(before);
}

/** The right number in the place of the wrong one; one source is described instead. */
function rightNumber(story: Story, { speaker, ties }: TiedPhrase, count: Count): Fix[] {
  const [one] = ties;
  const number = ties.length;
  if (one === undefined) return [];
  const title = `Put the number right: ${numberWord(number)}`;
  if (number === 1) {
    const fault = speakerFault(one);
    const edits = fault === null ? null : describeInstead(story, { ...one, tie: { attribution: one.attribution, terms: fault.terms } });
    return edits === null ? [] : [{ title, preferred: true, edits: [...edits, ...singularVerb(story, one.quotation)], holdsBack: [] }];
  }
  const place = { ...speaker.place, start: speaker.place.start + count.start, end: speaker.place.start + count.end };
  const opens = opensSentence(story.draft, place, story.sentences.of(place.block));
  const newText = opens ? capitalised(numberWord(number)) : numberWord(number);
  return [{ title, preferred: true, edits: [{ ...fileSpan(story.draft, place), newText }], holdsBack: [] }];
}
