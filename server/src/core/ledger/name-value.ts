import { isFirstName } from "../protection/given-names.ts";
import { PARTICLES } from "../protection/titles.ts";

/** UTF-16 units. What is longer is no name with a remark, and is looked for as it stands. */
const LONGEST = 200;

/** What a person is called besides, by its own word: "aka Kite". */
const ALSO = /,? ?[([]?\b(?:a\.k\.a\.|aka|alias|(?:also )?known as|goes by):? /giu;
/** What a person was called before: a surname, for the most part. */
const BEFORE = /,? ?[([]?\b(?:née|nee|né|born|formerly) /giu;
/** What parts a name from a remark on it, or from the next name. */
const PARTED = / [-–—|/]+ | ?; ?/u;
const ADDRESS = /<?\b[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}>?/gu;
/** A remark in brackets behind the name. One inside a name is a nickname. */
const REMARK = / ?(?:\(([^()]*)\)|\[([^[\]]*)\]|<([^<>]*)>)$/u;
/** A remark behind a comma, which begins with a small letter or an article: "Marta Quill, the bridge inspector". */
const APPOSED = /, (?:\p{Ll}|(?:The|An?) ).*$/u;
/** A telephone number behind the name. */
const NUMBER = / [+(]?\d[\d ().-]*$/u;

/**
 * Takes a name apart from what was written down with it: "Marta Quill (bridge inspector)", "Marta Quill aka Kite", "Marta Quill
 * <mq@port.example>", "the inspector Marta Quill". The name comes first, then what else the person goes by, addresses too; a
 * remark is left out. What does not look like any of these stays as it is. At least one, and the value itself where it is plain.
 */
export function namesIn(value: string): readonly string[] {
  if (value.length > LONGEST) return [value];
  const addresses: string[] = [];
  const rest = value
    .replace(ADDRESS, (address) => {
      addresses.push(address.replace(/^<|>$/gu, ""));
      return " ";
    })
    .replace(/\s*\n\s*/gu, "; ")
    .replace(/\s+/gu, " ")
    .trim();
  const [now = "", ...before] = rest.split(BEFORE);
  const [whole = "", ...also] = now.split(ALSO);
  const { name, remarks } = withoutRemarks(whole);
  const [first = "", ...parts] = name.split(PARTED).flatMap(eachOfTwo);
  const plain = withoutOpening(first).trim();
  const others = [
    ...[...parts, ...remarks].filter(isPerson),
    ...also.map(withoutBrackets),
    ...before.map((one) => withFirstName(withoutBrackets(one), plain)),
  ];
  const names = [plain, ...others.filter((one) => /^\P{L}*\p{Lu}/u.test(one)), ...addresses].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return names.length > 0 ? [...new Set(names)] : [value];
}

function withoutRemarks(text: string): { readonly name: string; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  let name = withoutTail(text);
  for (let match = REMARK.exec(name); match !== null && match.index > 0; match = REMARK.exec(name)) {
    remarks.push(match[1] ?? match[2] ?? match[3] ?? "");
    name = withoutTail(name.slice(0, match.index));
  }
  return { name, remarks };
}

const withoutTail = (text: string): string => text.replace(APPOSED, "").replace(NUMBER, "").trim();

const withoutBrackets = (text: string): string => withoutRemarks(text.replace(/[)\]]+$/u, "")).name;

/** "Marta Quill née Kestrel" was Marta Kestrel. */
function withFirstName(text: string, name: string): string {
  const [first = "", ...more] = name.split(" ");
  return text.includes(" ") || more.length === 0 ? text : `${first} ${text}`;
}

/** Both of "Marta Quill and Tobias Kite" and of "Marta and Tobias Quill"; a firm with such a name stays whole. */
function eachOfTwo(text: string): readonly string[] {
  const [one = "", other = "", ...more] = text.split(/ (?:and|&) /u);
  if (more.length > 0 || !isPerson(other)) return [text];
  const surname = other.slice(other.indexOf(" ") + 1);
  const both = isPerson(`${one} ${one.includes(" ") ? "" : surname}`.trim());
  return both ? [one.includes(" ") ? one : `${one} ${surname}`, other] : [text];
}

/** Words with small letters before the first capital are no part of a name, unless they are particles: "my neighbour Marta Quill". */
function withoutOpening(text: string): string {
  const words = text.split(" ");
  let start = words.findIndex((word) => /^\P{L}*\p{Lu}/u.test(word));
  if (start < 0) return text;
  while (start > 0 && PARTICLES.has((words[start - 1] ?? "").toLowerCase())) start -= 1;
  return words.slice(start).join(" ");
}

/** Whether a text is plainly a person's name: two words or more, the first a first name. */
function isPerson(text: string): boolean {
  const [first = "", ...more] = text.trim().split(" ");
  return more.length > 0 && isFirstName(first.toLowerCase()) && more.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word));
}
