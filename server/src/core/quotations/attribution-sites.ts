import { type CueSite, cueSites } from "./cue-sites.ts";
import { agentAfter, isPronounAt, phraseEnd, phraseStart } from "./phrases.ts";
import { isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";
import { isNickname, sharedSubject, subjectBefore, subjectBeforeComma, subjectOfClauseAfter, subjectOfClauseBefore } from "./subjects.ts";
import { isDocumentNoun } from "./word-classes.ts";

/** A verb of reporting with its subject, before its content is looked for. */
export interface AttributionSite {
  readonly site: CueSite;
  readonly subject: Range;
  readonly order: "before" | "inverted" | "shared" | "participle" | "agent";
  /** Where the cue begins: at the verb, or at the verbs that lead to it (went on to say). */
  readonly cueStart: number;
}

/** The verbs of reporting of a sentence whose subject can be told, in order. */
export function attributionSites(sentence: Sentence): AttributionSite[] {
  const found: AttributionSite[] = [];
  for (const site of cueSites(sentence)) {
    const one = goesOnFromInverted(sentence, site, found.at(-1)) ?? siteWithSubject(sentence, site);
    if (one !== null) found.push(one);
  }
  return found;
}

/** `“…,” said Dana Whitfield at the time, adding that …`: a participle right after a speaker that follows its verb goes on with them. */
function goesOnFromInverted(sentence: Sentence, site: CueSite, last: AttributionSite | undefined): AttributionSite | null {
  if (site.kind !== "ing" || last?.order !== "inverted" || !isKind(sentence, site.verb - 1, "comma")) return null;
  for (let at = last.subject.end; at < site.verb; at += 1) if (isFiniteAt(sentence, at) || isKind(sentence, at, "quote")) return null;
  return { site, subject: last.subject, order: "participle", cueStart: site.verb };
}

function siteWithSubject(sentence: Sentence, site: CueSite): AttributionSite | null {
  switch (site.kind) {
    case "passive":
      return passive(sentence, site);
    case "participle":
      return withAgent(sentence, site);
    case "infinitive":
      return infinitive(sentence, site);
    case "ing":
      return participle(sentence, site);
    case "finite":
      return finite(sentence, site);
  }
}

function finite(sentence: Sentence, site: CueSite): AttributionSite | null {
  const cueStart = site.verb;
  const inverted = invertedSubject(sentence, site);
  if (inverted !== null) return { site, subject: inverted, order: "inverted", cueStart };
  const before = subjectBefore(sentence, site.verb);
  if (before !== null) return { site, subject: before, order: "before", cueStart };
  const shared = sharedSubject(sentence, site.verb) ?? subjectBeforeComma(sentence, site.verb);
  return shared === null ? null : { site, subject: shared, order: "shared", cueStart };
}

/** `“…,” said Dana Whitfield` and `It was shelved, said an official`. */
function invertedSubject(sentence: Sentence, site: CueSite): Range | null {
  const { frames } = site.form;
  if (!frames.has("speech") && !frames.has("gesture")) return null;
  if (sentence.chunks[site.verb]?.verb?.simple !== true || !isKind(sentence, site.end, "noun")) return null;
  const before = site.verb - 1;
  const afterQuote =
    (isKind(sentence, before, "quote") && !isNickname(sentence, before)) ||
    (isKind(sentence, before, "comma", "dash", "mark") && isKind(sentence, before - 1, "quote"));
  const afterClause = isKind(sentence, before, "comma") && subjectBefore(sentence, site.verb) === null;
  if (!(afterQuote || afterClause || before < 0)) return null;
  const end = phraseEnd(sentence, site.end);
  if (isFiniteAt(sentence, end) && !(afterQuote && isKind(sentence, end - 1, "noun"))) return null;
  return { start: site.end, end };
}

/** "was accused by Whitfield of": who does it stands after "by". Without that, the passive names nobody. */
function passive(sentence: Sentence, site: CueSite): AttributionSite | null {
  const quoting = /^quoted$/u.test(verbWord(sentence, site.verb)) && /^as$/u.test(wordAt(sentence, site.end));
  if (quoting) {
    const subject = subjectBefore(sentence, site.verb);
    return subject === null ? null : { site, subject, order: "before", cueStart: site.verb };
  }
  return withAgent(sentence, site);
}

function withAgent(sentence: Sentence, site: CueSite): AttributionSite | null {
  const agent = agentAfter(sentence, site.verb);
  return agent === null ? null : { site, subject: agent, order: "agent", cueStart: site.verb };
}

/** "went on to say", "was prompted to ask": the subject is that of the verb it hangs on. */
function infinitive(sentence: Sentence, site: CueSite): AttributionSite | null {
  const hold = controller(sentence, site.verb);
  if (hold === null) return null;
  const { verb, object } = hold;
  if (object !== null)
    return { site, subject: { start: phraseStart(sentence, object, 0), end: object + 1 }, order: "before", cueStart: site.verb };
  const subject = subjectBefore(sentence, verb) ?? sharedSubject(sentence, verb);
  return subject === null ? null : { site, subject, order: "before", cueStart: verb };
}

/** Verbs that take somebody as saying something. */
const QUOTES = /^(?:quot|cit|paraphras|describ|portray|depict|record|remember|recall)(?:e|es|ed|ing|s|ing)?$/u;

/** Verbs whose object does what the infinitive says: urged them to say. */
const OBJECT_CONTROL =
  /^(?:urg|ask|tell|told|order|instruct|direct|command|encourag|invit|implor|beg|exhort|allow|forc|prompt|push|press|persuad|convinc|want|expect|help|enabl|caus|lead|led|get|got)/u;

function controller(sentence: Sentence, infinitiveAt: number): { verb: number; object: number | null } | null {
  let object: number | null = null;
  for (let at = infinitiveAt - 1; at >= Math.max(0, infinitiveAt - 4); at -= 1) {
    if (isKind(sentence, at, "verb")) {
      const control = object !== null && OBJECT_CONTROL.test(verbWord(sentence, at)) && sentence.chunks[at]?.verb?.passive !== true;
      if (isFiniteAt(sentence, at)) return { verb: at, object: control ? object : null };
      continue;
    }
    if (isKind(sentence, at, "noun")) object = at;
    else if (!isKind(sentence, at, "adjective", "adverb", "time", "preposition")) return null;
  }
  return null;
}

/** "quoted Whitfield as saying": who is quoted says it. Null where nobody is, or where the verb is in the passive. */
function quotedAs(sentence: Sentence, as: number): Range | null {
  if (wordAt(sentence, as) !== "as" || !isKind(sentence, as - 1, "noun")) return null;
  const start = phraseStart(sentence, as - 1, 0);
  const verb = sentence.chunks[start - 1]?.verb;
  return verb != null && !verb.passive && QUOTES.test(verbWord(sentence, start - 1)) ? { start, end: as } : null;
}

/** ", adding that …", "by saying …", "a statement saying …". */
function participle(sentence: Sentence, site: CueSite): AttributionSite | null {
  const subject = subjectOfParticiple(sentence, site);
  return subject === null ? null : { site, subject, order: "participle", cueStart: site.verb };
}

function subjectOfParticiple(sentence: Sentence, site: CueSite): Range | null {
  const before = site.verb - 1;
  if (before < 0 || (before === 0 && isKind(sentence, before, "subordinator", "preposition")))
    return subjectOfClauseAfter(sentence, site.verb);
  const quoted = quotedAs(sentence, before);
  if (quoted !== null) return quoted;
  if (isKind(sentence, before, "noun")) return nounBeforeParticiple(sentence, before, site);
  return subjectOfClauseBefore(sentence, site.verb) ?? (isKind(sentence, before, "comma") ? subjectBefore(sentence, site.verb) : null);
}

/** The noun right before a participle, where it does what the participle tells; else whose clause it stands in. */
function nounBeforeParticiple(sentence: Sentence, noun: number, site: CueSite): Range | null {
  const own = { start: noun, end: noun + 1 };
  // ", with Whitfield saying": who does it stands right before.
  if (isPronounAt(sentence, noun) || (wordAt(sentence, noun - 1) === "with" && isKind(sentence, noun - 2, "comma"))) return own;
  const paper = isDocumentNoun(sentence.tokens[(sentence.chunks[noun]?.end ?? 1) - 1]?.lower ?? "");
  // "an e-mail to supporters saying": not those whom it goes to.
  const addressed = isKind(sentence, noun - 1, "preposition") && site.form.frames.has("speech");
  return paper || addressed ? (subjectOfClauseBefore(sentence, noun) ?? own) : own;
}
