/** What a word can be by its spelling alone; several at once, as bits. */
export const FORM = {
  noun: 1,
  plural: 2,
  /** The plain form of a verb. */
  base: 4,
  /** A verb with the ending of "he says". */
  present: 8,
  past: 16,
  participle: 32,
  ing: 64,
  adjective: 128,
  adverb: 256,
} as const;

/** Any form of a verb that can head a clause. */
export const FINITE = FORM.base | FORM.present | FORM.past;
export const VERBAL = FINITE | FORM.participle | FORM.ing;
export const NOMINAL = FORM.noun | FORM.plural;

/** Regular endings that tell what a word is, longest first. */
const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/..ly$/u, FORM.adverb],
  [/(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|age|hood|logy|tude|eer|ure)$/u, FORM.noun],
  [/...(?:er|or)$/u, FORM.noun],
  [/(?:ous|ive|ful|less|able|ible|ical|ish|ant|ent|ese)$/u, FORM.adjective],
  [/...(?:al|ic|ary|ian)$/u, FORM.adjective | FORM.noun],
  [/...i[sz]e$|..ify$/u, FORM.base],
];

/**
 * What a word in lower case that no list holds can be, by its ending.
 *
 * `formsOf` says what is known of a shorter word, which an ending was added to; 0 for nothing.
 */
export function formsByEnding(word: string, formsOf: (stem: string) => number): number {
  if (/...ing$/u.test(word)) return FORM.ing | FORM.noun | FORM.adjective;
  if (/...ed$/u.test(word)) return FORM.past | FORM.participle | FORM.adjective;
  if (/[^sui]s$/u.test(word)) return endingInS(word, formsOf);
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return compound(word.slice(hyphen + 1), formsOf);
  for (const [ending, forms] of ENDINGS) if (ending.test(word)) return forms;
  return FORM.noun;
}

function endingInS(word: string, formsOf: (stem: string) => number): number {
  const stems = [word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) stems.push(word.slice(0, -2));
  if (word.endsWith("ies")) stems.push(`${word.slice(0, -3)}y`);
  let known = 0;
  for (const stem of stems) known |= formsOf(stem);
  if (known === 0) return FORM.plural | FORM.present;
  const forms = (known & FORM.base) === 0 ? 0 : FORM.present;
  return forms | ((known & FORM.noun) === 0 && forms !== 0 ? 0 : FORM.plural);
}

/** A word of several with hyphens is what its last part is, and may describe. */
function compound(last: string, formsOf: (stem: string) => number): number {
  const known = formsOf(last) & (NOMINAL | FORM.adjective);
  return known | FORM.adjective;
}
