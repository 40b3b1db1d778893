import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import type { TextMemory } from "../text/text-memory.ts";
import { GUESSES, JUDGING_CUES, JUDGING_WORDS, OUTCOMES, STANCES } from "./opinion-words.ts";
import { PEJORATIVE_ADJECTIVES, PEJORATIVE_NOUNS, PEJORATIVE_PHRASES } from "./pejoratives.ts";
import { anyOf } from "./phrases.ts";

/** Tells judgments in texts, with what a newsroom adds to the words. */
export interface Judgments {
  readonly isOpinion: (text: string) => boolean;
  readonly isAttack: (text: string) => boolean;
}

interface JudgmentPatterns {
  readonly opinion: RegExp;
  readonly attack: RegExp;
}

const ADVERBS = String.raw`(?:(?:a|an|the|such|so|just|really|very|too|not|never|only|simply|totally|completely|utterly|almost|quite|pretty|nothing\s+but|\p{L}+ly)\s+){0,3}`;

/** Somebody whom a judgment can be about: a pronoun, a name, a noun for one person with an article or a possessive. */
const SOMEBODY = String.raw`(?:\b[Hh]e|\b[Ss]he|\bwho|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s+(?:\p{L}+\s+)?(?:mayor|boss|chief|director|manager|minister|president|governor|senator|chairman|chairwoman|chair|leader|secretary|superintendent|sheriff|judge|candidate|commissioner|head|executive|official|officer|man|woman|coach|captain|owner|treasurer|chancellor|dean|principal|editor)|(?!(?:It|This|That|These|Those|There|They|What|Here|Everything|Nothing|All|We|You|I|The|A|An|Such|Which|And|But)\b)\p{Lu}[\p{L}\p{M}'’-]+)`;

const BE = String.raw`(?:\s+(?:is|was|has\s+been|had\s+been|can\s+be|could\s+be|seems|seemed|became|remains|isn['’]t|wasn['’]t)|['’]s)`;

const whole = (source: string): string => String.raw`(?<![\p{L}\p{N}-])${source}(?![\p{L}\p{N}-])`;

/** The patterns for lists of words, made once for each list. */
export function judgmentsOf(memory: TextMemory, opinionWords: readonly string[], attackWords: readonly string[]): Judgments {
  const words = `${opinionWords.join("\n")}\0${attackWords.join("\n")}`;
  return memory.of("judgments", words, () => {
    const { opinion, attack } = judgmentPatterns(opinionWords, attackWords);
    return { isOpinion: (text: string) => opinion.test(text), isAttack: (text: string) => attack.test(text) };
  });
}

function judgmentPatterns(opinionWords: readonly string[], attackWords: readonly string[]): JudgmentPatterns {
  const will = String.raw`(?:will|won['’]t|['’]ll|(?:is|are|was|were)\s+(?:not\s+)?going\s+to|would|wouldn['’]t|cannot|can['’]t\s+possibly)\s+${ADVERBS}${anyOf(OUTCOMES)}`;
  const is = String.raw`(?:is|are|was|were|['’](?:s|re))\s+${ADVERBS}${anyOf(PEJORATIVE_ADJECTIVES)}`;
  return {
    opinion: new RegExp([anyOf([...JUDGING_WORDS, ...opinionWords]), anyOf(STANCES), anyOf(GUESSES), will, is].map(whole).join("|"), "u"),
    attack: new RegExp(
      [
        whole(String.raw`(?<!\b(?:not|never|no|isn['’]t|wasn['’]t)\s+(?:an?\s+)?)${anyOf([...PEJORATIVE_NOUNS, ...attackWords])}`),
        String.raw`${SOMEBODY}${BE}\s+${ADVERBS}${whole(anyOf(PEJORATIVE_ADJECTIVES))}`,
        String.raw`${SOMEBODY}\s+(?:\p{L}+ly\s+)?${whole(anyOf(PEJORATIVE_PHRASES))}`,
      ].join("|"),
      "u",
    ),
  };
}

/** The piece of a quotation that holds a pejorative about a person; null where none does. */
export function attackIn(story: Story, quotation: Quotation, patterns: Judgments): Place | null {
  return quotation.parts.find((part) => story.memory.of(patterns.isAttack, proseOf(story.draft, part), patterns.isAttack)) ?? null;
}

const CUE = new RegExp(String.raw`(?<!\p{L})${anyOf(JUDGING_CUES)}`, "iu");

/** The piece of a quotation that holds an opinion or a guess rather than something known; null where none does. */
export function opinionIn(story: Story, quotation: Quotation, patterns: Judgments): Place | null {
  const { parts, cue } = quotation;
  const piece = parts.find((part) => story.memory.of(patterns.isOpinion, proseOf(story.draft, part), patterns.isOpinion));
  if (piece !== undefined) return piece;
  return cue !== null && CUE.test(proseOf(story.draft, cue)) ? (parts[0] ?? null) : null;
}
