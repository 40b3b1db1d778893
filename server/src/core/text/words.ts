import type { Span } from "./span.ts";

/** A word of a text, with its stem for comparison. */
export interface Word extends Span {
  readonly stem: string;
}

/** Words that carry grammar rather than content; they are passed over when statements are compared. */
const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon with within " +
    "without about after again against all also am any are be because been before being below between both can could did do does doing down during each " +
    "few further had has have having he her here hers herself him himself his how i it its itself just me more most my myself no not now only other our " +
    "ours ourselves own same she should some such their theirs them themselves there they through too under until very was we were what when where which " +
    "while who whom why will would you your yours yourself yourselves said says say saying told tells may might must shall one"
  ).split(" "),
);

/** A number, or letters with inner apostrophes and hyphens; figures keep their separators. */
const WORD = /\p{N}[\p{N}.,:]*\p{N}|\p{N}|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** The words of a text that carry content, in order, offsets in UTF-16 units into `text`. */
export function contentWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const plain = match[0].toLowerCase().replaceAll("’", "'").replace(/'s$/u, "");
    if (FUNCTION_WORDS.has(plain)) continue;
    words.push({ start: match.index, end: match.index + match[0].length, stem: stemOf(plain) });
  }
  return words;
}

/** Every word of a text in order, function words included, with stems. */
export function allWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stem: stemOf(match[0].toLowerCase().replaceAll("’", "'").replace(/'s$/u, "")),
  }));
}

/**
 * A light stem: plural, past and progressive endings and doubled consonants go, so that "owned", "owns" and "owning" meet.
 * It need not be a word; it is only ever compared with another stem.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  let stem = word;
  if (stem.endsWith("ies") && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:sses|shes|ches|xes|zes)$/u.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith("s") && !/(?:ss|us|is)$/u.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ["ing", "ed"]) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3 && /[aeiouy]/u.test(stem.slice(0, -ending.length))) {
      stem = stem.slice(0, -ending.length);
      if (/([bdfgklmnprtvz])\1$/u.test(stem)) stem = stem.slice(0, -1);
      break;
    }
  }
  return stem.length > 4 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
