import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Plural nouns that speak as a body: their spokespeople are on record elsewhere, and nobody among them was promised anything. */
const BODIES =
  /^(?:the\s+)?(?:\p{L}+\s+)?(?:police|prosecutors|authorities|investigators|regulators|lawmakers|legislators|lawyers|attorneys|scientists|researchers|economists|historians|experts|analysts|critics|supporters|opponents|republicans|democrats|conservatives|voters|fans|residents|protesters|readers|viewers|users|customers|consumers|commentators|organi[sz]ers|publishers|firefighters|doctors|teachers|parents|students)$/iu;

const INDEFINITE =
  /^(?:an?|one|another|some|several|many|multiple|two|three|four|five|six|seven|eight|nine|ten|\d+|a\s+(?:second|third|number))\b/iu;

const ANONYMITY =
  /\b(?:condition of anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|not authori[sz]ed to (?:speak|comment|discuss))\b/iu;

const SPOKESPERSON = /\bspokes(?:man|woman|person|people)\b/iu;

/** An unnamed person is quoted, and nobody in the ledger is tied to the words. */
export const unloggedSource: DraftRule = {
  code: "unlogged-source",
  section: 2,
  grade: "likely",
  *check(story) {
    const tied = new Set(story.attributions.map((one) => one.quotation));
    for (const quotation of story.quotations) {
      const { speaker } = quotation;
      if (speaker === null || quotation.impersonal || tied.has(quotation) || isRequest(story, quotation)) continue;
      if (!isUnnamedPerson(story, speaker)) continue;
      yield {
        span: fileSpan(story.draft, speaker.place),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message:
          "This unnamed person is tied to nobody in the ledger. Add the source and what was agreed, or mark the sentence with the codename.",
        fixes: () => [],
      };
    }
  },
};

/** "asked the auditor to look", "promised to pay": somebody acts, and nothing rests on their word. */
function isRequest(story: Story, { kind, parts }: Quotation): boolean {
  const [content] = parts;
  return kind === "indirect" && content !== undefined && /^(?:not\s+)?to\s/iu.test(proseOf(story.draft, content));
}

function isUnnamedPerson(story: Story, speaker: Speaker): boolean {
  if (speaker.form !== "described" && speaker.form !== "generic") return false;
  if (speaker.means === "body" || speaker.means === "document") return false;
  const phrase = proseOf(story.draft, speaker.place);
  if (ANONYMITY.test(phrase)) return true;
  if (SPOKESPERSON.test(phrase) && /\s\p{Lu}/u.test(phrase)) return false;
  if (BODIES.test(phrase.trim())) return false;
  return speaker.form === "generic" || INDEFINITE.test(phrase.trim());
}
