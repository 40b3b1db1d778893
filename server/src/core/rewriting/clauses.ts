import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { surroundings } from "./edits.ts";

/** What begins a clause after the noun of a speaker phrase. */
const CLAUSE = /,|\s(?:who|whose|whom|that|which|speaking|granted|citing)\b/iu;

/** An agreed basis as a clause that can follow a noun: "has read the memo" is "who has read the memo". */
export function basisClause(basis: string): string {
  const plain = basis.trim().replace(/[.,;]+$/u, "");
  return /^(?:who|whose|with|having|from|familiar|briefed|close|involved|present)\b/iu.test(plain) ? plain : `who ${plain}`;
}

/** An agreed reason as a clause that can follow "spoke on condition of anonymity". */
export function reasonClause(reason: string): string {
  const plain = reason.trim().replace(/[.,;]+$/u, "");
  return /^(?:because|since|as|for|out\s+of|to|citing|fearing|lest|owing|due|so|in\s+order)\b/iu.test(plain) ? plain : `because ${plain}`;
}

/** Puts the agreed basis right after the noun of a speaker phrase: "an official" → "an official who has read the memo". */
export function insertBasis(story: Story, speaker: Speaker, basis: string): TextEdit[] {
  if (speaker.form === "pronoun") return [];
  const text = proseOf(story.draft, speaker.place);
  const clause = CLAUSE.exec(text);
  const own = basisClause(basis);
  const joins = clause !== null && /^\swho\b/iu.test(clause[0]) && /^who\b/iu.test(own);
  return insertAt(story, speaker, clause?.index ?? text.length, joins ? ` ${own} and` : ` ${own}`);
}

/**
 * Gives the agreed reason at a mention of a source: "an official, who spoke on condition of anonymity because …, said". Where the
 * phrase has a clause of its own and the sentence goes on after it, the reason is a sentence of its own: "The official spoke …".
 */
export function insertReason(story: Story, speaker: Speaker, cue: Place | null, reason: string): TextEdit[] {
  if (speaker.form === "pronoun") return [];
  const text = proseOf(story.draft, speaker.place);
  const spoke = `spoke on condition of anonymity ${reasonClause(reason)}`;
  const verbNext =
    cue !== null && cue.block === speaker.place.block && cue.start >= speaker.place.end && cue.start - speaker.place.end <= 3;
  const goesOn = verbNext || /^\s*[\p{L}\p{N}“"‘'(]/u.test(surroundings(story.draft, speaker.place).after);
  const ownClause = /\s(?:who|whose)\b/iu.test(text) || text.includes(",");
  if (goesOn && ownClause) return sentenceAfter(story, speaker, `The ${proseOf(story.draft, speaker.head).toLowerCase()} ${spoke}.`);
  const lead = ownClause && !text.includes(",") ? " and" : ",";
  return insertAt(story, speaker, text.length, `${lead} who ${spoke}${goesOn ? "," : ""}`);
}

/** Puts a sentence after the one that a speaker phrase stands in, and after the marks that belong to that one. */
function sentenceAfter(story: Story, { place }: Speaker, sentence: string): TextEdit[] {
  const own = story.sentences.around(place).at(-1);
  if (own === undefined) return [];
  let { end } = fileSpan(story.draft, own);
  for (const mark of story.draft.marks) {
    if (mark.span.start >= end && /^[^\S\n]*$/u.test(story.draft.text.slice(end, mark.span.start))) end = mark.span.end;
  }
  return [{ start: end, end, newText: ` ${sentence}` }];
}

function insertAt(story: Story, { place }: Speaker, offset: number, newText: string): TextEdit[] {
  const { end } = fileSpan(story.draft, { ...place, end: place.start + offset });
  return [{ start: end, end, newText }];
}
