import { AtSite } from "./at-site.ts";
import { contentEnd, objectEnd } from "./contents.ts";
import { isPronounAt, relativeEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";

/** What is spoken of after a cue where it is no clause: she denounced the plan, she called the plan “a bluff”. */
export class ThingContent extends AtSite {
  /** The thing spoken of, with the name or the description that is given to it. */
  find(at: number, left: Range | null): Range | null {
    const frames = this.frames;
    const sentence = this.sentence;
    if (left !== null || !isKind(sentence, at, "noun", "adjective", "verb", "subordinator", "adverb")) return null;
    if (this.one.order === "inverted" || this.one.order === "agent") return null;
    const limit = contentEnd(sentence, at, this.breaks);
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
      return null;
    const end = this.#showsDoing(at) ? limit : objectEnd(sentence, at, limit);
    return end > at && !this.#onlyDescribes(at, end) ? { start: at, end } : null;
  }

  /** "a group supporting the plan", "in denying the plan": such a participle says what somebody is like rather than what they said. */
  #onlyDescribes(at: number, end: number): boolean {
    const sentence = this.sentence;
    const { order, cueStart } = this.one;
    if (order !== "participle" || isKind(sentence, cueStart - 1, "comma") || end - at > 2) return false;
    return !holdsQuote(sentence, at, end);
  }

  /** "The poll showed Whitfield leading by ten points", "… with a lead of ten": what a paper shows somebody doing is a whole clause. */
  #showsDoing(at: number): boolean {
    const sentence = this.sentence;
    if (!/^(?:show|find|put|have)$/u.test(this.one.site.form.lemma) || !isKind(sentence, at, "noun")) return false;
    return sentence.chunks[at + 1]?.verb?.form === "ing" || wordAt(sentence, at + 1) === "with";
  }

  /** "asked her about the plan". */
  #isAsked(at: number): boolean {
    return wordAt(this.sentence, at - 1) === "about" && (this.frames.has("whether") || this.frames.has("person"));
  }

  /** A verb that takes only a clause reports words in marks within its object: said a "terrible" thing. */
  #withQuote(at: number, limit: number): Range | null {
    if (!this.frames.has("speech") && !this.frames.has("clause")) return null;
    const end = objectEnd(this.sentence, at, limit);
    return holdsQuote(this.sentence, at, end) ? { start: at, end } : null;
  }

  /** "the plan a bluff", "the plan as a bluff", "them of a bluff". */
  #described(at: number, limit: number): Range | null {
    const sentence = this.sentence;
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
    const frames = this.frames;
    const sentence = this.sentence;
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
    const sentence = this.sentence;
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

function holdsQuote(sentence: Sentence, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isKind(sentence, at, "quote")) return true;
  return false;
}

function isPastObject(sentence: Sentence, at: number, preposition: number): boolean {
  return preposition > at && isKind(sentence, preposition - 1, "noun", "quote", "time", "adverb", "close", "comma");
}
