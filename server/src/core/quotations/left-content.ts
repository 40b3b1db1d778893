import { type AfterCue, clauseFrom } from "./after-cue.ts";
import { AtSite } from "./at-site.ts";
import { isClosed, trimStart } from "./contents.ts";
import { OCCASION_NOUNS } from "./lexicon/nouns.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { isNickname } from "./subjects.ts";
import { isWorkTitle } from "./work-title.ts";

/** A helping verb at the start of words in marks. */
const HELPING_VERB =
  /^["“”'‘«„]+(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might|must|isn|aren|wasn|weren|hasn|haven|hadn|doesn|don|didn|won|wouldn|couldn|shouldn)\b/iu;

/** What was said before a cue: "…," she said. */
export class LeftContent extends AtSite {
  /** What was said before "…, she said": a quotation, or the clause before the comma. */
  find(lead: number, after: AfterCue): Range | null {
    const sentence = this.sentence;
    const before = lead - 1;
    if (before < 0 || !(this.frames.has("speech") || this.frames.has("clause") || this.frames.has("gesture"))) return null;
    const quote = quoteBefore(sentence, before);
    if (quote !== null) return this.#leftQuote(quote, after);
    if (this.frames.has("gesture")) return null;
    if (isKind(sentence, before, "subordinator") && wordAt(sentence, before) === "as") return this.#beforeAs(before, after);
    return isKind(sentence, before, "comma", "dash") && this.#endsHere(after) ? this.#leftClause(before, after) : null;
  }

  #leftQuote(quote: number, after: AfterCue): Range | null {
    const sentence = this.sentence;
    const doubtful = this.one.site.unlisted && (!this.#endsHere(after) || !isClosed(sentence, quote));
    return doubtful || isWorkTitle(sentence, quote) ? null : { start: this.#quoteStart(quote, this.#clauseStart(quote)), end: quote + 1 };
  }

  #leftClause(before: number, after: AfterCue): Range | null {
    const sentence = this.sentence;
    const range = { start: trimStart(sentence, this.#clauseStart(before), before), end: before };
    // "Asked whether it leaks, Whitfield declined to answer": what was asked.
    if (range.start === 0 && /^(?:asked|pressed|questioned|told)$/u.test(wordAt(sentence, 0))) return null;
    if (range.start >= before || (after.begins === "nothing" && isKind(sentence, range.start, "subordinator"))) return null;
    if (
      isKind(sentence, range.start, "quote") ||
      (clauseFrom(sentence, range.start) && this.#hasVerb(range)) ||
      this.#hasQuotedVerb(range) ||
      this.#isHeadline(range)
    )
      return range;
    return after.begins === "comma" && after.at < sentence.chunks.length && !this.#isAdverbial(range) ? range : null;
  }

  #endsHere({ begins }: AfterCue): boolean {
    return begins === "nothing" || begins === "comma";
  }

  /** "It is over, as Whitfield said." */
  #beforeAs(as: number, after: AfterCue): Range | null {
    const comma = isKind(this.sentence, as - 1, "comma", "dash") ? as - 1 : as;
    const quoted = isKind(this.sentence, comma - 1, "quote");
    if (comma <= 0 || !(this.#endsHere(after) || (quoted && after.begins === "quote"))) return null;
    if (quoted) return this.#leftQuote(comma - 1, after);
    const start = this.#clauseStart(comma);
    return start < comma && this.#hasVerb({ start, end: comma }) ? { start, end: comma } : null;
  }

  #hasVerb({ start, end }: Range): boolean {
    for (let at = start + 1; at < end; at += 1) if (isFiniteAt(this.sentence, at)) return true;
    return false;
  }

  /** "Port to Close, Says Mayor": a headline puts what will be as an infinitive. */
  #isHeadline({ start, end }: Range): boolean {
    const sentence = this.sentence;
    for (let at = start + 1; at < end; at += 1)
      if (sentence.chunks[at]?.verb?.form === "infinitive") return isKind(sentence, start, "noun") && isKind(sentence, at - 1, "noun");
    return false;
  }

  #hasQuotedVerb({ start, end }: Range): boolean {
    for (let at = start + 1; at < end; at += 1) if (opensWithVerb(this.sentence, at)) return true;
    return false;
  }

  /** "In a statement, she said": when and where, and no part of what was said. */
  #isAdverbial({ start, end }: Range): boolean {
    const sentence = this.sentence;
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
    const sentence = this.sentence;
    const earlier = this.all.filter((other) => other !== this.one && other.site.verb < end && other.subject.start < end).at(-1);
    let depth = 0;
    for (let at = end - 1; at > 0; at -= 1) {
      if (isKind(sentence, at, "semicolon")) return at + 1;
      if (isKind(sentence, at, "close")) depth += 1;
      if (isKind(sentence, at, "open")) {
        if (depth === 0) return at + 1;
        depth -= 1;
      }
      if (earlier !== undefined && at > earlier.site.verb && this.breaks.has(at)) return at + 1;
      if (earlier !== undefined && at > earlier.site.verb && isKind(sentence, at, "conjunction") && isKind(sentence, at - 1, "comma"))
        return at + 1;
    }
    return 0;
  }

  /** Words that lead into a quotation without a mark belong to it: The fund is "whole," he said. */
  #quoteStart(quote: number, from: number): number {
    const sentence = this.sentence;
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
}

/** The bids “were low”: words in marks that begin with the verb of the clause around them. */
function opensWithVerb(sentence: Sentence, at: number): boolean {
  const text = sentence.tokens[sentence.chunks[at]?.start ?? 0]?.text ?? "";
  return isKind(sentence, at, "quote") && isKind(sentence, at - 1, "noun") && HELPING_VERB.test(text);
}

/** The quotation right before a chunk, or before the mark at it; null where none stands there. */
function quoteBefore(sentence: Sentence, at: number): number | null {
  if (isKind(sentence, at, "quote")) return isNickname(sentence, at) ? null : at;
  return isKind(sentence, at, "comma", "dash", "mark") && isKind(sentence, at - 1, "quote") ? at - 1 : null;
}
