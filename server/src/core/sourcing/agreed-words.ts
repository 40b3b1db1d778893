import { contentWords } from "../text/words.ts";

/** The share of an agreed clause's words that a text has to hold to say the same; reporters bend clauses to their sentences. */
const SHARE = 0.7;

/** Whether a text says what an agreed clause says, as far as its words tell. False for a clause without content words. */
export function saysTheSame(text: string, clause: string): boolean {
  const wanted = new Set(contentWords(clause).map((word) => word.stem));
  if (wanted.size === 0) return false;
  const there = new Set(contentWords(text).map((word) => word.stem));
  const shared = [...wanted].filter((stem) => there.has(stem)).length;
  return shared >= SHARE * wanted.size;
}
