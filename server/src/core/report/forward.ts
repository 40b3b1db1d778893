import type { Draft } from "../draft/model.ts";
import type { Finding, Severity } from "../findings.ts";
import { contains, type Span } from "../text/span.ts";
import { createSpanIndex } from "../text/span-index.ts";

/** A finding as it may be passed on to somebody who must not learn who a source is. */
export interface Forwarded {
  /** Null where even the rule would tell too much. */
  readonly code: string | null;
  readonly severity: Severity;
  readonly message: string;
  /** In the draft; the whole paragraph where the words themselves give the source away. Null where the place tells too much. */
  readonly span: Span | null;
  readonly accepted: boolean;
  readonly holds: boolean;
}

/** Makes findings fit to be passed on. One for each export: its labels mean nothing beside those of another. */
export interface Forwarding {
  /** `draft` is null for findings of the ledger, which have no place that may be passed on. */
  forward(finding: Finding, draft: Draft | null): Forwarded;
  /** A text of ours with codenames replaced. */
  relabel(text: string): string;
}

/** The words these are about are the name, or describe the source: who reads on finds them without being shown where. */
const GIVES_AWAY: ReadonlySet<string> = new Set(["no-name", "hidden-name", "agreed-description", "identifying-detail"]);

export const SEE_IN_EDITOR = "One finding to see in the editor.";

/**
 * `labels` are what sources are called everywhere else. Each becomes “source A”, “source B” in the order in which the export
 * comes to them; dates, reasons, motives and what the ledger says otherwise are in no message at all.
 */
export function createForwarding(labels: readonly string[]): Forwarding {
  const known = new Set(labels);
  const fresh = new Map<string, string>();
  const freshFor = (label: string): string => {
    const made = fresh.get(label) ?? `source ${letters(fresh.size)}`;
    fresh.set(label, made);
    return made;
  };
  const relabel = (text: string): string =>
    text.replace(/“([^“”]+)”/gu, (whole, label: string) => (known.has(label) ? freshFor(label) : whole));
  let last: { readonly draft: Draft; readonly find: (span: Span) => Span | null } | null = null;
  const blocksOf = (draft: Draft): ((span: Span) => Span | null) => {
    if (last?.draft !== draft) last = { draft, find: blockFinder(draft) };
    return last.find;
  };
  return {
    relabel,
    forward(finding, draft) {
      const { severity, holds } = finding;
      const accepted = finding.accepted !== null;
      if (finding.inEditor !== null) return { code: null, severity, holds, accepted, message: SEE_IN_EDITOR, span: null };
      const span =
        draft === null ? null : GIVES_AWAY.has(finding.code) ? paragraphAround(draft, blocksOf(draft), finding.span) : finding.span;
      return { code: finding.code, severity, holds, accepted, message: relabel(finding.message), span };
    },
  };
}

/** A, B … Z, AA, AB …: as many as there are sources. */
function letters(index: number): string {
  const own = String.fromCharCode(65 + (index % 26));
  return index < 26 ? own : letters(Math.floor(index / 26) - 1) + own;
}

/** Finds the block of prose that a span lies in; null where none holds all of it. */
function blockFinder({ blocks }: Draft): (span: Span) => Span | null {
  const index = createSpanIndex(blocks, (block) => block.span);
  return (span) => index.overlapping(widened(span)).find((block) => contains(block.span, span))?.span ?? null;
}

/** An empty span lies in what it stands at the start of. */
const widened = ({ start, end }: Span): Span => ({ start, end: Math.max(end, start + 1) });

/** The block of prose that a span lies in; else the largest other stretch, such as the front matter; else its line. */
function paragraphAround({ text, regionsOver }: Draft, blockAround: (span: Span) => Span | null, span: Span): Span {
  const block = blockAround(span);
  if (block !== null) return block;
  const around = regionsOver(widened(span))
    .filter((region) => contains(region.span, span))
    .map((region) => region.span);
  if (around.length > 0) return around.reduce((largest, one) => (one.end - one.start > largest.end - largest.start ? one : largest));
  const end = text.indexOf("\n", span.end);
  return { start: text.lastIndexOf("\n", span.start - 1) + 1, end: end < 0 ? text.length : end };
}
