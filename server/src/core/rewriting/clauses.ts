import { fileSpan, proseOf } from "../attribution/context.ts";
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

/** Puts the agreed reason at the end of a speaker phrase: "an official, who spoke on condition of anonymity because …, said". */
export function insertReason(story: Story, speaker: Speaker, reason: string): TextEdit[] {
  if (speaker.form === "pronoun") return [];
  const text = proseOf(story.draft, speaker.place);
  const clause = `who spoke on condition of anonymity ${reasonClause(reason)}`;
  const { after } = surroundings(story.draft, speaker.place);
  const relative = /(,)?\s(?:who|whose)\b/iu.exec(text);
  if (relative !== null && relative[1] === undefined) return insertAt(story, speaker, text.length, ` and ${clause}`);
  const closes = /^[\s]*[\p{L}\p{N}“"‘'(]/u.test(after) ? "," : "";
  return insertAt(story, speaker, text.length, `${relative === null ? ", " : " and "}${clause}${closes}`);
}

function insertAt(story: Story, { place }: Speaker, offset: number, newText: string): TextEdit[] {
  const { end } = fileSpan(story.draft, { ...place, end: place.start + offset });
  return [{ start: end, end, newText }];
}
