import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import { CHATHAM_HOUSE_DESCRIPTION } from "../policy/levels.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { allWords, stemOf } from "../text/words.ts";

/**
 * How a speaker phrase stands to an agreement's words.
 * `exact`: the agreed words, any article, number or case, with or without the agreed basis and reason.
 * `other`: words that were not agreed.
 */
export type DescriptionMatch = "exact" | "other";

/** The wordings an agreement allows for its source, the preferred one first; empty where none was agreed. */
export function wordingsOf(agreement: Agreement): readonly string[] {
  if (agreement.descriptions.length > 0) return agreement.descriptions;
  return agreement.level === "chatham-house" ? [CHATHAM_HOUSE_DESCRIPTION] : [];
}

/** Compares a speaker phrase with the agreed words. */
export function matchDescription(phrase: string, agreement: Agreement): DescriptionMatch {
  const words = comparable(phrase);
  for (const wording of wordingsOf(agreement)) {
    const agreed = comparable(wording);
    if (agreed.length === 0 || !startsWith(words, agreed)) continue;
    if (isAgreedRemainder(words.slice(agreed.length), agreement)) return "exact";
  }
  return "other";
}

/** The descriptions that the sources of a ledger have agreed to. */
export interface DescriptionIndex {
  /** The sources that a speaker phrase describes in agreed words, in the ledger's order. */
  describedBy(phrase: string): readonly Source[];
}

/** Phrases whose sources are kept: more than a long draft has. */
const KEPT_PHRASES = 65_536;

/** Indexes agreed wordings by their first word, so that a phrase is compared with the few that could be meant. */
export function createDescriptionIndex(ledger: Ledger): DescriptionIndex {
  const byFirst = new Map<string, { source: Source; agreement: Agreement }[]>();
  for (const source of ledger.sources) {
    for (const agreement of source.agreements) {
      const firsts = new Set(wordingsOf(agreement).flatMap((wording) => comparable(wording).slice(0, 1)));
      for (const first of firsts) {
        const list = byFirst.get(first);
        if (list === undefined) byFirst.set(first, [{ source, agreement }]);
        else list.push({ source, agreement });
      }
    }
  }
  const cache = new BoundedCache<readonly Source[]>(KEPT_PHRASES);
  const described = (phrase: string): readonly Source[] => {
    const candidates = byFirst.get(comparable(phrase)[0] ?? "") ?? [];
    return [...new Set(candidates.filter(({ agreement }) => matchDescription(phrase, agreement) === "exact").map(({ source }) => source))];
  };
  return { describedBy: (phrase) => (byFirst.size === 0 ? [] : cache.get(phrase, described)) };
}

/** Words for comparison: no articles, stems for number, pronouns and forms of "have" and "be" made one. */
function comparable(text: string): string[] {
  return allWords(text)
    .map((word) => CANONICAL.get(word.stem) ?? word.stem)
    .filter((stem) => !ARTICLES.has(stem));
}

const ARTICLES = new Set(["a", "an", "the"]);

/** Forms that may change between the ledger and the sentence without changing what is said of the source. */
const CANONICAL = new Map(
  Object.entries({
    they: "PRON",
    he: "PRON",
    she: "PRON",
    them: "PRON",
    him: "PRON",
    her: "PRON",
    their: "PRON",
    his: "PRON",
    hers: "PRON",
    has: "HAVE",
    have: "HAVE",
    had: "HAVE",
    is: "BE",
    are: "BE",
    was: "BE",
    were: "BE",
    people: "person",
    peopl: "person",
    men: "man",
    women: "woman",
  }).map(([from, to]) => [stemOf(from), to]),
);

/** Formulas that say that a source is not named; they identify nobody. */
const ANONYMITY =
  /^(?:who|and|that|speaking|BE|HAVE|to|not|spoke|speak|asked|ask|declined|declin|request|requested|granted|grant|on|condition|of|anonymity|be|nam|name|named|identified|identify|identifi|remain|anonymou|anonymous|PRON|use|us|withheld|withhold)$/u;

function isAgreedRemainder(words: readonly string[], agreement: Agreement): boolean {
  let rest = [...words];
  for (const clause of [agreement.basis, agreement.reason]) {
    if (clause === null) continue;
    const agreed = comparable(clause);
    const at = indexOf(rest, agreed) ?? indexOfWithoutFirst(rest, agreed);
    if (at !== null) rest = [...rest.slice(0, at.start), ...rest.slice(at.end)];
  }
  return rest.every((word) => ANONYMITY.test(word));
}

/** "who has read the memo" also stands as "and has read the memo" or "having read the memo". */
function indexOfWithoutFirst(words: readonly string[], agreed: readonly string[]): { start: number; end: number } | null {
  return agreed.length > 3 ? indexOf(words, agreed.slice(1)) : null;
}

function indexOf(words: readonly string[], agreed: readonly string[]): { start: number; end: number } | null {
  if (agreed.length === 0) return null;
  for (let start = 0; start + agreed.length <= words.length; start += 1) {
    if (agreed.every((word, offset) => words[start + offset] === word)) return { start, end: start + agreed.length };
  }
  return null;
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => words[index] === word);
}
