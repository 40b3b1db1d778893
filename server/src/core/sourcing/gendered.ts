import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Story } from "../rules/story.ts";
import { speaksOfSomebody } from "./people-in-text.ts";
import { ownWords } from "./prose-matches.ts";
import type { TiedSpeech } from "./unnamed-speech.ts";

/** A pronoun that tells whether a source is a man or a woman. */
export interface GenderedPronoun {
  readonly place: Place;
  /** Whether it is the speaker of a quotation. */
  readonly isSpeaker: boolean;
  readonly speech: TiedSpeech;
}

const GENDERED = /\b(?:she|he|her|hers|herself|his|him|himself)\b/giu;

/** Every he or she, his or her for an unnamed source: as a speaker, in the sentence of its words, and where the next one opens with it. */
export function genderedPronouns(story: Story, speech: readonly TiedSpeech[]): GenderedPronoun[] {
  const known = story.once(lastNames);
  const found = new Map<string, GenderedPronoun>();
  for (const one of speech) {
    if (tellsAgreed(one)) continue;
    for (const place of [...speakerPronoun(story, one), ...inSentences(story, one, known)]) {
      const key = `${place.block}:${place.start}`;
      const { speaker } = one;
      const isSpeaker = speaker.form === "pronoun" && speaker.place.block === place.block && speaker.place.start === place.start;
      if (!found.has(key) || isSpeaker) found.set(key, { place, isSpeaker, speech: one });
    }
  }
  return [...found.values()];
}

/** An agreement whose own words say "she" has agreed to it. */
function tellsAgreed({ tie }: TiedSpeech): boolean {
  const { descriptions, basis, reason } = tie.terms.agreement;
  return [...descriptions, basis ?? "", reason ?? ""].some((text) =>
    /\b(?:she|he|her|hers|his|him|woman|man|mother|father|sister|brother|son|daughter|wife|husband|widow|actress|waitress|\p{L}+(?:woman|man))\b/iu.test(
      text,
    ),
  );
}

function speakerPronoun(story: Story, { speaker }: TiedSpeech): Place[] {
  return speaker.form === "pronoun" && /^(?:she|he)$/iu.test(proseOf(story.draft, speaker.place)) ? [speaker.place] : [];
}

/** Pronouns after the speaker phrase in its own sentence, and the one that opens the next, where nobody else is spoken of in between. */
function inSentences(story: Story, { speaker }: TiedSpeech, known: ReadonlySet<string>): Place[] {
  const { block } = speaker.place;
  const all = story.sentences.of(block);
  const index = story.sentences.numberAt(block, speaker.place.start);
  const own = all[index];
  if (own === undefined) return [];
  const text = ownWords(story, own);
  if (speaksOfSomebody(without(text, speaker.place, own), known)) return [];
  const found = pronounsIn(block, text, own.start).filter(({ start }) => start >= speaker.place.start);
  const next = all[index + 1];
  if (next === undefined) return found;
  const following = ownWords(story, next);
  const opens = /^["“]?(?:she|he|her|his)\b/iu.test(following);
  const reported = story.once(speakerStarts).has(`${block}:${next.start}`);
  return opens && !reported && !speaksOfSomebody(following, known) ? [...found, ...pronounsIn(block, following, next.start)] : found;
}

const speakerStarts = ({ quotations }: Story): ReadonlySet<string> =>
  new Set(quotations.flatMap(({ speaker }) => (speaker === null ? [] : [`${speaker.place.block}:${speaker.place.start}`])));

/** A sentence's text without the speaker phrase, which speaks of the source and nobody else. */
function without(text: string, speaker: Place, sentence: Place): string {
  return text.slice(0, Math.max(0, speaker.start - sentence.start)) + text.slice(Math.max(0, speaker.end - sentence.start));
}

function pronounsIn(block: number, text: string, offset: number): Place[] {
  return [...text.matchAll(GENDERED)].map((match) => ({
    block,
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** The last words of the names of everybody the draft quotes by name. */
function lastNames(story: Story): ReadonlySet<string> {
  return new Set(story.quotations.flatMap(({ speaker }) => (speaker?.name == null ? [] : [speaker.name.split(/\s+/u).at(-1) ?? ""])));
}
