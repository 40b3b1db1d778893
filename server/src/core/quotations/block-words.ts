import type { Span } from "../text/span.ts";
import { attributionsIn } from "./attributions.ts";
import { actorOf, hasOwnVoice } from "./beside.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import { type LocalMention, mentionsIn } from "./mentions.ts";
import type { Sentence } from "./sentence.ts";
import type { LocalSpeaker } from "./speakers.ts";
import { isQuote } from "./word-classes.ts";

/** A quotation still being put together from the sentences of a block. */
interface Growing {
  quotation: LocalQuotation;
  /** The sentence that its last part stands in. */
  unit: number;
}

/** What the sentences of a block say, put together one after the other: sentences of nothing but quoted words go on with those beside them. */
export class BlockWords {
  readonly mentions: LocalMention[] = [];
  /** The stretches at the head of the block that nobody says. */
  floating: Span[] = [];
  /** The sentence that the last of them stands in, counted from 0. */
  lastFloating = 0;
  /** The last sentence, and what is said in the last one that holds more than quoted words. */
  last: Sentence | null = null;
  lastSaid: readonly LocalQuotation[] = [];
  readonly #grown: Growing[] = [];

  get quotations(): LocalQuotation[] {
    return this.#grown.map(({ quotation }) => quotation);
  }

  /** Adds the next sentence of the block. */
  add(sentence: Sentence, unit: number): void {
    this.last = sentence;
    const quotes = onlyQuotes(sentence);
    if (quotes === null) this.#addSaid(sentence, unit);
    else this.#addQuotes(quotes, unit);
  }

  #addQuotes(quotes: readonly Span[], unit: number): void {
    if (this.#grown.length > 0) {
      carryOn(this.#grown, quotes, unit, this.mentions);
      return;
    }
    const actor = this.floating.length === 0 ? actorOf(this.mentions, unit - 1) : null;
    if (actor !== null) {
      this.#grown.push({ quotation: loose(quotes, actor, "likely", "beside what somebody does"), unit });
      return;
    }
    this.floating.push(...quotes);
    this.lastFloating = unit;
  }

  #addSaid(sentence: Sentence, unit: number): void {
    const found = attributionsIn(sentence, unit === 0);
    this.mentions.push(...mentionsIn(sentence, unit, found));
    this.lastSaid = found;
    for (const quotation of found) {
      const opens = this.#grown.length === 0 && this.floating.length > 0 && this.floating.length === unit;
      const first = opens && quotation.kind !== "indirect" && quotation.sure === "certain";
      const known = withSpeakerBefore(quotation, sentence, this.#grown);
      this.#grown.push({ quotation: first ? withEarlier(known, this.floating) : known, unit });
      if (first) this.floating = [];
    }
  }
}

/** The stretches of a sentence that is nothing but quotations; null for any other. */
function onlyQuotes({ tokens }: Sentence): Span[] | null {
  const quotes = tokens.filter((token) => isQuote(token));
  if (quotes.length === 0 || tokens.some((token) => token.kind === "word" || token.kind === "number")) return null;
  return quotes.map(({ start, end }) => ({ start, end }));
}

/** A sentence of nothing but quoted words goes on with who spoke before it in the same paragraph. */
function carryOn(grown: Growing[], quotes: readonly Span[], unit: number, mentions: readonly LocalMention[]): void {
  const last = grown.at(-1);
  if (last === undefined) return;
  if (last.quotation.kind !== "indirect" && last.unit === unit - 1) {
    last.quotation = withLater(last.quotation, quotes);
    last.unit = unit;
    return;
  }
  const { speaker } = last.quotation;
  const subject = last.unit === unit - 1 ? null : (mentions.findLast((mention) => mention.subject)?.speaker ?? null);
  const goesOn = subject !== null && speaker !== null && subject.place.start > speaker.place.start ? subject : speaker;
  grown.push({ quotation: loose(quotes, goesOn, "certain", "goes on with who spoke before in the paragraph"), unit });
}

/** Words in marks whose sentence holds nothing else. */
function loose(quotes: readonly Span[], speaker: LocalSpeaker | null, sure: LocalQuotation["sure"], how: string): LocalQuotation {
  const parts = { parts: quotes, quoted: quotes };
  return { kind: "direct", reports: "statement", ...parts, cue: null, impersonal: false, speaker, sure, antecedent: null, how };
}

/** Words in marks that nothing in their sentence ties to anybody are likely those of who spoke before them in the paragraph. */
function withSpeakerBefore(quotation: LocalQuotation, sentence: Sentence, grown: readonly Growing[]): LocalQuotation {
  if (quotation.speaker !== null || quotation.sure === "certain" || hasOwnVoice(sentence)) return quotation;
  const before = grown.findLast((one) => one.quotation.speaker !== null && one.quotation.reports === "statement");
  return before === undefined ? quotation : { ...quotation, speaker: before.quotation.speaker };
}

function withLater(quotation: LocalQuotation, quotes: readonly Span[]): LocalQuotation {
  return { ...quotation, parts: [...quotation.parts, ...quotes], quoted: [...quotation.quoted, ...quotes] };
}

function withEarlier(quotation: LocalQuotation, quotes: readonly Span[]): LocalQuotation {
  return { ...quotation, parts: [...quotes, ...quotation.parts], quoted: [...quotes, ...quotation.quoted] };
}
