import type { Block, Draft } from "../core/draft/model.ts";
import type { Finding, TextEdit } from "../core/findings.ts";
import { contains } from "../core/text/span.ts";

/**
 * The comment that accepts a finding, as an edit of the draft; null where no comment can stand (front matter, code, the file's name).
 *
 * It goes where it changes nothing a reader sees: on a line of its own above a paragraph, at the end of the line before inside
 * one, and round the words in a table's cell. With an empty reason it accepts nothing until one is written.
 */
export function acceptanceEdit(draft: Draft, finding: Finding, reason: string): TextEdit[] | null {
  const { span, code } = finding;
  const words = plainReason(reason);
  const block = draft.blocks.find((candidate) => contains(candidate.span, span));
  if (!canHoldComments(draft, finding, block)) return null;
  if (block?.kind === "table-cell") {
    return [
      insert(block.span.start, `<!-- ground-rules-disable ${code} -- ${words} -->`),
      insert(block.span.end, `<!-- ground-rules-enable ${code} -->`),
    ];
  }
  const comment = `<!-- ground-rules-disable-next-line ${code} -- ${words} -->`;
  const lineStart = startOfLine(draft.text, span.start);
  const lineEnd = endOfLineBefore(draft.text, lineStart);
  const inside = block !== undefined && block.span.start < lineStart;
  const afterProse = draft.blocks.some((other) => other.span.start <= lineEnd && other.span.end >= lineEnd && other.kind !== "title");
  const indented = block !== undefined && block.span.start > lineStart;
  if (inside || (indented && afterProse && lineEnd > 0)) return [insert(lineEnd, ` ${comment}`)];
  return [insert(lineStart, comment + lineEndingOf(draft.text))];
}

/** A reason may not end the comment, nor span lines. */
function plainReason(reason: string): string {
  return reason
    .replace(/\s+/gu, " ")
    .replace(/-{2,}>?/gu, "–")
    .trim();
}

function canHoldComments(draft: Draft, { span }: Finding, block: Block | undefined): boolean {
  const { frontMatter, regions } = draft;
  if (span.start === span.end && span.start === 0) return false;
  if (frontMatter.span !== null && span.start < frontMatter.span.end) return false;
  return block !== undefined || !regions.some((region) => region.kind === "code" && contains(region.span, span));
}

function insert(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Where the line before ends, its line ending left out. */
function endOfLineBefore(text: string, lineStart: number): number {
  if (lineStart === 0) return 0;
  const lineFeed = lineStart - 1;
  return text[lineFeed] === "\n" && text[lineFeed - 1] === "\r" ? lineFeed - 1 : lineFeed;
}

function lineEndingOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
