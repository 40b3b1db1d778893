import { dirname, join, resolve } from "node:path";
import type { LedgerState } from "../core/analyze.ts";
import type { Problem } from "../core/findings.ts";
import type { Ledger } from "../core/ledger/model.ts";
import { readLedger } from "../core/ledger/read.ts";
import { readText } from "./decode.ts";
import type { FileReader } from "./files.ts";
import { ENCRYPTED_ENDING, LEDGER_NAME, type LedgerLocation } from "./ledger-location.ts";
import { fileProblem } from "./problems.ts";

/** The code of the problem that a ledger is encrypted and stays closed. */
export const LOCKED = "ledger-locked";

/** A ledger as far as it could be read, and the files that the answer depends on. */
export interface LoadedLedger {
  readonly state: LedgerState;
  /** The plain ledger's path; null where there is none. */
  readonly path: string | null;
  /** The ledger's folder, encrypted or not; null where none was found. */
  readonly folder: string | null;
  /** Whether an encrypted form lies there, which cannot be opened. */
  readonly locked: boolean;
  /** The notes that the ledger names, absolute, whether they could be read or not. */
  readonly notes: readonly string[];
  /** Absolute paths whose appearance, change or disappearance may change the answer. */
  readonly watched: readonly string[];
}

/** Reads ledgers and keeps the last answer for each by content, so that an unchanged ledger is the same object. */
export interface LedgerLoader {
  load(location: LedgerLocation): LoadedLedger;
}

/** What a ledger was read from. */
interface Reading {
  readonly text: string;
  /** Each notes file's text or problem code by absolute path. */
  readonly notes: ReadonlyMap<string, string | null>;
  readonly ledger: Ledger;
}

/**
 * `timezone` is the IANA name of the zone for times that have none, in ledgers that name none.
 * Drop the loader to forget what it read.
 */
export function createLedgerLoader(files: FileReader, timezone: string): LedgerLoader {
  const readings = new Map<string, Reading>();
  const answers = new Map<string, { readonly reading: Reading; readonly loaded: LoadedLedger }>();

  const noteText = (path: string): string | null => {
    const file = readText(files, path);
    return "text" in file ? file.text : null;
  };

  const reading = (path: string, text: string): Reading => {
    const known = readings.get(path);
    if (known?.text === text && [...known.notes].every(([note, content]) => noteText(note) === content)) return known;
    const notes = new Map<string, string | null>();
    const written = new Map<string, string>();
    const readNotes = (note: string): string | null => {
      const absolute = resolve(dirname(path), note);
      const content = notes.has(absolute) ? (notes.get(absolute) ?? null) : noteText(absolute);
      notes.set(absolute, content);
      written.set(note, absolute);
      return content;
    };
    const read = readLedger({ text, path, timezone, readNotes });
    // Problems in notes carry the path as the ledger writes it; whoever shows them has to find the file.
    const problems = read.problems.map((problem) => ({ ...problem, path: written.get(problem.path) ?? problem.path }));
    const fresh = { text, notes, ledger: { ...read, problems } };
    readings.set(path, fresh);
    return fresh;
  };

  const loadPlain = (path: string, encrypted: string | null): LoadedLedger => {
    const file = readText(files, path);
    const watched = [path, path + ENCRYPTED_ENDING];
    const found = { path, folder: dirname(path), locked: encrypted !== null };
    if ("problem" in file) return { ...found, state: { kind: "missing", problem: unreadable(file.problem) }, notes: [], watched };
    const read = reading(path, file.text);
    const known = answers.get(path);
    if (known?.reading === read && known.loaded.locked === found.locked) return known.loaded;
    const notes = [...read.notes.keys()];
    const ledger = encrypted === null ? read.ledger : withProblems(read.ledger, [twoForms(path), locked(encrypted)]);
    const loaded: LoadedLedger = { ...found, state: { kind: "ledger", ledger }, notes, watched: [...watched, ...notes] };
    answers.set(path, { reading: read, loaded });
    return loaded;
  };

  return {
    load(location) {
      if (location.kind === "none") return notFound(location);
      if (location.plain !== null) return loadPlain(location.plain, location.encrypted);
      const path = location.encrypted as string;
      const watched = [path, path.slice(0, -ENCRYPTED_ENDING.length)];
      return { state: { kind: "missing", problem: locked(path) }, path: null, folder: dirname(path), locked: true, notes: [], watched };
    },
  };
}

function notFound(location: Extract<LedgerLocation, { kind: "none" }>): LoadedLedger {
  const [first, last] = [location.searched[0] ?? "", location.searched.at(-1) ?? ""];
  const candidates = location.explicit ? location.searched : location.searched.map((folder) => join(folder, LEDGER_NAME));
  const upTo = last === first ? "" : ` and the folders above it, up to ${last}`;
  const message = location.explicit
    ? "There is no ledger at the place that was named, so the draft was held against nothing."
    : `No ledger was found, so the draft was held against nothing. Looked for ${LEDGER_NAME} in ${first}${upTo}.`;
  return {
    state: { kind: "missing", problem: fileProblem("no-ledger", candidates[0] ?? LEDGER_NAME, message) },
    path: null,
    folder: null,
    locked: false,
    notes: [],
    watched: candidates.flatMap((path) => [path, path + ENCRYPTED_ENDING]),
  };
}

function unreadable(problem: Problem): Problem {
  return problem.code === "not-utf-8"
    ? problem
    : { ...problem, code: "ledger-unreadable", message: "The ledger cannot be opened for reading." };
}

function locked(path: string): Problem {
  return fileProblem(
    LOCKED,
    path,
    "This ledger is encrypted, and this version cannot open encrypted ledgers. Its sources were not looked for.",
  );
}

function twoForms(path: string): Problem {
  return fileProblem("two-ledgers", path, "The ledger lies here both plain and encrypted. Keep one of the two.", false);
}

function withProblems(ledger: Ledger, problems: readonly Problem[]): Ledger {
  return { ...ledger, problems: [...ledger.problems, ...problems] };
}
