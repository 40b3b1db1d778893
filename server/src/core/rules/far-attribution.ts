import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Fix, TextEdit } from "../findings.ts";
import type { NumberOption } from "../policy/options.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import { sentencesInside, wordCount } from "../sourcing/quoted-sentences.ts";
import { occurrenceIndex } from "./occurrence-index.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const LONG: NumberOption = {
  kind: "number",
  key: "long",
  default: 30,
  least: 10,
  most: 500,
  means: "How many words make a quotation long.",
};

const SENTENCES: NumberOption = {
  kind: "number",
  key: "sentences",
  default: 1,
  least: 1,
  most: 10,
  means: "How many sentences of a long quotation may stand before its speaker.",
};

/** The speaker of a long quotation comes more than a sentence into it. */
export const farAttribution: DraftRule = {
  code: "far-attribution",
  section: 2,
  grade: "likely",
  options: [LONG, SENTENCES],
  *check(story, options) {
    for (const quotation of story.quotations) {
      const { speaker, kind } = quotation;
      if (kind !== "direct" || speaker === null || !isNews(story, quotation, speaker)) continue;
      const before = quotation.quoted.filter((part) => isBefore(part, speaker.place));
      const read = before.flatMap((part) => sentencesInside(story, part));
      const length = quotation.quoted.reduce((sum, part) => sum + wordCount(proseOf(story.draft, part)), 0);
      const [first] = before;
      if (first === undefined || read.length <= options.number(SENTENCES) || length < options.number(LONG)) continue;
      if (isIntroduced(story, quotation, first)) continue;
      yield {
        span: fileSpan(story.draft, speaker.place),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "Readers come a long way into this quotation before they learn who speaks. Name the speaker after its first sentence.",
        fixes: () => earlier(story, quotation, speaker, before),
      };
    }
  },
};

/** Whether readers learn from the speaker phrase who speaks: a pronoun, "the president" and "added" stand for somebody who spoke before. */
function isNews(story: Story, { cue }: Quotation, speaker: Speaker): boolean {
  if (speaker.form === "pronoun" || speaker.means === "document" || /^the\b/iu.test(speaker.text)) return false;
  return cue !== null && !/\b(?:add|continu|went\s+on|goes\s+on|repl|respond|answer)/iu.test(proseOf(story.draft, cue));
}

function isBefore(part: Place, speaker: Place): boolean {
  return part.block < speaker.block || (part.block === speaker.block && part.end <= speaker.start);
}

/** Whether readers know who speaks: the speaker, or whom the pronoun means, stands shortly before the quotation begins. */
function isIntroduced(story: Story, { speaker, refersTo }: Quotation, first: Place): boolean {
  const antecedent = refersTo?.nearest.place;
  if (antecedent !== undefined && isNear(antecedent, first) && isBefore(antecedent, first)) return true;
  const name = speaker?.name?.split(/\s+/u).at(-1);
  if (name === undefined) return false;
  const before = story.draft.blocks[first.block]?.prose.text.slice(0, first.start) ?? "";
  const above = [1, 2].map((back) => story.draft.blocks[first.block - back]?.prose.text ?? "");
  return [before, ...above].some((text) => text.includes(name));
}

const isNear = (place: Place, first: Place): boolean => first.block - place.block <= 2;

/**
 * “A. B,” said X. → “A,” said X. “B.” Only where all of it is one stretch of marks and the attribution ends its sentence, and
 * where what is moved holds nothing protected, which no fix may write.
 */
function earlier(story: Story, quotation: Quotation, speaker: Speaker, before: readonly Place[]): Fix[] {
  const [whole] = before;
  const { cue } = quotation;
  if (whole === undefined || cue === null || quotation.quoted.length !== 1 || before.length !== 1) return [];
  const prose = story.draft.blocks[whole.block]?.prose.text ?? "";
  const [first, second] = sentencesInside(story, whole);
  const end = Math.max(cue.end, speaker.place.end);
  const stop = /^\s*\./u.exec(prose.slice(end))?.[0];
  const mark = prose.slice(whole.end - 1, whole.end);
  const open = prose.slice(whole.start, whole.start + 1);
  if (first === undefined || second === undefined || stop === undefined || cue.block !== whole.block || speaker.place.block !== whole.block)
    return [];
  const told = prose.slice(whole.end, end).trim();
  const copied = fileSpan(story.draft, { block: whole.block, start: whole.end, end });
  if (story.once(occurrenceIndex).overlapping(copied).length > 0) return [];
  if (told === "" || /["“”]/u.test(told) || prose[first.end - 1] !== "." || prose[whole.end - 2] !== ",") return [];
  const edit = (start: number, to: number, newText: string): TextEdit => ({
    ...fileSpan(story.draft, { block: whole.block, start, end: to }),
    newText,
  });
  const edits = [
    edit(first.end - 1, second.start, `,${mark} ${told}. ${open}`),
    edit(whole.end - 2, whole.end, `.${mark}`),
    edit(whole.end, end + stop.length, ""),
  ];
  return [{ title: "Name the speaker after the first sentence", preferred: true, edits, holdsBack: [] }];
}
