import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import { isProtected } from "../policy/protected.ts";
import { removePassage } from "../rewriting/remove-passage.ts";
import { DECLINED, GO_BETWEEN, UNREACHED } from "../sourcing/declines.ts";
import { ownWords } from "../sourcing/prose-matches.ts";
import { tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { forEditorOnly } from "./editor-only.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** "Declined to comment", said of somebody who speaks without a name elsewhere in the same story. */
export const falseDecline: DraftRule = {
  code: "false-decline",
  section: 3,
  grade: "certain",
  *check(story) {
    const used = new Set([...tiedSpeech(story).map(({ tie }) => tie.attribution.source), ...usedWithoutSpeaker(story)]);
    if (used.size === 0) return;
    for (const block of story.draft.blocks.keys()) {
      for (const sentence of story.sentences.of(block)) {
        const source = whoDeclines(story, sentence, used);
        if (source === null) continue;
        yield forEditorOnly(
          fileSpan(story.draft, sentence),
          `This says that “${source.label}” would not talk or could not be reached, and the story uses the same source without a name. Take the sentence out, or say only what is true.`,
          () => takeOut(story, sentence),
        );
      }
    }
  },
};

/** Sources whose words stand in the draft without a speaker, as from deep background. */
function usedWithoutSpeaker(story: Story): Source[] {
  return story.attributions
    .filter(
      ({ terms, tiedBy, quotation }) =>
        quotation === null && tiedBy !== "name" && tiedBy !== "alias" && terms.some((one) => !one.permissions.name),
    )
    .map(({ source }) => source);
}

/** The used source of whom a sentence says that they would not talk: the last one named before the verb, with nobody between them. */
const mayDecline = (text: string): boolean => DECLINED.test(text) || UNREACHED.test(text);

function whoDeclines(story: Story, sentence: Place, used: ReadonlySet<Source>): Source | null {
  if (!story.memory.of(mayDecline, proseOf(story.draft, sentence), mayDecline)) return null;
  const text = ownWords(story, sentence);
  const verb = DECLINED.exec(text);
  if (verb !== null) {
    const named = namedIn(story, { ...sentence, end: sentence.start + verb.index }).at(-1);
    return named !== undefined && used.has(named.source) && !GO_BETWEEN.test(text.slice(0, verb.index)) ? named.source : null;
  }
  const lead = UNREACHED.exec(text);
  if (lead === null) return null;
  const [named] = namedIn(story, { ...sentence, start: sentence.start + lead.index + lead[0].length });
  return named !== undefined && used.has(named.source) ? named.source : null;
}

/** The people of the ledger that a stretch names, or gives a detail of, in text order. */
function namedIn(story: Story, place: Place): { source: Source; start: number }[] {
  if (place.end <= place.start) return [];
  const span = fileSpan(story.draft, place);
  return [...story.mentions.overlapping(span), ...story.details.overlapping(span)]
    .flatMap((one) => {
      const source = story.ledger.sources[one.source];
      return source === undefined || (one.kind === "detail" && !isProtected(source)) ? [] : [{ source, start: one.span.start }];
    })
    .sort((a, b) => a.start - b.start);
}

/** A sentence that says nothing else goes as a whole. */
function takeOut(story: Story, sentence: Place): Fix[] {
  if (/[,;]\s+(?:and|but|while|although|though|saying|adding)\b/iu.test(ownWords(story, sentence))) return [];
  const { edits } = removePassage(story.draft, [sentence], story.sentences, "");
  return [{ title: "Take the sentence out", preferred: true, edits, holdsBack: [] }];
}
