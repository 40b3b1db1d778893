import { type AfterCue, afterCue, clauseFrom } from "./after-cue.ts";
import type { AttributionSite } from "./attribution-sites.ts";
import { contentEnd, endsInComma, isClosed, nestedEnd, objectEnd, trimStart } from "./contents.ts";
import { leadsToQuote } from "./cue-sites.ts";
import { LABEL_NOUNS, OCCASION_NOUNS } from "./lexicon/nouns.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { isPronounAt, phraseStart, relativeEnd } from "./phrases.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { isWorkTitle } from "./work-title.ts";

/** What verbs of reporting say of a sentence: each with its content and its speaker. */
export function verbAttributions(sentence: Sentence, sites: readonly AttributionSite[]): LocalQuotation[] {
  const breaks = breaksOf(sentence, sites);
  const found: LocalQuotation[] = [];
  for (const one of sites) {
    const quotation = new Reading(sentence, one, sites, breaks).read();
    if (quotation !== null) found.push(quotation);
  }
  return found;
}

/** Where a later attribution of the same sentence begins, so that content ends there: at the conjunction or mark before it. */
function breaksOf(sentence: Sentence, sites: readonly AttributionSite[]): Set<number> {
  return new Set(
    sites.flatMap((one) => {
      const at = breakBefore(sentence, one);
      return at === null ? [] : [at];
    }),
  );
}

function breakBefore(sentence: Sentence, { subject, order, cueStart, site }: AttributionSite): number | null {
  switch (order) {
    case "shared":
      return withComma(sentence, isKind(sentence, cueStart - 1, "conjunction") ? cueStart - 1 : cueStart - 2);
    case "before":
      return breakBeforeSubject(sentence, subject.start - 1, site);
    case "inverted":
      return isKind(sentence, cueStart - 1, "comma") ? cueStart - 1 : null;
    default:
      return null;
  }
}

/** The comma before a conjunction, or the conjunction. */
function withComma(sentence: Sentence, at: number): number {
  return isKind(sentence, at - 1, "comma") ? at - 1 : at;
}

function breakBeforeSubject(sentence: Sentence, at: number, site: AttributionSite["site"]): number | null {
  if (isKind(sentence, at, "conjunction", "subordinator") && opensPart(sentence, at)) return withComma(sentence, at);
  if (isKind(sentence, at, "semicolon")) return at;
  if (endsInComma(sentence, at)) return at + 1;
  if (!isKind(sentence, at, "comma", "dash")) return null;
  const { begins } = afterCue(sentence, site.end, site, false);
  return begins === "nothing" || begins === "comma" ? at : null;
}

function opensPart(sentence: Sentence, at: number): boolean {
  return isKind(sentence, at - 1, "comma") || endsInComma(sentence, at - 1) || wordAt(sentence, at) === "but";
}

const HOW = {
  inverted: "verb and then speaker",
  before: "speaker and then verb",
  shared: "second verb of the same speaker",
  participle: "participle that goes on with the speaker's words",
  agent: "verb in the passive and then speaker",
} as const;

class Reading {
  readonly #sentence: Sentence;
  readonly #one: AttributionSite;
  readonly #all: readonly AttributionSite[];
  readonly #breaks: ReadonlySet<number>;
  readonly #frames: ReadonlySet<string>;

  constructor(sentence: Sentence, one: AttributionSite, all: readonly AttributionSite[], breaks: ReadonlySet<number>) {
    this.#sentence = sentence;
    this.#one = one;
    this.#all = all;
    this.#breaks = breaks;
    this.#frames = one.site.form.frames;
  }

  read(): LocalQuotation | null {
    const { site, subject, order, cueStart } = this.#one;
    const sentence = this.#sentence;
    const after = afterCue(
      sentence,
      order === "inverted" || order === "agent" ? subject.end : site.end,
      site,
      order === "inverted" || order === "agent",
    );
    const left = order === "before" || order === "inverted" ? this.#left(order === "before" ? subject.start : site.verb, after) : null;
    const right = this.#right(after, left);
    const parts = [...(left === null ? [] : [left]), ...right];
    if (parts.length === 0) return null;
    const speaker = speakerOf(sentence, subject);
    if (speaker === null || this.#isLabel(speaker)) return null;
    const quotation = quotationOf(sentence, parts, {
      cue: { start: cueStart, end: site.end },
      speaker,
      reports: left === null && (after.begins === "to" || after.begins === "thing") ? this.#deed() : "statement",
      antecedent: this.#antecedent(subject),
      how: this.#how(left !== null, right.length > 0),
    });
    return site.unlisted && quotation.quoted.length === 0 ? null : quotation;
  }

  #deed(): LocalQuotation["reports"] {
    return this.#frames.has("mind") || this.#one.site.form.lemma === "decline" ? "stance" : "act";
  }

  #how(left: boolean, right: boolean): string {
    const { order } = this.#one;
    if (order === "shared" || order === "participle") return HOW[order];
    const place = left && right ? "between two parts of the quotation" : left ? "after the quotation" : "before the quotation";
    return `${HOW[order]}, ${place}`;
  }

  /** Whom "who" stands for: the noun phrase right before it. */
  #antecedent(subject: Range): LocalSpeaker | null {
    const sentence = this.#sentence;
    if (!isKind(sentence, subject.start, "relative", "that")) return null;
    const last = isKind(sentence, subject.start - 1, "comma", "dash") ? subject.start - 2 : subject.start - 1;
    return isKind(sentence, last, "noun") ? speakerOf(sentence, { start: phraseStart(sentence, last, 0), end: last + 1 }) : null;
  }

  /** A plaque's or a sign's words are nobody's statement. */
  #isLabel(speaker: LocalSpeaker): boolean {
    if (speaker.form === "named") return false;
    const head = this.#sentence.tokens.find((token) => token.start === speaker.head.start)?.lower ?? "";
    return (
      (LABEL_NOUNS.has(head) || LABEL_NOUNS.has(head.replace(/s$/u, ""))) &&
      /^(?:read|say|declare|proclaim)$/u.test(this.#one.site.form.lemma)
    );
  }

  /** What was said before "…, she said": a quotation, or the clause before the comma. */
  #left(lead: number, after: AfterCue): Range | null {
    const sentence = this.#sentence;
    const before = lead - 1;
    if (before < 0 || !(this.#frames.has("speech") || this.#frames.has("clause") || this.#frames.has("gesture"))) return null;
    const quote = quoteBefore(sentence, before);
    if (quote !== null) return this.#leftQuote(quote, after);
    if (this.#frames.has("gesture")) return null;
    if (isKind(sentence, before, "subordinator") && wordAt(sentence, before) === "as") return this.#beforeAs(before, after);
    return isKind(sentence, before, "comma", "dash") && this.#endsHere(after) ? this.#leftClause(before, after) : null;
  }

  #leftQuote(quote: number, after: AfterCue): Range | null {
    const sentence = this.#sentence;
    const doubtful = this.#one.site.unlisted && (!this.#endsHere(after) || !isClosed(sentence, quote));
    return doubtful || isWorkTitle(sentence, quote) ? null : { start: this.#quoteStart(quote, this.#clauseStart(quote)), end: quote + 1 };
  }

  #leftClause(before: number, after: AfterCue): Range | null {
    const sentence = this.#sentence;
    const range = { start: trimStart(sentence, this.#clauseStart(before), before), end: before };
    if (range.start >= before) return null;
    if (isKind(sentence, range.start, "quote") || (clauseFrom(sentence, range.start) && this.#hasVerb(range))) return range;
    return after.begins === "comma" && after.at < sentence.chunks.length && !this.#isAdverbial(range) ? range : null;
  }

  #endsHere({ begins }: AfterCue): boolean {
    return begins === "nothing" || begins === "comma";
  }

  /** "It is over, as Whitfield said." */
  #beforeAs(as: number, after: AfterCue): Range | null {
    const comma = isKind(this.#sentence, as - 1, "comma", "dash") ? as - 1 : as;
    if (comma <= 0 || (after.begins !== "nothing" && after.begins !== "comma")) return null;
    const start = this.#clauseStart(comma);
    return start < comma && this.#hasVerb({ start, end: comma }) ? { start, end: comma } : null;
  }

  #hasVerb({ start, end }: Range): boolean {
    for (let at = start + 1; at < end; at += 1) if (isFiniteAt(this.#sentence, at)) return true;
    return false;
  }

  /** "In a statement, she said": when and where, and no part of what was said. */
  #isAdverbial({ start, end }: Range): boolean {
    const sentence = this.#sentence;
    if (isKind(sentence, start, "time", "adverb")) return true;
    if (isKind(sentence, start, "preposition")) {
      for (let at = start; at < end; at += 1) {
        const head = headOf(sentence, at)?.lower ?? "";
        if (isKind(sentence, at, "time") || OCCASION_NOUNS.has(head)) return true;
      }
      return !isKind(sentence, start + 1, "noun");
    }
    return isKind(sentence, start, "conjunction", "subordinator", "verb") && end - start <= 2;
  }

  /** Where the clause that ends at a chunk may begin: after an earlier attribution that a semicolon or conjunction parts from it. */
  #clauseStart(end: number): number {
    const sentence = this.#sentence;
    const earlier = this.#all.filter((other) => other !== this.#one && other.site.verb < end && other.subject.start < end).at(-1);
    let depth = 0;
    for (let at = end - 1; at > 0; at -= 1) {
      if (isKind(sentence, at, "semicolon")) return at + 1;
      if (isKind(sentence, at, "close")) depth += 1;
      if (isKind(sentence, at, "open")) {
        if (depth === 0) return at + 1;
        depth -= 1;
      }
      if (earlier !== undefined && at > earlier.site.verb && this.#breaks.has(at)) return at + 1;
      if (earlier !== undefined && at > earlier.site.verb && isKind(sentence, at, "conjunction") && isKind(sentence, at - 1, "comma"))
        return at + 1;
    }
    return 0;
  }

  /** Words that lead into a quotation without a mark belong to it: The fund is "whole," he said. */
  #quoteStart(quote: number, from: number): number {
    const sentence = this.#sentence;
    const before = quote - 1;
    if (before < from) return quote;
    if (isKind(sentence, before, "quote")) return this.#quoteStart(before, from);
    const text = sentence.tokens[sentence.chunks[quote]?.start ?? 0]?.text ?? "";
    const goesOn = /^["“”'‘«„\s]*(?:\.\.\.|…)?\s*\p{Ll}/u.test(text);
    if (isKind(sentence, before, "comma", "colon", "semicolon", "dash", "mark") && !(isKind(sentence, before, "comma") && goesOn))
      return quote;
    if (!goesOn && isFiniteAt(sentence, before) && !isKind(sentence, before - 1, "noun")) return quote;
    return trimStart(sentence, from, quote);
  }

  #right(after: AfterCue, left: Range | null): Range[] {
    const range = this.#rightRange(after, left);
    if (range === null || range.end <= range.start) return this.#gapped(after) ?? [];
    const { subject } = this.#one;
    const nested = isKind(this.#sentence, subject.start, "relative", "that");
    const before = subject.start - 1;
    // "which he called a disgrace": the relative pronoun is what is named.
    if (
      this.#frames.has("named") &&
      /^(?:which|whom|that)$/u.test(wordAt(this.#sentence, before)) &&
      isKind(this.#sentence, before, "relative", "that")
    )
      return [{ start: before, end: before + 1 }, range];
    return [nested ? { start: range.start, end: nestedEnd(this.#sentence, range.start, range.end) } : range];
  }

  /** "a decision which he said was wrong": the content lacks its subject, which the relative pronoun stands for. */
  #gapped(after: AfterCue): Range[] | null {
    const sentence = this.#sentence;
    const { subject, site } = this.#one;
    if (this.#frames.has("as") && after.at === site.end && wordAt(sentence, after.at) === "as") {
      const given = { start: after.at, end: objectEnd(sentence, after.at + 1, contentEnd(sentence, after.at, this.#breaks)) };
      if (given.end <= given.start) return null;
      return isKind(sentence, subject.start - 1, "relative", "that") ? [{ start: subject.start - 1, end: subject.start }, given] : [given];
    }
    if (!isFiniteAt(sentence, after.at) || after.at !== site.end || !this.#frames.has("clause")) return null;
    const before = subject.start - 1;
    const rest = { start: after.at, end: nestedEnd(sentence, after.at, contentEnd(sentence, after.at, this.#breaks)) };
    if (isKind(sentence, before, "relative", "that")) return [{ start: before, end: before + 1 }, rest];
    return isKind(sentence, before, "noun") ? [rest] : null;
  }

  #rightRange(after: AfterCue, left: Range | null): Range | null {
    const frames = this.#frames;
    const sentence = this.#sentence;
    const { at } = after;
    const toEnd = (start: number): Range => ({ start, end: contentEnd(sentence, start, this.#breaks) });
    if (
      (frames.has("speech") || frames.has("gesture")) &&
      after.begins !== "quote" &&
      after.begins !== "comma" &&
      left === null &&
      leadsToQuote(sentence, at)
    )
      return this.#ledTo(at);
    switch (after.begins) {
      case "nothing":
        return null;
      case "quote":
        if (this.#one.order === "agent" && !isKind(sentence, at, "quote")) return null;
        return this.#quoted(isKind(sentence, at, "quote") ? at : at + 1);
      case "comma":
        return this.#afterComma(at, left);
      case "that":
        // "denied that" points back, and opens nothing.
        if (at + 1 >= toEnd(at).end) return null;
        return frames.has("clause") || frames.has("that") || frames.has("whether") ? toEnd(at) : null;
      case "whether":
        return frames.has("whether") || frames.has("clause") || frames.has("that") ? toEnd(at) : null;
      case "to":
        return this.#infinitive(after);
      case "colon":
        return frames.has("speech") && left === null ? toEnd(at + 1) : null;
      case "clause":
        return this.#clause(at, left, toEnd);
      case "thing":
        return this.#thing(at, left);
    }
  }

  #infinitive({ at, addressed }: AfterCue): Range | null {
    const frames = this.#frames;
    const end = contentEnd(this.#sentence, at, this.#breaks);
    if (frames.has("told-to") && addressed !== null) return { start: addressed.start, end };
    return frames.has("to") ? { start: at, end } : null;
  }

  /** A quotation that ends in a stop is whole; otherwise the clause goes on: "no" to the plan. */
  #quoted(start: number): Range | null {
    const frames = this.#frames;
    if (!["speech", "gesture", "clause", "that", "thing", "named", "whether"].some((frame) => frames.has(frame))) return null;
    const sentence = this.#sentence;
    const end = contentEnd(sentence, start, this.#breaks);
    let last = start + 1;
    while (isKind(sentence, last, "quote")) last += 1;
    if (isKind(sentence, last, "conjunction") && isKind(sentence, last + 1, "quote")) return { start, end: Math.min(end, last + 2) };
    if (isClosed(sentence, start) || isKind(sentence, last, "comma")) return { start, end: last };
    return { start, end: Math.max(end, last) };
  }

  /** Content that goes on after "…, she said, …", and "As she said, …". */
  #afterComma(comma: number, left: Range | null): Range | null {
    const sentence = this.#sentence;
    if (!isKind(sentence, comma, "comma", "dash")) return null;
    const start = comma + 1;
    const { subject } = this.#one;
    const as = subject.start - 1;
    const opens =
      left === null && /^(?:as|like)$/u.test(wordAt(sentence, as)) && (as === 0 || (as === 1 && isKind(sentence, 0, "conjunction")));
    const lead = isKind(sentence, subject.start - 1, "comma") && clauseFrom(sentence, start);
    if (left === null && !opens && !lead)
      return leadsToQuote(sentence, comma + 1) && this.#frames.has("speech") ? this.#ledTo(comma + 1) : null;
    if (isKind(sentence, comma, "dash")) return null;
    if (this.#isSideRemark(start)) return left !== null && isKind(sentence, left.end - 1, "quote") ? this.#resumed(start) : null;
    return { start, end: contentEnd(sentence, start, this.#breaks) };
  }

  /** "…," she said, as the crowd cheered, "so …": the quotation goes on after a remark. */
  #resumed(from: number): Range | null {
    const sentence = this.#sentence;
    for (let at = from; at < sentence.chunks.length; at += 1) {
      if (!isKind(sentence, at, "quote")) continue;
      const text = sentence.tokens[sentence.chunks[at]?.start ?? 0]?.text ?? "";
      const goesOn =
        isKind(sentence, at - 1, "comma", "dash", "subordinator", "conjunction") && /^["“”'‘«„]+(?:\.\.\.|…)?\s*\p{Ll}/u.test(text);
      return goesOn ? { start: at, end: at + 1 } : null;
    }
    return null;
  }

  #ledTo(from: number): Range | null {
    for (let at = from; at < this.#sentence.chunks.length; at += 1) if (isKind(this.#sentence, at, "quote")) return this.#quoted(at);
    return null;
  }

  /** After "…, she said, ": an afterthought of the reporter's own rather than more of what was said. */
  #isSideRemark(at: number): boolean {
    const sentence = this.#sentence;
    if (isKind(sentence, at, "quote")) return false;
    if (isKind(sentence, at, "relative", "conjunction", "preposition", "subordinator")) return true;
    return sentence.chunks[at]?.verb?.form === "ing" || wordAt(sentence, at) === "according";
  }

  #clause(at: number, left: Range | null, toEnd: (start: number) => Range): Range | null {
    const frames = this.#frames;
    if (left !== null || this.#one.order === "inverted") return null;
    if (frames.has("clause")) return toEnd(at);
    return this.#thing(at, left);
  }

  /** The thing spoken of, with the name or the description that is given to it. */
  #thing(at: number, left: Range | null): Range | null {
    const frames = this.#frames;
    const sentence = this.#sentence;
    if (left !== null || !isKind(sentence, at, "noun", "adjective", "verb", "subordinator", "adverb")) return null;
    if (this.#one.order === "inverted" || this.#one.order === "agent") return null;
    const limit = contentEnd(sentence, at, this.#breaks);
    if (frames.has("named") || frames.has("as") || frames.has("of")) {
      const whole = this.#described(at, limit);
      if (whole !== null) return whole;
    }
    if (!frames.has("thing") && !this.#isAsked(at)) return this.#withQuote(at, limit);
    if (
      isPronounAt(sentence, at) &&
      /^(?:it|this|that|him|her|them|me|us|himself|herself|themselves|so)$/u.test(wordAt(sentence, at)) &&
      !isKind(sentence, at + 1, "quote", "adjective")
    )
      return frames.has("mind") || frames.has("of") ? { start: at, end: at + 1 } : null;
    const end = objectEnd(sentence, at, limit);
    return end > at ? { start: at, end } : null;
  }

  /** "asked her about the plan". */
  #isAsked(at: number): boolean {
    return wordAt(this.#sentence, at - 1) === "about" && (this.#frames.has("whether") || this.#frames.has("person"));
  }

  /** A verb that takes only a clause reports words in marks within its object: said a "terrible" thing. */
  #withQuote(at: number, limit: number): Range | null {
    if (!this.#frames.has("speech") && !this.#frames.has("clause")) return null;
    const end = objectEnd(this.#sentence, at, limit);
    for (let next = at; next < end; next += 1) if (isKind(this.#sentence, next, "quote")) return { start: at, end };
    return null;
  }

  /** "the plan a bluff", "the plan as a bluff", "them of a bluff". */
  #described(at: number, limit: number): Range | null {
    const frames = this.#frames;
    const sentence = this.#sentence;
    for (let next = at + 1; next < limit; next += 1) {
      const word = wordAt(sentence, next);
      if (isKind(sentence, next, "comma") && isKind(sentence, next + 1, "relative")) {
        next = relativeEnd(sentence, next + 1);
        continue;
      }
      if (isKind(sentence, next, "comma") || isFiniteAt(sentence, next)) return null;
      if (frames.has("as") && word === "as") return { start: at, end: Math.max(next + 1, objectEnd(sentence, next + 1, limit)) };
      if (frames.has("of") && /^(?:of|for|over)$/u.test(word) && isPastObject(sentence, at, next))
        return { start: at, end: Math.max(next + 1, objectEnd(sentence, next + 1, limit)) };
      if (frames.has("named") && isKind(sentence, next, "quote", "noun", "adjective") && isKind(sentence, next - 1, "noun", "time"))
        return { start: at, end: Math.max(next + 1, objectEnd(sentence, next, limit)) };
    }
    return null;
  }
}

/** The quotation right before a chunk, or before the mark at it; null where none stands there. */
function quoteBefore(sentence: Sentence, at: number): number | null {
  if (isKind(sentence, at, "quote")) return at;
  return isKind(sentence, at, "comma", "dash", "mark") && isKind(sentence, at - 1, "quote") ? at - 1 : null;
}

function isPastObject(sentence: Sentence, at: number, preposition: number): boolean {
  return preposition > at && isKind(sentence, preposition - 1, "noun", "quote", "time", "adverb", "close");
}
