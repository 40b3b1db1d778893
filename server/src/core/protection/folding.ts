import type { CharacterTable, FoldedCharacter } from "./characters.ts";
import { type Escape, readBackslash, readPercent, readReference } from "./escapes.ts";
import { GAP } from "./gaps.ts";

/**
 * A text as the search sees it: its letters and digits in a row, without case, accents, disguise or markup, each with
 * its place in the raw text and with what stood before it. All arrays are longer than `length` needs; only the first
 * `length` entries (of `gap`: one more) mean anything.
 */
export interface Folded {
  readonly raw: string;
  readonly length: number;
  /** Folded UTF-16 units. */
  readonly code: Uint16Array;
  /** Raw UTF-16 offsets of the character that each letter came from, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** What stands before each letter (flags of GAP); `gap[length]` is what follows the last. */
  readonly gap: Int32Array;
  /** 1 where the letter was a capital. */
  readonly upper: Uint8Array;
}

/** A soft hyphen shows only at a line end. */
const SOFT_HYPHEN_AT_END = /(?:\u00ad|&shy;)\r?[\n\r\u2028\u2029]$/u;
const LONGEST_TAG = 14;
/** What HTML has for words in a line and for blocks; `<Whitfield>` is a name, which a page does not show but the file does. */
const PLAIN_TAG =
  /^<\/?(?:a|abbr|address|article|aside|b|bdi|bdo|big|blockquote|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|ins|kbd|label|li|main|mark|nav|nobr|ol|p|pre|q|rb|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)\s?\/?>/iu;
const BLOCK_TAG = /^<\/?(?:br|p|div|li|ul|ol|td|th|tr|h[1-6])\b/iu;

/** The end of an inline tag without attributes at `at` (`<b>`, `</em>`, `<wbr/>`), or -1: what has attributes may hide a name. */
function endOfPlainTag(text: string, at: number): number {
  const tag = PLAIN_TAG.exec(text.slice(at, at + LONGEST_TAG));
  return tag === null ? -1 : at + tag[0].length;
}

/** Folds one text after another into the same arrays; a result holds only until the next call. Never throws. */
export class Folder implements Folded {
  raw = "";
  length = 0;
  code: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  gap: Int32Array;
  upper: Uint8Array;
  readonly #characters: CharacterTable;
  #gap = 0;
  #escaped = false;

  constructor(characters: CharacterTable, capacity: number) {
    this.#characters = characters;
    const size = capacity + 16;
    this.code = new Uint16Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.gap = new Int32Array(size);
    this.upper = new Uint8Array(size);
  }

  /** Folds a whole text in one pass. */
  fold(text: string): Folded {
    this.raw = text;
    this.length = 0;
    this.#gap = 0;
    this.#escaped = false;
    for (let at = 0; at < text.length; ) at = this.#read(text, at);
    this.gap[this.length] = this.#gap;
    return this;
  }

  #read(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      const point = text.codePointAt(at) ?? code;
      const end = at + (point > 0xffff ? 2 : 1);
      if (point === 0x2028 || point === 0x2029) return this.#lineEnd(text, end);
      this.#add(this.#characters.fold(point), at, end);
      return end;
    }
    switch (code) {
      case 10:
        return this.#lineEnd(text, at + 1);
      case 13:
        return text.charCodeAt(at + 1) === 10 ? at + 1 : this.#lineEnd(text, at + 1);
      case 38:
        return this.#decoded(readReference(text, at), GAP.ampersand, at);
      case 37:
        return this.#decoded(readPercent(text, at), GAP.other, at);
      case 61:
        // Two equals signs mark words as highlighted.
        this.#gap |= text.charCodeAt(at + 1) === 61 || text.charCodeAt(at - 1) === 61 ? GAP.markup : GAP.other;
        return at + 1;
      case 92:
        return this.#backslash(text, at);
      case 60:
        return this.#tag(text, at);
      default:
        this.#add(this.#characters.fold(code), at, at + 1);
        return at + 1;
    }
  }

  #add(character: FoldedCharacter, start: number, end: number): void {
    const { letters } = character;
    if (letters.length === 0) {
      // Two hyphens in a row are a dash.
      this.#gap |= character.gap === GAP.hyphen && this.raw[start - 1] === "-" ? GAP.hyphen | GAP.dash : character.gap;
      return;
    }
    if (this.length + letters.length >= this.code.length) this.#grow(letters.length);
    for (let index = 0; index < letters.length; index += 1) {
      const at = this.length;
      this.code[at] = letters[index] ?? 0;
      this.start[at] = start;
      this.end[at] = end;
      this.gap[at] = this.#gap;
      this.upper[at] = character.upper ? 1 : 0;
      this.length = at + 1;
      this.#gap = this.#escaped ? GAP.escape : 0;
      this.#escaped = false;
    }
  }

  #grow(room: number): void {
    const size = this.code.length * 2 + room;
    const enlarge = <T extends Uint16Array | Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.code = enlarge(this.code, new Uint16Array(size));
    this.start = enlarge(this.start, new Int32Array(size));
    this.end = enlarge(this.end, new Int32Array(size));
    this.gap = enlarge(this.gap, new Int32Array(size));
    this.upper = enlarge(this.upper, new Uint8Array(size));
  }

  #decoded(decoded: Escape | null, gap: number, at: number): number {
    if (decoded === null) {
      this.#gap |= gap;
      return at + 1;
    }
    for (const character of decoded.text) this.#add(this.#characters.fold(character.codePointAt(0) ?? 0), at, decoded.end);
    return decoded.end;
  }

  #backslash(text: string, at: number): number {
    const decoded = readBackslash(text, at);
    if (decoded !== null) return this.#decoded(decoded, 0, at);
    const next = text[at + 1] ?? "";
    if (next === "\\") {
      this.#gap |= GAP.slash;
      return at + 2;
    }
    if (/[A-Za-z0-9]/u.test(next)) {
      this.#gap |= GAP.slash;
      this.#escaped = /[nrt]/u.test(next);
    } else this.#gap |= GAP.markup;
    return at + 1;
  }

  #tag(text: string, at: number): number {
    const end = endOfPlainTag(text, at);
    if (end < 0) {
      this.#gap |= GAP.bracket;
      return at + 1;
    }
    this.#gap |= BLOCK_TAG.test(text.slice(at, end)) ? GAP.space | GAP.line : GAP.markup;
    return end;
  }

  /** A line end with what opens the next line: indentation, block quote marks, and a list, heading or comment mark. */
  #lineEnd(text: string, at: number): number {
    this.#gap |= (this.#gap & GAP.line) === 0 ? GAP.line : GAP.line | GAP.paragraph;
    if (SOFT_HYPHEN_AT_END.test(text.slice(Math.max(0, at - 8), at))) this.#gap |= GAP.hyphen;
    let next = at;
    while (text[next] === " " || text[next] === "\t" || text[next] === ">") next += 1;
    let mark = next;
    while (mark - next < 6 && "-+*#/%;".includes(text[mark] ?? "\n")) mark += 1;
    if (mark > next && (text[mark] === " " || text[mark] === "\t")) {
      this.#gap |= GAP.marker;
      return mark;
    }
    return next;
  }
}
