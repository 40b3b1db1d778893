import { isDictionaryWord } from "./dictionary-words.ts";
import type { Folded, Folder } from "./folding.ts";
import { GAP } from "./gaps.ts";
import { fitsAt, type Spelling, spellingsOf } from "./spelling.ts";
import { isWordEdge, type Run } from "./words.ts";

/** A text that is looked for as it is listed: an alias of several words, a handle, an address, a detail, the name of an office. */
export interface Phrase {
  readonly source: number;
  readonly kind: "name" | "alias" | "detail";
  readonly spelling: Spelling;
  /** Letters that have to be capitals as in the listing, because all its words are dictionary words. */
  readonly capitals: readonly number[];
  /** Whether it counts only after an at sign, because it is listed with one and is a common word without. */
  readonly needsAt: boolean;
}

const ARTICLE = /(?:^|\s)(?:a|an|the)(?=\s)/giu;

function wordsOf({ letters, joints }: Spelling): readonly string[] {
  const starts = [0, ...joints.map(({ at }) => at)];
  return starts.map((start, index) => letters.slice(start, starts[index + 1]));
}

/** The indexes of the letters that begin a capitalised word of the listing. */
function capitalsOf(listed: string, { joints }: Spelling): readonly number[] {
  const starts = [0, ...joints.map(({ at }) => at)];
  const written = listed.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return written.length === starts.length ? starts.filter((_, index) => /^\p{Lu}/u.test(written[index] ?? "")) : [];
}

/** The targets for a text that is looked for as listed, one for each spelling; a detail also without its articles. */
export function phrasesFor(text: string, kind: Phrase["kind"], source: number, folder: Folder): readonly Phrase[] {
  const texts = kind === "detail" ? new Set([text.replace(/^\s*(?:a|an|the)\s+/iu, ""), text.replace(ARTICLE, " ")]) : [text];
  return [...texts].flatMap((listed) =>
    spellingsOf(listed, folder).map((spelling) => {
      const handle = (spelling.before & GAP.at) !== 0;
      const common = kind !== "detail" && wordsOf(spelling).every((word) => word.length === 1 || isDictionaryWord(word));
      return {
        source,
        kind,
        spelling,
        capitals: common && !handle ? capitalsOf(listed, spelling) : [],
        needsAt: handle && (common || spelling.letters.length < 4),
      };
    }),
  );
}

/** Whether the last word has a plural ending at letter `end`: "deputy directors". */
function endOfDetail(folded: Folded, end: number): number {
  if (isWordEdge(folded, end)) return end;
  if (folded.code[end] === 115 && isWordEdge(folded, end + 1)) return end + 1;
  return folded.code[end] === 101 && folded.code[end + 1] === 115 && isWordEdge(folded, end + 2) ? end + 2 : -1;
}

/** The letters that the phrase takes from `start` on, a detail's plural ending included; null where it does not stand there. */
export function readPhrase(folded: Folded, phrase: Phrase, start: number): Run | null {
  const { spelling } = phrase;
  const last = start + spelling.letters.length;
  const end = phrase.kind === "detail" ? endOfDetail(folded, last) : isWordEdge(folded, last) ? last : -1;
  if (end < 0 || !isWordEdge(folded, start) || !fitsAt(folded, start, spelling)) return null;
  if (phrase.needsAt && ((folded.gap[start] ?? 0) & GAP.at) === 0) return null;
  return phrase.capitals.every((at) => folded.upper[start + at] === 1) ? { start, end } : null;
}
