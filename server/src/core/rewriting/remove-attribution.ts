import { fileSpan } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";
import { replace, wholeMarkup } from "./edits.ts";
import { isStatement, leadsUp } from "./lead.ts";
import { remainingSpeaker } from "./other-speaker.ts";

/** Stands where an attribution could not be taken out without leaving half a sentence. */
const PLACEHOLDER = "TK: no attribution";

/** Prose offsets within the block of the attribution. */
interface Frame {
  readonly text: string;
  readonly block: number;
  readonly sentence: Place;
  /** From the first to the last unit of speaker and cue. */
  readonly start: number;
  readonly end: number;
}

/** Verbs that do not say that the content is so: without them the sentence would say something else. */
const NOT_SAID_SO =
  /^(?:(?:has|have|had|did|does|do|would|could|is|are|was|were|not|n't|never|also)\s+)*(?:den(?:y|ies|ied)|doubt|disput|reject|refus|refut|question|ask|wonder|warn(?:ed|s)?\s+against|dismiss|declin|rul(?:e|es|ed)\s+out|fear|hop(?:e|ed|es)|want|urg|demand|propos|suggest)/iu;

/** Verbs that give their object a name: "called the tender a formality". */
const NAMING = /^(?:(?:has|have|had|also)\s+)*(?:call|describ|dub|label|brand|deem|term|characteri[sz])/iu;

/** Verbs whose object is a thing, unless "that" follows: "promised lower fees". */
const DOING =
  /^(?:(?:has|have|had|is|was|also)\s+)*(?:promis|offer|criticis|criticiz|condemn|prais|blam|attack|defend|mock|lament|bemoan|decr(?:y|ied|ies)|apologi|thank|threaten|discuss|outlin|detail|address|revis|cit(?:e|ed|es|ing)\b)/iu;

/** Words that make of what follows a part of a sentence: "said how bids fell", "told the council to wait". */
const DEPENDENT = /^(?:how|why|whether|(?:not\s+)?to)\b/iu;

/**
 * Takes "who said it" out of a sentence and leaves a whole one: the stop, the capital and the halves of an interrupted
 * quotation are put right. The words themselves stay as they are. Of two speakers only the one goes; where the sentence
 * would no longer say the same, a note asks for another one.
 */
export function removeAttribution(story: Story, one: Spoken): TextEdit[] {
  const { quotation } = one;
  const others = remainingSpeaker(story, one);
  if (others !== null) return others;
  const frame = frameOf(story, quotation);
  if (frame === null) return [];
  const first = beforeOwnVerb(story, one, frame);
  if (first === null || quotation.cue === null) return removeFrom(story, frame, quotation);
  const own = removeFrom(story, { ...frame, start: quotation.cue.start, end: quotation.cue.end }, quotation);
  return [...removeAttribution(story, first), ...own];
}

/** "Okafor said A and added that B": what the same speaker says before the verb of this quotation. */
function beforeOwnVerb(story: Story, { attribution, quotation }: Spoken, frame: Frame): Spoken | null {
  for (const other of story.attributionsIn(frame.block)) {
    const place = other.quotation?.speaker?.place;
    if (other.quotation === null || other.speaker === null || other.quotation === quotation || other.source !== attribution.source)
      continue;
    const shares = place !== undefined && place.block === frame.block && place.start === quotation.speaker?.place.start;
    if (shares && other.quotation.parts.some((part) => part.block === frame.block && frame.start < part.start && part.end <= frame.end))
      return { attribution: other, quotation: other.quotation, speaker: other.speaker };
  }
  return null;
}

function removeFrom(story: Story, frame: Frame, quotation: Quotation): TextEdit[] {
  const { parts } = quotation;
  const before = parts.filter((part) => part.block === frame.block && part.end <= frame.start).at(-1) ?? null;
  const after = parts.find((part) => part.block === frame.block && part.start >= frame.end) ?? null;
  if (!standsAlone(frame, quotation, before, after)) return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
  if (before !== null && after !== null && after.start < frame.sentence.end) return joinHalves(story, frame, before, after);
  if (before !== null && before.end > frame.sentence.start) return dropTail(story, frame, before);
  if (after !== null && after.start < frame.sentence.end) return dropLead(story, frame, after);
  return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
}

/** Whether the content is a sentence, and says the same without who says it. */
function standsAlone(frame: Frame, { cue, kind }: Quotation, before: Place | null, after: Place | null): boolean {
  const verb = cue === null ? "" : frame.text.slice(cue.start, cue.end);
  const content = before ?? after;
  const words = content === null ? "" : frame.text.slice(content.start, content.end);
  if (NAMING.test(verb)) return false;
  if (kind === "direct" && /[.?!,…]["”’']$/u.test(words)) return true;
  const hasThat = after !== null && /\bthat\s+$/iu.test(frame.text.slice(frame.end, after.start));
  return !NOT_SAID_SO.test(verb) && !(before === null && (DEPENDENT.test(words) || (DOING.test(verb) && !hasThat)));
}

function frameOf(story: Story, quotation: Quotation): Frame | null {
  const { speaker, cue } = quotation;
  if (speaker === null) return null;
  const places = cue !== null && cue.block === speaker.place.block ? [speaker.place, cue] : [speaker.place];
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const { block } = speaker.place;
  const sentence = story.sentences.around({ block, start, end })[0];
  const text = story.draft.blocks[block]?.prose.text;
  return sentence === undefined || text === undefined ? null : { text, block, sentence, start, end };
}

/** “A,” she said, “b.” → “A b.” and “A,” she said. “B.” → “A.” “B.” and However, she said, b. → However, b. */
function joinHalves(story: Story, frame: Frame, before: Place, after: Place): TextEdit[] {
  const first = frame.text.slice(before.start, before.end);
  const closing = /[,.;:!?—–-]?["”’'»]?$/u.exec(first)?.[0] ?? "";
  const opening = /^["“‘'«]?/u.exec(frame.text.slice(after.start, after.end))?.[0] ?? "";
  const continues = /^\p{Ll}/u.test(frame.text.slice(after.start + opening.length, after.end));
  if (!continues && opening !== "") return [edit(story, frame, before.end, after.start, " "), ...stopInside(story, frame, before)];
  const stop = /^[;:—–-]/u.exec(closing)?.[0] ?? (leadsUp(first) ? "," : "");
  return [edit(story, frame, before.end - closing.length, after.start + opening.length, `${stop} `)];
}

/** CONTENT, somebody said on Monday. → CONTENT. What the sentence goes on with after a comma of its own stays. */
function dropTail(story: Story, frame: Frame, before: Place): TextEdit[] {
  const sentence = frame.text.slice(frame.sentence.start, frame.sentence.end);
  const stop = /[.!?…]["”’'»)]*$/u.exec(sentence)?.[0] ?? "";
  const tailEnd = frame.sentence.end - stop.length;
  const content = frame.text.slice(before.start, before.end);
  const quoted = /["”’'»]$/u.test(content);
  const more = goesOn(frame.text.slice(frame.end, tailEnd), quoted);
  const comma = /,\s*$/u.exec(content)?.[0].length ?? 0;
  if (!quoted) {
    const end = more === null ? tailEnd : frame.end + more.at;
    const joined = more !== null && !more.opensClause && !leadsUp(content);
    return end < before.end ? [] : [edit(story, frame, before.end - comma, joined ? end + 1 : end, "")];
  }
  if (more === null) return [edit(story, frame, before.end, frame.sentence.end, ""), ...stopInside(story, frame, before)];
  if (!more.opensClause) return [edit(story, frame, frame.start, frame.end, PLACEHOLDER)];
  const hasStop = /[,.?!…]["”’'»]$/u.test(content);
  return [edit(story, frame, before.end, frame.end + more.at + (hasStop ? 1 : 0), "")];
}

/** How the speaker spoke: "…, she said, speaking on the quay", "…, he said, in an email". */
const MANNER =
  /^,\s+(?:(?:speaking|talking|citing|referring|quoting|pointing|noting|adding|recalling|describing|asking|declining|laughing|smiling|standing|sitting)\b|(?:in|on|at|by|during|via|from|through)\s[^,]*\b(?:interviews?|statements?|e-?mails?|letters?|messages?|texts?|posts?|tweets?|speech|phone|telephone|calls?|briefings?|hearings?|conference|memos?|notes?|testimony|address|remarks)\b)/iu;

/** A clause that does not belong to the attribution: ", and nobody complained". */
const CLAUSE = /,\s+(?:and|but|or|nor|so|while|although|though|which|because|even|yet)\b/iu;

/**
 * Where, in what follows an attribution, the sentence goes on with what was said: right after it, or with a clause of its own.
 * After quoted words, what ends in "-ing" is what the speaker did.
 */
function goesOn(tail: string, quoted: boolean): { readonly at: number; readonly opensClause: boolean } | null {
  const clause = CLAUSE.exec(tail);
  const isManner = MANNER.test(tail) || (quoted && /^,\s+\p{L}+ing\b[^"“‘«]*$/u.test(tail));
  if (/^,\s+\p{L}/u.test(tail) && clause?.index !== 0 && !isManner) return { at: 0, opensClause: false };
  return clause === null ? null : { at: clause.index, opensClause: true };
}

/** A comma inside the closing mark becomes the sentence's stop. */
function stopInside(story: Story, frame: Frame, part: Place): TextEdit[] {
  const match = /(,)?(["”’'»])$/u.exec(frame.text.slice(part.start, part.end));
  if (match === null) return [];
  const [, comma, mark = ""] = match;
  const at = part.end - mark.length;
  if (comma !== undefined) return [edit(story, frame, at - 1, at, ".")];
  return /[.!?…—]/u.test(frame.text[at - 1] ?? "") ? [] : [edit(story, frame, at, at, ".")];
}

/** Somebody said on Monday that CONTENT. → CONTENT. What leads up to it stays. */
function dropLead(story: Story, frame: Frame, whole: Place): TextEdit[] {
  const opening = frame.text.slice(frame.sentence.start, frame.start);
  const that = /^that,?\s+/iu.exec(frame.text.slice(whole.start, whole.end))?.[0] ?? "";
  const after = { ...whole, start: whole.start + that.length };
  const thats = that === "" ? [] : secondThats(story, frame, after);
  const first = /^["“‘'«]?(\p{Ll})(?!\p{Lu})/u.exec(frame.text.slice(after.start, after.end));
  if (/^[\s"“‘'«(*_]*$/u.test(opening)) {
    const dropped = edit(story, frame, frame.start, after.start, "");
    if (first?.[1] === undefined) return [dropped, ...thats];
    const letter = after.start + first[0].length;
    return [dropped, letterEdit(story, frame, letter - 1, first[1].toUpperCase()), ...thats];
  }
  if (!/,["”’'»]?\s$/u.test(opening)) return [edit(story, frame, frame.start, after.start, ""), ...thats];
  if (/^,/u.test(frame.text.slice(frame.end, after.start)) && !leadsUp(opening))
    return [edit(story, frame, frame.start - 2, after.start, " ")];
  const joins = /^\p{L}+ing\b/u.test(frame.text.slice(frame.start, frame.end)) || (!leadsUp(opening) && isStatement(opening));
  return [edit(story, frame, frame.start, after.start, joins ? "and " : ""), ...thats];
}

/** "said that A and that B" → "A and B": each "that" hung on the verb that goes. */
function secondThats(story: Story, frame: Frame, after: Place): TextEdit[] {
  const content = frame.text.slice(after.start, Math.min(after.end, frame.sentence.end));
  return [...content.matchAll(/\b(?:and|but|or)\s+(that\s+)(?=\p{L}+\s+\p{L})/giu)].map((match) => {
    const end = after.start + match.index + match[0].length;
    return edit(story, frame, end - (match[1]?.length ?? 0), end, "");
  });
}

function edit(story: Story, frame: Frame, start: number, end: number, newText: string): TextEdit {
  const span = fileSpan(story.draft, { block: frame.block, start, end });
  return replace(start === end ? span : wholeMarkup(story.draft, span), newText);
}

/** Puts a letter in the place of one, inside whatever emphasis it stands in. */
function letterEdit(story: Story, frame: Frame, at: number, letter: string): TextEdit {
  return replace(fileSpan(story.draft, { block: frame.block, start: at, end: at + 1 }), letter);
}
