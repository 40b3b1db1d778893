import type { Random } from "./random.ts";

/** Characters that readers take for Latin letters. */
const TWINS: Readonly<Record<string, string>> = {
  a: "аα",
  c: "сϲ",
  e: "еҽ",
  h: "һ",
  i: "іı",
  j: "ј",
  k: "κ",
  n: "ո",
  o: "оοօ",
  p: "рρ",
  s: "ѕ",
  u: "սυ",
  v: "ѵν",
  w: "ԝ",
  x: "х",
  y: "у",
  A: "АΑ",
  B: "ВΒ",
  C: "С",
  D: "Ꭰ",
  E: "ЕΕ",
  H: "НΗ",
  I: "ІΙ",
  K: "КΚ",
  M: "МΜ",
  N: "Ν",
  O: "ОΟ",
  P: "РΡ",
  S: "Ѕ",
  T: "ТΤ",
  W: "Ꮃ",
  Z: "Ζ",
};

const LIGATURES: readonly (readonly [letters: string, ligature: string])[] = [
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
  ["st", "ﬆ"],
  ["ij", "ĳ"],
  ["lj", "ǉ"],
  ["nj", "ǌ"],
  ["dz", "ǳ"],
];

const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  "aᴀ bʙ cᴄ dᴅ eᴇ fꜰ gɢ hʜ iɪ jᴊ kᴋ lʟ mᴍ nɴ oᴏ pᴘ rʀ sꜱ tᴛ uᴜ vᴠ wᴡ yʏ zᴢ".split(" ").map((pair) => [pair[0], pair[1]]),
);

const LEET: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };

const LETTER = /\p{L}/u;

/** Where the letters of a text are, as offsets in UTF-16 units. */
function lettersIn(text: string): number[] {
  return [...text.matchAll(/\p{L}/gu)].map((match) => match.index);
}

/** Some letters of the text changed, one at least; null where none can be. */
function someChanged(text: string, random: Random, change: (letter: string) => string | undefined): string | null {
  const places = lettersIn(text).filter((at) => change(text[at] ?? "") !== undefined);
  if (places.length === 0) return null;
  const chosen = new Set([random.pick(places), random.pick(places), random.pick(places)]);
  return [...text].length === text.length
    ? [...text].map((letter, at) => (chosen.has(at) ? (change(letter) ?? letter) : letter)).join("")
    : null;
}

export const withTwins = (text: string, random: Random): string | null =>
  someChanged(text, random, (letter) => (TWINS[letter] === undefined ? undefined : random.pick([...TWINS[letter]])));

export const inLeet = (text: string, random: Random): string | null => someChanged(text, random, (letter) => LEET[letter]);

export const inSmallCapitals = (text: string): string => [...text].map((letter) => SMALL_CAPITALS[letter] ?? letter).join("");

export function withLigature(text: string): string | null {
  const found = LIGATURES.find(([letters]) => text.includes(letters));
  return found === undefined ? null : text.replace(found[0], found[1]);
}

/** One of the characters put between two letters of the text, in one place or two. */
export function withInside(text: string, random: Random, inserted: readonly string[], places: 1 | 2 = 2): string | null {
  const between = lettersIn(text).filter((at) => at > 0 && LETTER.test(text[at - 1] ?? ""));
  if (between.length === 0) return null;
  const chosen = new Set(Array.from({ length: places }, () => random.pick(between)));
  let result = "";
  for (let at = 0; at < text.length; at += 1) result += (chosen.has(at) ? random.pick(inserted) : "") + text[at];
  return result;
}

/** Each ASCII letter in another alphabet of Unicode, by the first code points of its capitals and small letters. */
export function inAlphabet(text: string, capitals: number, small: number): string {
  return text.replace(/[A-Za-z]/gu, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(code < 97 ? capitals + code - 65 : small + code - 97);
  });
}

const SPELLED: Readonly<Record<string, string>> = { ł: "l", ø: "o", æ: "ae", þ: "th", ß: "ss", đ: "d" };

/** The words of a name as an address has them: small Latin letters without accents, no apostrophes. */
export function addressWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’.]/gu, "")
    .replace(/[łøæþßđ]/gu, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z]+/u)
    .filter((word) => word !== "");
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
