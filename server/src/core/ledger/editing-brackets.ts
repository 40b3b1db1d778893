/** Where in the structure of a ledger a place of its text lies. */
export interface EditingPlace {
  /** The keys and entries above the place, and the key whose value it is in; an entry of a list is `-`. */
  readonly path: readonly string[];
  /** Whether the place is behind a key and its colon, where keys cannot stand without brackets. */
  readonly behindColon: boolean;
  /** Where the word at the place starts, in UTF-16 units. */
  readonly wordStart: number;
  /** The column of a key or entry that is typed here; null inside brackets and behind a colon. */
  readonly column: number | null;
}

/** What follows the text of a line, sign by sign: the brackets that are open, and where the word being written starts. */
interface Follower {
  /** The open brackets, and the path outside each. */
  readonly frames: { readonly sign: "{" | "["; readonly path: readonly string[] }[];
  path: readonly string[];
  behindColon: boolean;
  wordAt: number;
  /** The quotation mark that is open. */
  quoted: string | null;
}

/** Follows brackets: behind `{quote: ` is the value of `quote`, behind `[` an entry of a list. */
export function withinBrackets(place: EditingPlace & { readonly rest: string }): EditingPlace {
  const { rest, path, behindColon } = place;
  const follower: Follower = { frames: [], path, behindColon, wordAt: 0, quoted: null };
  for (let index = 0; index < rest.length; index += 1) {
    const sign = rest.charAt(index);
    const word = rest.slice(follower.wordAt, index).trim();
    if (!isQuoted(follower, sign, word)) follow(follower, sign, word, index);
  }
  const { frames, wordAt } = follower;
  const typed = rest.slice(wordAt);
  const wordStart = place.wordStart + wordAt + (typed.length - typed.trimStart().length);
  const column = frames.length > 0 || wordAt > 0 ? null : place.column;
  return { path: follower.path, behindColon: follower.behindColon, wordStart, column };
}

/** Whether a sign stands in quotation marks or is one; a mark inside a word opens nothing. */
function isQuoted(follower: Follower, sign: string, word: string): boolean {
  if (follower.quoted !== null) {
    if (sign === follower.quoted) follower.quoted = null;
    return true;
  }
  const opens = (sign === '"' || sign === "'") && word === "";
  if (opens) follower.quoted = sign;
  return opens;
}

function follow(follower: Follower, sign: string, word: string, index: number): void {
  const { frames } = follower;
  if ((sign === "{" || sign === "[") && word === "") {
    frames.push({ sign, path: follower.path });
    startWord(follower, index, pathInside(follower), false);
  } else if (frames.length === 0) return;
  else if (sign === "}" || sign === "]") startWord(follower, index, frames.pop()?.path ?? follower.path, true);
  else if (sign === ",") startWord(follower, index, pathInside(follower), false);
  else if (sign === ":" && frames.at(-1)?.sign === "{" && !follower.behindColon) {
    startWord(follower, index, [...follower.path, word], true);
  }
}

function startWord(follower: Follower, index: number, path: readonly string[], behindColon: boolean): void {
  follower.path = path;
  follower.behindColon = behindColon;
  follower.wordAt = index + 1;
}

function pathInside({ frames, path }: Follower): readonly string[] {
  const frame = frames.at(-1);
  if (frame === undefined) return path;
  return frame.sign === "[" ? [...frame.path, "-"] : frame.path;
}
