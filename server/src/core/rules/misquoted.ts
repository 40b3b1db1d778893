import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Attribution } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Fix, TextEdit } from "../findings.ts";
import { lacking } from "../policy/governance.ts";
import type { NumberOption } from "../policy/options.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import { hull, type Span } from "../text/span.ts";
import type { Difference } from "../verbatim/align.ts";
import type { NearestNotes } from "../verbatim/notes-index.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const LIKENESS: NumberOption = {
  kind: "number",
  key: "likeness",
  default: 65,
  least: 40,
  most: 95,
  means: "How much of a quotation has to be in the notes, in percent, before the rest is taken for a misquotation.",
};

/** Fewer words could be anybody's. */
const LEAST_WORDS = 4;

/** A quotation is nearly what the source's notes say, and not quite. */
export const misquoted: DraftRule = {
  code: "misquoted",
  section: 2,
  grade: "likely",
  options: [LIKENESS],
  *check(story, options) {
    const least = options.number(LIKENESS) / 100;
    for (const attribution of story.attributions) {
      // Words that may not be used or quoted at all have a graver fault than not being exact.
      if (lacking(attribution.terms, "use") !== null || lacking(attribution.terms, "quote") !== null) continue;
      if (isSomebodyElses(attribution)) continue;
      for (const quoted of stretchesOf(story, attribution)) {
        const found = story.notes.nearest(attribution.source, quoted.text);
        if (found === null || !differs(found, least)) continue;
        yield {
          span: placesToFile(story, quoted, spanOf(found)),
          sure: "likely",
          source: attribution.source,
          agreement: found.agreement,
          tiedBy: attribution.tiedBy,
          message: `This is nearly what your notes of “${attribution.source.label}” (${LEVEL_PHRASES[found.passage.level]}) say, and not quite: ${count(found)}. Quote what was said, or paraphrase without quotation marks.`,
          fixes: () => fixOf(story, quoted, found),
        };
      }
    }
  },
};

/** Words in quotation marks as they are spoken, with what was put in between for the reader taken out. */
interface QuotedWords {
  readonly text: string;
  /** Where each piece of the text stands, in order. */
  readonly pieces: readonly { readonly at: number; readonly place: Place }[];
}

/** Interrupted speech is one stretch; words quoted here and there are one each. Brackets and an ellipsis part what is told apart. */
function* stretchesOf(story: Story, { quotation }: Attribution): Generator<QuotedWords> {
  if (quotation === null) return;
  const groups = quotation.kind === "direct" ? [quotation.quoted] : quotation.quoted.map((one) => [one]);
  for (const places of groups) {
    let text = "";
    let pieces: { at: number; place: Place }[] = [];
    for (const place of places) {
      const prose = proseOf(story.draft, place);
      for (const match of prose.matchAll(/(?<cut>\[[^\]]*\]|…|\.\s?\.\s?\.)|(?:(?!\[[^\]]*\]|…|\.\s?\.\s?\.)[\s\S])+/gu)) {
        if (match.groups?.cut !== undefined) {
          yield { text, pieces };
          [text, pieces] = ["", []];
          continue;
        }
        const start = place.start + match.index;
        pieces.push({ at: text.length, place: { block: place.block, start, end: start + match[0].length } });
        text += `${match[0]} `;
      }
    }
    yield { text, pieces };
  }
}

/** Words that only the notes tie to a source, while the draft says who spoke them. */
function isSomebodyElses({ tiedBy, quotation }: Attribution): boolean {
  return (tiedBy === "notes" || tiedBy === "covers") && quotation?.speaker != null;
}

function differs(found: NearestNotes, least: number): boolean {
  const { differences, likeness, shared } = found.alignment;
  if (found.quoted.length < LEAST_WORDS || shared < 2 || differences.length === 0 || likeness < least) return false;
  return found.passage.permissions.use && !isReported(found);
}

const FIRST_PERSON = /^(?:i|we|me|us|my|our|mine|ours)(?:'|$)/u;
const THIRD_PERSON = /^(?:he|she|they|him|her|them|his|hers|their|theirs)(?:'|$)/u;

/** Notes that report what was said ("they'd close it") differ in the person, and tell nothing about the words. */
function isReported({ alignment, quoted, noted }: NearestNotes): boolean {
  const pairs = alignment.differences.map(
    ({ from, to, notesFrom, notesTo }) => [quoted.slice(from, to), noted.slice(notesFrom, notesTo)] as const,
  );
  return (
    pairs.every((words) => words.flat().every(({ content }) => !content)) &&
    pairs.some(([said, written]) => said.some(({ key }) => FIRST_PERSON.test(key)) && written.some(({ key }) => THIRD_PERSON.test(key)))
  );
}

/** From the first word that differs to the last; where words were only left out, the words around the gap. */
function spanOf({ alignment, quoted }: NearestNotes): Span {
  const spans = alignment.differences.map(({ from, to }): Span => {
    const [first, last] =
      from < to ? [quoted[from], quoted[to - 1]] : [quoted[Math.max(0, from - 1)], quoted[Math.min(quoted.length - 1, to)]];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  });
  return spans.reduce((all, span) => hull(all, span));
}

function placesToFile(story: Story, { pieces }: QuotedWords, span: Span): Span {
  const at = (offset: number): Place | null => {
    const piece = pieces.findLast((one) => one.at <= offset);
    return piece === undefined ? null : { block: piece.place.block, start: piece.place.start + offset - piece.at, end: piece.place.end };
  };
  const [first, last] = [at(span.start), at(Math.max(span.start, span.end - 1))];
  if (first === null || last === null) return { start: 0, end: 0 };
  if (span.start === span.end) return fileSpan(story.draft, { ...first, end: first.start });
  return hull(fileSpan(story.draft, { ...first, end: first.start + 1 }), fileSpan(story.draft, { ...last, end: last.start + 1 }));
}

function count({ alignment }: NearestNotes): string {
  const words = alignment.differences.reduce((sum, { from, to, notesFrom, notesTo }) => sum + Math.max(to - from, notesTo - notesFrom), 0);
  return words === 1 ? "one word differs" : `${words} words differ`;
}

/**
 * Puts the notes' words where the quotation has others, and touches nothing else. Not offered where the notes' words may not be
 * printed or quoted, or would give a source away.
 */
function fixOf(story: Story, quoted: QuotedWords, found: NearestNotes): Fix[] {
  const { passage, alignment } = found;
  if (!passage.permissions.use || !passage.permissions.quote) return [];
  const edits = alignment.differences.map((difference) => editOf(story, quoted, found, difference));
  if (edits.some(({ newText }) => story.protectedText.mask(newText) !== newText)) return [];
  return [{ title: `Quote it as the notes have it (${count(found)})`, preferred: true, edits, holdsBack: [] }];
}

function editOf(
  story: Story,
  quotedWords: QuotedWords,
  { passage, quoted, noted }: NearestNotes,
  { from, to, notesFrom, notesTo }: Difference,
): TextEdit {
  const heard = passage.text
    .slice(noted[notesFrom]?.start ?? 0, notesFrom < notesTo ? (noted[notesTo - 1]?.end ?? 0) : 0)
    .replace(/\s+/gu, " ");
  if (from === to) {
    const before = quoted[from - 1];
    const at = before?.end ?? quoted[0]?.start ?? 0;
    return { ...placesToFile(story, quotedWords, { start: at, end: at }), newText: before === undefined ? `${heard} ` : ` ${heard}` };
  }
  const span = { start: quoted[from]?.start ?? 0, end: quoted[to - 1]?.end ?? 0 };
  if (notesFrom === notesTo) {
    const end = quoted[to]?.start ?? span.end;
    const start = quoted[to] === undefined ? (quoted[from - 1]?.end ?? span.start) : span.start;
    return { ...placesToFile(story, quotedWords, { start, end }), newText: "" };
  }
  const capital = /^\p{Lu}/u.test(quotedWords.text.slice(span.start)) && from === 0;
  const newText = capital ? heard.slice(0, 1).toUpperCase() + heard.slice(1) : heard;
  return { ...placesToFile(story, quotedWords, span), newText };
}
