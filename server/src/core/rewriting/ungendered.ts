/** How a pronoun that tells a gender can be written without one, by what follows it in the sentence. */
const POSSESSIVE_NEXT =
  /^\s+(?!(?:to|in|on|at|of|for|from|with|by|and|or|but|that|not|if|when|because|as|about|after|before|out|up|down|off|over|there|here|again|back|so|too|would|could|should|will|was|were|is|had|has)\b)[\p{L}“"]/iu;

/** Verbs in the present that change with "they", and those that do not change at all. */
const VERBS: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  "isn’t": "aren’t",
  "isn't": "aren't",
  "wasn’t": "weren’t",
  "wasn't": "weren't",
  "hasn’t": "haven’t",
  "hasn't": "haven't",
};

/** Forms after which nothing changes: modals, the past, and adverbs before them. */
const UNCHANGED =
  /^(?:would|could|should|might|may|can|will|must|had|did|never|also|once|later|only|\p{L}+(?:ed|ew|aw|ok|id|elt|ept|ought|old|ost|eft|ead|ame|ave|ote|oke|ent|eard|ade|ook|ung|ang|orn|ore|ould))\b/iu;

/** A change to a text: offsets into the prose in UTF-16 units, end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The changes that put "they" in the place of "he" or "she" at `start`, the verb included; null where that would not be good prose:
 * the form of the verb cannot be told.
 */
export function ungendered(prose: string, start: number, end: number): Change[] | null {
  const word = prose.slice(start, end);
  const after = prose.slice(end);
  const swap = (newText: string): Change => ({
    start,
    end,
    newText: /^\p{Lu}/u.test(word) ? newText.charAt(0).toUpperCase() + newText.slice(1) : newText,
  });
  switch (word.toLowerCase()) {
    case "his":
      return [swap(POSSESSIVE_NEXT.test(after) ? "their" : "theirs")];
    case "hers":
      return [swap("theirs")];
    case "him":
      return [swap("them")];
    case "her":
      return [swap(POSSESSIVE_NEXT.test(after) ? "their" : "them")];
    case "himself":
    case "herself":
      return [swap("themself")];
    default:
      return subject(swap("they"), after);
  }
}

function subject(pronoun: Change, after: string): Change[] | null {
  const verb = /^\s+(?<verb>[\p{L}'’]+)/u.exec(after);
  if (verb?.groups === undefined) return null;
  const own = verb.groups.verb ?? "";
  const plural = VERBS[own.toLowerCase()] ?? (UNCHANGED.test(own) ? own : null);
  if (plural === null) return null;
  if (plural === own) return [pronoun];
  const at = pronoun.end + verb[0].length - own.length;
  return [pronoun, { start: at, end: at + own.length, newText: plural }];
}
