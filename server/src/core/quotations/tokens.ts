import { NEVER_LAST, SOMETIMES_LAST } from "../text/abbreviations.ts";
import { endsSentence } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { CUE_FORMS } from "./cue-forms.ts";
import type { QuotedStretch } from "./marks.ts";

/** A piece of a sentence seen from outside its quotations: a word, a figure, a punctuation mark, or a whole quoted stretch. */
export interface Token extends Span {
  readonly kind: "word" | "number" | "mark" | "quote";
  readonly text: string;
  /** In lower case, with straight apostrophes, without a possessive ending. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** One sentence seen from outside its quotations: a quoted stretch of several sentences is one token in it. */
export interface Unit extends Span {
  readonly tokens: readonly Token[];
}

const PIECE =
  /[@#]?[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:[.’'&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[’']?|[$£€]?\p{N}[\p{N}.,:/-]*\p{N}(?:[\p{L}%]+)?(?:-\p{L}+)*|[$£€]?\p{N}[\p{L}%]*(?:-\p{L}+)*|\n|\.\.\.+|--+|[^\s\p{L}\p{N}]/gu;

const POSSESSIVE = /(?:'s|s')$/u;
/** A pronoun with its verb, which becomes a word of its own: he's, they'll. */
const CONTRACTED = /^(i|you|he|she|it|we|they|that|this|who|what|there|here|let|where|how)['’](?:s|re|ve|ll|d|m)$/iu;

/** A sentence longer than this is cut: no clause of news prose is as long, and time has to grow with the text alone. */
const MOST_TOKENS = 250;

/** The words, figures and marks between two offsets of a text. */
export function tokensBetween(prose: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of prose.slice(start, end).matchAll(PIECE)) {
    pushPiece(tokens, prose, start + match.index, match[0]);
  }
  return tokens;
}

function pushPiece(tokens: Token[], prose: string, start: number, piece: string): void {
  if (/^[@#]?[\p{L}\p{M}]/u.test(piece)) {
    const stem = CONTRACTED.exec(piece)?.[1]?.length ?? piece.length;
    tokens.push(wordAt(prose, start, piece.slice(0, stem)));
    if (stem < piece.length) tokens.push(contracted(start + stem, piece.slice(stem)));
    return;
  }
  const kind = /\p{N}/u.test(piece) ? "number" : "mark";
  tokens.push({ kind, start, end: start + piece.length, text: piece, lower: piece, capital: false, possessive: false });
}

/** The verb that a pronoun is contracted with. */
function contracted(start: number, text: string): Token {
  return {
    kind: "word",
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replaceAll("’", "'"),
    capital: false,
    possessive: false,
  };
}

/** A capital, also after an article that belongs to a surname ("al-Rashidi", "d’Aubigny"); or a letter of a script without capitals. */
const BEGINS_NAME = /^[@#]?(?:(?:(?:a[lnrsz]|ash|el|ul|ur)-|(?:d|dell?|l)['’])?\p{Lu}|\p{Lo})/u;

function wordAt(prose: string, start: number, piece: string): Token {
  let text = piece;
  let lower = text.toLowerCase().replaceAll("’", "'");
  // A closing single mark is no part of the word unless it makes a plural possessive.
  if (lower.endsWith("'") && !lower.endsWith("s'")) {
    text = text.slice(0, -1);
    lower = lower.slice(0, -1);
  }
  const end = start + text.length;
  if (prose[end] === "." && isAbbreviated(lower)) text += ".";
  const possessive = POSSESSIVE.test(lower);
  if (possessive) lower = lower.endsWith("'s") ? lower.slice(0, -2) : lower.slice(0, -1);
  return { kind: "word", start, end: start + text.length, text, lower, capital: BEGINS_NAME.test(text), possessive };
}

function isAbbreviated(lower: string): boolean {
  return NEVER_LAST.has(lower) || SOMETIMES_LAST.has(lower) || /^(?:\p{L}\.)*\p{L}$/u.test(lower);
}

/** The sentences of a block seen from outside its quotations, in order. Time grows with the text. */
export function unitsOf(prose: string, stretches: readonly QuotedStretch[]): Unit[] {
  const units: Unit[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first !== undefined && last !== undefined) units.push({ start: first.start, end: last.end, tokens });
    tokens = [];
  };
  const readOutside = (from: number, to: number): void => {
    const pieces = tokensBetween(prose, from, to);
    for (const [index, token] of pieces.entries()) {
      // The stop of an abbreviation belongs to its word, and was taken with it.
      if (token.text === "." && tokens.at(-1)?.end === token.end) {
        if (stopsHere(prose, token)) close();
        continue;
      }
      if (token.text === "\n") {
        close();
        continue;
      }
      tokens.push(token);
      const closing = pieces[index + 1]?.text === ")" && pieces[index + 1]?.start === token.end;
      if ((stopsHere(prose, token) && !closing) || (token.text === ")" && stopBefore(prose, token)) || tokens.length >= MOST_TOKENS)
        close();
    }
  };
  let at = 0;
  for (const stretch of stretches) {
    readOutside(at, stretch.start);
    tokens.push(quoteToken(prose, stretch));
    if (quoteEndsUnit(prose, stretch) || tokens.length >= MOST_TOKENS) close();
    at = stretch.end;
  }
  readOutside(at, prose.length);
  close();
  return units;
}

function quoteToken(prose: string, { start, end }: Span): Token {
  return { kind: "quote", start, end, text: prose.slice(start, Math.min(end, start + 64)), lower: "", capital: false, possessive: false };
}

function stopsHere(prose: string, token: Token): boolean {
  if (!/^(?:[.!?…]|\.\.\.+)$/u.test(token.text)) return false;
  // Closing marks may follow the stop; what comes after them decides.
  const closers = /^[)\]”’'"»]*/u.exec(prose.slice(token.end, token.end + 4))?.[0].length ?? 0;
  const end = token.end + closers;
  if (end < prose.length && !/\s/u.test(prose.charAt(end))) return false;
  return endsSentence(prose, token.end - 1, end);
}

function stopBefore(prose: string, token: Token): boolean {
  return /[.!?]$/u.test(prose.slice(token.start - 1, token.start)) && /^\s+\p{Lu}/u.test(prose.slice(token.end, token.end + 3));
}

/** Whether a quoted stretch ends the sentence it stands in. */
function quoteEndsUnit(prose: string, stretch: QuotedStretch): boolean {
  const after = prose.slice(stretch.end, stretch.end + 160);
  const rest = after.trimStart();
  if (rest === "") return true;
  if (stretch.open) return true;
  const inner = prose.slice(Math.max(stretch.start, stretch.end - 6), stretch.end).replace(/["'”’»“]+$/u, "");
  const stop = /[.!?…—–―-]$/u.exec(inner)?.[0];
  if (/^[\p{Ll},;:—–―.!?)\]-]/u.test(rest)) return false;
  if (stop === undefined) return false;
  if (stop === ".") return !endsRightAfterCue(rest);
  return !opensWithCue(rest);
}

/** Dana Whitfield asked …: at most eight words up to a verb of speaking. */
function opensWithCue(rest: string): boolean {
  const words = tokensBetween(rest, 0, rest.length).slice(0, 12);
  for (const [index, token] of words.entries()) {
    if (index > 0 && token.kind === "word" && CUE_FORMS.get(token.lower)?.some((form) => form.frames.has("speech")))
      return words[index + 1]?.lower !== "that" && words[1]?.text !== ",";
    if (token.kind === "quote" || /^[.!?;:]$/u.test(token.text)) return false;
  }
  return false;
}

/** A full stop inside the marks, and then "Whitfield said." with nothing after the verb. */
function endsRightAfterCue(rest: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}.’'-]* ){1,3}(?:said|says|added|wrote|asked)[.,]/u.test(rest);
}
