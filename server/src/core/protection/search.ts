import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import { type Folded, Folder } from "./folding.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Occurrence, ProtectedSearch, ProtectedText } from "./model.ts";
import { ownedSightings, type Sighting } from "./ownership.ts";
import { findTargets } from "./sightings.ts";
import { prepareTargets, type Targets } from "./targets.ts";
import { viewsOf } from "./views.ts";

/** What replaces each UTF-16 unit of a protected text. */
const MASK = "\u2588";

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

function occurrencesIn(text: string, memory: Memory, budget?: Budget): readonly Occurrence[] {
  const occurrences = seenIn(text, memory, budget);
  for (const view of viewsOf(text)) {
    for (const occurrence of seenIn(view.text, memory, budget)) {
      const span = view.toRaw(occurrence.span);
      if (span !== null) occurrences.push({ ...occurrence, span });
    }
  }
  return withoutNested(occurrences);
}

/** What stands in one view of a text, with spans of that view. */
function seenIn(text: string, memory: Memory, budget?: Budget): Occurrence[] {
  const { sightings, phrases, firstNames } = memory.find(text, budget);
  const occurrences: Occurrence[] = ownedSightings(sightings, firstNames).map(({ person, reading, span }) => ({
    source: person.source,
    kind: reading.form === "surname" ? person.kind : "name",
    span,
    form: reading.form,
    sure: reading.sure,
  }));
  for (const { phrase, span } of phrases) {
    occurrences.push({ source: phrase.source, kind: phrase.kind, span, form: "text", sure: "certain" });
  }
  return occurrences;
}

/** Whether a reading is hidden in what may be shown: all but a dictionary word in its everyday, small-letter use. */
function isMasked(folded: Folded, { person, reading }: Sighting): boolean {
  return person.common === "no" || reading.means !== "other" || (person.common === "word" && folded.upper[reading.start] === 1);
}

function maskedSpans(text: string, targets: Targets): Span[] {
  const folded = new Folder(targets.characters, text.length).fold(text);
  const { sightings, phrases } = findTargets(folded, targets);
  return [...sightings.filter((sighting) => isMasked(folded, sighting)), ...phrases].map(({ span }) => span);
}

function masked(text: string, targets: Targets): string {
  const hidden = viewsOf(text).flatMap((view) => maskedSpans(view.text, targets).flatMap((span) => view.toRaw(span) ?? []));
  const spans = [...maskedSpans(text, targets), ...hidden].sort((a, b) => a.start - b.start);
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
  const memory = createMemory(targets);
  return {
    find: (text, budget) => occurrencesIn(text, memory, budget),
    // A backslash in a path parts folders and escapes nothing.
    findInPath: (path) => occurrencesIn(path.replaceAll("\\", "/"), memory),
    mask: (text) => masked(text, targets),
  };
}
