import type { Span } from "../text/span.ts";
import { contains } from "../text/span.ts";
import type { Draft, Region } from "./model.ts";

/** Text of the file that no prose block holds. It is as long as its span: what are no words of it are spaces. */
export interface TextBeside {
  readonly kind: Region["kind"];
  readonly span: Span;
  readonly text: string;
}

const KINDS: ReadonlySet<Region["kind"]> = new Set(["image-alt", "link-title", "comment", "code", "html", "front-matter"]);

/** Pictures' texts, titles of links, comments, code, tags and front matter, in file order, each stretch once. */
export function textsBesideProse(draft: Draft): TextBeside[] {
  const found: TextBeside[] = [];
  for (const { kind, span } of draft.regions) {
    const last = found.at(-1);
    if (!KINDS.has(kind) || (last !== undefined && contains(last.span, span))) continue;
    const raw = draft.text.slice(span.start, span.end);
    const text =
      kind === "front-matter" ? valuesOf(raw, draft, span) : joinLines(raw).replaceAll(/<!--|-->/gu, (sign) => " ".repeat(sign.length));
    if (/\p{L}/u.test(text)) found.push({ kind, span, text });
  }
  return found;
}

/** A line end within a paragraph of a comment ends no sentence. */
function joinLines(raw: string): string {
  return raw.replaceAll(/\r?\n(?=[^\S\n]*\S)/gu, (end) => " ".repeat(end.length));
}

/** Keys and what stands among the blocks already are blanked. */
function valuesOf(raw: string, draft: Draft, span: Span): string {
  let text = raw.replaceAll(/^[^\S\n]*(?:-[^\S\n]+)?[\w-]{1,60}:(?=\s)/gmu, (key) => " ".repeat(key.length));
  for (const block of draft.blocks) {
    if (block.kind !== "title") break;
    const start = block.span.start - span.start;
    text = text.slice(0, start) + " ".repeat(block.span.end - block.span.start) + text.slice(block.span.end - span.start);
  }
  return text;
}
