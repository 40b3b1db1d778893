import type { Span } from "../text/span.ts";

/** What a reader of the draft produces. Reading never fails: what cannot be read is listed, not thrown. */
export interface Draft {
  /** The file's whole text as given, byte order mark and line ends included. */
  readonly text: string;
  /** Prose blocks in file order. */
  readonly blocks: readonly Block[];
  /** Stretches that are not prose: where a name is hidden, and how it can be removed, depends on them. In file order; they may nest. */
  readonly regions: readonly Region[];
  /** The regions that share text with a span, in file order. */
  readonly regionsOver: (span: Span) => readonly Region[];
  readonly frontMatter: FrontMatter;
  /** Marks that tie text to codenames, in file order. */
  readonly marks: readonly Mark[];
  /** Comments that accept findings, in file order. */
  readonly directives: readonly Directive[];
  /** Problems of the draft itself (front matter that cannot be read, a stretch not read for quotations). */
  readonly problems: readonly DraftProblem[];
}

export type BlockKind = "paragraph" | "heading" | "list-item" | "table-cell" | "footnote" | "title";

/** One block of prose: a paragraph, a heading, a list item's text, a table cell, a footnote's text, or the front matter's title. */
export interface Block {
  readonly kind: BlockKind;
  /** Whether the block stands inside a Markdown block quote. */
  readonly quoted: boolean;
  /** Where the block's raw text lies in the file. */
  readonly span: Span;
  readonly prose: Prose;
  /** Counts headings and thematic breaks before the block; references do not reach across a change. */
  readonly section: number;
}

/**
 * Text as a reader sees it, with a map back to the file: emphasis, link targets, comments, marks and footnote references
 * are gone, entities and escapes are resolved, a soft line break is one space, a hard one a line feed.
 */
export interface Prose {
  readonly text: string;
  /** The file span of a prose stretch: from the first unit of its first character to the last unit of its last. An empty stretch gives an empty span. */
  toFile(start: number, end: number): Span;
  /** The prose offset that a file offset falls on; for removed markup, that of the next prose character. Clamped to the block. */
  fromFile(offset: number): number;
}

/** A stretch of one block's prose: UTF-16 offsets into `draft.blocks[block].prose.text`, end exclusive. */
export interface Place extends Span {
  readonly block: number;
}

export type RegionKind =
  | "front-matter"
  | "comment"
  | "code"
  | "image"
  | "image-alt"
  | "link"
  | "link-target"
  | "link-title"
  | "link-definition"
  | "footnote-definition"
  | "heading"
  | "table"
  | "html";

export interface Region {
  readonly kind: RegionKind;
  readonly span: Span;
}

/** `[@heron, 2026-11-02; @wren]` or `<!-- @heron -->`. */
export interface Mark {
  readonly form: "citation" | "comment";
  readonly span: Span;
  readonly citations: readonly Citation[];
  /** The block the mark belongs to: the one it stands in, or, on a line of its own, the block above. Null where there is none. */
  readonly block: number | null;
  /** The prose offset in that block at which the mark stands; the prose length for a mark on a line of its own. */
  readonly at: number;
  /** Whether the mark stands alone and so ties the whole block above. */
  readonly ownLine: boolean;
}

export interface Citation {
  /** The key as written, without the at sign. */
  readonly key: string;
  /** Where the key stands, without the at sign. */
  readonly span: Span;
  /** What follows the comma where it has the form of a date or a date and time, as written; else null. */
  readonly date: string | null;
  /** Whether the front matter's bibliography, references or `citations` say that the key is no codename. */
  readonly bibliographic: boolean;
}

/** A comment `ground-rules-disable-next-line`, `ground-rules-disable` or `ground-rules-enable`. */
export interface Directive {
  readonly kind: "disable-next-line" | "disable" | "enable";
  /** Rule codes as written; empty means every rule. */
  readonly rules: readonly string[];
  /** The text after ` -- `; null where it is missing, and then the directive accepts nothing. */
  readonly reason: string | null;
  readonly span: Span;
  /** The stretch of the file whose findings are accepted (by their start). Empty for `enable`. */
  readonly covers: Span;
}

export interface FrontMatter {
  /** Null where the draft has none. Includes both fences. */
  readonly span: Span | null;
  readonly authors: readonly string[];
  /** `date` or `publish` as written, with its place. */
  readonly publish: { readonly text: string; readonly span: Span } | null;
  /** `ground-rules: false`: the file is no draft. */
  readonly optedOut: boolean;
  readonly outlet: { readonly text: string; readonly span: Span } | null;
  readonly status: { readonly text: string; readonly span: Span } | null;
  /** `ground-rules.rules`: a code and the severity asked for, both as written. */
  readonly rules: readonly { readonly code: string; readonly severity: string; readonly span: Span }[];
  /** File names under `bibliography`, as written: their keys are no codenames, see `bibliographyKeys`. */
  readonly bibliographies: readonly string[];
}

export interface DraftProblem {
  readonly code:
    | "front-matter-unreadable"
    | "front-matter-unknown-key"
    | "front-matter-wrong-kind"
    | "not-read-for-quotations"
    | "draft-too-large"
    | "directive-without-reason";
  readonly span: Span;
  readonly message: string;
  /** Whether the draft counts as not checked because of it. */
  readonly blocksVerdict: boolean;
}
