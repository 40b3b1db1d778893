import type { Ledger } from "../../../server/src/core/ledger/model.ts";
import { readLedger } from "../../../server/src/core/ledger/read.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

/** A ledger that has nothing wrong with it. */
export const GOOD_LEDGER = `version: 1
outlet: ap
timezone: Europe/London
sources:
  finch:
    name: Marta Quill
    aliases: [Quill, "@martaq"]
    identifying: [bridge inspector, Harbour Street office]
    motive: lost a bid to run the ferry
    known-to: [{who: T. R., role: editor, since: 2026-03-10}]
    documents: [{file: survey.pdf, received: 2026-03-09, origin: provided by a person with access, printed: true}]
    default: 2026-03-09
    agreements:
      - level: background
        date: 2026-03-09T14:30
        spoke: 2026-03-09T15:00
        agreed: {by: source, how: in-person}
        wording: use it, but leave me out
        permits: {quote: false}
        description: a council employee
        descriptions: [a person at the council, an employee of the council]
        basis: who has read the survey
        reason: because they feared for their job
        editor: true
        approved: 2026-03-10
        quote-approval: false
        corroborated-by: [dove, {document: planning file 88, date: 2026-03-14}]
        notes: notes/march.md
        covers:
          - the bridge was closed before the inspection
        embargo: 2026-03-20T06:00-05:00
  dove:
    name: withheld
    agreements:
      - terms: unter-zwei
        date: 2026-03-11
`;

export interface Files {
  readonly [path: string]: string;
}

/** Reads a ledger in Greenwich time; without `files` every notes file is there and empty. */
export function read(text: string, files?: Files): Ledger {
  return readLedger({
    text,
    path: "ledger.yaml",
    timezone: "Etc/UTC",
    readNotes: (path) => (files === undefined ? "" : Object.hasOwn(files, path) ? (files[path] ?? null) : null),
  });
}

/** The problems that a marked ledger should have, and those that it has, in the same form. */
export function problemsOf(marked: string, files?: Files): { expected: string[]; actual: string[] } {
  const { text, spans } = readMarkers(marked);
  const own = read(text, files).problems.filter((one) => one.path === "ledger.yaml");
  return {
    expected: describeSpans(text, spans),
    actual: describeSpans(
      text,
      own.map((one) => ({ ...one.span, label: one.code })),
    ),
  };
}
