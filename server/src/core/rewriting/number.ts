import { fileSpan, proseOf } from "../attribution/context.ts";
import type { TextEdit } from "../findings.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";

/** Verbs whose singular is not made with -s. */
const SINGULARS: Readonly<Record<string, string>> = {
  have: "has",
  are: "is",
  were: "was",
  do: "does",
  "'re": "'s",
  "’re": "’s",
  "'ve": "'s",
  "’ve": "’s",
};

/** Verbs of speaking in the present, as they stand with a plural. */
const PRESENT =
  /^(?:say|tell|add|argue|claim|believe|think|insist|warn|note|describe|fear|hope|expect|report|acknowledge|admit|suggest|maintain|contend|concede|point|call|see|know|agree|complain|confirm|predict|recall|estimate|explain|stress|allege|assert|worry|doubt|want)$/iu;

/** Puts the verb of a cue in the singular, where it stands in the plural: "sources say" → "a person says". */
export function singularVerb(story: Story, { cue }: Quotation): TextEdit[] {
  if (cue === null) return [];
  const verb = /^[\p{L}'’]+/u.exec(proseOf(story.draft, cue))?.[0] ?? "";
  const singular = SINGULARS[verb.toLowerCase()] ?? (PRESENT.test(verb) ? `${verb}s` : verb);
  if (singular === verb || verb === "") return [];
  return [{ ...fileSpan(story.draft, { ...cue, end: cue.start + verb.length }), newText: singular }];
}
