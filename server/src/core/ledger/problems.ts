import { LEVELS, PERMISSIONS } from "../policy/levels.ts";
import type { Span } from "../text/span.ts";
import type { LedgerProblem } from "./model.ts";
import { TERMS_NAMES } from "./terms.ts";
import type { YamlFaultDetail } from "./yaml.ts";

interface Words {
  readonly message: string;
  /** Whether nothing can be called clear while it stands. Source: the faults that the ledger's format calls wrong. */
  readonly blocks: boolean;
}

const wrong = (message: string): Words => ({ message, blocks: true });
const reported = (message: string): Words => ({ message, blocks: false });

const FIX_FORM = "Until it is put right, only what could still be read is in force.";

/** Every problem of a ledger and its notes: what is wrong and what to do, never a value from either. */
const PROBLEMS = {
  "unparsable-yaml": wrong(`The ledger cannot be read here. ${FIX_FORM}`),
  "too-large": wrong(
    "The ledger is too large to be read: it may have a million characters, and 3,000 sources and agreements together. Split it, or remove what is no agreement.",
  ),
  "too-deep": wrong("The ledger is nested too deeply to be read. Look for brackets or dashes too many."),
  "too-many-references": wrong("The ledger refers back to itself too often to be read. Write the text out instead."),
  "several-documents": wrong("A ledger is one document: what follows the line of dashes is not read. Remove that line."),
  "empty-ledger": wrong("The ledger has no sources, so there is nothing to hold a draft against. Add a source."),
  "wrong-version": wrong("The ledger has to begin with “version: 1”."),
  "unknown-key": wrong("A ledger has no such key here, so what stands under it is not in force."),
  "duplicate-key": wrong("This key is given twice, and only the first one counts. Keep one."),
  "duplicate-codename": wrong("This codename is given twice. Give each source a codename of its own, or join the two entries."),
  "wrong-kind": wrong("This is not the kind of value that belongs here."),
  "empty-text": wrong("There is nothing between the quotation marks. Fill it in, or remove the key."),
  "missing-key": wrong("Something is missing from this entry."),
  "unknown-level": wrong(`This is no level, so the agreement counts as off the record. The levels are ${LEVELS.join(", ")}.`),
  "unknown-terms": wrong(
    `There are no ready-made terms of this name, so the agreement counts as off the record. There are ${TERMS_NAMES.join(", ")}.`,
  ),
  "unknown-permission": wrong(
    `This is no permission, so the agreement counts as off the record. The permissions are ${PERMISSIONS.join(", ")}.`,
  ),
  "unknown-value": wrong("This is not one of the words that can stand here."),
  "no-name": wrong("This source has no name, so it cannot be looked for in drafts. Write the name, or “name: withheld”."),
  "no-agreements": wrong("This source has no agreements, so everything it said counts as off the record. Add what was agreed."),
  "no-level": wrong("This agreement has no level, so it counts as off the record. Add the level, or ready-made terms."),
  "terms-against-level": wrong(
    "The level and the ready-made terms of this agreement differ, so the stricter of the two counts. Remove one.",
  ),
  "impossible-date": wrong("This is no date that exists. Write it as 2026-03-09, or with the time as 2026-03-09T14:30."),
  "unknown-outlet": wrong(
    "The rules of this outlet are not known, so drafts are held to the house default only. Choose one of the outlets listed in the guide.",
  ),
  "unknown-timezone": wrong("There is no such time zone. Write it as Europe/London or America/New_York."),
  "missing-notes": wrong(
    "These interview notes are not there or cannot be read, so drafts are not held against them. Correct the file name.",
  ),
  "locked-notes": wrong(
    "These interview notes are encrypted and were not opened, so drafts are not held against them. Give the key that opens them.",
  ),
  "notes-too-large": wrong(
    "The interview notes of this ledger are too long to be read all together, so drafts are not held against these. Keep those of each story beside a ledger of its own.",
  ),
  "two-notes": reported("These interview notes lie there both plain and encrypted, and both are in force. Keep one of the two."),
  "unknown-corroborator": wrong("No source of this ledger has this codename. Correct it, or add the source."),
  "unknown-default": wrong(
    "No agreement of this source has this date, so unmarked words are under all of its agreements at once. Correct the date.",
  ),
  "ambiguous-default": reported(
    "More than one agreement of this source has this date, so unmarked words are under all of its agreements at once. Add the time.",
  ),
  "codename-holds-name": reported(
    "This codename gives a source away: it holds a name or an alias. Choose one that has nothing to do with any source.",
  ),
  "self-corroboration": reported("A source cannot corroborate itself. Name somebody else, or a document."),
  "corroboration-circle": reported("These sources only corroborate each other. Name somebody outside the circle, or a document."),
  "corroborator-without-use": reported(
    "This source’s words may not be used under any agreement, so it cannot corroborate anything in print. Name another, or a document.",
  ),
  "unmatched-notes-mark": reported(
    "This mark in the notes has no counterpart, so the stricter reading stands. Add the mark that is missing.",
  ),
  "notes-mark-within-line": reported(
    "A mark that loosens the terms counts only at the start of a line; here it changes nothing. Move it to a line of its own.",
  ),
  "notes-mark-not-in-capitals": reported("Marks in notes are written in capitals; this one changes nothing."),
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof PROBLEMS;

const FORM_WORDS: Readonly<Record<YamlFaultDetail, string>> = {
  indentation: "Lines that belong together have to be indented by the same number of spaces.",
  tab: "Lines are indented with spaces, not with tabs.",
  "not-closed": "A quotation mark or bracket is opened and never closed.",
  "quotation-marks": "A text that begins with a sign such as @ has to stand in quotation marks.",
  colon: "A text that holds a colon has to stand in quotation marks.",
  reference: "It refers to something that is not there; a text that begins with * has to stand in quotation marks.",
  tag: "A text that begins with an exclamation mark has to stand in quotation marks.",
  form: "Compare its indentation, dashes and colons with the lines around it.",
};

/**
 * A problem at its place. `advice` is put after the words of the code; it may name keys, levels and kinds of values, but
 * never anything that a ledger holds.
 */
export function problem(code: ProblemCode, path: string, span: Span, advice = ""): LedgerProblem {
  const { message, blocks } = PROBLEMS[code];
  return { code, path, span, message: advice === "" ? message : `${message} ${advice}`, blocksVerdict: blocks };
}

/** What to look for where a ledger cannot be read. */
export function formAdvice(detail: YamlFaultDetail): string {
  return FORM_WORDS[detail];
}

/** Whether a message of the schema is one of our codes. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
