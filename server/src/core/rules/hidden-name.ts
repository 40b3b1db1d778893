import { fileSpan, goesOnFromBefore } from "../attribution/context.ts";
import type { Terms } from "../attribution/model.ts";
import type { Source } from "../ledger/model.ts";
import { lacking, strictestWithout } from "../policy/governance.ts";
import { mayBeNamedSomewhere } from "../policy/protected.ts";
import type { Occurrence } from "../protection/model.ts";
import { wordingsFor } from "../rewriting/mentions.ts";
import { neutralEdits } from "../rewriting/neutral.ts";
import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";
import { type Spoken, spoken, whose } from "./judging.ts";
import { nearTied } from "./near.ts";
import type { DraftRule, Violation } from "./rule.ts";
import type { Story } from "./story.ts";

/** A protected name or alias stands anywhere in the file but as the speaker of a quotation, or in the file's own name. */
export const hiddenName: DraftRule = {
  code: "hidden-name",
  section: 1,
  grade: "certain",
  *check(story) {
    // Named speakers are judged by other rules, as far as they were taken for the source whose name it is. Where that is not
    // sure, the name of somebody who may never be named is still there; and so it is where words of a later paragraph go on with them.
    const spokenFor = story.attributions.flatMap(({ source, speaker, sure, quotation }) =>
      speaker?.form === "named" &&
      !(quotation !== null && goesOnFromBefore(quotation)) &&
      (sure === "certain" || mayBeNamedSomewhere(source))
        ? [{ source, span: fileSpan(story.draft, speaker.head) }]
        : [],
    );
    const speakers = createSpanIndex(spokenFor, ({ span }) => span);
    for (const occurrence of story.occurrences) {
      const isSpeaker = speakers.overlapping(occurrence.span).some(({ source }) => source === story.ledger.sources[occurrence.source]);
      if (occurrence.kind !== "detail" && !isSpeaker) yield* inText(story, occurrence);
    }
    for (const occurrence of story.pathOccurrences) if (occurrence.kind !== "detail") yield* inPath(story, occurrence);
  },
};

function* inText(story: Story, occurrence: Occurrence): Generator<Violation> {
  const source = story.ledger.sources[occurrence.source];
  if (source === undefined) return;
  const newsmaker = mayBeNamedSomewhere(source);
  const terms = newsmaker ? nearTied(story, source, occurrence.span) : strictestWithout(source, "name");
  if (terms === null) return;
  yield {
    ...about(source, terms, occurrence),
    sure: newsmaker ? "likely" : occurrence.sure,
    span: occurrence.span,
    message: `This shows the name of ${whose(source, terms)}, who may not be named ${newsmaker ? "beside words from that conversation" : "anywhere in the file"}. Take the name out.`,
    fixes: () => [
      {
        title: "Take the name out",
        preferred: true,
        edits: neutralEdits(story.draft, occurrence, source, spokenOfAgain(story, source, occurrence)),
        holdsBack: [],
      },
    ],
  };
}

/** The agreed words for a name that a later speaker ("she said") refers back to: without them nobody would be spoken of. */
function spokenOfAgain(story: Story, source: Source, occurrence: Occurrence): string | undefined {
  for (const one of story.once(referringBack).overlapping(occurrence.span)) {
    const terms = lacking(one.attribution.terms, "name");
    if (one.attribution.source === source && terms !== null) return wordingsFor(story, one, terms)[0];
  }
  return undefined;
}

/** Who is spoken of by a later speaker that shows no name and may be attributed, by the place where they were spoken of before. */
function referringBack(story: Story): SpanIndex<Spoken> {
  const referring = [...spoken(story)].flatMap((one): Spoken[] => {
    const antecedent = one.quotation.refersTo?.nearest;
    if (antecedent === undefined || one.speaker.form === "named" || lacking(one.attribution.terms, "attribute") !== null) return [];
    return [{ ...one, speaker: antecedent }];
  });
  return createSpanIndex(referring, ({ speaker }) => fileSpan(story.draft, speaker.place));
}

/** A file cannot be renamed by an edit of its text, so there is no fix to offer. */
function* inPath(story: Story, occurrence: Occurrence): Generator<Violation> {
  const source = story.ledger.sources[occurrence.source];
  if (source === undefined || mayBeNamedSomewhere(source)) return;
  const terms = strictestWithout(source, "name");
  if (terms === null) return;
  yield {
    ...about(source, terms, occurrence),
    span: { start: 0, end: 0 },
    message: `The file's own name gives away ${whose(source, terms)}, who may not be named. Rename the file.`,
    fixes: () => [],
  };
}

function about(
  source: Source,
  terms: Terms,
  occurrence: Occurrence,
): Pick<Violation, "source" | "agreement" | "level" | "sure" | "tiedBy"> {
  const tiedBy = occurrence.kind === "alias" ? "alias" : "name";
  return { source, agreement: terms.agreement, level: terms.level, sure: occurrence.sure, tiedBy };
}
