/** Nouns that say little on their own: with them, "the" needs the words that follow ("the member of the coaching staff"). */
const LIGHT_NOUNS = new Set(["member", "part", "one", "pair", "group", "head", "number", "kind", "friend", "relative", "colleague"]);

/** Words that end the core of a noun phrase: what follows them only describes its head. */
const AFTER_HEAD =
  /\s+(?:who|whom|whose|that|which|with|at|of|in|on|from|for|by|near|inside|within|close|familiar|involved|briefed|to|and)\b|[,;:(–—-]\s|\s[–—-]/iu;

/** The agreed wording as it first stands in a story: with an indefinite article where it has none of its own. */
export function firstMention(wording: string): string {
  const plain = wording.trim();
  if (/^(?:an?|the|one|some|two|three|several|another)\s/iu.test(plain)) return plain;
  return `${articleFor(plain)} ${plain}`;
}

/** The wording as it stands after its first use: "the" with its head noun. */
export function laterMention(wording: string): string {
  const core = withoutArticle(wording);
  const short = headPhrase(core);
  return `the ${LIGHT_NOUNS.has(short.toLowerCase()) ? core : short}`;
}

/** The whole wording with "the", for where its head noun alone could mean somebody else. */
export function fullLaterMention(wording: string): string {
  return `the ${withoutArticle(wording)}`;
}

/** The head noun of a wording: "official" of "a senior administration official who has read the memo". */
export function headNoun(wording: string): string {
  return headPhrase(withoutArticle(wording));
}

/** "a" or "an" before a word, by its sound as far as spelling tells. */
function articleFor(phrase: string): "a" | "an" {
  const word = phrase.trim().toLowerCase();
  if (/^(?:hour|honest|honou?r|heir)/u.test(word)) return "an";
  if (/^(?:uni(?!n|m)|use|usu|eu|one\b|once|ut[ie])/u.test(word)) return "a";
  if (/^[fhlmnrsx](?=[A-Z.])/u.test(phrase.trim().replace(/^./u, (first) => first.toLowerCase())) && /^[A-Z]{2}/u.test(phrase.trim()))
    return "an";
  return /^[aeiou]/u.test(word) ? "an" : "a";
}

/** The phrase with its first letter in upper case. */
export function capitalised(phrase: string): string {
  return phrase.replace(/^(["“‘'«]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

function withoutArticle(wording: string): string {
  return wording.trim().replace(/^(?:an?|the)\s+/iu, "");
}

function headPhrase(core: string): string {
  const end = AFTER_HEAD.exec(core)?.index ?? core.length;
  return core.slice(0, end).split(/\s+/u).at(-1) ?? core;
}
