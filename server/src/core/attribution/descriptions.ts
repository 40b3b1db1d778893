import type { Agreement } from "../ledger/model.ts";
import { CHATHAM_HOUSE_DESCRIPTION } from "../policy/levels.ts";
import { allWords, stemOf } from "../text/words.ts";

/**
 * How a speaker phrase stands to an agreement's words.
 * `exact`: the agreed words, any article, number or case, with or without the agreed basis and reason.
 * `loose`: the agreed words, with something that was not agreed after them.
 * `faint`: the same, of agreed words too few to tell whom they mean: "a participant in the march".
 * `other`: words that were not agreed.
 */
export type DescriptionMatch = "exact" | "loose" | "faint" | "other";

/** What may be said of a source that may be mentioned and not described. */
const UNDESCRIBED: readonly string[] = ["a source", "a person"];

/** The agreed words must say this much before a phrase that goes on after them is taken for theirs. */
const TELLING_WORDS = 3;

/** The wordings an agreement gives for its source, the preferred one first; empty where none was agreed. */
export function wordingsOf(agreement: Agreement): readonly string[] {
  if (agreement.descriptions.length > 0) return agreement.descriptions;
  return agreement.level === "chatham-house" ? [CHATHAM_HOUSE_DESCRIPTION] : [];
}

/**
 * The wordings that may stand for the source: those agreed; where it may not be described, nothing but that there is one. An
 * agreement that lets a level without any description be attributed, and gives words for it, means these words.
 */
export function permittedWordings(agreement: Agreement): readonly string[] {
  if (agreement.permissions.describe) return wordingsOf(agreement);
  return agreement.permits.describe === false ? UNDESCRIBED : [...wordingsOf(agreement), ...UNDESCRIBED];
}

/** Compares a speaker phrase with the agreed words. */
export function matchDescription(phrase: string, agreement: Agreement): DescriptionMatch {
  return matchWordings(phrase, agreement, wordingsOf(agreement));
}

/** Compares a speaker phrase with what may stand for the source. */
export function matchPermitted(phrase: string, agreement: Agreement): DescriptionMatch {
  return matchWordings(phrase, agreement, permittedWordings(agreement));
}

/** Whether a phrase sets somebody apart from the one just spoken of: "another official", "a second official". */
export function isSomebodyElse(phrase: string): boolean {
  return /^(?:another|an?\s+(?:second|third|fourth|fifth|different)|the\s+other)\s/iu.test(phrase.trim());
}

/** The word that a phrase and the agreed words it may be compared with have to begin with alike; empty for none. */
export function leadingWord(phrase: string): string {
  return phraseWords(phrase)[0] ?? "";
}

function matchWordings(phrase: string, agreement: Agreement, wordings: readonly string[]): DescriptionMatch {
  const words = phraseWords(phrase);
  let best: DescriptionMatch = "other";
  for (const wording of wordings) {
    const agreed = comparable(wording);
    if (agreed.length === 0 || !startsWith(words, agreed)) continue;
    if (isAgreedRemainder(words.slice(agreed.length), agreement)) return "exact";
    if (agreed.length >= TELLING_WORDS) best = "loose";
    else if (best === "other") best = "faint";
  }
  return best;
}

const phraseWords = (phrase: string): string[] => comparable(phrase.replace(STOCK_REASON, " ").replace(DETERMINERS, ""));

/** Articles and numbers before a noun: with any of them the agreed words stay the agreed words. */
const DETERMINERS =
  /^\s*(?:(?:an?|the|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|multiple|both|another|other|second|third)\s+)+/iu;

/** Words for comparison: no articles and nothing that only joins a clause, stems for number, pronouns made one. */
function comparable(text: string): string[] {
  return allWords(text)
    .map((word) => CANONICAL.get(word.stem) ?? word.stem)
    .filter((stem) => !JOINING.has(stem));
}

/** "who has read the memo", "and had read the memo" and "having read the memo" say the same. */
const JOINING = new Set(["a", "an", "the", "who", "that", "which", "and", "BE", "HAVE"]);

/** Forms that may change between the ledger and the sentence without changing what is said of the source. */
const CANONICAL = new Map(
  Object.entries({
    they: "PRON",
    he: "PRON",
    she: "PRON",
    it: "PRON",
    them: "PRON",
    him: "PRON",
    her: "PRON",
    their: "PRON",
    his: "PRON",
    hers: "PRON",
    its: "PRON",
    has: "HAVE",
    have: "HAVE",
    had: "HAVE",
    having: "HAVE",
    is: "BE",
    are: "BE",
    was: "BE",
    were: "BE",
    being: "BE",
    people: "person",
    peopl: "person",
    men: "man",
    women: "woman",
  }).map(([from, to]) => [stemOf(from), to]),
);

/** Words of the formulas that say that somebody is not named; they identify nobody. */
const ANONYMITY = new Set(
  (
    "spoke spoken speak speaking talk talked agreed asked declined requested granted insisted wished wanted preferred refused would not to on only " +
    "condition of anonymity anonymous anonymously be name named identify identified remain by use used withhold withheld in return for under " +
    "chatham house rule rules"
  )
    .split(" ")
    .map(stemOf),
);

/** Stock reasons, which tell nothing of the one person either: "because they were not authorized to speak publicly". */
const STOCK_REASON =
  /\b(?:(?:because|as|since)\s+(?:they|he|she|of)\s+)?(?:(?:was|were|is|are|had|has|have)\s+)?(?:not(?:\s+been)?\s+(?:authori[sz]ed|allowed|permitted|cleared)\s+to\s+(?:speak|talk|comment|discuss)\b[^,;.]*|the\s+(?:sensitivity|sensitive\s+nature|delicacy)\s+of\s+[^,;.]*|to\s+(?:discuss|describe)\s+(?:private|internal|sensitive|confidential|personnel)\s+\p{L}+)/giu;

/** How many words a pronoun may stand for: "it" for "the third draft of the memo". */
const PRONOUN_REACH = 5;

function isAgreedRemainder(words: readonly string[], agreement: Agreement): boolean {
  let rest = words;
  for (const clause of [agreement.basis, agreement.reason]) {
    if (clause !== null) rest = without(rest, comparable(clause));
  }
  return rest.every((word) => word === "PRON" || ANONYMITY.has(word));
}

function without(words: readonly string[], clause: readonly string[]): readonly string[] {
  for (let start = 0; start < words.length && clause.length > 0; start += 1) {
    const end = endOfMatch(words, start, clause, 0);
    if (end !== null) return [...words.slice(0, start), ...words.slice(end)];
  }
  return words;
}

/** Where a clause that begins at `start` ends; a pronoun on either side may stand for a noun and what belongs to it. */
function endOfMatch(words: readonly string[], start: number, clause: readonly string[], from: number): number | null {
  if (from === clause.length) return start;
  if (start >= words.length) return null;
  if (words[start] === clause[from]) {
    const end = endOfMatch(words, start + 1, clause, from + 1);
    if (end !== null) return end;
  }
  for (let count = 1; count <= PRONOUN_REACH; count += 1) {
    const end =
      words[start] === "PRON" && from + count <= clause.length
        ? endOfMatch(words, start + 1, clause, from + count)
        : clause[from] === "PRON" && start + count <= words.length
          ? endOfMatch(words, start + count, clause, from + 1)
          : null;
    if (end !== null) return end;
  }
  return null;
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => words[index] === word);
}
