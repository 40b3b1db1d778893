import { isFirstName } from "../protection/given-names.ts";

/** A title with a name, or two or more capitalised words. */
const NAMED =
  /(?<title>\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Sir|Lord|Lady|President|Senator|Mayor|Judge|Chief|Justice|Sheriff|Governor|Secretary|Minister)\.?\s+)?(?<first>\p{Lu}[\p{L}\p{M}'’-]*)\.?(?:\s+(?<last>\p{Lu}[\p{L}\p{M}'’-]+))?/gu;

/** Nouns for a person that a "he" or a "she" could stand for, when somebody else is spoken of. */
const KIN =
  /\b(?:his|her|their|the|an?)\s+(?:\p{L}+\s+)?(?:mother|father|sister|brother|son|daughter|wife|husband|boss|minister|mayor|president|governor|senator|chief|director|judge|man|woman|boy|girl|colleague|friend|partner|chairman|chairwoman)\b/iu;

/**
 * Whether a text speaks of somebody whom "he" or "she" could mean, as far as spelling tells: a first name with what follows it,
 * a title with a name, a word for a relative or an office. `known` are last names that the story has introduced.
 */
export function speaksOfSomebody(text: string, known: ReadonlySet<string>): boolean {
  if (KIN.test(text)) return true;
  return [...text.matchAll(NAMED)].some(({ groups }) => {
    const first = groups?.first ?? "";
    if (groups?.title !== undefined || known.has(first.replace(/['’]s$/u, ""))) return true;
    return isFirstName(first.replace(/['’]s$/u, "").toLowerCase()) && groups?.last !== undefined;
  });
}
