import { ROLES, TITLES } from "../protection/titles.ts";
import { personNoun } from "../quotations/word-classes.ts";
import { isStatement, lastSentence, leadsUp } from "./lead.ts";

/** What stands between an article and a name without being what the name belongs to: "the latest Okafor memo". */
const PASSING_ADJECTIVE = "(?:(?:new|old|latest|first|second|last|next|recent|original|leaked|final|entire|whole|so-called)\\s)?";

/** An article or a possessive right before a name, with the blank after it. */
const DETERMINER = new RegExp(String.raw`\b(?:an?|the|its|his|their|our|my|your|another)\s${PASSING_ADJECTIVE}$`, "iu");

/** What follows a name that says something about somebody, rather than belonging to them. */
const NOT_OWNED =
  /^\s(?:who|whom|whose|that|which|of|and|or|but|nor|as|in|on|at|to|from|for|with|by|was|is|were|are|has|had|have|did|does|will|would|can|could|may|might|said|says)\b/iu;

/** Words before an office that belong to it: "the former Halden Port finance director". */
const ATTRIBUTIVE =
  /^(?:new|old|long-?time|one-time|then|first|top|budget|finance|campaign|press|communications?|union|party|state|city|county|town|police|fire|school|district|team|club|company|government|council|port|harbou?r|resources|health|education|defen[cs]e|home|justice|trade|transport|energy|labou?r|policy|research|security|intelligence|operations|sales|payroll|plant|night|day|shift|field|house|opposition|[\p{L}-]+(?:ial|nal|ral|cal|tal|dal|gal|ive|ary|ic|ican|ian))$/iu;

/** Capitalised words that say when, and so are nobody's office. */
const WHEN =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u;

/**
 * How many units before a name belong to it: title and office with what describes them, and the article before
 * ("the former finance director "). `before` is the text of the name's line up to it.
 */
export function lengthBefore(before: string): number {
  const words = [...before.matchAll(/(?<=^|[\s"“‘'(])[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*\s(?=$|[\p{L}\p{M}\p{N}])/gu)];
  let start = before.length;
  let hasOffice = false;
  for (const match of words.reverse()) {
    if (match.index + match[0].length !== start) break;
    const word = match[0].trim();
    const rest = before.slice(0, match.index);
    if (isOffice(word) && !(VERBS_TOO.test(word) && !BELONGING.test(rest))) hasOffice = true;
    else if (!hasOffice || !describesOffice(word, rest)) break;
    start = match.index;
  }
  if (!hasOffice) return 0;
  const article = /\b(?:an?|the|its|his|her|their|our)\s$/iu.exec(before.slice(0, start))?.[0] ?? "";
  return before.length - start + article.length;
}

const BELONGING = /\b(?:an?|the|its|his|her|their|our|former|acting|chief|senior|[\p{L}-]+['’]s)\s$/iu;

/** Words that mean a rank only with a capital: "a major donor". */
const RANKS = /^(?:major|general|private|minor)$/u;

/** Offices that are verbs too: "to contact Okafor". They count where something before them belongs to an office. */
const VERBS_TOO = /^(?:lead|head|chair|guard|witness|contact|partner|forward|source|pilot|guide|host|coach|judge|mentor|associate|fan)$/u;

/** A full stop after anything but a short title ends a sentence. */
function isOffice(word: string): boolean {
  if (word.endsWith(".") ? !/^\p{Lu}\p{L}{1,3}\.$/u.test(word) : RANKS.test(word)) return false;
  const plain = word.toLowerCase().replace(/\.$/u, "");
  return TITLES.has(plain) || ROLES.has(plain) || personNoun(plain) === "singular";
}

/** Words that open a sentence with a capital and describe nothing. */
const OPENING =
  /^(?:should|would|could|can|may|might|must|will|shall|did|does|do|is|was|are|were|has|have|had|what|who|where|why|how|which|whether|not|neither|both|either|nor|or|that|this|these|those|he|she|they|we|i|you|it|no|some|many|most|all|each|every|there|here|let)$/iu;

/** A capitalised word within a sentence, a possessive, or a word that stands before offices. */
function describesOffice(word: string, before: string): boolean {
  if (word.endsWith(".")) return false;
  if (/['’]s?$/u.test(word) || ATTRIBUTIVE.test(word)) return true;
  return (
    /^\p{Lu}/u.test(word) &&
    !WHEN.test(word) &&
    !((leadsUp(`${word} `) || OPENING.test(word)) && /(?:^|[.!?:…]["”’')]*\s)["“‘'(]*$/u.test(before))
  );
}

/**
 * How many units after a name belong to it: "(R., of the port)", " of Halden", ", 61," and ", deputy director of the budget
 * office," say who is meant. `before` and `after` are the rest of the name's line.
 */
export function lengthAfter(before: string, after: string): number {
  const beside = /^(?:\s\([^()\n]{1,60}\)|\s(?:of|from)(?:\s\p{Lu}[\p{L}\p{M}'’-]*)+)/u.exec(after)?.[0].length ?? 0;
  return beside + ownClause(before, after.slice(beside));
}

const CLAUSE =
  /^,\s+(?:\d{1,3}(?=[,.;])|(?:who|whose|a|an|the|its|their|his|her|formerly|now|deputy|assistant|former|acting|chief|head|director)\b[^,.;:!?“”"()]*)/iu;

function ownClause(before: string, after: string): number {
  const match = CLAUSE.exec(after);
  if (match === null) return 0;
  const isRelative = /^,\s+(?:who|whose)\b/iu.test(match[0]);
  if (!isRelative && (closesLead(before) || isStatement(match[0]))) return 0;
  const next = after.slice(match[0].length);
  if (/^,\s*(?:and|or)\b/u.test(next)) return 0;
  return match[0].length + (next.startsWith(",") ? 1 : 0);
}

/** Whether a comma after the name ends a phrase that leads up to the sentence: "For Okafor, the tender was over." */
function closesLead(before: string): boolean {
  const sentence = lastSentence(before);
  return leadsUp(sentence) && !sentence.includes(",") && sentence.trim().split(/\s+/u).length <= 3;
}

/** ", Dana Whitfield," after a noun only names it again: not after words that lead up to the sentence, nor in a list. */
export function isApposition(before: string, after: string): boolean {
  const noun = /(?<![\p{L}\p{M}-])([\p{L}\p{M}-]*\p{Ll}),\s$/u.exec(before)?.[1];
  if (noun === undefined || !/^(?:,(?!\s*(?:and|or)\b)|[.;:])/u.test(after)) return false;
  if (isOffice(noun)) return true;
  return !leadsUp(lastSentence(before));
}

/** Whether a name only says which thing is meant ("the Okafor memo", "an Okafor ally"), so that it can go without a word instead. */
export function saysWhich(before: string, after: string): boolean {
  return DETERMINER.test(before) && /^\s\p{L}/u.test(after) && !NOT_OWNED.test(after);
}
