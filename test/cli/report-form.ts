import { z } from "zod";

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0) });
const edit = z.strictObject({ start: z.int().min(0), end: z.int().min(0), newText: z.string() });

const finding = z.strictObject({
  code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  severity: z.enum(["error", "warning", "information", "hint"]),
  sure: z.enum(["certain", "likely", "hint"]),
  message: z.string().min(1),
  source: z.string().nullable(),
  agreement: z.strictObject({ level: z.string(), date: z.string().nullable() }).nullable(),
  tiedBy: z.enum(["mark", "name", "alias", "covers", "notes", "description", "reference"]).nullable(),
  start: position,
  end: position,
  accepted: z.strictObject({ reason: z.string().min(1), line: z.int().min(1) }).nullable(),
  fixes: z.array(z.strictObject({ title: z.string().min(1), preferred: z.boolean(), edits: z.array(edit) })),
});

const verdict = z.enum(["clear", "held", "could-not-check"]);

/** The fixed form of `check --format json`. */
const report = z.strictObject({
  version: z.literal(1),
  drafts: z.array(z.strictObject({ path: z.string(), verdict, findings: z.array(finding) })),
  ledgers: z.array(z.strictObject({ path: z.string(), findings: z.array(finding) })),
  problems: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
      path: z.string(),
      message: z.string().min(1),
      line: z.int().min(1),
      column: z.int().min(1),
    }),
  ),
  summary: z.strictObject({
    drafts: z.int(),
    notDrafts: z.int(),
    notChecked: z.array(z.string()),
    errors: z.int(),
    warnings: z.int(),
    verdict,
  }),
});

export type JsonReport = z.infer<typeof report>;

/** Fails where a report has not the fixed form. */
export function expectReportForm(value: unknown): void {
  report.parse(value);
}

const piece = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() });

/** The fixed form of a line of `quotations --format json`. */
const quotations = z.strictObject({
  version: z.literal(1),
  path: z.string(),
  quotations: z.array(
    z.strictObject({
      kind: z.enum(["direct", "indirect", "mixed"]),
      content: piece,
      parts: z.array(piece),
      cue: piece.nullable(),
      speaker: piece.extend({ form: z.enum(["named", "described", "generic", "pronoun"]) }).nullable(),
      refersTo: z.string().nullable(),
      source: z.string().nullable(),
      tiedBy: z.enum(["mark", "name", "alias", "covers", "notes", "description", "reference"]).nullable(),
    }),
  ),
});

export type JsonQuotations = z.infer<typeof quotations>;

/** Fails where a document has not the fixed form. */
export function expectQuotationsForm(value: unknown): void {
  quotations.parse(value);
}
