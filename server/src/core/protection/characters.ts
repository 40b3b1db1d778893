import { GAP } from "./gaps.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";

/** What one character becomes when a text is folded. */
export interface FoldedCharacter {
  /** Lower-case letters and digits as UTF-16 units; empty where the character is part of a gap. */
  readonly letters: readonly number[];
  readonly upper: boolean;
  /** Flags of GAP; 0 where it is a letter. */
  readonly gap: number;
}

const GAP_CHARACTERS: readonly (readonly [characters: string, gap: number])[] = [
  ["*~`\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0", GAP.markup],
  [" \t\f\v\u2800", GAP.space],
  ["-\u2010\u2011\u2012\u2043\u2212\ufe63", GAP.hyphen],
  ["_+", GAP.underscore],
  [".", GAP.dot],
  ["'\u2018\u2019\u201b\u02bc\u02bb\u02b9\u02b8\u00b4\u2032\uff07\ua78c", GAP.apostrophe],
  [",", GAP.comma],
  ["/\\", GAP.slash],
  ["@", GAP.at],
  ["!?:;\u2026", GAP.stop],
  ['"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a', GAP.quote],
  ["()[]{}<>", GAP.bracket],
  ["|", GAP.pipe],
  ["&", GAP.ampersand],
  ["\u2013\u2014\u2015", GAP.dash],
];

const LISTED_GAPS: ReadonlyMap<string, number> = new Map(
  GAP_CHARACTERS.flatMap(([characters, gap]) => [...characters].map((character) => [character, gap] as const)),
);

function gapOf(character: string): number {
  const listed = LISTED_GAPS.get(character);
  if (listed !== undefined) return listed;
  if (/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u.test(character)) return GAP.markup;
  return /\p{Z}/u.test(character) ? GAP.space : GAP.other;
}

function lettersOf(character: string): string | null {
  const alike = LOOK_ALIKES.get(character);
  if (alike !== undefined) return alike;
  if (!/[\p{L}\p{N}]/u.test(character)) return null;
  const lower = character.toLowerCase();
  return LOOK_ALIKES.get(lower) ?? lower;
}

function foldCharacter(character: string): FoldedCharacter {
  const listed = LISTED_GAPS.get(character);
  if (listed !== undefined) return { letters: [], upper: false, gap: listed };
  let letters = "";
  let gap = 0;
  // A look-alike is looked up before normalisation too, which would take some of them apart.
  for (const part of LOOK_ALIKES.has(character) ? [character] : character.normalize("NFKD")) {
    const folded = lettersOf(part);
    if (folded === null) gap |= gapOf(part);
    else letters += folded;
  }
  if (letters === "") return { letters: [], upper: false, gap };
  const upper = character !== character.toLowerCase() || /\p{Lu}|\p{So}/u.test(character.normalize("NFKD"));
  return { letters: Array.from({ length: letters.length }, (_, index) => letters.charCodeAt(index)), upper, gap: 0 };
}

/** Folds characters, each only once: texts repeat a small set of them. */
export class CharacterTable {
  readonly #ascii: readonly FoldedCharacter[] = Array.from({ length: 128 }, (_, code) => foldCharacter(String.fromCharCode(code)));
  readonly #others = new Map<number, FoldedCharacter>();

  /** What a code point folds to; a lone surrogate is a gap that shows nothing. */
  fold(codePoint: number): FoldedCharacter {
    const known = codePoint < 128 ? this.#ascii[codePoint] : this.#others.get(codePoint);
    if (known !== undefined) return known;
    const folded = foldCharacter(String.fromCodePoint(codePoint));
    this.#others.set(codePoint, folded);
    return folded;
  }
}
