import type { Folded, Folder } from "./folding.ts";
import { GAP, isBoundary, joinsListedWords, staysInWord } from "./gaps.ts";
import { lettersOf } from "./words.ts";

/** A listed text in folded form: its letters, and where its words join. */
export interface Spelling {
  /** Folded UTF-16 units, words run together. */
  readonly letters: string;
  /** The gap before the first letter in the listing (flags of GAP). */
  readonly before: number;
  /** Where the words of the listing join, in order. */
  readonly joints: readonly Joint[];
  /** Whether it stands only where the draft has a character outside ASCII: a spelling guessed from `ae`, `oe`, `ue`. */
  readonly accented: boolean;
}

/** The start of a word in a listing, after the first. */
export interface Joint {
  /** The index of the word's first letter. */
  readonly at: number;
  /** The gap before it (flags of GAP). */
  readonly gap: number;
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  Ø: "Oe",
  Å: "Aa",
};
const CONTRACTED: Readonly<Record<string, string>> = { ae: "ä", oe: "ö", ue: "ü", Ae: "Ä", Oe: "Ö", Ue: "Ü" };

function readSpelling(text: string, folder: Folder, accented: boolean): Spelling {
  const folded = folder.fold(text);
  const joints: Joint[] = [];
  for (let at = 1; at < folded.length; at += 1) {
    const gap = folded.gap[at] ?? 0;
    if (isBoundary(gap)) joints.push({ at, gap });
  }
  return { letters: lettersOf(folded, { start: 0, end: folded.length }), before: folded.gap[0] ?? 0, joints, accented };
}

/**
 * The spellings under which a listed text is looked for: as listed, and with umlauts spelled out or put back. A text
 * without letters gives none.
 */
export function spellingsOf(text: string, folder: Folder): readonly Spelling[] {
  const plain = readSpelling(text, folder, false);
  if (plain.letters === "") return [];
  const spellings = [plain];
  if (/^[ -~]*$/u.test(text) && !/[aou]e/iu.test(text)) return spellings;
  const composed = text.normalize("NFC");
  const spelledOut = composed.replace(/[äöüøåÄÖÜØÅ]/gu, (letter) => SPELLED_OUT[letter] ?? letter);
  if (spelledOut !== composed) spellings.push(readSpelling(spelledOut, folder, false));
  // Greek capitals look like other Latin letters than their small forms do.
  if (/\p{Script=Greek}/u.test(text)) {
    spellings.push(readSpelling(text.toUpperCase(), folder, false), readSpelling(text.toLowerCase(), folder, false));
  }
  const contracted = text.replace(/[aou]e/giu, (pair) => CONTRACTED[pair] ?? pair);
  if (contracted !== text && text.length >= 5) spellings.push(readSpelling(contracted, folder, true));
  return spellings;
}

/** Whether a text that has the spelling's letters from `start` also has nothing between them that parts them. */
export function fitsAt(folded: Folded, start: number, spelling: Spelling): boolean {
  const { letters, joints } = spelling;
  for (let index = 1; index < letters.length; index += 1) {
    const gap = folded.gap[start + index] ?? 0;
    if (staysInWord(gap)) continue;
    const joint = joints.find(({ at }) => at === index);
    if (joint === undefined || !joinsListedWords(gap, joint.gap)) return isSpacedOut(folded, start, spelling);
  }
  return !spelling.accented || /[^ -~\s]|[&%\\]/u.test(folded.raw.slice(folded.start[start], folded.end[start + letters.length - 1]));
}

/**
 * Whether the letters stand apart by one and the same kind of gap, as in "W H I T", whatever it is; what the listing has between
 * two of them may stand there as well ("O ’ N E I L L"). One character may fold to several letters.
 */
function isSpacedOut(folded: Folded, start: number, { letters: { length }, joints }: Spelling): boolean {
  if (length < 4) return false;
  let usual = 0;
  for (let index = 1; index < length; index += 1) {
    const at = start + index;
    if (folded.start[at] === folded.start[at - 1]) continue;
    const gap = folded.gap[at] ?? 0;
    const listed = joints.find((joint) => joint.at === index)?.gap;
    if (!isBoundary(gap)) return false;
    if (listed !== undefined) {
      if (usual !== 0 && (gap & ~(usual | listed | GAP.dash)) !== 0) return false;
    } else if (usual === 0) usual = gap;
    else if (gap !== usual) return false;
  }
  return true;
}

/** Whether the text has exactly these letters from `start` on. */
export function hasLetters(folded: Folded, start: number, letters: string): boolean {
  if (start < 0 || start + letters.length > folded.length) return false;
  for (let index = 0; index < letters.length; index += 1) if (folded.code[start + index] !== letters.charCodeAt(index)) return false;
  return true;
}
