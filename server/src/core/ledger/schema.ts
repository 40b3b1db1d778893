import * as z from "zod";
import { LEVELS } from "../policy/levels.ts";
import { isDate } from "./moment.ts";
import { TERMS_NAMES } from "./terms.ts";

/**
 * The ledger file: one schema for its types, its validation, its JSON schema, and for what the editor shows while it is
 * written. Every error message of the schema is one of our problem codes, never words of the library.
 */

/** What the schema asks of the value it reports. */
type Reported = { readonly code?: string | undefined; readonly input: unknown };

/** A text; a number is taken as it is written, as nobody puts a house number in quotation marks. */
function text(whereMissing: "missing-key" | "no-name" = "missing-key") {
  const error = ({ input }: Reported) => (input === undefined ? whereMissing : "wrong-kind");
  return z.union([z.string().regex(/\S/u, { error: "empty-text" }), z.number()], { error });
}

function date() {
  const error = ({ input }: Reported) => (typeof input === "object" ? "wrong-kind" : "impossible-date");
  return z.string({ error }).refine(isDate, { error: "impossible-date" });
}

function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  code: "unknown-level" | "unknown-terms" | "unknown-value",
) {
  return z.enum(values, { error: ({ input }: Reported) => (typeof input === "object" ? "wrong-kind" : code) });
}

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: ({ input }: Reported) => (input === undefined ? "no-agreements" : "wrong-kind") });
}

function map<Shape extends z.ZodRawShape>(shape: Shape, unknownKey: "unknown-key" | "unknown-permission" = "unknown-key") {
  return z.strictObject(shape, { error: ({ code }: Reported) => (code === "unrecognized_keys" ? unknownKey : "wrong-kind") });
}

const yesOrNo = () => z.boolean({ error: "wrong-kind" });

const permitsSchema = map(
  {
    use: yesOrNo()
      .optional()
      .meta({ description: "Whether the words may appear in print at all.", examples: [true] }),
    attribute: yesOrNo()
      .optional()
      .meta({ description: "Whether the words may be attributed to anybody, even to “a source”.", examples: [true] }),
    describe: yesOrNo()
      .optional()
      .meta({ description: "Whether the source may be described, in the agreed words.", examples: [true] }),
    name: yesOrNo()
      .optional()
      .meta({ description: "Whether the source may be named.", examples: [false] }),
    quote: yesOrNo()
      .optional()
      .meta({ description: "Whether the words may stand verbatim, in quotation marks.", examples: [false] }),
  },
  "unknown-permission",
);

const corroboratorSchema = z.union(
  [
    text().meta({ description: "The codename of another source who confirms this." }),
    map({
      document: text().meta({ description: "What the document is called. No name of a source.", examples: ["planning file 88"] }),
      date: date()
        .optional()
        .meta({ description: "The date of the document.", examples: ["2026-03-14"] }),
    }),
  ],
  { error: "wrong-kind" },
);

export const agreementSchema = map({
  level: oneOf(LEVELS, "unknown-level")
    .optional()
    .meta({ description: "What was agreed. `permits` says where this source agreed to something else.", examples: ["background"] }),
  terms: oneOf(TERMS_NAMES as [(typeof TERMS_NAMES)[number], ...typeof TERMS_NAMES], "unknown-terms")
    .optional()
    .meta({ description: "Ready-made terms that the source’s side sets for everyone, instead of a level.", examples: ["chatham-house"] }),
  date: date()
    .optional()
    .meta({ description: "When it was agreed: a date, or a date and time.", examples: ["2026-03-09T14:30"] }),
  spoke: date()
    .optional()
    .meta({ description: "When you talked, where that is not when it was agreed.", examples: ["2026-03-09T15:00"] }),
  agreed: map({
    by: oneOf(["source", "reporter"], "unknown-value")
      .optional()
      .meta({ description: "Who proposed the terms.", examples: ["source"] }),
    how: oneOf(["in-person", "phone", "message", "email"], "unknown-value")
      .optional()
      .meta({ description: "How it was agreed. In person or by phone leaves the least behind.", examples: ["in-person"] }),
  })
    .optional()
    .meta({ description: "Who proposed the terms, and how.", examples: ["{by: source, how: phone}"] }),
  wording: text()
    .optional()
    .meta({
      description: "What the term means to this source, in their words. Needed where `permits` differs from the level.",
      examples: ["use it, but leave me out"],
    }),
  permits: permitsSchema.optional().meta({
    description: "Where this agreement differs from what its level permits: one line for each permission.",
    examples: ["{quote: false}"],
  }),
  description: text()
    .optional()
    .meta({
      description: "How the source may be described, in the agreed words. Fixes put it in place of a name.",
      examples: ["a council employee"],
    }),
  descriptions: list(text())
    .optional()
    .meta({ description: "Other descriptions that were agreed.", examples: ["[a person at the council]"] }),
  basis: text()
    .optional()
    .meta({ description: "How the source knows, as it may be written after the description.", examples: ["who has read the contract"] }),
  reason: text()
    .optional()
    .meta({ description: "Why the source is not named, as it may be written.", examples: ["because they feared for their job"] }),
  editor: yesOrNo()
    .optional()
    .meta({ description: "Whether an editor knows who the source is.", examples: [true] }),
  approved: date()
    .optional()
    .meta({ description: "When an editor approved the use of the source.", examples: ["2026-03-10"] }),
  "quote-approval": yesOrNo()
    .optional()
    .meta({ description: "Whether you promised to have quotations approved afterwards.", examples: [false] }),
  "corroborated-by": list(corroboratorSchema)
    .optional()
    .meta({
      description: "Who or what else confirms it: codenames of other sources, or documents.",
      examples: ["[finch, {document: planning file 88, date: 2026-03-14}]"],
    }),
  notes: text()
    .optional()
    .meta({ description: "The interview notes: a file, named from the ledger’s folder.", examples: ["notes/2026-03-09.md"] }),
  covers: list(text())
    .optional()
    .meta({
      description: "Statements this agreement is about. With none, it is about everything without an agreement of its own.",
      examples: ["[the bridge was closed before the inspection]"],
    }),
  embargo: date()
    .optional()
    .meta({ description: "Nothing of it is published before this date and time.", examples: ["2026-03-20T06:00"] }),
});

export const sourceSchema = map({
  name: text("no-name").meta({
    description: "Who the source is; `withheld` where the name is never written down. It is shown nowhere else.",
    examples: ["Marta Quill"],
  }),
  aliases: list(text())
    .optional()
    .meta({
      description: "Other names for the source: surname, nickname, handle, e-mail address. A handle with @ stands in quotation marks.",
      examples: ['[Quill, "@martaq"]'],
    }),
  identifying: list(text())
    .optional()
    .meta({
      description: "Words that would give the source away: job title, office, desk, ship.",
      examples: ["[bridge inspector, Harbour Street office]"],
    }),
  motive: text()
    .optional()
    .meta({ description: "A bias that readers should know of.", examples: ["lost a bid to run the ferry"] }),
  "known-to": list(
    map({
      who: text().meta({ description: "Who knows: initials will do.", examples: ["T. R."] }),
      role: text()
        .optional()
        .meta({ description: "Their role.", examples: ["editor"] }),
      since: date()
        .optional()
        .meta({ description: "Since when they know.", examples: ["2026-03-10"] }),
    }),
  )
    .optional()
    .meta({ description: "Who else knows who the source is.", examples: ["[{who: T. R., role: editor, since: 2026-03-10}]"] }),
  documents: list(
    map({
      file: text()
        .optional()
        .meta({ description: "The document’s file name.", examples: ["survey.pdf"] }),
      received: date()
        .optional()
        .meta({ description: "When you got it.", examples: ["2026-03-09"] }),
      origin: text()
        .optional()
        .meta({ description: "How you may say you got it.", examples: ["provided by a person with access"] }),
      printed: yesOrNo()
        .optional()
        .meta({ description: "Whether it is a print, scan or photograph, which can carry hidden marks.", examples: [true] }),
    }),
  )
    .optional()
    .meta({ description: "Documents the source gave you.", examples: ["[{file: survey.pdf, received: 2026-03-09}]"] }),
  default: date()
    .optional()
    .meta({
      description: "The date of the agreement that unmarked words are under. Without it, they are under all agreements at once.",
      examples: ["2026-03-09"],
    }),
  agreements: list(agreementSchema)
    .min(1, { error: "no-agreements" })
    .meta({
      description: "What was agreed with the source, one entry for each conversation.",
      examples: ["- level: background"],
    }),
});

export const ledgerSchema = map({
  version: z.literal(1, { error: "wrong-version" }).meta({ description: "The version of the ledger’s format.", examples: [1] }),
  outlet: text()
    .optional()
    .meta({ description: "The newsroom whose rules the drafts are held to.", examples: ["ap"] }),
  timezone: text()
    .optional()
    .meta({ description: "The time zone of times that name none.", examples: ["Europe/London"] }),
  sources: z
    .record(z.string(), sourceSchema, { error: "wrong-kind" })
    .optional()
    .meta({ description: "The sources, each under a codename that tells nothing about them.", examples: ["finch:"] }),
});

export type LedgerKey = keyof z.infer<typeof ledgerSchema>;
export type SourceKey = keyof z.infer<typeof sourceSchema>;
export type AgreementKey = keyof z.infer<typeof agreementSchema>;

/** The keys an entry of a source can have, in the order in which a ledger gives them. */
export const SOURCE_KEYS = Object.keys(sourceSchema.shape) as SourceKey[];
/** The keys an agreement can have. */
export const AGREEMENT_KEYS = Object.keys(agreementSchema.shape) as AgreementKey[];
/** The keys of the file itself. */
export const LEDGER_KEYS = Object.keys(ledgerSchema.shape) as LedgerKey[];
