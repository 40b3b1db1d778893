import { type AfterCue, afterCue } from "./after-cue.ts";
import { AtSite } from "./at-site.ts";
import type { AttributionSite } from "./attribution-sites.ts";
import { endsInComma } from "./contents.ts";
import { LeftContent } from "./left-content.ts";
import { LABEL_NOUNS } from "./lexicon/nouns.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { phraseStart } from "./phrases.ts";
import { RightContent } from "./right-content.ts";
import { isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";

/** What verbs of reporting say of a sentence: each with its content and its speaker. */
export function verbAttributions(sentence: Sentence, sites: readonly AttributionSite[]): LocalQuotation[] {
  const breaks = breaksOf(sentence, sites);
  const found: LocalQuotation[] = [];
  for (const one of sites) {
    const quotation = new Reading({ sentence, one, all: sites, breaks }).read();
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

/** Where one attribution begins, as the chunk that parts it from what came before; null where nothing parts them. */
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

/** A bare comma parts them only where no content follows the verb: the words before it may be its content. */
function breakBeforeSubject(sentence: Sentence, at: number, site: AttributionSite["site"]): number | null {
  if (isKind(sentence, at, "conjunction", "subordinator") && opensPart(sentence, at)) return withComma(sentence, at);
  if (isKind(sentence, at, "semicolon")) return at;
  if (endsInComma(sentence, at)) return at + 1;
  if (!isKind(sentence, at, "comma", "dash")) return null;
  const { begins } = afterCue(sentence, site.end, site, false);
  return begins === "nothing" || begins === "comma" ? at : null;
}

/** Whether a conjunction parts two clauses and not two nouns. */
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

/** One attribution read into a quotation: its content on either side, and who says it. */
class Reading extends AtSite {
  read(): LocalQuotation | null {
    const { site, subject, order, cueStart } = this.one;
    const sentence = this.sentence;
    const after = afterCue(
      sentence,
      order === "inverted" || order === "agent" ? subject.end : site.end,
      site,
      order === "inverted" || order === "agent",
    );
    const left =
      order === "before" || order === "inverted" ? new LeftContent(this).find(order === "before" ? subject.start : site.verb, after) : null;
    const right = new RightContent(this).find(after, left);
    const parts = [...(left === null ? [] : [left]), ...right];
    if (parts.length === 0) return null;
    const speaker = speakerOf(sentence, subject);
    if (speaker === null || this.#isLabel(speaker)) return null;
    const quotation = quotationOf(sentence, parts, {
      cue: { start: cueStart, end: site.end },
      speaker,
      reports: left === null && this.#takesDeed(after.begins) ? this.#deed() : "statement",
      antecedent: this.#antecedent(subject),
      how: this.#how(left !== null, right.length > 0),
    });
    return site.unlisted && quotation.quoted.length === 0 ? null : quotation;
  }

  /** An infinitive or a thing rather than that something is so; a verb that takes no clause finds a thing in one: denied what she wrote. */
  #takesDeed(begins: AfterCue["begins"]): boolean {
    return begins === "to" || begins === "thing" || (begins === "clause" && !this.frames.has("clause"));
  }

  #deed(): LocalQuotation["reports"] {
    return this.frames.has("mind") || this.one.site.form.lemma === "decline" ? "stance" : "act";
  }

  #how(left: boolean, right: boolean): string {
    const { order } = this.one;
    if (order === "shared" || order === "participle") return HOW[order];
    const place = left && right ? "between two parts of the quotation" : left ? "after the quotation" : "before the quotation";
    return `${HOW[order]}, ${place}`;
  }

  /** Whom "who" stands for: the noun phrase right before it. */
  #antecedent(subject: Range): LocalSpeaker | null {
    const sentence = this.sentence;
    if (!isKind(sentence, subject.start, "relative", "that")) return null;
    const last = isKind(sentence, subject.start - 1, "comma", "dash") ? subject.start - 2 : subject.start - 1;
    return isKind(sentence, last, "noun") ? speakerOf(sentence, { start: phraseStart(sentence, last, 0), end: last + 1 }) : null;
  }

  /** A plaque's or a sign's words are nobody's statement. */
  #isLabel(speaker: LocalSpeaker): boolean {
    if (speaker.form === "named") return false;
    const head = this.sentence.tokens.find((token) => token.start === speaker.head.start)?.lower ?? "";
    return (
      (LABEL_NOUNS.has(head) || LABEL_NOUNS.has(head.replace(/s$/u, ""))) &&
      /^(?:read|say|declare|proclaim)$/u.test(this.one.site.form.lemma)
    );
  }
}
