import { proseOf } from "../attribution/context.ts";
import { wordingsOf } from "../attribution/descriptions.ts";
import { headNoun } from "../rewriting/phrases.ts";
import { isForOne } from "../sourcing/plural-for-one.ts";
import { stemOf } from "../text/words.ts";
import type { Spoken } from "./judging.ts";
import type { Story } from "./story.ts";

/** Words that say of somebody no more than that there is one. */
const NEUTRAL: ReadonlySet<string> = new Set(["source", "sources", "person", "people"].map(stemOf));

/**
 * Whether a speaker phrase is wrong in its number alone: one source is tied to "sources" or "people", or to the bare plural of an
 * agreed noun. Then the number is the one fault there is.
 */
export function isWrongInNumberOnly(story: Story, { speaker, attribution }: Spoken): boolean {
  if (speaker.form !== "generic" || !isForOne(story, { speaker })) return false;
  const noun = stemOf(proseOf(story.draft, speaker.head).toLowerCase());
  const agreed = attribution.terms.flatMap(({ agreement }) =>
    wordingsOf(agreement).map((wording) => stemOf(headNoun(wording).toLowerCase())),
  );
  return NEUTRAL.has(noun) || agreed.includes(noun);
}
