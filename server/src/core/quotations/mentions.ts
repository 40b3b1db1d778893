import type { English } from "./english.ts";
import { chunkEnd, speakerEnd } from "./phrases.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import type { Unit } from "./tokens.ts";
import { isDeterminer, isFiniteVerb, isName, isPreposition, isWord, personNoun } from "./word-classes.ts";

/** A person named or described outside quotation marks, whom a later pronoun or description may mean. */
export interface LocalMention {
  readonly speaker: LocalSpeaker;
  /** Whether the phrase is the subject of its clause, as far as can be told. */
  readonly subject: boolean;
}

/** The persons one sentence mentions outside its quotations, in order. */
export function mentionsIn(prose: string, unit: Unit, english: English): LocalMention[] {
  const { tokens } = unit;
  const found: LocalMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const opens = isWord(token) && (isName(token) || isDeterminer(token) || personNoun(token.lower) !== null);
    const end = opens ? chunkEnd(tokens, at, tokens.length) : at;
    if (end <= at) {
      at += 1;
      continue;
    }
    if (isPersonal(unit, at, end)) {
      const speaker = speakerOf(prose, tokens, { start: at, end: speakerEnd(tokens, at, tokens.length) }, english);
      if (speaker !== null && (speaker.means === "person" || (speaker.form === "named" && speaker.means === "unknown"))) {
        const governed = isPreposition(tokens[at - 1]);
        found.push({ speaker, subject: !governed && (isFiniteVerb(tokens, end) || at === 0) });
      }
    }
    at = end;
  }
  return found;
}

function isPersonal({ tokens }: Unit, start: number, end: number): boolean {
  const last = tokens[end - 1];
  return isName(last) || personNoun(last?.lower ?? "") !== null;
}
