import { fileSpan } from "../attribution/context.ts";
import { permittedWordings } from "../attribution/descriptions.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import { lacking } from "../policy/governance.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { basisClause } from "../rewriting/clauses.ts";
import { opensSentence } from "../rewriting/edits.ts";
import { capitalised, firstMention } from "../rewriting/phrases.ts";
import { saysHowTheyKnow } from "../sourcing/basis.ts";
import { newsroomPattern } from "../sourcing/newsrooms.ts";
import { matchesInProse, ownWords } from "../sourcing/prose-matches.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const OWN_NAMES: PhrasesOption = {
  kind: "phrases",
  key: "newsrooms",
  means: "Further names by which stories call the newsroom: “the Halden Log”.",
};

/** What tells in the same sentence where it was learned. */
const SOURCED =
  /\b(?:according\s+to|learn(?:ed|t)\s+(?:from|through|via)|told|said|says|documents?|records?|e-?mails?|memos?|filings?|letters?|reports?|transcripts?|data|obtained|seen\s+by|reviewed\s+by|confirmed)\b/iu;

/** "The Courier has learned", and nothing else to say where it is from. */
export const hasLearned: DraftRule = {
  code: "has-learned",
  section: 2,
  grade: "certain",
  options: [OWN_NAMES],
  *check(story, options) {
    for (const { place } of matchesInProse(story, learnedBy(newsroomPattern(options.phrases(OWN_NAMES))))) {
      const [sentence] = story.sentences.around(place);
      if (sentence === undefined || isSourced(story, sentence, place) || isUnattributable(story, sentence)) continue;
      yield {
        span: fileSpan(story.draft, place),
        sure: "certain",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "“Has learned” is all the sourcing there is here. Say who the newsroom has it from, described as agreed.",
        fixes: () => describedSource(story, sentence, place),
      };
    }
  },
};

/** "The Courier has learned", "we’ve now learned", "it has been learned". */
function learnedBy(newsroom: string): RegExp {
  const has = String.raw`(?:\s+(?:has|have|had)|['’](?:s|ve))`;
  const also = String.raw`(?:\s+(?:also|exclusively|now|since|just))?`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${newsroom}${has}${also}\s+learn(?:ed|t)|(?:[Ww]e${has}${also}|[Ii]t\s+has${also}\s+been)\s+learn(?:ed|t)(?=\s+that\b))\b`,
    "gu",
  );
}

/** Whether the sentence says where it was learned, or the words go on with "from". */
function isSourced(story: Story, sentence: Place, place: Place): boolean {
  const words = ownWords(story, sentence);
  const rest = words.slice(0, place.start - sentence.start) + words.slice(place.end - sentence.start);
  return SOURCED.test(rest) || /^\s+(?:of\b[^.]{0,80}\b)?from\b/iu.test(words.slice(place.end - sentence.start));
}

/** The agreed description in place of the newsroom, where a mark ties the sentence to one source that may be described. */
function describedSource(story: Story, sentence: Place, place: Place): Fix[] {
  const tied = story.attributionsAt(sentence).filter((one) => one.tiedBy === "mark");
  const agreement = tied[0]?.terms[0]?.agreement;
  const wording = agreement === undefined ? undefined : permittedWordings(agreement)[0];
  if (agreement === undefined || wording === undefined || tied.length > 1 || lacking(tied[0]?.terms ?? [], "describe") !== null) return [];
  const { basis } = agreement;
  const described = firstMention(wording) + (basis === null || saysHowTheyKnow(wording) ? "" : ` ${basisClause(basis)}`);
  const text = opensSentence(story.draft, place, [sentence]) ? capitalised(described) : described;
  const edits = [{ ...fileSpan(story.draft, place), newText: `${text} said` }];
  return [{ title: "Say that the described source said it", preferred: true, edits, holdsBack: [] }];
}

/** Words from deep background can be written in no other way. */
function isUnattributable(story: Story, sentence: Place): boolean {
  return story.attributionsAt(sentence).some((one) => lacking(one.terms, "attribute") !== null);
}
