import type { CueSite } from "./cue-sites.ts";
import { isOccasion, isPronounAt, phraseEnd, relativeEnd, simpleEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { isTitleCase } from "./work-title.ts";

/** What stands after a cue once whom, when and where are passed over. */
export interface AfterCue {
  /** The first chunk of the content, or of what comes instead of it. */
  readonly at: number;
  readonly begins: "nothing" | "quote" | "that" | "whether" | "to" | "clause" | "thing" | "comma" | "colon";
  /** Who is spoken to: told reporters. */
  readonly addressed: Range | null;
}

/** Passes over whom, when, where and how, and says what follows. `from` is the chunk after the cue, or after a speaker that follows it. */
export function afterCue(sentence: Sentence, from: number, site: CueSite, afterSpeaker: boolean): AfterCue {
  const { frames } = site.form;
  const addressed = !afterSpeaker && (frames.has("person") || frames.has("told-to")) ? addressee(sentence, from, site) : null;
  let at = addressed?.end ?? from;
  if (addressed !== null && wordAt(sentence, at) === "about" && isKind(sentence, at + 1, "noun", "subordinator"))
    return { at: at + 1, begins: "thing", addressed };
  const speaks = frames.has("speech") || frames.has("clause") || frames.has("that");
  for (let step = 0; step < 10; step += 1) {
    const next = overAdverbial(sentence, at, speaks || afterSpeaker);
    if (next === at) break;
    at = next;
  }
  return { at, begins: beginning(sentence, at), addressed };
}

/** Who is spoken to, so that it is not taken for the content: told reporters that …; null where nobody is. */
function addressee(sentence: Sentence, from: number, site: CueSite): Range | null {
  const at = isKind(sentence, from, "adverb", "time") ? from + 1 : from;
  const tells = site.form.lemma === "tell";
  if (tells && isProgramme(sentence, at)) return { start: at, end: at + 1 };
  if (!isKind(sentence, at, "noun")) return null;
  const end = isPronounAt(sentence, at) ? at + 1 : phraseEndOfAddressee(sentence, at);
  if (tells) return isFiniteAt(sentence, end) && !isPronounAt(sentence, at) ? { start: at, end: at + 1 } : { start: at, end };
  return opensMessage(sentence, overWhen(sentence, end), site) ? { start: at, end } : null;
}

/** The name of a programme: told "Fox and Friends" that … */
function isProgramme(sentence: Sentence, at: number): boolean {
  const goesOn = at + 1 < sentence.chunks.length && !isKind(sentence, at + 1, "mark");
  return isKind(sentence, at, "quote") && goesOn && isTitleCase(sentence, at);
}

/** Past when and on what occasion somebody was spoken to. */
function overWhen(sentence: Sentence, from: number): number {
  let at = from;
  while (isKind(sentence, at, "time", "adverb") || (isKind(sentence, at, "preposition") && isOccasion(sentence, at)))
    at += isKind(sentence, at, "preposition") ? 2 : 1;
  return at;
}

/** Whether what somebody is told begins here, so that the noun before it is who is told. */
function opensMessage(sentence: Sentence, at: number, site: CueSite): boolean {
  if (isKind(sentence, at, "that", "subordinator", "colon", "quote") || wordAt(sentence, at) === "about") return true;
  if (isKind(sentence, at, "comma"))
    return isKind(sentence, at + 1, "quote", "that") || (site.form.frames.has("whether") && isKind(sentence, at + 1, "subordinator"));
  if (isKind(sentence, at, "verb")) return sentence.chunks[at]?.verb?.form === "infinitive";
  if (opensQuotedInfinitive(sentence, at)) return true;
  return isKind(sentence, at, "noun") && site.form.frames.has("person") && clauseFrom(sentence, at);
}

/** The end of whoever is spoken to: two of them joined by a conjunction count, a second clause does not. */
function phraseEndOfAddressee(sentence: Sentence, at: number): number {
  const end = simpleEnd(sentence, at);
  if (isKind(sentence, end, "conjunction") && isKind(sentence, end + 1, "noun") && !isFiniteAt(sentence, end + 2)) return end + 2;
  return isKind(sentence, end, "verb") && sentence.chunks[end]?.verb?.form === "participle" ? phraseEnd(sentence, at) : end;
}

/** One adverbial further on; the same index where none stands here. */
function overAdverbial(sentence: Sentence, at: number, speaks: boolean): number {
  if (isKind(sentence, at, "time", "adverb")) return at + 1;
  // The state after its city: in Columbus, Ohio, that …
  if (
    isKind(sentence, at, "comma") &&
    isKind(sentence, at + 1, "noun") &&
    isKind(sentence, at + 2, "comma") &&
    isKind(sentence, at + 3, "that", "quote")
  )
    return at + 3;
  if (!isKind(sentence, at, "preposition")) return at;
  if (isKind(sentence, at + 1, "quote")) return at;
  const end = prepositionalEnd(sentence, at);
  if (end === at) return at;
  if (!speaks) return at;
  const word = wordAt(sentence, at);
  if (isOccasion(sentence, at) || word === "to" || word === "with" || word === "during" || word === "after" || word === "before")
    return end;
  let next = end;
  while (isKind(sentence, next, "preposition", "time", "adverb")) next = Math.max(next + 1, prepositionalEnd(sentence, next));
  if (isKind(sentence, next, "that", "quote", "colon") || (isKind(sentence, next, "comma") && isKind(sentence, next + 1, "quote")))
    return end;
  return next >= sentence.chunks.length || isKind(sentence, next, "mark", "comma", "close") ? end : at;
}

/** After a preposition and its noun phrase, with a participle that goes with it: in a statement released on Monday. */
function prepositionalEnd(sentence: Sentence, at: number): number {
  if (isKind(sentence, at + 1, "time")) return at + 2;
  if (isKind(sentence, at + 1, "verb") && sentence.chunks[at + 1]?.verb?.form === "ing")
    return isKind(sentence, at + 2, "noun") ? simpleEnd(sentence, at + 2) : at + 2;
  if (!isKind(sentence, at + 1, "noun")) return at;
  let end = at + 2;
  // The name of a programme in quotation marks belongs to the phrase: on ABC's "This Week".
  if (isKind(sentence, end, "quote") && sentence.tokens[(sentence.chunks[end]?.start ?? 0) - 1]?.possessive) end += 1;
  if (isKind(sentence, end, "verb") && sentence.chunks[end]?.verb?.form === "participle" && isOccasion(sentence, at)) end += 1;
  return isFiniteAt(sentence, end) && !isOccasion(sentence, at) ? at : end;
}

/** What the chunk at an index opens, which decides how far the content reaches. */
function beginning(sentence: Sentence, at: number): AfterCue["begins"] {
  const chunk = sentence.chunks[at];
  switch (chunk?.kind) {
    case undefined:
    case "close":
      return "nothing";
    case "mark":
      return /^[.!?…]+$/u.test(wordAt(sentence, at)) ? "nothing" : "thing";
    case "quote":
      return "quote";
    case "colon":
      return isKind(sentence, at + 1, "quote") ? "quote" : "colon";
    case "comma":
    case "dash":
      if (isKind(sentence, at + 1, "quote")) return "quote";
      return isKind(sentence, at + 1, "that") ? "that" : "comma";
    case "semicolon":
    case "conjunction":
      return "nothing";
    case "that":
      return "that";
    case "subordinator":
      return subordinatorBegins(sentence, at);
    case "relative":
      return "whether";
    case "preposition":
      return opensQuotedInfinitive(sentence, at) ? "to" : "thing";
    case "verb":
      if (chunk.verb?.form === "infinitive") return "to";
      return chunk.verb?.form === "ing" ? (clauseFrom(sentence, at) ? "clause" : "thing") : "nothing";
    default:
      return clauseFrom(sentence, at) ? "clause" : "thing";
  }
}

/** "urged them to “stay put”": the verb of the infinitive stands within the marks. */
function opensQuotedInfinitive(sentence: Sentence, at: number): boolean {
  return wordAt(sentence, at) === "to" && isKind(sentence, at + 1, "quote");
}

/** A question is content; a word that tells when or why opens the reporter's own clause. */
function subordinatorBegins(sentence: Sentence, at: number): AfterCue["begins"] {
  const word = wordAt(sentence, at);
  if (/^(?:whether|if|how|why|what|where)$/u.test(word)) return "whether";
  if (word === "when" || /^(?:after|before|as|while|because|since|until|though|although|than)$/u.test(word)) return "nothing";
  return clauseFrom(sentence, at + 1) ? "clause" : "thing";
}

/** Whether a clause with a verb of its own begins at a chunk: a finite verb follows, and not within a clause that describes a noun. */
export function clauseFrom(sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.chunks.length, from + 24); at += 1) {
    if (isKind(sentence, at, "semicolon", "colon")) return false;
    if (isKind(sentence, at, "relative") && at > from) at = relativeEnd(sentence, at);
    if (isKind(sentence, at, "that") && at > from) return overRelative(sentence, at);
    if (isFiniteAt(sentence, at)) return at > from;
  }
  return false;
}

/** Whether a second verb follows the clause that a relative pronoun opens, so that a main clause stands around it. */
function overRelative(sentence: Sentence, relative: number): boolean {
  let verbs = 0;
  for (let at = relative + 1; at < Math.min(sentence.chunks.length, relative + 16); at += 1) {
    if (isKind(sentence, at, "semicolon", "colon")) break;
    if (isKind(sentence, at, "conjunction") && verbs > 0) return false;
    if (isFiniteAt(sentence, at)) verbs += 1;
  }
  return verbs > 1;
}
