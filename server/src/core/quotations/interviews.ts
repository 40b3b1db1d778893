import type { Draft } from "../draft/model.ts";
import type { Quotation, Reference } from "./model.ts";
import { at } from "./places.ts";
import type { References } from "./references.ts";

/** A paragraph that is nothing but a question in bold. */
const BOLD_QUESTION = /^(\*\*|__)(?!\s)[^\n]*\?["”’)]?\1$/u;
/** What tells that a story is an interview. */
const TALK = /\b(?:interview(?:ed|s)?|spoke|speaks|talk(?:ed|s)?|sat down|conversation|asked|answers?|answered|Q\s?&\s?A)\b/iu;
/** One bold question may stand in any story. */
const FEWEST_QUESTIONS = 2;

/**
 * Whose the answers of an interview are: those after "A:", and those under questions in bold, are likely the words of the one
 * person whom its introduction is about. The quotations of a draft in text order, with the answers that were none of them before.
 */
export function withInterviews(draft: Draft, quotations: readonly Quotation[], references: References): readonly Quotation[] {
  const lettered = withLetters(quotations, references);
  const questions = draft.blocks.flatMap((_, block) => (isBoldQuestion(draft, block) ? [block] : []));
  if (questions.length < FEWEST_QUESTIONS) return lettered;
  const byBlock = new Map<number, Quotation[]>();
  for (const quotation of lettered) {
    const own = byBlock.get(quotationBlock(quotation));
    if (own === undefined) byBlock.set(quotationBlock(quotation), [quotation]);
    else own.push(quotation);
  }
  const whose = sectionsTalkedTo(draft, questions, references);
  const answers = new Map<number, readonly Quotation[]>();
  for (const question of questions) {
    const section = draft.blocks[question]?.section ?? 0;
    const person = whose.get(section) ?? null;
    if (person === null) continue;
    for (let block = question + 1; isAnswer(draft, block, section); block += 1) {
      answers.set(block, answerIn(draft, block, byBlock.get(block) ?? [], person));
    }
  }
  if (answers.size === 0) return lettered;
  const others = lettered.filter((quotation) => !answers.has(quotationBlock(quotation)));
  return [...others, ...[...answers.values()].flat()];
}

const quotationBlock = ({ parts, cue }: Quotation): number => (parts[0] ?? cue)?.block ?? 0;

/** "A:" stands for whoever the introduction before the first question is about. */
function withLetters(quotations: readonly Quotation[], references: References): readonly Quotation[] {
  const isLetter = ({ speaker }: Quotation): boolean => speaker?.form === "generic" && /^[QA]$/u.test(speaker.text);
  const first = quotations.find(isLetter);
  const person = first === undefined ? null : references.mainPerson(quotationBlock(first));
  if (person === null) return quotations;
  return quotations.map((quotation) =>
    isLetter(quotation) && quotation.speaker?.text === "A" ? { ...quotation, refersTo: person } : quotation,
  );
}

/** Section by section, the person its introduction is about, where that says that somebody was talked to. */
function sectionsTalkedTo(draft: Draft, questions: readonly number[], references: References): Map<number, Reference | null> {
  const whose = new Map<number, Reference | null>();
  for (const question of questions) {
    const section = draft.blocks[question]?.section ?? 0;
    if (whose.has(section)) continue;
    let start = question;
    while (draft.blocks[start - 1]?.section === section) start -= 1;
    const isTalk = draft.blocks.slice(start, question).some(({ prose }) => TALK.test(prose.text));
    whose.set(section, isTalk ? references.mainPerson(question) : null);
  }
  return whose;
}

function isBoldQuestion(draft: Draft, block: number): boolean {
  const { kind, span } = draft.blocks[block] ?? {};
  if (span === undefined || !(draft.text.startsWith("**", span.start) || draft.text.startsWith("__", span.start))) return false;
  return kind === "paragraph" && BOLD_QUESTION.test(draft.text.slice(span.start, span.end).trim());
}

function isAnswer(draft: Draft, block: number, section: number): boolean {
  const { kind, section: own, quoted } = draft.blocks[block] ?? {};
  return kind === "paragraph" && own === section && quoted === false && !isBoldQuestion(draft, block);
}

/** Words in marks without a speaker get one; a paragraph without any attribution is all their words. Any other is told by the story. */
function answerIn(draft: Draft, block: number, own: readonly Quotation[], person: Reference): readonly Quotation[] {
  const end = draft.blocks[block]?.prose.text.trimEnd().length ?? 0;
  const said = { speaker: person.speaker, sure: "likely", refersTo: null, how: "answer to a question of an interview" } as const;
  if (own.length > 0) return own.map((quotation) => (isLoose(quotation) ? { ...quotation, ...said } : quotation));
  const parts = [at({ start: 0, end }, block)];
  return [{ ...said, kind: "indirect", reports: "statement", parts, quoted: [], cue: null, impersonal: false }];
}

/** Whether nothing in their own paragraph says whose words they are. */
function isLoose({ speaker, cue, parts }: Quotation): boolean {
  return speaker === null || (cue === null && parts.every((part) => part.block !== speaker.place.block));
}
