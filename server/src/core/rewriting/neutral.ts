import type { Draft, Region } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import { contains, type Span } from "../text/span.ts";
import { opensSentenceAt, replace, wholeMarkup } from "./edits.ts";
import { capitalised } from "./phrases.ts";

/** Stands where a name was in a place that no reader sees as prose. */
const BLANK = "TK";
const SOMEBODY = "a person";

/**
 * The edits that take a name out of wherever it stands, so that what is left reads well and says nothing of the source.
 * `instead` stands in running text, where the passage goes on to speak of the source.
 */
export function neutralEdits(draft: Draft, occurrence: Occurrence, source: Source, instead: string = SOMEBODY): TextEdit[] {
  const around = draft.regions.filter((region) => contains(region.span, occurrence.span));
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

const TITLE =
  /(?:\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|sen|senator|rep|gov|governor|mayor|judge|justice|col|gen|capt|lt|sgt|rev|officer|detective)\.?\s+)$/iu;

/** A name in running text: with its title, its possessive ending or the commas of an apposition. */
function neutralProse(draft: Draft, occurrence: Occurrence, instead: string): TextEdit[] {
  const { text } = draft;
  if (occurrence.form === "handle" || text[occurrence.span.start - 1] === "@") {
    const token = wholeToken(text, occurrence.span);
    return [replace(token, /^@/u.test(text.slice(token.start)) ? SOMEBODY : BLANK)];
  }
  const line = lineAround(text, occurrence.span);
  const before = text.slice(line.start, occurrence.span.start);
  const start = occurrence.span.start - (TITLE.exec(before)?.[0].length ?? 0);
  const span = wholeMarkup(draft, { start, end: occurrence.span.end - (endsSentence(text, occurrence.span) ? 1 : 0) });
  const after = text.slice(span.end, line.end);
  const possessive = /^['’]s?(?=\s+[\p{L}\p{N}])/u.exec(after)?.[0];
  const word = (phrase: string): string => worded(text, span.start, phrase);
  if (possessive !== undefined) {
    const article = /\bthe\s$/iu.exec(text.slice(line.start, span.start))?.[0] ?? "";
    return [replace({ start: span.start - article.length, end: span.end + possessive.length }, word("the"))];
  }
  if (isApposition(text.slice(line.start, span.start), after)) {
    return [
      replace(
        {
          start: span.start - (/,\s$/u.exec(text.slice(line.start, span.start))?.[0].length ?? 0),
          end: span.end + (after.startsWith(",") ? 1 : 0),
        },
        "",
      ),
    ];
  }
  const clause = ownClause(after);
  return [replace({ start: span.start, end: span.end + clause }, word(instead))];
}

/** Whether the full stop of an initial at the name's end ends the sentence as well, and so has to stay. */
function endsSentence(text: string, { end }: Span): boolean {
  return text[end - 1] === "." && /^(?:\s*$|["”’)]*\s+["“‘(]?\p{Lu})/u.test(text.slice(end, end + 20));
}

/** ", Dana Whitfield," after a noun only names it again, unless it is one of a list. */
function isApposition(before: string, after: string): boolean {
  return /\p{Ll},\s$/u.test(before) && /^(?:,(?!\s*(?:and|or)\b)|[.;:])/u.test(after);
}

/** The length of ", deputy director of the budget office," after a name: such a clause says who is meant, and goes with it. */
function ownClause(after: string): number {
  const match =
    /^,\s+(?:(?:who|whose|a|an|the|its|their|his|her|formerly|now|deputy|assistant|former|acting|chief|head|director)\b)[^,.;:!?“”"()]*/iu.exec(
      after,
    );
  if (match === null) return 0;
  const next = after.slice(match[0].length);
  if (/^,\s*(?:and|or)\b/u.test(next)) return 0;
  return match[0].length + (next.startsWith(",") ? 1 : 0);
}

/** The run of text without spaces round a span: a handle, an address, a path. */
function wholeToken(text: string, span: Span): Span {
  const before = /[^\s"'“”‘’()[\]<>{},]*$/u.exec(text.slice(Math.max(0, span.start - 200), span.start))?.[0].length ?? 0;
  const after = /^[^\s"'“”‘’()[\]<>{},]*/u.exec(text.slice(span.end, span.end + 200))?.[0] ?? "";
  return { start: span.start - before, end: span.end + after.replace(/[.;:!?]+$/u, "").length };
}

function lineAround(text: string, span: Span): Span {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const next = text.indexOf("\n", span.end);
  return { start: Math.max(start, span.start - 500), end: Math.min(next < 0 ? text.length : next, span.end + 500) };
}
