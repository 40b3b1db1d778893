import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";
import { type CitedKey, readBracket } from "./citations.ts";
import { readComment } from "./comments.ts";
import { decodeEntity } from "./entities.ts";
import { inlineParser, plainBracketEnd } from "./grammar.ts";
import { findHidden } from "./html.ts";
import type { Leaf, LeafText } from "./leaf.ts";
import { LeafBuilder } from "./leaf-builder.ts";
import { labelOf } from "./link-definitions.ts";
import { piecesOf } from "./pieces.ts";
import { moved } from "./spans.ts";

/** HTML tags that part blocks of text when a browser shows them. */
const BLOCK_TAG = new RegExp(
  "^</?(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|" +
    String.raw`header|hr|html|legend|li|main|nav|ol|optgroup|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?![\w-])`,
  "iu",
);
const LINE_BREAK_TAG = /^<br(?![\w-])/iu;
const QUOTATION_TAG = /^<(\/?)q(?![\w-])/iu;

/**
 * Reads the inside of a leaf block: its prose with a map, and the stretches that are not prose.
 *
 * @param defined whether the draft defines a link of this label, as `labelOf` writes it
 */
export function readLeaf(leaf: LeafText, defined: (label: string) => boolean): Leaf {
  return new InlineReader(leaf, defined).read();
}

/** `\r\n` as `\n` and a space, so that Lezer sees a hard break before it; white space at the start of a line does not show. */
function forParser(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n ").replaceAll("\r", "\n") : text;
}

/** A link whose inside is being read. */
interface OpenLink {
  /** Whether its markup is that of a link; else it is text. */
  readonly real: boolean;
  /** Where the text of the link ends and its target begins. */
  readonly textEnd: number;
}

class InlineReader {
  readonly #leaf: LeafText;
  readonly #defined: (label: string) => boolean;
  readonly #builder: LeafBuilder;
  readonly #links: OpenLink[] = [];
  /** Where the text that Lezer sees starts in the leaf. */
  #base = 0;
  /** How far the leaf is read. */
  #at = 0;
  /** Closing brackets of links by a label alone. */
  readonly #closing = new Set<number>();

  constructor(leaf: LeafText, defined: (label: string) => boolean) {
    this.#leaf = leaf;
    this.#defined = defined;
    this.#builder = new LeafBuilder(leaf);
  }

  read(): Leaf {
    const { text, mode } = this.#leaf;
    const { hidden, unread } = mode === "html" ? findHidden(text) : { hidden: [], unread: null };
    let start = 0;
    for (const span of hidden) {
      this.#readStretch(start, span.start);
      this.#builder.region("html", span.start, span.end);
      start = span.end;
    }
    this.#readStretch(start, unread?.start ?? text.length);
    if (unread !== null) this.#builder.region("comment", unread.start, unread.end);
    return this.#builder.finish(unread);
  }

  #readStretch(start: number, end: number): void {
    const text = forParser(this.#leaf.text.slice(start, end));
    for (const piece of piecesOf(text)) {
      this.#base = start + piece.start;
      this.#at = this.#base;
      this.#links.length = 0;
      inlineParser.parse(text.slice(piece.start, piece.end)).iterate({
        enter: (node) => this.#enter(node, this.#base + node.from, this.#endOf(node)),
        leave: (node) => {
          if (node.name === "Link") this.#links.pop();
        },
      });
      this.#showUpTo(start + piece.end);
    }
  }

  /** A break that ends at the `\n` of `\r\n` is one unit longer in the file. */
  #endOf(node: SyntaxNodeRef): number {
    const to = this.#base + node.to;
    const { text } = this.#leaf;
    return node.name === "HardBreak" && text.charAt(to - 1) === "\r" && text.charAt(to) === "\n" ? to + 1 : to;
  }

  /** Shows the text since the last node and steps over this one. */
  #pass(from: number, to: number): void {
    this.#showUpTo(from);
    this.#at = to;
  }

  #showUpTo(to: number): void {
    this.#builder.show(this.#at, to);
    this.#at = Math.max(this.#at, to);
  }

  /** What each kind of node means for the prose. False keeps what is inside it from being looked at. */
  #enter(node: SyntaxNodeRef, from: number, to: number): boolean {
    const { text } = this.#leaf;
    switch (node.name) {
      case "EmphasisMark":
      case "StrikethroughMark":
      case "CodeMark":
        this.#pass(from, to);
        return false;
      case "FootnoteReference":
        this.#pass(from, to);
        this.#builder.dropSpaceBefore(to);
        return false;
      case "Escape":
        this.#pass(from, to);
        this.#builder.showInstead(text.charAt(from + 1), from, to);
        return false;
      case "Entity":
        this.#pass(from, to);
        this.#builder.showInstead(decodeEntity(text.slice(from, to)) ?? text.slice(from, to), from, to);
        return false;
      case "HardBreak":
        this.#pass(from, to);
        this.#builder.hardBreak(from, to, true);
        return false;
      case "InlineCode":
        this.#builder.region("code", from, to);
        return true;
      case "Autolink":
        this.#builder.region("link", from, to);
        this.#pass(from, from + 1);
        this.#pass(to - 1, to);
        return false;
      case "Link":
        return this.#openLink(node.node, from, to);
      case "LinkMark":
        if (this.#links.at(-1)?.real === true) this.#pass(from, to);
        return false;
      case "URL":
      case "LinkTitle":
      case "LinkLabel":
        this.#target(node.name, from, to);
        return false;
      case "Image":
        return this.#image(node.node, from, to);
      case "PlainBracket":
        this.#plainBracket(from, to);
        return false;
      case "SourceMark":
        this.#pass(from, to);
        this.#builder.dropSpaceBefore(to);
        this.#mark("citation", from, to, readBracket(text.slice(from + 1, to - 1)) ?? [], 1);
        return false;
      case "Comment":
        this.#comment(from, to);
        return false;
      case "HTMLTag":
      case "ProcessingInstruction":
        this.#tag(from, to);
        return false;
      default:
        return true;
    }
  }

  /** A link with a target, or with a label that the draft defines. Other brackets are text. */
  #openLink(link: SyntaxNode, start: number, end: number): boolean {
    const open = this.#readLink(link);
    this.#links.push(open);
    if (open.real) this.#builder.region("link", start, end);
    return true;
  }

  #readLink(link: SyntaxNode): OpenLink {
    const marks = link.getChildren("LinkMark");
    const textEnd = this.#base + (marks[1]?.from ?? link.to);
    const written = link.getChild("LinkLabel");
    const label = written === null ? "" : this.#leaf.text.slice(this.#base + written.from + 1, this.#base + written.to - 1);
    const text = this.#leaf.text.slice(this.#base + (marks[0]?.to ?? link.from), textEnd);
    return { real: marks.length > 2 || this.#defined(labelOf(label === "" ? text : label)), textEnd };
  }

  /** An address: the target of a link, which does not show, or a bare one, which does. */
  #target(name: "URL" | "LinkTitle" | "LinkLabel", from: number, to: number): void {
    const link = this.#links.at(-1);
    if (link === undefined || from < link.textEnd) {
      this.#builder.region("link", from, to);
    } else if (link.real) {
      this.#builder.region(name === "LinkTitle" ? "link-title" : "link-target", from, to);
      this.#pass(from, to);
    }
  }

  #image(image: SyntaxNode, from: number, to: number): boolean {
    const { real, textEnd } = this.#readLink(image);
    if (!real) return true;
    this.#builder.region("image", from, to);
    this.#builder.region("image-alt", from + 2, textEnd);
    for (const child of ["URL", "LinkLabel", "LinkTitle"]) {
      for (const part of image.getChildren(child)) {
        const start = this.#base + part.from;
        if (start > textEnd) this.#builder.region(child === "LinkTitle" ? "link-title" : "link-target", start, this.#base + part.to);
      }
    }
    this.#pass(from, to);
    return false;
  }

  /** A bracket pair without a target: a link where its inside is a defined label, else text. */
  #plainBracket(from: number, to: number): void {
    const { text } = this.#leaf;
    if (this.#closing.delete(from)) this.#pass(from, to);
    if (text.charAt(from) !== "[") return;
    const end = plainBracketEnd(text, from);
    if (end < 0 || !this.#defined(labelOf(text.slice(from + 1, end - 1)))) return;
    this.#builder.region("link", from, end);
    this.#closing.add(end - 1);
    this.#pass(from, to);
  }

  #comment(from: number, to: number): void {
    this.#pass(from, to);
    this.#builder.region("comment", from, to);
    this.#builder.dropSpaceBefore(to);
    const meaning = readComment(this.#leaf.text.slice(from, to));
    if (meaning?.kind === "mark") this.#mark("comment", from, to, meaning.keys, 0);
    else if (meaning?.kind === "directive") this.#builder.directive(meaning, from, to);
  }

  /** `inside` is how far after the mark's start the spans of the keys count from. */
  #mark(form: "citation" | "comment", from: number, to: number, keys: readonly CitedKey[], inside: number): void {
    this.#builder.mark(
      form,
      from,
      to,
      keys.map((key) => ({ ...key, span: moved(key.span, from + inside) })),
    );
  }

  #tag(from: number, to: number): void {
    const tag = this.#leaf.text.slice(from, Math.min(to, from + 20));
    this.#pass(from, to);
    this.#builder.region("html", from, to);
    const quotation = QUOTATION_TAG.exec(tag);
    if (quotation !== null) this.#builder.showInstead(quotation[1] === "" ? "“" : "”", from, to);
    else if (LINE_BREAK_TAG.test(tag)) this.#builder.hardBreak(from, to, false);
    else if (this.#leaf.mode === "html" && BLOCK_TAG.test(tag)) this.#builder.part(from, to);
  }
}
