import { type AfterCue, clauseFrom } from "./after-cue.ts";
import type { AttributionSite } from "./attribution-sites.ts";
import { contentEnd, isClosed, nestedEnd, objectEnd } from "./contents.ts";
import { leadsToQuote } from "./cue-sites.ts";
import { isPronounAt, relativeEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";

/** What is said after a cue: she said that …, she called it “…”. */
export class RightContent {
  readonly #sentence: Sentence;
  readonly #one: AttributionSite;
  readonly #breaks: ReadonlySet<number>;
  readonly #frames: ReadonlySet<string>;

  /** `breaks` are where another attribution of the sentence begins. */
  constructor(sentence: Sentence, one: AttributionSite, breaks: ReadonlySet<number>) {
    this.#sentence = sentence;
    this.#one = one;
    this.#breaks = breaks;
    this.#frames = one.site.form.frames;
  }

  find(after: AfterCue, left: Range | null): Range[] {
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
    const sentence = this.#sentence;
    for (let next = at + 1; next < limit; next += 1) {
      const past = isKind(sentence, next, "comma") ? this.#overAside(next, limit) : next;
      if (past === null || isFiniteAt(sentence, next)) return null;
      if (past > next) {
        next = past;
        continue;
      }
      const given = this.#givenFrom(at, next);
      if (given !== null) return { start: at, end: Math.max(next + 1, objectEnd(sentence, given, limit)) };
    }
    return null;
  }

  /** Where the name or the description begins that a chunk gives to an object at `at`, or announces; null where it does neither. */
  #givenFrom(at: number, next: number): number | null {
    const frames = this.#frames;
    const sentence = this.#sentence;
    const word = wordAt(sentence, next);
    if (frames.has("as") && word === "as") return next + 1;
    if (frames.has("of") && /^(?:of|for|over)$/u.test(word) && isPastObject(sentence, at, next)) return next + 1;
    const names = isKind(sentence, next, "quote", "noun", "adjective") && isKind(sentence, next - 1, "noun", "time", "comma");
    return frames.has("named") && names ? next : null;
  }

  /**
   * "them, who had won, of", "him, among other things, “a fraud”": at the last chunk of what stands between two commas, where what is
   * given to the object follows; null where that is not so.
   */
  #overAside(comma: number, limit: number): number | null {
    const sentence = this.#sentence;
    if (isKind(sentence, comma + 1, "relative")) return relativeEnd(sentence, comma + 1);
    for (let at = comma + 1; at < Math.min(limit, comma + 8); at += 1) {
      if (isFiniteAt(sentence, at) || isKind(sentence, at, "conjunction", "quote")) return null;
      if (!isKind(sentence, at, "comma")) continue;
      const goesOn = isKind(sentence, at + 1, "quote") || (isKind(sentence, at + 1, "noun") && isKind(sentence, at + 2, "quote"));
      return goesOn || /^(?:as|of|for|over)$/u.test(wordAt(sentence, at + 1)) ? at : null;
    }
    return null;
  }
}

function isPastObject(sentence: Sentence, at: number, preposition: number): boolean {
  return preposition > at && isKind(sentence, preposition - 1, "noun", "quote", "time", "adverb", "close", "comma");
}
