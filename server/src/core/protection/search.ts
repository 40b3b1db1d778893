import type { Span } from "../text/span.ts";
import { type Folded, Folder } from "./folding.ts";
import { isBoundary } from "./gaps.ts";
import type { Occurrence, ProtectedSearch, ProtectedText } from "./model.ts";
import { ownedSightings, type Sighting } from "./ownership.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import { readSurname } from "./surname.ts";
import { prepareTargets, type Targets } from "./targets.ts";
import type { Run } from "./words.ts";

/** What replaces each UTF-16 unit of a protected text. */
const MASK = "\u2588";

interface Found {
  readonly sightings: readonly Sighting[];
  readonly phrases: readonly { readonly phrase: Phrase; readonly run: Run }[];
}

/** Every place where the letters of a target stand as words, whatever they mean there. */
function findTargets(folded: Folded, { automaton, patterns }: Targets): Found {
  const sightings: Sighting[] = [];
  const phrases: { phrase: Phrase; run: Run }[] = [];
  automaton.search(folded.code, folded.length, (index, end) => {
    const pattern = patterns[index];
    if (pattern === undefined) return;
    const start = end - pattern.length;
    for (const person of pattern.persons) {
      const reading = readSurname(folded, person, start);
      if (reading !== null) sightings.push({ person, reading });
    }
    for (const phrase of pattern.phrases) {
      const run = readPhrase(folded, phrase, start);
      if (run !== null) phrases.push({ phrase, run });
    }
  });
  return { sightings, phrases };
}

/** The raw span of a run of letters. */
function spanOf(folded: Folded, run: Run): Span {
  return { start: folded.start[run.start] ?? 0, end: folded.end[run.end - 1] ?? 0 };
}

/** The span of a name as it stands: the full stop of an initial at its end belongs to it. */
function nameSpan(folded: Folded, reading: Reading): Span {
  const span = spanOf(folded, reading);
  if (reading.form !== "initials" || !isBoundary(folded.gap[reading.end - 1] ?? 0) || folded.raw[span.end] !== ".") return span;
  return { start: span.start, end: span.end + 1 };
}

/** A listed phrase goes before a name, an alias before a name, where both take the same span. */
function rank(occurrence: Occurrence): number {
  return occurrence.kind === "detail" ? 2 : occurrence.kind === "alias" ? 0 : 1;
}

/** Sorted by place, without those that lie inside another of the same source. */
function withoutNested(occurrences: Occurrence[]): readonly Occurrence[] {
  occurrences.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rank(a) - rank(b));
  const reached = new Map<number, number>();
  return occurrences.filter(({ source, span }) => {
    if (span.end <= (reached.get(source) ?? -1)) return false;
    reached.set(source, span.end);
    return true;
  });
}

function occurrencesIn(text: string, targets: Targets): readonly Occurrence[] {
  const folded = new Folder(targets.characters, text.length).fold(text);
  const { sightings, phrases } = findTargets(folded, targets);
  const occurrences: Occurrence[] = ownedSightings(folded, sightings).map(({ person, reading }) => ({
    source: person.source,
    kind: reading.form === "surname" ? person.kind : "name",
    span: nameSpan(folded, reading),
    form: reading.form,
    sure: reading.sure,
  }));
  for (const { phrase, run } of phrases) {
    occurrences.push({ source: phrase.source, kind: phrase.kind, span: spanOf(folded, run), form: "text", sure: "certain" });
  }
  return withoutNested(occurrences);
}

/** Whether a reading is hidden in what may be shown: all but a dictionary word in its everyday, small-letter use. */
function isMasked(folded: Folded, { person, reading }: Sighting): boolean {
  return person.common === "no" || reading.means !== "other" || (person.common === "word" && folded.upper[reading.start] === 1);
}

function masked(text: string, targets: Targets): string {
  const folded = new Folder(targets.characters, text.length).fold(text);
  const { sightings, phrases } = findTargets(folded, targets);
  const runs: Run[] = sightings.filter((sighting) => isMasked(folded, sighting)).map(({ reading }) => reading);
  const spans = [...runs, ...phrases.map(({ run }) => run)].map((run) => spanOf(folded, run)).sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(at, start)) + MASK.repeat(end - Math.max(at, start));
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Makes all protected texts of a ledger ready to be looked for in one pass. `bystanders` are the names of people who may
 * be named; they help to tell two people of one surname apart. Texts may be of any kind, also empty or broken; never throws.
 */
export function createProtectedSearch(texts: readonly ProtectedText[], bystanders: readonly string[]): ProtectedSearch {
  const targets = prepareTargets(texts, bystanders);
  return {
    find: (text) => occurrencesIn(text, targets),
    // A backslash in a path parts folders and escapes nothing.
    findInPath: (path) => occurrencesIn(path.replaceAll("\\", "/"), targets),
    mask: (text) => masked(text, targets),
  };
}
