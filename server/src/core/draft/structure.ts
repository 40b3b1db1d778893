import type { SyntaxNodeRef } from "@lezer/common";
import { contains, type Span } from "../text/span.ts";
import { blockParser } from "./grammar.ts";
import type { LeafText } from "./leaf.ts";
import { readLinkDefinitions } from "./link-definitions.ts";
import type { BlockKind, Region } from "./model.ts";
import { blanked, moved, trimmed } from "./spans.ts";
import { findTable } from "./tables.ts";

/** A leaf block before its inside is read; offsets count in the text that was given. */
export interface LeafPlace {
  readonly kind: BlockKind;
  readonly mode: LeafText["mode"];
  readonly quoted: boolean;
  readonly section: number;
  readonly span: Span;
  /** Marks of containers (`>`) inside the span. */
  readonly prefixes: readonly Span[];
}

export interface Structure {
  readonly leaves: readonly LeafPlace[];
  readonly regions: readonly Region[];
  /** Labels of link definitions, as `labelOf` writes them. */
  readonly labels: ReadonlySet<string>;
  /** Code fences that are never closed. */
  readonly openFences: readonly Span[];
}

/**
 * Finds the blocks of a Markdown text as `tame` gives it. Time grows with the text.
 * Any text has a structure: Markdown knows no errors.
 */
export function readStructure(text: string): Structure {
  const reader = new StructureReader(text);
  blockParser.parse(text).iterate({ enter: (node) => reader.enter(node), leave: (node) => reader.leave(node) });
  return reader;
}

const LEAVES = new Set([
  "Paragraph",
  "Task",
  "SetextHeading1",
  "SetextHeading2",
  "HTMLBlock",
  "CommentBlock",
  "ProcessingInstructionBlock",
]);

/** Nodes that open no leaf block: what was noted of the block they stand in stays. */
const INSIDE = new Set(["Document", "ListMark", "CodeInfo", "CodeText"]);

class StructureReader implements Structure {
  readonly leaves: LeafPlace[] = [];
  readonly regions: Region[] = [];
  readonly labels = new Set<string>();
  readonly openFences: Span[] = [];
  readonly #text: string;
  readonly #containers: BlockKind[] = [];
  #quotes = 0;
  #section = 0;
  /** Of the leaf block that is being read. */
  #prefixes: Span[] = [];
  #fenceMarks = 0;
  #contentStart = 0;
  #contentEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  enter(node: SyntaxNodeRef): void {
    const { name, from, to } = node;
    if (name === "Blockquote") this.#quotes += 1;
    else if (name === "ListItem") this.#containers.push("list-item");
    else if (name === "Footnote") {
      this.#containers.push("footnote");
      this.regions.push({ kind: "footnote-definition", span: trimmed(this.#text, { start: from, end: to }) });
    } else if (name === "QuoteMark") this.#prefixes.push({ start: from, end: to });
    else if (name === "CodeMark") this.#fenceMarks += 1;
    else if (name === "TaskMarker") this.#contentStart = to;
    else if (name === "HeaderMark") this.#headerMark(from, to);
    else if (!INSIDE.has(name)) {
      this.#prefixes = [];
      this.#fenceMarks = 0;
      this.#contentStart = from;
      this.#contentEnd = to;
    }
  }

  leave(node: SyntaxNodeRef): void {
    const { name, from, to } = node;
    if (name === "Blockquote") this.#quotes -= 1;
    else if (name === "ListItem" || name === "Footnote") this.#containers.pop();
    else if (name === "HorizontalRule") this.#section += 1;
    else if (name === "CodeBlock" || name === "FencedCode") {
      this.regions.push({ kind: "code", span: { start: from, end: to } });
      if (name === "FencedCode" && this.#fenceMarks < 2) this.openFences.push({ start: from, end: to });
    } else if (name.startsWith("ATXHeading") || name.startsWith("SetextHeading")) {
      this.regions.push({ kind: "heading", span: { start: from, end: to } });
      this.#heading(name.startsWith("Setext"));
      this.#section += 1;
    } else if (name === "Paragraph") this.#paragraph({ start: from, end: to });
    else if (LEAVES.has(name)) this.#leaf(this.#kind(), name === "Task" ? "markdown" : "html", { start: this.#contentStart, end: to });
  }

  /** Leaves the marks of a heading out of its text: those before it, and those that close or underline it. */
  #headerMark(from: number, to: number): void {
    if (from === this.#contentStart) this.#contentStart = to;
    else this.#contentEnd = from;
  }

  /** A setext heading is a paragraph with a line under it, and may open with link definitions. */
  #heading(setext: boolean): void {
    const end = setext ? Math.max(this.#text.lastIndexOf("\n", this.#contentEnd), this.#contentStart) : this.#contentEnd;
    const span = { start: this.#contentStart, end };
    this.#leaf("heading", "markdown", setext ? this.#afterDefinitions(span) : span);
  }

  #paragraph(span: Span): void {
    const rest = this.#afterDefinitions(span);
    const table = findTable(this.#written(rest));
    const start = table === null ? rest.end : rest.start + table.start;
    this.#leaf(this.#kind(), "markdown", { start: rest.start, end: start });
    if (table === null) return;
    this.regions.push({ kind: "table", span: { start, end: rest.end } });
    this.#prefixes = [];
    for (const cell of table.cells) this.#leaf("table-cell", "cell", moved(cell, rest.start));
  }

  #afterDefinitions(span: Span): Span {
    if (!/[ \t]{0,3}\[/uy.test(this.#text.slice(span.start, span.start + 4))) return span;
    const { definitions, rest } = readLinkDefinitions(this.#written(span));
    for (const definition of definitions) {
      this.labels.add(definition.label);
      this.regions.push({ kind: "link-definition", span: moved(definition.span, span.start) });
      this.regions.push({ kind: "link-target", span: moved(definition.target, span.start) });
      if (definition.title !== null) this.regions.push({ kind: "link-title", span: moved(definition.title, span.start) });
    }
    return { start: span.start + rest, end: span.end };
  }

  #leaf(kind: BlockKind, mode: LeafText["mode"], outer: Span): void {
    const span = trimmed(this.#text, outer);
    if (span.start === span.end) return;
    this.leaves.push({ kind, mode, quoted: this.#quotes > 0, section: this.#section, span, prefixes: this.#prefixesIn(span) });
  }

  #kind(): BlockKind {
    return this.#containers.at(-1) ?? "paragraph";
  }

  /** The text of a span of the present leaf, without what belongs to its containers. */
  #written(span: Span): string {
    return blanked(
      this.#text.slice(span.start, span.end),
      this.#prefixesIn(span).map((prefix) => moved(prefix, -span.start)),
    );
  }

  #prefixesIn(span: Span): Span[] {
    return this.#prefixes.filter((prefix) => contains(span, prefix));
  }
}
