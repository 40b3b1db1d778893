import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import type { Folded } from "./folding.ts";
import { isBoundary } from "./gaps.ts";
import type { Sighting } from "./ownership.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import { readSurname } from "./surname.ts";
import type { Targets } from "./targets.ts";
import type { Run } from "./words.ts";

/** What stands in a text, before it is decided whose a bare surname is. */
export interface Found {
  readonly sightings: readonly Sighting[];
  readonly phrases: readonly { readonly phrase: Phrase; readonly span: Span }[];
}

/** What it costs to keep one place, in units of a budget; looking whether a target stands at a place costs one. */
const KEPT = 10;

/**
 * Every place where the letters of a target stand as words, whatever they mean there, in the order of their ends. Many sources of
 * one name make many of every place: where the budget does not last for a place, it is left out.
 */
export function findTargets(folded: Folded, { automaton, patterns }: Targets, budget?: Budget): Found {
  const sightings: Sighting[] = [];
  const phrases: { phrase: Phrase; span: Span }[] = [];
  automaton.search(folded.code, folded.length, (index, end) => {
    const pattern = patterns[index];
    if (pattern === undefined) return;
    if (budget?.take(pattern.persons.length + pattern.phrases.length) === false) return;
    const start = end - pattern.length;
    for (const person of pattern.persons) {
      const reading = readSurname(folded, person, start);
      if (reading !== null && budget?.take(KEPT) !== false) sightings.push({ person, reading, span: nameSpan(folded, reading) });
    }
    for (const phrase of pattern.phrases) {
      const run = readPhrase(folded, phrase, start);
      if (run !== null && budget?.take(KEPT) !== false) phrases.push({ phrase, span: spanOf(folded, run) });
    }
  });
  return { sightings, phrases };
}

const MARK = /^\p{M}/u;

/** The raw span of a run of letters, with the marks on its last one (an accent, a vowel sign). */
function spanOf(folded: Folded, run: Run): Span {
  let end = folded.end[run.end - 1] ?? 0;
  while (end < folded.raw.length && MARK.test(folded.raw.slice(end, end + 2))) end += (folded.raw.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return { start: folded.start[run.start] ?? 0, end };
}

/** The span of a name as it stands: the full stop of an initial at its end belongs to it. */
function nameSpan(folded: Folded, reading: Reading): Span {
  const span = spanOf(folded, reading);
  if (reading.form !== "initials" || !isBoundary(folded.gap[reading.end - 1] ?? 0) || folded.raw[span.end] !== ".") return span;
  return { start: span.start, end: span.end + 1 };
}
