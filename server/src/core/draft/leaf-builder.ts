import type { Span } from "../text/span.ts";
import type { CitedKey } from "./citations.ts";
import type { DirectiveWords } from "./comments.ts";
import type { Leaf, LeafDirective, LeafMark, LeafPart, LeafText } from "./leaf.ts";
import type { Mark, Region } from "./model.ts";
import { ProseBuilder } from "./prose.ts";
import { trimmed } from "./spans.ts";

/** A mark whose place in the prose can still change. */
type OpenMark = { -readonly [Key in keyof LeafMark]: LeafMark[Key] };

/** What may follow a space before removed markup without needing it. */
const NEEDS_NO_SPACE = /[\s.,;:!?)\]}”’»…]/u;

/** Whether white space before a mark or comment that ends at `end` goes with it: "said [@heron]." but not "said [@heron]then". */
export function spaceGoesToo(text: string, end: number): boolean {
  return end >= text.length || NEEDS_NO_SPACE.test(text.charAt(end));
}

/** Puts a leaf block together from left to right, as its inline text is read. Offsets count in the leaf's text. */
export class LeafBuilder {
  readonly #text: string;
  readonly #mode: LeafText["mode"];
  readonly #prose: ProseBuilder;
  readonly #parts: LeafPart[] = [];
  readonly #regions: Region[] = [];
  readonly #marks: OpenMark[] = [];
  readonly #directives: LeafDirective[] = [];
  #partStart = 0;
  /** Marks since the present part began. */
  #partMarks: OpenMark[] = [];
  /** Marks on the present line, while nothing else has stood on it. */
  #lineMarks: OpenMark[] | null = [];

  constructor(leaf: LeafText) {
    this.#text = leaf.text;
    this.#mode = leaf.mode;
    this.#prose = new ProseBuilder(leaf.text);
  }

  region(kind: Region["kind"], start: number, end: number): void {
    this.#regions.push({ kind, span: { start, end } });
  }

  directive(words: DirectiveWords, start: number, end: number): void {
    this.#directives.push({ ...words, span: { start, end } });
  }

  /** Shows text as it stands; white space in it is held until something visible follows. */
  show(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const unit = this.#text.charCodeAt(at);
      let end = at + 1;
      if (isLineEnd(unit)) {
        if (unit === CARRIAGE_RETURN && end < to && this.#text.charCodeAt(end) === LINE_FEED) end += 1;
        this.#prose.softBreak(at, end);
        this.#endLine(at);
      } else if (isBlank(unit)) {
        while (end < to && isBlank(this.#text.charCodeAt(end))) end += 1;
        this.#prose.spaces(at, end);
      } else {
        end = visibleEnd(this.#text, at, to);
        this.#lineMarks = null;
        this.#prose.verbatim(at, end);
      }
      at = end;
    }
  }

  /** Shows something else than what stands there. */
  showInstead(shown: string, from: number, to: number): void {
    this.#lineMarks = null;
    this.#prose.instead(shown, from, to);
  }

  /** A break that the reader sees; `endsLine` where it ends a line of the file as well. */
  hardBreak(from: number, to: number, endsLine: boolean): void {
    this.#prose.hardBreak(from, to);
    if (endsLine) this.#endLine(from);
  }

  /** Drops the space before markup that is not shown, where nothing needs it. */
  dropSpaceBefore(end: number): void {
    if (spaceGoesToo(this.#text, end)) this.#prose.dropSpace();
  }

  mark(form: Mark["form"], start: number, end: number, keys: readonly CitedKey[]): void {
    const mark = { form, span: { start, end }, keys, part: this.#parts.length, at: this.#prose.length, ownLine: false };
    this.#marks.push(mark);
    this.#partMarks.push(mark);
    this.#lineMarks?.push(mark);
  }

  /** Ends the present part: what follows is another block of prose. */
  part(end: number, next: number): void {
    const index = this.#parts.length;
    const span = trimmed(this.#text, { start: this.#partStart, end });
    const prose = this.#prose.take();
    this.#partStart = next;
    if (prose.text !== "") this.#parts.push({ span, prose });
    else for (const mark of this.#partMarks) this.#toPartAbove(mark, index - 1);
    this.#partMarks = [];
  }

  finish(unread: Span | null): Leaf {
    const end = unread?.start ?? this.#text.length;
    this.#endLine(end);
    this.part(end, end);
    return { parts: this.#parts, regions: this.#regions, marks: this.#marks, directives: this.#directives, unread };
  }

  /** Marks that stand alone on a line tie the text above; what follows them is read as a block of its own. */
  #endLine(at: number): void {
    const marks = this.#lineMarks ?? [];
    this.#lineMarks = [];
    const first = marks[0];
    if (first === undefined || this.#mode === "cell") return;
    for (const mark of marks) mark.ownLine = true;
    this.part(first.span.start, at);
    for (const mark of marks) this.#toPartAbove(mark, this.#parts.length - 1);
  }

  #toPartAbove(mark: OpenMark, part: number): void {
    mark.part = part;
    mark.at = this.#parts[part]?.prose.text.length ?? 0;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the last visible character before the end of the line, or before `to`, ends. */
function visibleEnd(text: string, from: number, to: number): number {
  let end = from + 1;
  for (let at = end; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) break;
    if (!isBlank(unit)) end = at + 1;
  }
  return end;
}

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}
