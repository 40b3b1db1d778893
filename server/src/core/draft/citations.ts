import type { Span } from "../text/span.ts";

/** A codename or citation key in a mark; spans count in the text that was read. */
export interface CitedKey {
  readonly key: string;
  /** Where the key stands, without the at sign. */
  readonly span: Span;
  readonly date: string | null;
}

/** Pandoc's citation keys: a letter, figure or underscore first, single punctuation only inside. */
const KEY = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{M}\p{N}_]))*/uy;

/** The form of a date or a date and time; whether there is such a day is not asked here. */
const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const DATE_AFTER_COMMA = new RegExp(String.raw`^\s*,\s*(${DATE})\s*(?:,|$)`, "u");
const ONLY_DATE = new RegExp(String.raw`^(?:\s*,\s*${DATE})?\s*$`, "u");

/**
 * The keys in the inside of `[…]`, as Pandoc reads citations: `see @wren, pp. 3-5; -@heron`.
 *
 * Null where it is no citation. Words on both sides of a key without a comma make it an ordinary bracket
 * ("[a reply to @cityhall on Friday]"), so that a handle in an insertion is not taken for a mark.
 */
export function readBracket(inside: string): CitedKey[] | null {
  const keys: CitedKey[] = [];
  for (const part of partsOf(inside)) {
    const found = findKey(inside, part);
    if (found === null) continue;
    const before = inside.slice(part.start, found.at).trim();
    const after = inside.slice(found.span.end, part.end);
    if (!/^(?:$|[\s,.:])/u.test(after)) return null;
    if (before !== "" && before !== "-" && !/^\s*(?:$|,)/u.test(after)) return null;
    keys.push({ key: found.key, span: found.span, date: DATE_AFTER_COMMA.exec(after)?.[1] ?? null });
  }
  return keys.length > 0 ? keys : null;
}

/** The keys of a comment that holds nothing but `@key` or `@key, date`, parted by semicolons; null for any other comment. */
export function readCommentKeys(inside: string): CitedKey[] | null {
  const keys: CitedKey[] = [];
  for (const part of partsOf(inside)) {
    const found = findKey(inside, part);
    if (found === null || inside.slice(part.start, found.at).trim() !== "") return null;
    const after = inside.slice(found.span.end, part.end);
    if (!ONLY_DATE.test(after)) return null;
    keys.push({ key: found.key, span: found.span, date: DATE_AFTER_COMMA.exec(after)?.[1] ?? null });
  }
  return keys;
}

function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const piece of text.split(";")) {
    parts.push({ start, end: start + piece.length });
    start += piece.length + 1;
  }
  return parts;
}

/** The first key of a part; `at` is where its at sign stands. The sign inside a word is an address, not a key. */
function findKey(text: string, part: Span): { at: number; key: string; span: Span } | null {
  for (let at = text.indexOf("@", part.start); at >= 0 && at < part.end; at = text.indexOf("@", at + 1)) {
    if (at > part.start && !/[\s-]/u.test(text.charAt(at - 1))) continue;
    KEY.lastIndex = at + 1;
    const key = KEY.exec(text)?.[0];
    if (key !== undefined) return { at, key, span: { start: at + 1, end: at + 1 + key.length } };
  }
  return null;
}
