import type { TextMemory } from "../text/text-memory.ts";
import { contentWords } from "../text/words.ts";

/** The share of an agreed clause's words that a text has to hold to say the same; reporters bend clauses to their sentences. */
const SHARE = 0.7;

/** Whether a text says what an agreed clause says, as far as its words tell. False for a clause without content words. */
export function saysTheSame(memory: TextMemory, text: string, clause: string): boolean {
  const wanted = memory.of(stemsOf, clause, stemsOf);
  if (wanted.size === 0) return false;
  const there = memory.of(stemsOf, text, stemsOf);
  const shared = [...wanted].filter((stem) => there.has(stem)).length;
  return shared >= SHARE * wanted.size;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(contentWords(text).map((word) => word.stem));
}
