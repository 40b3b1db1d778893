import type { Span } from "../text/span.ts";
import type { Prose } from "./model.ts";

/**
 * A run of a prose text and the stretch of its source that it stands for.
 * Where both are of one length they match unit by unit; otherwise the run stands for the stretch as a whole (an entity, an escape).
 */
interface Run {
  readonly at: number;
  length: number;
  readonly from: number;
  to: number;
}

/** A prose text with its map, in offsets of the source it was built from. */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

type Pending = { readonly shown: " " | "\n" | null; readonly from: number; readonly to: number };

/**
 * Collects what a reader sees of a source text.
 *
 * White space is held until something visible follows it, so that none stands at the start or end of a block, round a line
 * break, or doubled where markup between two spaces is gone.
 */
export class ProseBuilder {
  readonly #source: string;
  #text = "";
  #runs: Run[] = [];
  #pending: Pending | null = null;

  /** `source`: the text that all offsets count in. */
  constructor(source: string) {
    this.#source = source;
  }

  /** Where the next visible text would stand, pending white space not counted. */
  get length(): number {
    return this.#text.length;
  }

  /** Text shown as it stands in the source. */
  verbatim(from: number, to: number): void {
    if (to <= from) return;
    this.#flush();
    this.#add(this.#source.slice(from, to), from, to);
  }

  /** Text shown for a stretch of the source that reads otherwise. */
  instead(shown: string, from: number, to: number): void {
    if (shown === "") return;
    this.#flush();
    this.#add(shown, from, to);
  }

  /** Spaces and tabs within a line. */
  spaces(from: number, to: number): void {
    this.#pending ??= { shown: null, from, to };
  }

  /** A line end of the source that shows as a space. */
  softBreak(from: number, to: number): void {
    if (this.#pending?.shown == null) this.#pending = { shown: " ", from, to };
  }

  /** A line break that is shown. */
  hardBreak(from: number, to: number): void {
    if (this.#pending?.shown !== "\n") this.#pending = { shown: "\n", from, to };
  }

  /** Drops white space that nothing visible has followed yet. */
  dropSpace(): void {
    this.#pending = null;
  }

  /** What was collected; the builder starts afresh. */
  take(): MappedText {
    const taken = { text: this.#text, runs: this.#runs };
    this.#text = "";
    this.#runs = [];
    this.#pending = null;
    return taken;
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null || this.#text === "") return;
    this.#add(pending.shown ?? this.#source.slice(pending.from, pending.to), pending.from, pending.to);
  }

  #add(shown: string, from: number, to: number): void {
    const last = this.#runs.at(-1);
    const matches = shown.length === to - from;
    if (matches && last !== undefined && last.to === from && last.length === last.to - last.from) {
      last.length += shown.length;
      last.to = to;
    } else {
      this.#runs.push({ at: this.#text.length, length: shown.length, from, to });
    }
    this.#text += shown;
  }
}

/**
 * The prose of a block.
 *
 * @param base the file offset of the source's first unit
 */
export function createProse(mapped: MappedText, base: number): Prose {
  const { text, runs } = mapped;

  /** Where the character at a prose offset starts; at the end of the prose, where the last one ends. */
  function startOf(at: number): number {
    const run = runAt(runs, at);
    if (run === undefined) return runs.at(-1)?.to ?? 0;
    return matchesByUnit(run) ? run.from + (at - run.at) : run.from;
  }

  /** Where the character before a prose offset ends. */
  function endOf(at: number): number {
    const run = runAt(runs, at - 1);
    if (run === undefined) return startOf(at);
    return matchesByUnit(run) ? run.from + (at - run.at) : run.to;
  }

  function toFile(start: number, end: number): Span {
    const first = Math.min(Math.max(start, 0), text.length);
    const last = Math.min(end, text.length);
    if (first >= last) return { start: base + startOf(first), end: base + startOf(first) };
    return { start: base + startOf(first), end: base + endOf(last) };
  }

  function fromFile(offset: number): number {
    const at = offset - base;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.to ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const run = runs[low];
    if (run === undefined) return text.length;
    if (at <= run.from || !matchesByUnit(run)) return run.at;
    return run.at + (at - run.from);
  }

  return { text, toFile, fromFile };
}

function matchesByUnit(run: Run): boolean {
  return run.length === run.to - run.from;
}

/** The run that holds a prose offset; undefined at the end of the text. */
function runAt(runs: readonly Run[], at: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined || run.at + run.length > at) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}
