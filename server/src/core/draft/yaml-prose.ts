import type { Span } from "../text/span.ts";
import type { LeafPart } from "./leaf.ts";
import { LeafBuilder } from "./leaf-builder.ts";

const DOUBLE_ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(\r\n|[\s\S]))/giu;
const SINGLE_ESCAPE = /''/gu;
const BLOCK_HEADER = /^[|>][^\r\n]*(?:\r\n|\n|\r)/u;

/**
 * A YAML text as prose with a map: quotation marks round it and the header of a text block are gone, escapes resolved, line ends
 * are spaces. Offsets count from the start of `span`; null where nothing shows.
 */
export function readYamlProse(text: string, span: Span): LeafPart | null {
  const raw = text.slice(span.start, span.end);
  const builder = new LeafBuilder({ text: raw, mode: "cell" });
  const quote = raw.charAt(0);
  if (quote === '"' || quote === "'") showQuoted(builder, raw, quote);
  else builder.show(BLOCK_HEADER.exec(raw)?.[0].length ?? 0, raw.length);
  return builder.finish(null).parts[0] ?? null;
}

function showQuoted(builder: LeafBuilder, raw: string, quote: string): void {
  const end = raw.length > 1 && raw.endsWith(quote) ? raw.length - 1 : raw.length;
  let at = 1;
  for (const match of raw.slice(0, end).matchAll(quote === '"' ? DOUBLE_ESCAPE : SINGLE_ESCAPE)) {
    if (match.index < at) continue;
    const after = match.index + match[0].length;
    builder.show(at, match.index);
    if (quote === "'") builder.showInstead("'", match.index, after);
    else showEscape(builder, match, after);
    at = after;
  }
  builder.show(at, end);
}

function showEscape(builder: LeafBuilder, match: RegExpExecArray, after: number): void {
  const hex = match[1] ?? match[2] ?? match[3];
  const character = match[4] ?? "";
  if (hex !== undefined) builder.showInstead(characterOf(Number.parseInt(hex, 16)), match.index, after);
  else if (character === "n") builder.hardBreak(match.index, after, false);
  else if (/[\w\s]/u.test(character)) builder.showInstead(" ", match.index, after);
  else builder.showInstead(character, match.index, after);
}

/** A UTF-16 unit, which may be half of a pair, or a whole character; U+FFFD beyond Unicode. */
function characterOf(code: number): string {
  if (code <= 0xffff) return String.fromCharCode(code);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
