import type { TextEdit } from "../findings.ts";
import { LOOK_ALIKES } from "../protection/look-alikes.ts";
import type { Span } from "../text/span.ts";

/** Characters next to each other that a reader does not see as what they are, and the edits that make them plain. */
export interface OddRun {
  readonly kind: "invisible" | "look-alike" | "spacing";
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

/** Anything but plain letters, figures and the marks of news. */
const NOT_PLAIN = /[^\t\n\r\x20-\x7e‘’“”–—…]/u;

/** Every odd run of a text, in order. Offsets in UTF-16 units; time grows with the text. */
export function oddRuns(text: string): OddRun[] {
  if (!NOT_PLAIN.test(text)) return [];
  return [...invisible(text), ...lookAlikes(text), ...spaces(text)].sort((a, b) => a.span.start - b.span.start);
}

/** Format characters, fillers, selectors and tags: nothing is drawn for them. */
const INVISIBLE = /(?:\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb])+/gu;

function* invisible(text: string): Generator<OddRun> {
  for (const match of text.matchAll(INVISIBLE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isMarkOfFile(span, match[0]) || isNeeded(text, span, match[0])) continue;
    yield { kind: "invisible", span, edits: [{ ...span, newText: "" }] };
  }
}

/** A byte order mark says how the file is written. */
const isMarkOfFile = ({ start }: Span, run: string): boolean => start === 0 && run === "\ufeff";

const BEFORE = 8;

/** Whether what is written could not be written without them: emoji, scripts that join letters, text that runs from right to left. */
function isNeeded(text: string, { start, end }: Span, run: string): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + BEFORE);
  if (
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\d#*])$/u.test(before) &&
    /^(?:[\ufe0e\ufe0f]|\u200d|[\u{e0020}-\u{e007f}])+$/u.test(run)
  )
    return true;
  if (/^\ufe0f?\u200d$/u.test(run) && /^\p{Extended_Pictographic}/u.test(after)) return true;
  if (/^[\u200c\u200d]$/u.test(run)) return JOINING.test(before) || JOINING.test(after.slice(0, 2));
  if (/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u.test(run)) return /\p{Ideographic}$/u.test(before);
  if (/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u.test(run)) return RIGHT_TO_LEFT.test(lineAround(text, start));
  return false;
}

/** Scripts in which an invisible joiner changes what is drawn. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** At most a thousand units of the line that an offset stands in. */
function lineAround(text: string, offset: number): string {
  const from = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 500);
  const next = text.indexOf("\n", offset);
  return text.slice(from, Math.min(next < 0 ? text.length : next, offset + 500));
}

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters of other alphabets, or the same ones drawn wide or slanted, that can pass for Latin ones. */
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]/u;
const STYLED = /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;

/** Words of Latin letters among which stand others that look like them, and words of such letters alone between Latin ones. */
function* lookAlikes(text: string): Generator<OddRun> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (/^[\p{ASCII}]+$/u.test(word)) continue;
    const span = { start: match.index, end: match.index + word.length };
    const passing = plainEdits(word, match.index);
    const latin = LATIN.test(word.replace(/[\uff21-\uff3a\uff41-\uff5a]/gu, ""));
    if (
      passing.length > 0 &&
      (latin ? passing.some(({ foreign }) => foreign) || STYLED.test(word) : passesWhole(text, word, span, passing.length))
    ) {
      yield { kind: "look-alike", span, edits: passing.map(({ edit }) => edit) };
    }
  }
}

/** A word in which every letter passes for a Latin one, on a line that is otherwise in Latin letters. */
function passesWhole(text: string, word: string, { start }: Span, passing: number): boolean {
  if ([...word].length !== passing) return false;
  const line = lineAround(text, start);
  const others = (line.match(WORD) ?? []).filter((one) => FOREIGN.test(one));
  return LATIN.test(line) && others.every((one) => plainEdits(one, 0).length === [...one].length);
}

function plainEdits(word: string, offset: number): { readonly edit: TextEdit; readonly foreign: boolean }[] {
  const edits: { edit: TextEdit; foreign: boolean }[] = [];
  let at = offset;
  for (const character of word) {
    const end = at + character.length;
    const foreign = FOREIGN.test(character);
    const plain = foreign ? LOOK_ALIKES.get(character) : STYLED.test(character) ? character.normalize("NFKC") : undefined;
    if (plain !== undefined && /^\p{ASCII}+$/u.test(plain)) {
      const isCapital = foreign && character !== character.toLowerCase();
      edits.push({ edit: { start: at, end, newText: isCapital ? plain.toUpperCase() : plain }, foreign });
    }
    at = end;
  }
  return edits;
}

const ODD_SPACES = /[\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]+/gu;

/** Spaces of unusual width where no typesetter puts one. */
function* spaces(text: string): Generator<OddRun> {
  for (const match of text.matchAll(ODD_SPACES)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    const after = text.slice(span.end, span.end + 2);
    const inFigures = /[\p{N}«–—-]$/u.test(before) || /^[!?;:»%‰°€$£–—-]/u.test(after);
    const inIdeographs =
      /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]$/u.test(before) ||
      /^[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after);
    if (match[0].length === 1 && (/[\u3000]/u.test(match[0]) ? inIdeographs : inFigures)) continue;
    yield { kind: "spacing", span, edits: [{ ...span, newText: " " }] };
  }
}

/** Two spaces or more between words of one sentence. After a sentence many typists put two. */
export function wideGaps(text: string, { start, end }: Span): OddRun[] {
  const stretch = text.slice(start, end);
  if (!stretch.includes("  ")) return [];
  return [...stretch.matchAll(/(?<=[\p{L}\p{N},])(?: {2,})(?=[\p{L}\p{N}])/gu)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return { kind: "spacing", span, edits: [{ ...span, newText: " " }] };
  });
}
