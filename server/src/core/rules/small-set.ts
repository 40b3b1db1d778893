import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { NumberOption } from "../policy/options.ts";
import { personNoun } from "../quotations/word-classes.ts";
import { aboutSource } from "../sourcing/about-source.ts";
import { ofSpeech, tiedSpeech, type UnnamedSpeech } from "../sourcing/unnamed-speech.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import { contains } from "../text/span.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const PEOPLE: NumberOption = {
  kind: "number",
  key: "people",
  default: 12,
  least: 1,
  most: 1000,
  means: "Up to how many people a group is small.",
};

const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const NUMBER = String.raw`(?<number>${NUMBERS.join("|")}|half\s+a\s+dozen|a\s+dozen|a\s+(?:small\s+)?handful(?:\s+of)?|(?:a\s+|the\s+)?(?:very\s+)?few|\d{1,3})`;

/** "One of the three people who", "among the few officials who", "the only engineer to". */
const SMALL = new RegExp(
  String.raw`\b(?:(?:one|two|three|four|five|any|each|both|some)\s+of|among)\s+(?:(?:only|just|the|about|some|these|those|his|her|their|fewer\s+than|no\s+more\s+than)\s+)*${NUMBER}\s+(?:(?:[\p{L}-]+\s+){0,3}?)(?<noun>[\p{L}-]+)|\bthe\s+(?:only|sole)\s+(?:other\s+)?(?:[\p{L}-]+\s+){0,2}?(?<sole>[\p{L}-]+)\s+(?:who|to|with|in|at|on|of|whose|present)\b`,
  "giu",
);

/** A group is named of which the source is one, and it is so small that its members can be counted. */
export const smallSet: DraftRule = {
  code: "small-set",
  section: 3,
  grade: "likely",
  options: [PEOPLE],
  *check(story, options) {
    const people = options.number(PEOPLE);
    for (const { place, speech } of places(story)) {
      for (const match of withWhatFollows(story, place).matchAll(SMALL)) {
        if (place.start + match.index >= place.end || !isSmall(match.groups ?? {}, people)) continue;
        const found = { block: place.block, start: place.start + match.index, end: place.start + match.index + match[0].length };
        yield ofSpeech(speech, {
          span: fileSpan(story.draft, found),
          sure: "likely",
          message:
            "This says that the source is one of a few people, who can be asked one by one. Leave the number out, and keep to the agreed description.",
          fixes: () => fixes(story, speech, found),
        });
      }
    }
  },
};

/** How far the words for a group may reach beyond a phrase, in UTF-16 units: "one" of "one of the three people who". */
const REACH = 80;

function withWhatFollows(story: Story, place: Place): string {
  return proseOf(story.draft, { ...place, end: place.end + REACH });
}

/** Where unnamed sources are spoken of, with what they say there. */
function* places(story: Story): Generator<{ readonly place: Place; readonly speech: UnnamedSpeech }> {
  const tied = tiedSpeech(story);
  const seen = new Set<string>();
  for (const speech of tied) {
    for (const place of aboutSource(story, [speech])) {
      const key = `${place.block}:${place.start}`;
      if (!seen.has(key)) yield { place, speech };
      seen.add(key);
    }
  }
  const quotations = new Set(story.attributions.map((one) => one.quotation));
  for (const quotation of story.quotations) {
    const { speaker } = quotation;
    if (speaker === null || quotations.has(quotation) || (speaker.form !== "described" && speaker.form !== "generic")) continue;
    yield { place: speaker.place, speech: { quotation, speaker, tie: null } };
  }
}

function isSmall({ number, noun, sole }: Readonly<Record<string, string | undefined>>, people: number): boolean {
  if (sole !== undefined) return personNoun(sole.toLowerCase()) !== null;
  if (noun === undefined || personNoun(noun.toLowerCase()) !== "plural") return false;
  const word = (number ?? "").toLowerCase();
  const value = /^\d+$/u.test(word) ? Number(word) : NUMBERS.indexOf(word) + 2;
  return value <= people;
}

/** The agreed description in place of a speaker phrase that tells it. */
function fixes(story: Story, speech: UnnamedSpeech, found: Place): Fix[] {
  const { tie, speaker } = speech;
  if (tie === null || speaker.place.block !== found.block || !contains(speaker.place, found)) return [];
  const edits = describeInstead(story, { ...speech, tie });
  return edits === null ? [] : [{ title: "Keep to the agreed description", preferred: true, edits, holdsBack: [] }];
}
