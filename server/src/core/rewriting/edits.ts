import type { Draft, Place, Region } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import { contains, type Span } from "../text/span.ts";

/** Puts a text in the place of a span of the file. */
export function replace(span: Span, newText: string): TextEdit {
  return { start: span.start, end: span.end, newText };
}

/**
 * Widens a span so that replacing it leaves no half of a link or an emphasis behind: a link whose whole text is replaced
 * goes with it, one that is cut goes too, and emphasis marks that would lose their partner are taken along.
 */
export function wholeMarkup(draft: Draft, span: Span): Span {
  return balanceEmphasis(draft.text, wholeLinks(draft, span));
}

const LINKS: ReadonlySet<Region["kind"]> = new Set(["link", "image"]);

function wholeLinks(draft: Draft, span: Span): Span {
  let wide = span;
  for (const region of draft.regionsOver(span)) {
    if (!LINKS.has(region.kind)) continue;
    const cut = !contains(region.span, wide) && !contains(wide, region.span);
    if (cut || (region.kind === "link" && fillsLink(draft.text, region.span, wide))) {
      wide = { start: Math.min(region.span.start, wide.start), end: Math.max(region.span.end, wide.end) };
    }
  }
  return wide;
}

/** Whether nothing but brackets, emphasis and the target is left of a link when a span of it goes. */
function fillsLink(text: string, link: Span, span: Span): boolean {
  return contains(link, span) && /^[[*_]*$/u.test(text.slice(link.start, span.start)) && /^[*_]*\]/u.test(text.slice(span.end, link.end));
}

function balanceEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  for (const sign of ["*", "_"]) {
    const before = runBefore(text, start, sign);
    const after = runAfter(text, end, sign);
    const inside = count(text.slice(start, end), sign);
    if (before > 0 && before === after && inside % 2 === 0) {
      start -= before;
      end += after;
    } else if (inside > 0 && before > 0 && before === inside) start -= before;
    else if (inside > 0 && after > 0 && after === inside) end += after;
  }
  return { start, end };
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function runBefore(text: string, at: number, sign: string): number {
  let run = 0;
  while (text[at - run - 1] === sign) run += 1;
  return run;
}

function runAfter(text: string, at: number, sign: string): number {
  let run = 0;
  while (text[at + run] === sign) run += 1;
  return run;
}

/** The prose right before and after a place in its block. */
export function surroundings(draft: Draft, place: Place): { readonly before: string; readonly after: string } {
  const text = draft.blocks[place.block]?.prose.text ?? "";
  return { before: text.slice(0, place.start), after: text.slice(place.end) };
}

/** Whether a place opens its sentence, so that it takes a capital: nothing before it but the sentence's opening marks. */
export function opensSentence(draft: Draft, place: Place, sentences: readonly Place[]): boolean {
  const sentence = sentences.find((one) => one.start <= place.start && place.start < one.end);
  const text = draft.blocks[place.block]?.prose.text ?? "";
  return /^[\s"“‘'«(*_–—-]*$/u.test(text.slice(sentence?.start ?? 0, place.start));
}

/** Whether a file offset opens a sentence: at the start of a line, after a stop, or after the mark that follows one. */
export function opensSentenceAt(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 120), offset).replace(/\s?(?:\[-?@[^\]\n]*\]|<!--[^\n]*?-->)/gu, "");
  return offset === 0 || /(?:^|[.!?…]["”’')*_]*\s|\n|!\[)[\s>#*_\-+|"“‘'([]*(?:\d+\.\s)?$/u.test(before);
}
