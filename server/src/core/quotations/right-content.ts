import { type AfterCue, clauseFrom } from "./after-cue.ts";
import { AtSite } from "./at-site.ts";
import { contentEnd, isClosed, nestedEnd, objectEnd } from "./contents.ts";
import { leadsToQuote } from "./cue-sites.ts";
import { isFiniteAt, isKind, type Range, wordAt } from "./sentence.ts";
import { ThingContent } from "./thing-content.ts";

/** What opens a clause that goes on with what is said: It will rain, she said, because it always does. */
const GIVES_REASON = /^(?:because|if|unless|since|so)$/u;

/** What is said after a cue: she said that …, she called it “…”. */
export class RightContent extends AtSite {
  readonly #thing = new ThingContent(this);

  find(after: AfterCue, left: Range | null): Range[] {
    const range = this.#rightRange(after, left);
    if (range === null || range.end <= range.start) return this.#gapped(after) ?? [];
    const { subject } = this.one;
    const nested = isKind(this.sentence, subject.start, "relative", "that");
    const before = subject.start - 1;
    // "which he called a disgrace": the relative pronoun is what is named.
    if (
      this.frames.has("named") &&
      /^(?:which|whom|that)$/u.test(wordAt(this.sentence, before)) &&
      isKind(this.sentence, before, "relative", "that")
    )
      return [{ start: before, end: before + 1 }, range];
    return [nested ? { start: range.start, end: nestedEnd(this.sentence, range.start, range.end) } : range];
  }

  /** "a decision which he said was wrong": the content lacks its subject, which the relative pronoun stands for. */
  #gapped(after: AfterCue): Range[] | null {
    const sentence = this.sentence;
    const { subject, site } = this.one;
    if (after.at === site.end && this.#opensGift(after.at)) {
      const given = { start: after.at, end: objectEnd(sentence, after.at + 1, contentEnd(sentence, after.at, this.breaks)) };
      if (given.end <= given.start) return null;
      return isKind(sentence, subject.start - 1, "relative", "that") ? [{ start: subject.start - 1, end: subject.start }, given] : [given];
    }
    if (!isFiniteAt(sentence, after.at) || after.at !== site.end || !this.frames.has("clause")) return null;
    const before = subject.start - 1;
    const rest = { start: after.at, end: nestedEnd(sentence, after.at, contentEnd(sentence, after.at, this.breaks)) };
    if (isKind(sentence, before, "relative", "that")) return [{ start: before, end: before + 1 }, rest];
    return isKind(sentence, before, "noun") ? [rest] : null;
  }

  /** "as" or "of" where the verb takes it after an object. */
  #opensGift(at: number): boolean {
    const word = wordAt(this.sentence, at);
    return (this.frames.has("as") && word === "as") || (this.frames.has("of") && /^(?:of|for|over)$/u.test(word));
  }

  #rightRange(after: AfterCue, left: Range | null): Range | null {
    const frames = this.frames;
    const sentence = this.sentence;
    const { at } = after;
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
        if (this.one.order === "agent" && !isKind(sentence, at, "quote")) return null;
        return this.#quoted(isKind(sentence, at, "quote") ? at : at + 1);
      case "comma":
        return left === null && this.#asks(at + 1) ? this.#toEnd(at + 1) : this.#afterComma(at, left);
      case "that":
        // "denied that" points back, and opens nothing.
        return this.#takesClause() ? this.#beyond(at) : null;
      case "whether":
        return this.#takesClause() ? this.#toEnd(at) : null;
      case "to":
        return this.#infinitive(after);
      case "colon":
        return frames.has("speech") && left === null ? this.#toEnd(at + 1) : null;
      case "clause":
        return this.#clause(at, left);
      case "thing":
        return this.#thing.find(at, left);
    }
  }

  #takesClause(): boolean {
    return ["clause", "that", "whether"].some((frame) => this.frames.has(frame));
  }

  /** "I asked him, if it leaks, who pays": a question after a comma. */
  #asks(at: number): boolean {
    return this.frames.has("whether") && this.frames.has("person") && isKind(this.sentence, at, "subordinator", "relative");
  }

  /** To the end of the clause that "that" opens; null where nothing follows it. */
  #beyond(that: number): Range | null {
    const range = this.#toEnd(that);
    return that + 1 < range.end ? range : null;
  }

  #toEnd(start: number): Range {
    return { start, end: this.#clauseEnd(start, contentEnd(this.sentence, start, this.breaks)) };
  }

  /** "Although she said it leaks, they met": what is said within a clause that opens the sentence ends before the main clause. */
  #clauseEnd(start: number, end: number): number {
    const sentence = this.sentence;
    const { subject, order, cueStart } = this.one;
    const opener = (order === "participle" ? cueStart : subject.start) - 1;
    const hangs = isKind(sentence, opener, "subordinator") && (opener === 0 || isKind(sentence, opener - 1, "conjunction", "comma"));
    const opens = hangs || (order === "agent" && cueStart === 0);
    if (!opens || start <= opener) return end;
    for (let at = start + 1; at < end; at += 1)
      if (isKind(sentence, at, "comma") && isKind(sentence, at + 1, "noun") && clauseFrom(sentence, at + 1)) return at;
    return end;
  }

  #infinitive({ at, addressed }: AfterCue): Range | null {
    const frames = this.frames;
    const end = this.#clauseEnd(at, contentEnd(this.sentence, at, this.breaks));
    if (frames.has("told-to") && addressed !== null) return { start: addressed.start, end };
    return frames.has("to") ? { start: at, end } : null;
  }

  /** A quotation that ends in a stop is whole; otherwise the clause goes on: "no" to the plan. */
  #quoted(start: number): Range | null {
    const frames = this.frames;
    if (!["speech", "gesture", "clause", "that", "thing", "named", "whether"].some((frame) => frames.has(frame))) return null;
    const sentence = this.sentence;
    const end = contentEnd(sentence, start, this.breaks);
    let last = start + 1;
    while (isKind(sentence, last, "quote")) last += 1;
    if (isKind(sentence, last, "conjunction") && isKind(sentence, last + 1, "quote")) return { start, end: Math.min(end, last + 2) };
    if (isClosed(sentence, start) || isKind(sentence, last, "comma")) return { start, end: last };
    return { start, end: Math.max(end, last) };
  }

  /** Content that goes on after "…, she said, …", and "As she said, …". */
  #afterComma(comma: number, left: Range | null): Range | null {
    const sentence = this.sentence;
    if (!isKind(sentence, comma, "comma", "dash")) return null;
    const start = comma + 1;
    const { subject } = this.one;
    const as = subject.start - 1;
    const opens =
      left === null && /^(?:as|like)$/u.test(wordAt(sentence, as)) && (as === 0 || (as === 1 && isKind(sentence, 0, "conjunction")));
    const lead = isKind(sentence, subject.start - 1, "comma") && clauseFrom(sentence, start);
    if (left === null && !opens && !lead)
      return leadsToQuote(sentence, comma + 1) && this.frames.has("speech") ? this.#ledTo(comma + 1) : null;
    if (isKind(sentence, comma, "dash")) return null;
    if (
      this.#isSideRemark(start) &&
      !(left !== null && !isKind(sentence, left.end - 1, "quote") && GIVES_REASON.test(wordAt(sentence, start)))
    )
      return left !== null && isKind(sentence, left.end - 1, "quote") ? this.#resumed(start) : null;
    const end = contentEnd(sentence, start, this.breaks);
    // "the mayor – who, Holt said, had slept – left": what goes on is the clause about the noun.
    return { start, end: isKind(sentence, subject.start - 2, "relative") ? nestedEnd(sentence, start, end) : end };
  }

  /** "…," she said, as the crowd cheered, "so …": the quotation goes on after a remark. */
  #resumed(from: number): Range | null {
    const sentence = this.sentence;
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
    for (let at = from; at < this.sentence.chunks.length; at += 1) if (isKind(this.sentence, at, "quote")) return this.#quoted(at);
    return null;
  }

  /** After "…, she said, ": an afterthought of the reporter's own rather than more of what was said. */
  #isSideRemark(at: number): boolean {
    const sentence = this.sentence;
    if (isKind(sentence, at, "quote")) return false;
    if (isKind(sentence, at, "relative", "conjunction", "preposition", "subordinator")) return true;
    return sentence.chunks[at]?.verb?.form === "ing" || wordAt(sentence, at) === "according";
  }

  #clause(at: number, left: Range | null): Range | null {
    const frames = this.frames;
    if (left !== null || this.one.order === "inverted") return null;
    if (frames.has("clause")) return this.#toEnd(at);
    return this.#thing.find(at, left);
  }
}
