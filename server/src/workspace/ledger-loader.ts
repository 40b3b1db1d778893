import { dirname, join } from "node:path";
import type { LedgerState } from "../core/analyze.ts";
import type { Problem } from "../core/findings.ts";
import { bothForms } from "../core/ledger/both-forms.ts";
import type { Exposure, Ledger } from "../core/ledger/model.ts";
import { readLedger } from "../core/ledger/read.ts";
import { type ClosedWords, readSealed } from "./encryption/read.ts";
import type { Sealing, Vault } from "./encryption/vault.ts";
import type { Exposures } from "./exposure.ts";
import type { FileReader } from "./files.ts";
import { ENCRYPTED_ENDING, LEDGER_NAME, type LedgerLocation } from "./ledger-location.ts";
import { type NotesFile, readNotesFile } from "./notes-files.ts";
import { fileProblem } from "./problems.ts";

/** A ledger as far as it could be read, and the files that the answer depends on. */
export interface LoadedLedger {
  readonly state: LedgerState;
  /** The plain ledger's path; null where there is none. */
  readonly path: string | null;
  /** The encrypted ledger's path, open or not; null where there is none. */
  readonly encryptedPath: string | null;
  /** The ledger's folder, encrypted or not; null where none was found. */
  readonly folder: string | null;
  /** Whether an encrypted form lies there that is not open. */
  readonly locked: boolean;
  /** Why it is not open; null where it is, or there is none. */
  readonly closed: Problem | null;
  /** How files beside an encrypted ledger have to be encrypted; null where the ledger is plain, or not open. */
  readonly sealing: Sealing | null;
  /** The notes that the ledger names, absolute, whether they could be read or not. */
  readonly notes: readonly string[];
  /** Absolute paths whose appearance, change or disappearance may change the answer. */
  readonly watched: readonly string[];
}

/** Reads ledgers and keeps the last answer for each by content, so that an unchanged ledger is the same object. */
export interface LedgerLoader {
  load(location: LedgerLocation): LoadedLedger;
}

/** What one form of a ledger was read from. */
interface Reading {
  readonly text: string;
  readonly notes: readonly NotesFile[];
  readonly ledger: Ledger;
}

/** One form of a ledger: what it holds, or why that is not known. */
type Form =
  | { readonly path: string; readonly reading: Reading; readonly sealing: Sealing | null }
  | { readonly path: string; readonly problem: Problem };

const LEDGER_WORDS: ClosedWords = { what: "This ledger", consequence: "Its sources were not looked for." };

/**
 * `timezone` is the IANA name of the zone for times that have none, in ledgers that name none. What encrypted files hold
 * comes from the vault: load again after it was opened further. `exposures` is asked about plain ledgers. Notes are read
 * by what `notesFiles` gives for the ledger's folder. Drop the loader to forget what it read.
 */
export function createLedgerLoader(
  files: FileReader,
  timezone: string,
  vault: Vault,
  exposures: Pick<Exposures, "of"> = { of: () => null },
  notesFiles: (folder: string) => FileReader = () => files,
): LedgerLoader {
  const readings = new Map<string, Reading>();
  const answers = new Map<string, { readonly forms: readonly Form[]; readonly exposure: string; readonly loaded: LoadedLedger }>();

  const reading = (path: string, text: string): Reading => {
    const folder = dirname(path);
    const readers = notesFiles(folder);
    const known = readings.get(path);
    if (known?.text === text && known.notes.every((notes) => isUnchanged(notes, readers, vault, folder))) return known;
    const notes = new Map<string, NotesFile>();
    const notesNamed = (written: string): NotesFile => {
      const file = notes.get(written) ?? readNotesFile(readers, vault, folder, written);
      notes.set(written, file);
      return file;
    };
    const read = readLedger({ text, path, timezone, readNotes: (written) => notesNamed(written).texts });
    // Problems in notes carry the path as the ledger writes it; whoever shows them has to find the file.
    const problems = read.problems.map((problem) => ({ ...problem, path: notes.get(problem.path)?.readFrom ?? problem.path }));
    const fresh = { text, notes: [...notes.values()], ledger: { ...read, problems } };
    readings.set(path, fresh);
    return fresh;
  };

  const formAt = (path: string): Form => {
    const file = readSealed(files, vault, path, LEDGER_WORDS);
    return "problem" in file
      ? { path, problem: unreadable(file.problem) }
      : { path, reading: reading(path, file.text), sealing: file.sealing };
  };

  return {
    load(location) {
      if (location.kind === "none") return notFound(location);
      const forms = [location.plain, location.encrypted].filter((path) => path !== null).map(formAt);
      const key = forms.map(({ path }) => path).join("\n");
      const known = answers.get(key);
      const exposure = location.plain === null ? null : exposures.of(location.plain);
      if (known !== undefined && isSame(known.forms, forms) && known.exposure === JSON.stringify(exposure)) return known.loaded;
      const loaded = withReach(answer(forms, location), exposure);
      answers.set(key, { forms, exposure: JSON.stringify(exposure), loaded });
      return loaded;
    },
  };
}

function isUnchanged(known: NotesFile, files: FileReader, vault: Vault, folder: string): boolean {
  const now = readNotesFile(files, vault, folder, known.path);
  if (known.texts === null || now.texts === null) return known.texts === now.texts;
  return known.texts.length === now.texts.length && known.texts.every((text, index) => text === now.texts?.[index]);
}

function isSame(known: readonly Form[], now: readonly Form[]): boolean {
  return known.every((form, index) => {
    const other = now[index];
    if (other === undefined || form.path !== other.path) return false;
    if ("problem" in form || "problem" in other) return "problem" in form && "problem" in other && form.problem.code === other.problem.code;
    return form.reading === other.reading;
  });
}

/** What the forms of a ledger come to together: what can be read is in force, what cannot is said. */
function answer(forms: readonly Form[], { plain, encrypted }: Extract<LedgerLocation, { kind: "found" }>): LoadedLedger {
  const path = (plain ?? encrypted) as string;
  const closed = forms.flatMap((form) => ("problem" in form && form.path === encrypted ? [form.problem] : []))[0] ?? null;
  const read = forms.flatMap((form) => ("reading" in form ? [form] : []));
  const notes = [...new Set(read.flatMap((form) => form.reading.notes))];
  const plainPath = plain ?? path.slice(0, -ENCRYPTED_ENDING.length);
  return {
    state: stateOf(forms, path),
    path: plain,
    encryptedPath: encrypted,
    folder: dirname(path),
    locked: closed !== null,
    closed,
    sealing: read.find((form) => form.path === encrypted)?.sealing ?? null,
    notes: [...new Set(notes.map((file) => file.path))],
    watched: [plainPath, plainPath + ENCRYPTED_ENDING, ...new Set(notes.flatMap((file) => file.forms))],
  };
}

/** What a ledger does not say of itself: who can get at its file, and how many it opens for. */
function withReach(loaded: LoadedLedger, exposure: Exposure | null): LoadedLedger {
  const { state, sealing } = loaded;
  const recipients = sealing?.kind === "recipients" ? { recipients: sealing.recipients.length } : {};
  if (state.kind !== "ledger" || (exposure === null && sealing?.kind !== "recipients")) return loaded;
  return { ...loaded, state: { kind: "ledger", ledger: { ...state.ledger, exposure, ...recipients } } };
}

function stateOf(forms: readonly Form[], path: string): LedgerState {
  const problems = forms.flatMap((form) => ("problem" in form ? [form.problem] : []));
  const [first, second] = forms.flatMap((form) => ("reading" in form ? [form.reading.ledger] : []));
  if (first === undefined) return { kind: "missing", problem: problems[0] as Problem };
  if (forms.length === 1) return { kind: "ledger", ledger: first };
  const ledger = second === undefined ? first : bothForms(first, second);
  return { kind: "ledger", ledger: { ...ledger, problems: [...ledger.problems, twoForms(path), ...problems] } };
}

function notFound(location: Extract<LedgerLocation, { kind: "none" }>): LoadedLedger {
  const [first, last] = [location.searched[0] ?? "", location.searched.at(-1) ?? ""];
  const candidates = location.explicit ? location.searched : location.searched.map((folder) => join(folder, LEDGER_NAME));
  const upTo = last === first ? "" : ` and the folders above it, up to ${last}`;
  const message = location.explicit
    ? "There is no ledger at the place that was named, so the draft was held against nothing."
    : `No ledger was found, so the draft was held against nothing. Looked for ${LEDGER_NAME} in ${first}${upTo}.`;
  return {
    ...NO_LEDGER,
    state: { kind: "missing", problem: fileProblem("no-ledger", candidates[0] ?? LEDGER_NAME, message) },
    watched: candidates.flatMap((path) => [path, path + ENCRYPTED_ENDING]),
  };
}

/** What is known where the user said that there is no ledger. */
export const NO_LEDGER: LoadedLedger = {
  state: { kind: "none" },
  path: null,
  encryptedPath: null,
  folder: null,
  locked: false,
  closed: null,
  sealing: null,
  notes: [],
  watched: [],
};

function unreadable(problem: Problem): Problem {
  return problem.code === "file-unreadable" || problem.code === "no-such-file" || problem.code === "not-a-file"
    ? { ...problem, code: "ledger-unreadable", message: "The ledger cannot be opened for reading." }
    : problem;
}

function twoForms(path: string): Problem {
  return fileProblem("two-ledgers", path, "The ledger lies here both plain and encrypted. Keep one of the two.", false);
}
