import type { Span } from "../text/span.ts";

/**
 * A text as somebody may see it who does not see the file: what lies between the letters taken away, or put right.
 * A search of it finds names that the raw text parts.
 */
export interface View {
  readonly text: string;
  /** The raw span of a span of the view; null where the view shows there only what the raw text shows as well. */
  toRaw(span: Span): Span | null;
}

const LONGEST_PIECE = 300;

/**
 * What a page does not show and what may stand between two letters: comments, tags, the targets of links, references to
 * footnotes and their raised figures. Each pattern is bounded, so that no text makes them look at the same place again and again.
 */
const UNSEEN = new RegExp(
  [
    `<!--(?:(?!-->)[^]){0,${LONGEST_PIECE}}-->`,
    `<sup[^<>]{0,80}>[\\d*\\[\\],\u2020\u2021\u00a7 ]{1,8}</sup>`,
    `</?[A-Za-z][^<>]{0,${LONGEST_PIECE}}>`,
    `\\]\\((?:[^()\\n]|\\([^()\\n]{0,80}\\)){0,${LONGEST_PIECE}}\\)`,
    "\\]\\[[^\\[\\]\\n]{0,80}\\]",
    "\\[\\^[^\\[\\]\\n]{1,40}\\]",
    "[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}",
    // A backslash that escapes no mark.
    "(?<=\\p{L})\\\\(?=\\p{Ll})",
  ].join("|"),
  "gu",
);

/** The text without what a page does not show; null where it shows all. */
function asRendered(text: string): View | null {
  if (!/[<\]\\\u00b9\u00b2\u00b3\u2070-\u2079]/u.test(text)) return null;
  const kept: string[] = [];
  /** Where a piece was taken out: its place in the view, and its raw end. */
  const cuts: { readonly at: number; readonly resume: number }[] = [];
  let from = 0;
  let length = 0;
  for (const match of text.matchAll(UNSEEN)) {
    kept.push(text.slice(from, match.index));
    length += match.index - from;
    from = match.index + match[0].length;
    cuts.push({ at: length, resume: from });
  }
  if (cuts.length === 0) return null;
  kept.push(text.slice(from));
  /** The index of the last cut at or before a place in the view; -1 where there is none. */
  const lastCut = (at: number, before: boolean): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = cuts[middle]?.at ?? 0;
      if (before ? place < at : place <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const rawOf = (at: number, cut: number): number => {
    const { at: place, resume } = cuts[cut] ?? { at: 0, resume: 0 };
    return resume + at - place;
  };
  return {
    text: kept.join(""),
    toRaw({ start, end }) {
      const first = lastCut(start, false);
      const last = lastCut(end, true);
      return last > first ? { start: rawOf(start, first), end: rawOf(end, last) } : null;
    },
  };
}

const OVERRIDE = /\u202e([^\u202c\u202e\n]+)/gu;

/** The text with what stands under a right-to-left override in the order in which it is shown; null where there is none. */
function asShownBackwards(text: string): View | null {
  if (!text.includes("\u202e")) return null;
  const turned: Span[] = [];
  const shown = text.replace(OVERRIDE, (whole: string, inside: string, at: number) => {
    turned.push({ start: at + 1, end: at + whole.length });
    return whole.charAt(0) + [...inside].reverse().join("");
  });
  return {
    text: shown,
    toRaw({ start, end }) {
      const stretch = turned.find((one) => one.start <= start && end <= one.end);
      return stretch === undefined ? null : { start: stretch.start + stretch.end - end, end: stretch.start + stretch.end - start };
    },
  };
}

const LONGEST_HANDLE = 60;
const TOKEN = new RegExp(`(?<![\\w.-])[\\w.-]{5,${LONGEST_HANDLE}}(?![\\w.-])`, "gu");
const DIGITS_BY_LETTER = /(?<=[a-z])[013457]+|[013457]+(?=[a-z])/giu;
const LETTER_BY_DIGIT = /[a-z][013457]|[013457][a-z]/iu;
const LETTER_OF: Readonly<Record<string, string>> = { "0": "o", "3": "e", "4": "a", "5": "s", "7": "t" };

/** The text with digits that stand for letters in a handle (`wh1tf13ld`) put back, a one as `one`; null where there are none. */
function asSpelled(text: string, one: string): View | null {
  if (!LETTER_BY_DIGIT.test(text)) return null;
  const changed: number[] = [];
  const spelled = text.replace(TOKEN, (token: string, at: number) =>
    token.replace(DIGITS_BY_LETTER, (digits: string, index: number) => {
      changed.push(at + index);
      return [...digits].map((digit) => LETTER_OF[digit] ?? one).join("");
    }),
  );
  if (changed.length === 0) return null;
  return {
    text: spelled,
    toRaw: (span) => (changed.some((at) => at >= span.start && at < span.end) ? span : null),
  };
}

/** The other ways to see a text, as far as they differ from the text itself. Takes time in proportion to the text. */
export function viewsOf(text: string): readonly View[] {
  return [asRendered(text), asShownBackwards(text), asSpelled(text, "i"), asSpelled(text, "l")].filter((view) => view !== null);
}
