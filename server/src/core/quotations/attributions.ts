import type { Span } from "../text/span.ts";
import { contentEnd, hasVerb, rightSide, trimEnd, trimStart } from "./contents.ts";
import { type CueSite, cueSites } from "./cue-sites.ts";
import type { English } from "./english.ts";
import { LABEL_NOUNS } from "./lexicon/nouns.ts";
import { chunkEnd, type Range, speakerEnd, subjectBefore } from "./phrases.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import type { Token, Unit } from "./tokens.ts";
import { isAuxiliary, isComma, isConjunction, isFiniteVerb, isMark, isQuote, isRelative, isWord, personNoun } from "./word-classes.ts";

/** A quotation within one block: as in the model, with spans of the block's prose instead of places. */
export interface LocalQuotation {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: Span | null;
  readonly impersonal: boolean;
  readonly speaker: LocalSpeaker | null;
  /** The noun that a relative pronoun as speaker stands for: Holt, who said … */
  readonly antecedent: LocalSpeaker | null;
  readonly how: string;
}

interface Reading {
  readonly prose: string;
  readonly unit: Unit;
  readonly tokens: readonly Token[];
  readonly english: English;
}

/** A cue with its subject, before its content is looked for. */
interface Attribution {
  readonly site: CueSite;
  readonly subject: Range | null;
  readonly order: "before" | "inverted" | "shared" | "participle";
}

const IMPERSONAL = /^(?:understand|believe|think|say|report|know|expect|allege|claim|fear|hope|estimate|suggest|assert)$/u;

/** The quotations of one sentence, each with its cue and speaker. Nothing here looks beyond the sentence. */
export function attributionsIn(prose: string, unit: Unit, english: English): LocalQuotation[] {
  const reading: Reading = { prose, unit, tokens: unit.tokens, english };
  const sites = cueSites(unit.tokens);
  const attributions = withSubjects(reading, sites);
  const breaks = breaksOf(reading, attributions);
  const found: LocalQuotation[] = [];
  for (const attribution of attributions) {
    const quotation = readAttribution(reading, attribution, attributions, breaks);
    if (quotation !== null) found.push(quotation);
  }
  for (const quotation of [...accordingTo(reading), ...impersonal(reading, sites), ...labelled(reading, found)]) found.push(quotation);
  return withoutDoubles(found).sort((a, b) => startOf(a) - startOf(b));
}

export function startOf(quotation: LocalQuotation): number {
  return quotation.parts[0]?.start ?? quotation.cue?.start ?? 0;
}

/** Finds the subject of each cue: before it, after it, or that of an earlier cue. */
function withSubjects({ tokens }: Reading, sites: readonly CueSite[]): Attribution[] {
  const attributions: Attribution[] = [];
  for (const site of sites) {
    if (site.kind === "passive" || site.kind === "infinitive") continue;
    const earlier = attributions.at(-1) ?? null;
    if (site.kind === "participle") {
      if (earlier?.subject != null) attributions.push({ site, subject: earlier.subject, order: "participle" });
      else if (isComma(tokens[site.start - 1])) {
        const subject = openingSubject(tokens, site.start);
        if (subject !== null) attributions.push({ site, subject, order: "participle" });
      }
      continue;
    }
    const inverted = invertedSubject(tokens, site);
    if (inverted !== null) {
      attributions.push({ site, subject: inverted, order: "inverted" });
      continue;
    }
    const before = tokens[site.start - 1];
    const joined = isConjunction(before) && before?.lower !== "nor";
    const subject = joined ? null : subjectBefore(tokens, 0, site.start);
    if (subject !== null) attributions.push({ site, subject, order: "before" });
    else if (joined) {
      const shared = earlier?.subject ?? openingSubject(tokens, site.start);
      if (shared !== null) attributions.push({ site, subject: shared, order: "shared" });
    }
  }
  return attributions;
}

/** `“…,” said Dana Whitfield` and `It was shelved, said an official`. */
function invertedSubject(tokens: readonly Token[], site: CueSite): Range | null {
  const before = tokens[site.start - 1];
  const afterQuote = isQuote(before) || (isMark(before, ",—–-") && isQuote(tokens[site.start - 2]));
  const afterClause = isComma(before) && subjectBefore(tokens, 0, site.start) === null;
  if (!(afterQuote || afterClause || site.start === 0) || site.start !== site.verb) return null;
  if (!site.form.frames.has("speech") && !site.form.frames.has("gesture")) return null;
  const end = speakerEnd(tokens, site.end, tokens.length);
  if (end === site.end || isFiniteVerb(tokens, end) || (isAuxiliary(tokens[end]) && !isQuote(before))) return null;
  return { start: site.end, end };
}

/** The subject of a sentence's first clause, past an opening phrase and its comma. */
function openingSubject(tokens: readonly Token[], before: number): Range | null {
  for (let at = 1; at < before; at += 1) {
    if (!isFiniteVerb(tokens, at)) continue;
    return subjectBefore(tokens, 0, at);
  }
  return null;
}

/** Where a later attribution of the same sentence begins, so that content ends there: at the conjunction or mark before it. */
function breaksOf({ tokens }: Reading, attributions: readonly Attribution[]): Set<number> {
  const breaks = new Set<number>();
  for (const { site, subject, order } of attributions) {
    if (order === "shared") {
      const at = site.start - 1;
      breaks.add(isComma(tokens[at - 1]) ? at - 1 : at);
    } else if (order === "before" && subject !== null) {
      const before = subject.start - 1;
      const commaBefore = isConjunction(tokens[before]) && isComma(tokens[before - 1]);
      if (commaBefore) breaks.add(before - 1);
      else if (isMark(tokens[before], ";") || (isComma(tokens[before]) && isParenthetical(tokens, site))) breaks.add(before);
    }
  }
  return breaks;
}

/** "…, prosecutors told a jury on Monday." */
function isParenthetical(tokens: readonly Token[], site: CueSite): boolean {
  const right = rightSide(tokens, site.end, site, false);
  return right.begins === "nothing" || right.begins === "comma";
}

function readAttribution(
  reading: Reading,
  one: Attribution,
  all: readonly Attribution[],
  breaks: ReadonlySet<number>,
): LocalQuotation | null {
  const { tokens } = reading;
  const { site, subject, order } = one;
  if (subject === null) return null;
  const afterCue = order === "inverted" ? subject.end : site.end;
  const right = rightSide(tokens, afterCue, site, order === "inverted");
  const lead = order === "before" ? subject.start : site.start;
  const left = order === "before" || order === "inverted" ? leftContent(reading, lead, all, one) : null;
  const after = rightContent(reading, one, right, left !== null, breaks);
  const sides = [left, after].filter((range) => range !== null);
  if (sides.length === 0) return null;
  const speaker = speakerOf(reading.prose, tokens, subject, reading.english);
  if (speaker === null || isLabel(reading, one, speaker)) return null;
  const built = build(reading, sides, { start: site.start, end: site.end }, speaker, howOf(order, left !== null, after !== null));
  return { ...built, antecedent: relativeAntecedent(reading, subject) };
}

/** Whom "who" stands for: the noun phrase right before it. */
function relativeAntecedent({ prose, tokens, english }: Reading, subject: Range): LocalSpeaker | null {
  if (!isRelative(tokens[subject.start]) || subject.end - subject.start !== 1) return null;
  const end = isComma(tokens[subject.start - 1]) ? subject.start - 1 : subject.start;
  const noun = subjectBefore(tokens, 0, end);
  return noun === null ? null : speakerOf(prose, tokens, noun, english);
}

/** A plaque's or a sign's words are nobody's statement. */
function isLabel({ tokens }: Reading, { site, subject }: Attribution, speaker: LocalSpeaker): boolean {
  if (subject === null || speaker.form === "named") return false;
  const head = tokens.find((token) => token.start === speaker.head.start)?.lower ?? "";
  const singular = head.replace(/s$/u, "");
  if (LABEL_NOUNS.has(head) || LABEL_NOUNS.has(singular))
    return site.form.lemma === "read" || site.form.lemma === "say" || site.form.lemma === "declare" || site.form.lemma === "proclaim";
  return false;
}

function howOf(order: Attribution["order"], left: boolean, right: boolean): string {
  const place = left && right ? "between two parts of the quotation" : left ? "after the quotation" : "before the quotation";
  if (order === "inverted") return `verb and then speaker, ${place}`;
  if (order === "shared") return "second verb of the same speaker";
  if (order === "participle") return "participle that goes on with the speaker's words";
  return `speaker and then verb, ${place}`;
}

/** What was said before "…, she said": a quotation, or the clause before the comma. */
function leftContent(reading: Reading, lead: number, all: readonly Attribution[], one: Attribution): Range | null {
  const { tokens } = reading;
  const before = tokens[lead - 1];
  if (before === undefined) return null;
  if (!one.site.form.frames.has("speech") && !one.site.form.frames.has("clause") && !one.site.form.frames.has("gesture")) return null;
  const quoteAt = isQuote(before) ? lead - 1 : isMark(before, ",—–-?!") && isQuote(tokens[lead - 2]) ? lead - 2 : null;
  if (quoteAt !== null) return { start: quoteStart(tokens, quoteAt, clauseFrom(tokens, quoteAt, all, one)), end: quoteAt + 1 };
  if (one.site.form.frames.has("gesture")) return null;
  if (!isComma(before)) return null;
  const right = rightSide(
    tokens,
    one.order === "inverted" ? (one.subject?.end ?? one.site.end) : one.site.end,
    one.site,
    one.order === "inverted",
  );
  if (right.begins !== "nothing" && right.begins !== "comma" && !(right.begins === "clause" && isComma(tokens[right.at]))) return null;
  const start = trimStart(tokens, clauseFrom(tokens, lead - 1, all, one), lead - 1);
  const range = { start, end: lead - 1 };
  if (start >= lead - 1) return null;
  const interrupts = right.begins === "comma" && isComma(tokens[right.at]);
  return hasVerb(tokens, range) || (interrupts && right.at < tokens.length) ? range : null;
}

/** Where the clause that ends at an index may begin: after an earlier attribution that a semicolon or conjunction parts from it. */
function clauseFrom(tokens: readonly Token[], end: number, all: readonly Attribution[], one: Attribution): number {
  const earlier = all.filter((other) => other !== one && other.site.verb < end).at(-1);
  for (let at = end - 1; at > 0; at -= 1) {
    if (isMark(tokens[at], ";")) return at + 1;
    if (earlier !== undefined && at > earlier.site.verb && isConjunction(tokens[at]) && isComma(tokens[at - 1])) return at + 1;
  }
  return 0;
}

/** Words that lead into a quotation without a mark belong to it: The fund is "whole," he said. */
function quoteStart(tokens: readonly Token[], quote: number, from: number): number {
  const before = tokens[quote - 1];
  if (quote <= from || before === undefined) return quote;
  if (isQuote(before)) return quoteStart(tokens, quote - 1, from);
  const lower = /^["“”'‘«„\s]*(?:\.\.\.|…)?\s*\p{Ll}/u.test(tokens[quote]?.text ?? "");
  if (before.kind === "mark" && !(isComma(before) && lower) && before.text !== ")") return quote;
  return trimStart(tokens, from, quote);
}

function rightContent(
  reading: Reading,
  one: Attribution,
  right: ReturnType<typeof rightSide>,
  hasLeft: boolean,
  breaks: ReadonlySet<number>,
): Range | null {
  const { tokens } = reading;
  const { site, order } = one;
  const frames = site.form.frames;
  const end = (start: number): number => contentEnd(tokens, start, breaks);
  const speech = frames.has("speech") || frames.has("gesture");
  switch (right.begins) {
    case "nothing":
      return null;
    case "quote": {
      const start = isQuote(tokens[right.at]) ? right.at : right.at + 1;
      if (!speech && !frames.has("clause") && !frames.has("that") && !frames.has("thing")) return null;
      return quotedEnd(reading, start, end(start));
    }
    case "comma": {
      if (!hasLeft || !isComma(tokens[right.at])) return null;
      const start = trimCommaOnly(tokens, right.at);
      const range = { start, end: end(start) };
      return range.start < range.end && !isSideRemark(tokens, start) ? range : null;
    }
    case "that": {
      if (!frames.has("clause") && !frames.has("that")) return null;
      const start = (isComma(tokens[right.at]) ? right.at + 1 : right.at) + 1;
      return nonEmpty({ start, end: end(start) });
    }
    case "whether":
      if (!frames.has("whether") && !frames.has("clause") && !frames.has("that")) return null;
      return nonEmpty({ start: right.at, end: end(right.at) }, 3);
    case "to":
      return frames.has("to") || (frames.has("told-to") && right.addressed) ? nonEmpty({ start: right.at, end: end(right.at) }) : null;
    case "as":
    case "clause":
      return clauseContent(reading, one, right.at, hasLeft, order, end);
  }
}

function clauseContent(
  reading: Reading,
  one: Attribution,
  from: number,
  hasLeft: boolean,
  order: Attribution["order"],
  end: (start: number) => number,
): Range | null {
  const { tokens } = reading;
  const { frames } = one.site.form;
  const start = tokens[from]?.text === ":" ? from + 1 : from;
  const range = { start, end: end(start) };
  if (range.end <= range.start || order === "inverted") return null;
  const quoted = tokens.slice(start, range.end).some((token) => isQuote(token));
  if (frames.has("told-to")) {
    const person = chunkEnd(tokens, start, range.end);
    if (person > start && tokens[person]?.lower === "to") return { start: person, end: range.end };
  }
  if (hasLeft && (isQuote(tokens[one.subject === null ? 0 : one.subject.start - 1]) || isComma(tokens[(one.subject?.start ?? 0) - 1])))
    return null;
  if (quoted && (frames.has("named") || frames.has("as") || frames.has("thing") || frames.has("clause"))) return range;
  if (frames.has("clause") && hasVerb(tokens, range)) return range;
  return null;
}

/** A quotation that ends in a stop is whole; otherwise the clause goes on: "no" to the plan. */
function quotedEnd({ prose, tokens }: Reading, start: number, end: number): Range {
  const token = tokens[start];
  if (token === undefined) return { start, end };
  const closed = /[.,!?…—–-]["”’'»“]*$/u.test(prose.slice(Math.max(token.start, token.end - 6), token.end));
  if (!closed && !isComma(tokens[start + 1])) return { start, end: Math.max(end, start + 1) };
  return { start, end: start + 1 };
}

function nonEmpty(range: Range, least = 1): Range | null {
  return range.end - range.start >= least ? range : null;
}

function trimCommaOnly(tokens: readonly Token[], at: number): number {
  return isComma(tokens[at]) ? at + 1 : at;
}

/** After "…, she said, ": an afterthought of the reporter's own rather than more of what was said. */
function isSideRemark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isQuote(token)) return false;
  return (
    isWord(token) &&
    (/ing$/u.test(token.lower) ||
      isRelative(token) ||
      isConjunction(token) ||
      /^(?:as|while|when|after|before|though|although|in|at|on|during|with|according|citing|because)$/u.test(token.lower))
  );
}

/** "According to X, …", "…, according to X". */
function accordingTo(reading: Reading): LocalQuotation[] {
  const { tokens, prose, english } = reading;
  const found: LocalQuotation[] = [];
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to") continue;
    let end = speakerEnd(tokens, at + 2, tokens.length);
    const opening = at === 0 || (at < 3 && !isComma(tokens[at - 1]));
    if (opening && !isComma(tokens[end])) {
      const comma = tokens.findIndex((token, index) => index > at + 2 && isComma(token));
      if (comma > 0) end = Math.min(end, comma);
    }
    const speaker = speakerOf(prose, tokens, { start: at + 2, end }, english);
    if (speaker === null) continue;
    const sides: Range[] = [];
    if (opening) {
      const start = isComma(tokens[end]) ? end + 1 : end;
      sides.push({ start, end: trimEnd(tokens, start, tokens.length) });
    } else {
      const start = trimStart(tokens, clauseFrom(tokens, at, [], { site: null as never, subject: null, order: "before" }), at);
      sides.push({ start, end: trimEnd(tokens, start, at) });
      if (isComma(tokens[end]) && end + 1 < tokens.length && !isSideRemark(tokens, end + 1))
        sides.push({ start: end + 1, end: trimEnd(tokens, end + 1, tokens.length) });
      else if (isComma(tokens[end]) && isQuote(tokens[end + 1])) sides.push({ start: end + 1, end: end + 2 });
    }
    const kept = sides.filter((range) => range.end > range.start);
    if (kept.length > 0) found.push(build(reading, kept, { start: at, end: at + 2 }, speaker, "according to"));
  }
  return found;
}

/** "It is understood that …": said by nobody the draft names. */
function impersonal(reading: Reading, sites: readonly CueSite[]): LocalQuotation[] {
  const { tokens } = reading;
  return sites.flatMap((site) => {
    if (site.kind !== "passive" || !IMPERSONAL.test(site.form.lemma)) return [];
    const subject = tokens[site.start - 1];
    if (tokens[site.end]?.lower === "that" && (subject?.lower === "it" || tokens[site.start]?.lower === "it's")) {
      const range = { start: site.end + 1, end: trimEnd(tokens, site.end + 1, tokens.length) };
      return range.end > range.start
        ? [{ ...build(reading, [range], { start: site.start - 1, end: site.end }, null, "impersonal cue"), impersonal: true }]
        : [];
    }
    return [];
  });
}

/** `NAME: “…”` */
function labelled(reading: Reading, found: readonly LocalQuotation[]): LocalQuotation[] {
  const { tokens, prose, english } = reading;
  const colon = tokens.findIndex((token) => token.text === ":");
  if (colon < 1 || colon > 8 || found.length > 0 || !isQuote(tokens[colon + 1])) return [];
  const end = chunkEnd(tokens, 0, colon);
  if (end !== colon) return [];
  const speaker = speakerOf(prose, tokens, { start: 0, end: colon }, english);
  if (speaker === null || (speaker.form !== "named" && personNoun(tokens[colon - 1]?.lower ?? "") === null)) return [];
  return [{ ...build(reading, [{ start: colon + 1, end: colon + 2 }], null, speaker, "name and colon before the quotation") }];
}

function build(reading: Reading, sides: readonly Range[], cue: Range | null, speaker: LocalSpeaker | null, how: string): LocalQuotation {
  const { tokens } = reading;
  const parts = sides.map((range) => spanOf(tokens, range));
  const inside = sides.flatMap(({ start, end }) => tokens.slice(start, end));
  const quoted = inside.filter((token) => isQuote(token)).map(({ start, end }) => ({ start, end }));
  const plain = inside.some((token) => token.kind === "word" || token.kind === "number");
  const kind = quoted.length === 0 ? "indirect" : plain ? "mixed" : "direct";
  return { kind, parts, quoted, cue: cue === null ? null : spanOf(tokens, cue), impersonal: false, speaker, antecedent: null, how };
}

function spanOf(tokens: readonly Token[], { start, end }: Range): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** One stretch in marks is one person's words: the first attribution that takes exactly it keeps it. */
function withoutDoubles(found: readonly LocalQuotation[]): LocalQuotation[] {
  const seen = new Set<string>();
  return found.filter((quotation) => {
    const key = quotation.parts.map(({ start, end }) => `${start}-${end}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
