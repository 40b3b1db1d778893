import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { reasonClause } from "../rewriting/clauses.ts";
import { saysAnonymous } from "../sourcing/anonymity.ts";
import { matchesInProse, ownWords } from "../sourcing/prose-matches.ts";
import { stockReasonPattern } from "../sourcing/stock-reasons.ts";
import { type TiedSpeech, tiedSpeech, unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const FURTHER: PhrasesOption = {
  kind: "phrases",
  key: "phrases",
  means: "Further reasons that say nothing of what the one source risks.",
};

/** "Not authorized to speak", "the sensitivity of the matter": a reason that says nothing of what the source risks. */
export const stockReason: DraftRule = {
  code: "stock-reason",
  section: 2,
  grade: "certain",
  options: [FURTHER],
  *check(story, options) {
    const stock = stockReasonPattern(options.phrases(FURTHER));
    for (const { place } of matchesInProse(story, new RegExp(stock, "giu"))) {
      if (!isReason(story, place)) continue;
      const trimmed = trimmedEnd(story, place);
      yield {
        span: fileSpan(story.draft, trimmed),
        sure: "certain",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "This reason fits every source and tells readers nothing. Say what this source risks, in the words agreed.",
        fixes: () => instead(story, trimmed),
      };
    }
  },
};

/** Whether the phrase says why somebody is not named, rather than what somebody named may do. */
function isReason(story: Story, place: Place): boolean {
  const [sentence] = story.sentences.around(place);
  if (sentence === undefined) return false;
  if (saysAnonymous(ownWords(story, sentence))) return true;
  return unnamedSpeech(story).some(({ speaker }) => speaker.place.block === place.block && within(speaker.place, sentence));
}

const within = (place: Place, sentence: Place): boolean => sentence.start <= place.start && place.start < sentence.end;

function trimmedEnd(story: Story, place: Place): Place {
  const text = proseOf(story.draft, place);
  const end = text.search(/\s+(?:and|but|said|says|told|added|confirmed)\b/iu);
  return { ...place, end: place.start + (end > 0 ? text.slice(0, end) : text).trimEnd().length };
}

/** From "because" to the end of the phrase. */
const LEAD = /(?:because|since|as|citing|due\s+to|given|owing\s+to)\b[^.,;:()“”"]{0,40}$/iu;

/** The agreed reason in place of the stock one, where the sentence speaks of one source that gave another reason. */
function instead(story: Story, place: Place): Fix[] {
  const speech = sourceOf(story, place);
  const reason = speech?.tie.terms.agreement.reason ?? null;
  if (reason === null || new RegExp(stockReasonPattern([]), "iu").test(reason)) return [];
  const lead = LEAD.exec(proseOf(story.draft, { ...place, start: 0, end: place.start }));
  if (lead === null) return [];
  const edits = [{ ...fileSpan(story.draft, { ...place, start: lead.index }), newText: reasonClause(reason) }];
  return [{ title: "Give the reason that was agreed", preferred: true, edits, holdsBack: [] }];
}

function sourceOf(story: Story, place: Place): TiedSpeech | null {
  const tied = tiedSpeech(story);
  const [sentence] = story.sentences.around(place);
  const here = tied.filter(
    ({ tie }) => sentence !== undefined && tie.attribution.passage.some((one) => one.block === place.block && one.start === sentence.start),
  );
  const candidates = here.length > 0 ? here : tied;
  return new Set(candidates.map(({ tie }) => tie.attribution.source)).size === 1 ? (candidates[0] ?? null) : null;
}
