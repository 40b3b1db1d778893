import { fileSpan, proseOf } from "../attribution/context.ts";
import type { NumberOption } from "../policy/options.ts";
import type { Quotation } from "../quotations/model.ts";
import { ownWords } from "../sourcing/prose-matches.ts";
import { isWholeSentence } from "../sourcing/quoted-sentences.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const LEAST_WORDS: NumberOption = {
  kind: "number",
  key: "least-words",
  default: 6,
  least: 2,
  most: 100,
  means: "The fewest words of a quotation that needs a speaker.",
};

/** A quotation of a sentence or more, and nobody in reach who says it. */
export const unattributedQuote: DraftRule = {
  code: "unattributed-quote",
  section: 2,
  grade: "likely",
  options: [LEAST_WORDS],
  *check(story, options) {
    const words = options.number(LEAST_WORDS);
    const tied = new Set(story.attributions.map((one) => one.quotation));
    for (const quotation of story.quotations) {
      const [first] = quotation.parts;
      if (first === undefined || quotation.speaker !== null || quotation.impersonal || quotation.cue !== null || tied.has(quotation))
        continue;
      if (!isRunningText(story, first.block) || !isWholeSentence(story, quotation, words) || hasSpeakerInReach(story, quotation)) continue;
      yield {
        span: fileSpan(story.draft, first),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "Nobody is said to speak here. Say who does, in this sentence or the one beside it.",
        fixes: () => [],
      };
    }
  },
};

/** Headings, table cells and block quotes have their own ways of saying whose words they are. */
function isRunningText(story: Story, block: number): boolean {
  const own = story.draft.blocks[block];
  return own !== undefined && !own.quoted && (own.kind === "paragraph" || own.kind === "list-item");
}

/**
 * Whether somebody stands beside the words who can be taken for their speaker: who speaks in the same paragraph, is spoken of
 * there, introduces the words, or signs them.
 */
function hasSpeakerInReach(story: Story, quotation: Quotation): boolean {
  const block = quotation.parts[0]?.block ?? 0;
  if (story.once(blocksWithSpeakers).has(block)) return true;
  const textOf = (at: number): string => story.draft.blocks[at]?.prose.text ?? "";
  const own = ownWords(story, { block, start: 0, end: textOf(block).length });
  if (quotation.parts.some((part) => SAID_INSIDE.test(proseOf(story.draft, part)))) return true;
  if (isLeftOpen(textOf(block - 1)) || isLeftOpen(textOf(block - 2))) return true;
  return NAME.test(own) || TELLING.test(own) || INTRODUCES.test(textOf(block - 1)) || SIGNS.test(own) || SIGNS.test(textOf(block + 1));
}

/** The paragraphs in which somebody is said to speak. */
function blocksWithSpeakers(story: Story): ReadonlySet<number> {
  return new Set(story.quotations.flatMap(({ speaker, parts }) => (speaker === null ? [] : parts.map(({ block }) => block))));
}

/** A name of two words among the reporter's own words. */
const NAME = /\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u;

/** A pronoun for a person, or a word for telling. */
const TELLING =
  /\b(?:he|she|they|who|I|we|said|says|told|tells|wrote|writes|asked|according|statements?|comments?|tweet(?:ed)?|post(?:ed)?|letter|reads?|called|speech|remarks?|line|headline|slogan|motto|sign|titled|entitled|caption|quote)\b/iu;

/** Whether a paragraph opens quotation marks that it does not close: then the words may go on further down, past a picture's caption. */
function isLeftOpen(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/"/gu) % 2 === 1 || count(/“/gu) > count(/”/gu);
}

/** A speaker within the marks, where one of them is missing ("… papers, said Kessel"), or a line of its own that signs the words. */
const SAID_INSIDE = /,\s(?:said|says)\s+\p{Lu}|\n[^\n]{0,60}\p{Lu}\p{L}+\s+\p{Lu}[^\n]{0,40}$/u;

/** A paragraph that announces what the next one quotes. */
const INTRODUCES = /:\s*$|\b(?:statement|remarks?|comments?|words)\.?\s*$/iu;

/** A dash and a name: “…” — Carla Sanchez. */
const SIGNS = /^\s*[―—–-]+\s*\p{Lu}|[―—–-]\s*\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+)+\.?\s*$/u;
