import { accordingTo, polled, polledAtEnd } from "./according-to.ts";
import { attributionSites } from "./attribution-sites.ts";
import { isClosed } from "./contents.ts";
import { impersonal, questioned } from "./impersonal.ts";
import { whoLeadsTo } from "./introductions.ts";
import { labelled, signed } from "./labels.ts";
import { isTaken, type LocalQuotation, quotationOf, startOf } from "./local-quotation.ts";
import { looseWords } from "./loose-words.ts";
import { adjectiveAttributions, nounAttributions } from "./noun-attributions.ts";
import { forWhom, inTheWordsOf } from "./points-of-view.ts";
import { isKind, type Sentence, spanOf } from "./sentence.ts";
import type { LocalSpeaker } from "./speakers.ts";
import { verbAttributions } from "./verb-attributions.ts";
import { isTitleCase } from "./work-title.ts";

/**
 * The quotations of one sentence, each with its cue and speaker, in order. Nothing here looks beyond the sentence.
 *
 * `opensBlock` says whether the sentence is the first of its block, where a name and a colon label what follows.
 */
export function attributionsIn(sentence: Sentence, opensBlock: boolean): LocalQuotation[] {
  const byNoun = nounAttributions(sentence);
  const byVerb = verbAttributions(sentence, attributionSites(sentence)).filter((one) => !isTakenByNoun(one, byNoun));
  const others = [
    ...accordingTo(sentence),
    ...polled(sentence),
    ...impersonal(sentence),
    ...questioned(sentence),
    ...byNoun,
    ...adjectiveAttributions(sentence),
    ...inTheWordsOf(sentence),
    ...signed(sentence),
  ];
  const all = [...byVerb, ...others];
  const found = withoutDoubles([
    ...all,
    ...(all.length === 0 ? [...polledAtEnd(sentence), ...forWhom(sentence), ...labelled(sentence, opensBlock)] : []),
  ]);
  const whole = [...found, ...unclaimed(sentence, found)];
  return [...whole, ...looseWords(sentence, whole)].sort((a, b) => startOf(a) - startOf(b));
}

/** "Whitfield voiced concern that it leaks": what is said is what the noun takes, and not the noun as well. */
function isTakenByNoun({ kind, parts, speaker }: LocalQuotation, byNoun: readonly LocalQuotation[]): boolean {
  const [part] = parts;
  if (kind !== "indirect" || part === undefined || parts.length > 1) return false;
  return byNoun.some(
    ({ cue, parts: own, speaker: whose }) =>
      cue?.start === part.start && own.at(-1)?.end === part.end && whose?.place.start === speaker?.place.start,
  );
}

/** Whole sentences in quotation marks that no cue of their sentence takes are somebody's words all the same. */
function unclaimed(sentence: Sentence, found: readonly LocalQuotation[]): LocalQuotation[] {
  return sentence.chunks.flatMap((_, at) => {
    const announced = isKind(sentence, at - 1, "colon") && isClosed(sentence, at);
    if (!isKind(sentence, at, "quote") || !(announced || isStatement(sentence, at))) return [];
    if (isTaken(found, spanOf(sentence, { start: at, end: at + 1 }))) return [];
    const leads = isKind(sentence, at - 1, "colon") ? whoLeadsTo(sentence, at - 1) : null;
    const speaker = leads !== null && canSpeak(leads.speaker) ? leads.speaker : null;
    const how = speaker === null ? "no cue in its sentence" : "introduced by the clause before it";
    return [quotationOf(sentence, [{ start: at, end: at + 1 }], { cue: null, speaker, sure: "likely", how })];
  });
}

function canSpeak({ form, means }: LocalSpeaker): boolean {
  return form === "named" || means === "person" || means === "body" || means === "document";
}

/** A capital, four words and more, and a stop or a comma at the end; no title. */
function isStatement(sentence: Sentence, at: number): boolean {
  const { start, end } = spanOf(sentence, { start: at, end: at + 1 });
  const text = sentence.prose.slice(start, Math.min(end, start + 400));
  return (
    /^["“”'‘«„,]+[\p{Lu}\p{N}]/u.test(text) &&
    (text.match(/\s+/gu) ?? []).length >= 3 &&
    isClosed(sentence, at) &&
    !isTitleCase(sentence, at)
  );
}

/** One stretch is one person's words: the first attribution that takes exactly it keeps it. */
function withoutDoubles(found: readonly LocalQuotation[]): LocalQuotation[] {
  const seen = new Set<string>();
  const pieces = new Set(
    found
      .filter(({ parts, quoted }) => parts.length > 1 && quoted.length > 1)
      .flatMap(({ parts }) => parts.map(({ start, end }) => `${start}-${end}`)),
  );
  return found.filter((quotation) => {
    const key = quotation.parts.map(({ start, end }) => `${start}-${end}`).join();
    if (seen.has(key) || (quotation.kind === "direct" && pieces.has(key))) return false;
    seen.add(key);
    return true;
  });
}
