import type { Span } from "../text/span.ts";

/** Words of a sentence that show a talk with whoever writes: offsets in UTF-16 units of the sentence, ends exclusive. */
export interface ShownTalk {
  /** The words that show it, and nothing else of the sentence where they can be told from the rest. */
  readonly span: Span;
  /** What goes with the words: with commas that part them from the rest. The same as `span` where they are the whole sentence. */
  readonly removal: Span;
  /** Whether nothing would be left of the sentence without it. */
  readonly whole: boolean;
  /** How secret the words say it was: in so many words, by implication, or not at all. */
  readonly secrecy: "off-the-record" | "private" | "none";
  /** Whether the talk was with whoever writes, or, where it was secret, with any newsroom. */
  readonly withUs: boolean;
}

const US =
  "us|me|this (?:reporter|correspondent|columnist|writer|newspaper|paper|magazine|publication|website|site|outlet|station|broadcaster|news organi[sz]ation|newsroom)|(?:our|my) (?:reporters?|correspondents?|newsroom|editors?|team)|(?:one|two|three|some) of our (?:reporters|correspondents)";
/** Somebody of a newsroom, which may be ours: it counts only where the talk was secret. */
const PRESS = "(?:an?|the|several|some)? ?(?:reporters?|journalists?|correspondents?)|the \\p{Lu}[\\p{L}’']+(?: \\p{Lu}[\\p{L}’']+){0,3}";

const OPENLY_SECRET = "off[ -]the[ -]record|not for publication|in (?:strict |the strictest )?confidence";
const SECRET = `${OPENLY_SECRET}|privately|in private|confidentially|secretly|in secret|discreetly`;
/** What tells that a talk was meant to be known to nobody else, as an adverb or as an adjective. */
const TELLS_SECRET = new RegExp(`\\b(?:${SECRET}|private|confidential|secret)\\b`, "iu");
const TELLS_OPENLY = new RegExp(`\\b(?:${OPENLY_SECRET})\\b`, "iu");
const ADVERB = `(?:${SECRET}|briefly|again|twice|once|recently|earlier|at length|separately|repeatedly|quietly|alone)`;

const MET = [
  "met|meets|spoke|speaks|spoken|speaking|talked|talks|talking|sat down|chatted",
  "had (?:an? )?(?:\\p{L}+ ){0,2}?(?:lunch|dinner|coffee|breakfast|drinks?|talks?|word|conversations?|meetings?|chats?|calls?)",
  "called|phoned|rang|telephoned|texted|messaged|e-?mailed|wrote|contacted|approached|briefed|confided",
].join("|");
const TALKS = "conversations?|interviews?|meetings?|talks?|chats?|calls?|briefings?|lunch|dinner|exchanges?";
/** What may follow without being more than when and how often. */
const WHEN =
  "(?:last|this|next|earlier this|late last|early last) \\p{L}+|on \\p{Lu}\\p{L}+(?: \\p{L}+)?|in \\p{Lu}\\p{L}+|yesterday|today|tonight|several times|for (?:an|two|three|several) hours?|over (?:lunch|dinner|coffee|drinks)";
const TAIL = `(?: (?:${ADVERB}|${WHEN}))*`;

const BY_VERB = new RegExp(
  `\\b(?:${MET})(?: ${ADVERB}){0,2}(?: (?:to|with|in))?(?: ${ADVERB})? (?:(?<us>${US})|(?<press>${PRESS}))\\b${TAIL}`,
  "gu",
);
const BY_NOUN = new RegExp(
  `\\b(?:(?:in|during|over|at|after|before|on) (?:[\\p{L}-]+ ){0,4}?)?(?:${TALKS})(?: ${ADVERB}){0,2} (?:with|given to) (?:(?<us>${US})|(?<press>${PRESS}))\\b${TAIL}`,
  "giu",
);

/** Every place in a sentence that shows a talk. Time grows with the sentence. */
export function talksIn(sentence: string): ShownTalk[] {
  const talks: ShownTalk[] = [];
  for (const match of [...sentence.matchAll(BY_VERB), ...sentence.matchAll(BY_NOUN)]) {
    const core = { start: match.index, end: match.index + match[0].length };
    const part = partOf(sentence, core);
    const words = sentence.slice(part.span.start, part.span.end);
    const talk = { ...part, secrecy: secrecyOf(words), withUs: match.groups?.us !== undefined };
    if (talk.withUs || talk.secrecy !== "none") talks.push(talk);
  }
  return talks
    .sort((a, b) => a.span.start - b.span.start)
    .filter((talk, index, all) => index === 0 || talk.span.start >= (all[index - 1]?.span.end ?? 0));
}

function secrecyOf(words: string): ShownTalk["secrecy"] {
  if (TELLS_OPENLY.test(words)) return "off-the-record";
  return TELLS_SECRET.test(words) ? "private" : "none";
}

type Part = Pick<ShownTalk, "span" | "removal" | "whole">;

/** The clause or phrase that the words stand in, where a reader can do without it; else the whole sentence. */
function partOf(sentence: string, core: Span): Part {
  return relativeClause(sentence, core) ?? phrase(sentence, core) ?? { span: whole(sentence), removal: whole(sentence), whole: true };
}

const whole = (sentence: string): Span => ({ start: 0, end: sentence.length });

/** ", who met us privately last week,": from the pronoun to the comma that ends it. */
function relativeClause(sentence: string, core: Span): Part | null {
  const opening = /(?<comma>,?)\s+(?:(?:with|to) whom|who|whom)\b[^,;]*$/u.exec(sentence.slice(0, core.start));
  if (opening === null) return null;
  const commaed = opening.groups?.comma === ",";
  const start = opening.index + (/^,?\s+/u.exec(opening[0])?.[0].length ?? 0);
  if (!commaed) return { span: { start, end: core.end }, removal: { start: opening.index, end: core.end }, whole: false };
  const end = core.end + (/^[^,;.!?]*/u.exec(sentence.slice(core.end))?.[0].length ?? 0);
  const closing = sentence[end] === "," ? 1 : 0;
  return { span: { start, end }, removal: { start: opening.index, end: end + closing }, whole: false };
}

/** "In a private conversation with us last week,": a phrase that tells when or how. */
function phrase(sentence: string, core: Span): Part | null {
  if (!/^(?:in|during|over|at|after|before|on)\b/iu.test(sentence.slice(core.start, core.end))) return null;
  if (/^\s*$/u.test(sentence.slice(0, core.start))) {
    const end = core.end + (/^[^,;]*,?\s*/u.exec(sentence.slice(core.end))?.[0].length ?? 0);
    if (end >= sentence.length) return null;
    return { span: { start: core.start, end: core.end }, removal: { start: core.start, end }, whole: false };
  }
  const before = /,?\s*$/u.exec(sentence.slice(0, core.start))?.[0] ?? "";
  const closing = before.startsWith(",") && sentence[core.end] === "," ? 1 : 0;
  return { span: core, removal: { start: core.start - before.length, end: core.end + closing }, whole: false };
}
