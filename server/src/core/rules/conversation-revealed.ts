import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Sure, Terms } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import { strictestWithout } from "../policy/governance.ts";
import { replace, wholeMarkup } from "../rewriting/edits.ts";
import { removePassage } from "../rewriting/remove-passage.ts";
import { type ShownTalk, talksIn } from "../talk/find-talk.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** The draft shows that somebody talked whose words may not be used at all: that there was a talk is part of what was promised. */
export const conversationRevealed: DraftRule = {
  code: "conversation-revealed",
  section: 1,
  grade: "certain",
  *check(story) {
    if (!story.ledger.sources.some((source) => strictestWithout(source, "use") !== null)) return;
    for (const { sentence, talk } of shownTalks(story)) {
      const who = partner(story, sentence, talk);
      if (who === null) continue;
      const { source, terms, sure } = who;
      yield {
        span: fileSpan(story.draft, within(sentence, talk.span)),
        sure,
        source,
        agreement: terms?.agreement ?? null,
        ...(terms === null ? {} : { level: terms.level }),
        tiedBy: null,
        message: `This shows a talk with ${source === null || terms === null ? "somebody off the record" : whose(source, terms)}. That you talked may not be known either: take it out.`,
        fixes: () => [removal(story, sentence, talk)],
      };
    }
  },
};

function* shownTalks(story: Story): Generator<{ readonly sentence: Place; readonly talk: ShownTalk }> {
  for (const block of story.draft.blocks.keys()) {
    for (const sentence of story.sentences.of(block)) {
      for (const talk of story.memory.of(talksIn, proseOf(story.draft, sentence), talksIn)) yield { sentence, talk };
    }
  }
}

interface Partner {
  /** Null where the words say that it was off the record, and not who it was. */
  readonly source: Source | null;
  readonly terms: Terms | null;
  readonly sure: Sure;
}

/** Whom the talk was with, as far as the promise can be broken by showing it; null where it cannot, or nobody can tell. */
function partner(story: Story, sentence: Place, talk: ShownTalk): Partner | null {
  const named = nearest(story, sentence, talk);
  if (named !== null) {
    const terms = strictestWithout(named, "use");
    const sure = terms === null ? null : sureness(named, talk);
    return terms === null || sure === null ? null : { source: named, terms, sure };
  }
  if (talk.secrecy !== "off-the-record" || !talk.withUs) return null;
  const secret = story.ledger.sources.filter((source) => strictestWithout(source, "use") !== null);
  const only = secret.length === 1 ? (secret[0] ?? null) : null;
  return { source: only, terms: only === null ? null : strictestWithout(only, "use"), sure: "likely" };
}

/** Somebody who also talked under other terms is shown in that talk, unless the words say otherwise. */
function sureness(source: Source, talk: ShownTalk): Sure | null {
  const others = source.agreements.filter((agreement) => agreement.permissions.use);
  if (others.length === 0) return "certain";
  const tells = others.every((agreement) => agreement.permissions.name) ? talk.secrecy !== "none" : talk.secrecy === "off-the-record";
  return tells ? "likely" : null;
}

/** The source named last before the words, else first after them; of the sentence before where this one begins with a pronoun. */
function nearest(story: Story, sentence: Place, talk: ShownTalk): Source | null {
  const at = fileSpan(story.draft, within(sentence, talk.span));
  const here = story.mentions
    .overlapping(fileSpan(story.draft, sentence))
    .filter(({ span }) => span.end <= at.start || span.start >= at.start);
  const before = here.filter(({ span }) => span.end <= at.start).at(-1);
  const inside = here.find(({ span }) => span.start >= at.start);
  const index = before?.source ?? inside?.source ?? previous(story, sentence);
  return index === null ? null : (story.ledger.sources[index] ?? null);
}

function previous(story: Story, sentence: Place): number | null {
  if (!/^\s*(?:he|she|they)\b/iu.test(proseOf(story.draft, sentence))) return null;
  const all = story.sentences.of(sentence.block);
  const last = all[story.sentences.numberAt(sentence.block, sentence.start) - 1];
  return last === undefined ? null : (story.mentions.overlapping(fileSpan(story.draft, last)).at(-1)?.source ?? null);
}

function within({ block, start }: Place, span: { readonly start: number; readonly end: number }): Place {
  return { block, start: start + span.start, end: start + span.end };
}

function removal(story: Story, sentence: Place, talk: ShownTalk): Fix {
  if (talk.whole) {
    const { edits, spans } = removePassage(story.draft, [sentence], story.sentences, "");
    return { title: "Hold the sentence back", preferred: true, edits, holdsBack: spans };
  }
  const place = within(sentence, talk.removal);
  const next = proseOf(story.draft, { block: place.block, start: place.end, end: place.end + 1 });
  const span = wholeMarkup(story.draft, fileSpan(story.draft, place));
  // What follows a phrase that opened the sentence opens it now.
  if (place.start !== sentence.start || next === next.toUpperCase())
    return { title: "Take out that there was a talk", preferred: true, edits: [replace(span, "")], holdsBack: [] };
  const capital = fileSpan(story.draft, { block: place.block, start: place.end, end: place.end + 1 });
  return {
    title: "Take out that there was a talk",
    preferred: true,
    edits: [replace({ start: span.start, end: capital.end }, next.toUpperCase())],
    holdsBack: [],
  };
}
