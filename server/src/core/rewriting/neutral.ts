import type { Draft, Region } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import { contains, type Span } from "../text/span.ts";
import { opensSentenceAt, replace, wholeMarkup } from "./edits.ts";
import { isApposition, lengthAfter, lengthBefore, saysWhich } from "./name-phrase.ts";
import { capitalised, firstMention } from "./phrases.ts";

/** Stands where a name was in a place that no reader sees as prose. */
const BLANK = "TK";
const SOMEBODY = "a person";

/**
 * The edits that take a name out of wherever it stands, so that what is left reads well and says nothing of the source.
 * `instead` stands in running text, where the passage goes on to speak of the source.
 */
export function neutralEdits(draft: Draft, occurrence: Occurrence, source: Source, instead: string = SOMEBODY): TextEdit[] {
  const around = draft.regionsOver(occurrence.span).filter((region) => contains(region.span, occurrence.span));
  const inside = (kind: Region["kind"]) => around.findLast((region) => region.kind === kind);
  const target = inside("link-target") ?? inside("link-title");
  if (target !== undefined) return unlink(draft, inside("image") ?? inside("link"), occurrence);
  if (inside("image-alt") !== undefined) return [replace(occurrence.span, worded(draft.text, occurrence.span.start, SOMEBODY))];
  if (inside("comment") !== undefined) return [replace(occurrence.span, source.label)];
  if (["front-matter", "code", "html", "link-definition"].some((kind) => inside(kind as Region["kind"]) !== undefined)) {
    return [replace(wholeToken(draft.text, occurrence.span), BLANK)];
  }
  return neutralProse(draft, occurrence, instead);
}

const worded = (text: string, at: number, phrase: string): string => (opensSentenceAt(text, at) ? capitalised(phrase) : phrase);

/** A picture goes; a link leaves its text behind; a bare address becomes a placeholder. */
function unlink(draft: Draft, link: Region | undefined, occurrence: Occurrence): TextEdit[] {
  if (link === undefined) return [replace(wholeToken(draft.text, occurrence.span), BLANK)];
  if (link.kind === "image") return [replace(link.span, "")];
  const raw = draft.text.slice(link.span.start, link.span.end);
  const close = raw.lastIndexOf("](");
  if (!raw.startsWith("[") || close < 0) return [replace(link.span, BLANK)];
  return [
    replace({ start: link.span.start, end: link.span.start + 1 }, ""),
    replace({ start: link.span.start + close, end: link.span.end }, ""),
  ];
}

/** A name in running text: with its title and office, its possessive ending, the commas of an apposition or what is said of it. */
function neutralProse(draft: Draft, occurrence: Occurrence, instead: string): TextEdit[] {
  const { text } = draft;
  if (occurrence.form === "handle" || text[occurrence.span.start - 1] === "@") {
    const token = wholeToken(text, occurrence.span);
    return [replace(token, /^@/u.test(text.slice(token.start)) ? SOMEBODY : BLANK)];
  }
  const line = lineAround(text, occurrence.span);
  const start = occurrence.span.start - lengthBefore(text.slice(line.start, occurrence.span.start));
  const span = wholeMarkup(draft, { start, end: occurrence.span.end - (endsSentence(text, occurrence.span) ? 1 : 0) });
  const before = text.slice(line.start, span.start);
  const after = text.slice(span.end, line.end);
  const possessive = /^['’]s?(?=\s+[\p{L}\p{N}])/u.exec(after)?.[0];
  const word = (phrase: string): string => worded(text, span.start, phrase);
  if (possessive !== undefined) return [ownedBy(span, before, possessive, word)];
  if (saysWhich(before, after)) return withoutQualifier(span, before, after);
  if (isApposition(before, after) && lengthAfter(before, after) === 0) {
    const comma = /,\s$/u.exec(before)?.[0].length ?? 0;
    return [replace({ start: span.start - comma, end: span.end + (after.startsWith(",") ? 1 : 0) }, "")];
  }
  return [replace({ start: span.start, end: span.end + lengthAfter(before, after) }, word(instead))];
}

/** "Okafor’s memo" becomes "the memo"; of two owners ("Lindgren and Okafor’s") the other one keeps its half. */
function ownedBy(span: Span, before: string, possessive: string, word: (phrase: string) => string): TextEdit {
  if (/\b(?:and|or)\s$/u.test(before)) return replace({ start: span.start, end: span.end + possessive.length }, `${SOMEBODY}’s`);
  const article = /\bthe\s$/iu.exec(before)?.[0] ?? "";
  return replace({ start: span.start - article.length, end: span.end + possessive.length }, word("the"));
}

/** "the Okafor memo" becomes "the memo"; "an Okafor memo" takes the article of what follows. */
function withoutQualifier(span: Span, before: string, after: string): TextEdit[] {
  const name = replace({ start: span.start, end: span.end + 1 }, "");
  const article = /\b(an?)\s$/iu.exec(before);
  const right = firstMention(/[\p{L}-]+/u.exec(after)?.[0] ?? "").split(" ")[0] ?? "";
  if (article?.[1] === undefined || article[1].toLowerCase() === right) return [name];
  const start = span.start - article[0].length;
  return [replace({ start, end: name.end }, `${/^A/u.test(article[1]) ? capitalised(right) : right} `)];
}

/** Whether the full stop of an initial at the name's end ends the sentence as well, and so has to stay. */
function endsSentence(text: string, { end }: Span): boolean {
  return text[end - 1] === "." && /^(?:\s*$|["”’)]*\s+["“‘(]?\p{Lu})/u.test(text.slice(end, end + 20));
}

/** The run of text without spaces round a span: a handle, an address, a path. */
function wholeToken(text: string, span: Span): Span {
  const before = /[^\s"'“”‘’()[\]<>{},]*$/u.exec(text.slice(Math.max(0, span.start - 200), span.start))?.[0].length ?? 0;
  const after = /^[^\s"'“”‘’()[\]<>{},]*/u.exec(text.slice(span.end, span.end + 200))?.[0] ?? "";
  return { start: span.start - before, end: span.end + after.replace(/[.;:!?]+$/u, "").length };
}

/** How much of a line is looked at before and after a name: UTF-16 units. */
const BEFORE = 200;
const AFTER = 500;

function lineAround(text: string, span: Span): Span {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const after = text.slice(span.end, span.end + AFTER);
  const next = after.indexOf("\n");
  return { start: span.start - (before.length - before.lastIndexOf("\n") - 1), end: span.end + (next < 0 ? after.length : next) };
}
