import { LEVELS } from "../../policy/levels.ts";
import { OUTLETS } from "../../policy/outlets/index.ts";
import { LEVEL_PHRASES } from "../../policy/words.ts";
import { TERMS_NAMES } from "../terms.ts";

/** One thing that a form asks for. */
export interface Field {
  /** The keys from the entry it belongs to. */
  readonly path: readonly string[];
  readonly label: string;
  readonly help: string;
  readonly kind: "text" | "moment" | "choice" | "flag" | "texts" | "rows";
  /** For a choice: what is written, and what is shown. */
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** For a choice: what is shown where nothing is written. */
  readonly unset?: string;
  /** For rows: what each asks for. */
  readonly columns?: readonly Field[];
  /** Where one list of the ledger holds words and maps: which of them this field is for. */
  readonly entries?: "words" | "maps";
  /** Whether it tells who somebody is. */
  readonly secret?: boolean;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

const WHEN = "A date, or a date and time: 2026-11-02T09:55.";
const PERMISSION_WORDS = [
  ["use", "May it be used at all?"],
  ["attribute", "May it be attributed to anybody?"],
  ["describe", "May the source be described?"],
  ["name", "May the source be named?"],
  ["quote", "May it be quoted word for word?"],
] as const;

/** What holds for the ledger as a whole. */
export const LEDGER_FIELDS: readonly Field[] = [
  {
    path: ["outlet"],
    label: "House rules",
    help: "The newsroom whose public rules drafts are held to.",
    kind: "choice",
    options: OUTLETS.map(({ name, modelledOn }) => [name, `${name}: modelled on ${modelledOn}`] as const),
  },
  { path: ["timezone"], label: "Time zone", help: "For times that name none: Europe/London.", kind: "text" },
];

/** What a source is, and who knows of it. */
export const SOURCE_GROUPS: readonly FieldGroup[] = [
  {
    title: "Who it is",
    fields: [
      { path: ["name"], label: "Name", help: "Or “withheld”, if you never write it down.", kind: "text", secret: true },
      { path: ["aliases"], label: "Other names", help: "Surname, nickname, handle, e-mail address.", kind: "texts", secret: true },
      {
        path: ["identifying"],
        label: "Words that would give it away",
        help: "Job title, office, desk, ship.",
        kind: "texts",
        secret: true,
      },
      { path: ["motive"], label: "Motive", help: "A bias that readers should know of.", kind: "text", secret: true },
    ],
  },
  {
    title: "Who knows",
    fields: [
      {
        path: ["known-to"],
        label: "People who know who it is",
        help: "As few as can be. Initials will do.",
        kind: "rows",
        columns: [
          { path: ["who"], label: "Who", help: "", kind: "text", secret: true },
          { path: ["role"], label: "Role", help: "", kind: "text" },
          { path: ["since"], label: "Since", help: "", kind: "moment" },
        ],
      },
    ],
  },
  {
    title: "Documents",
    fields: [
      {
        path: ["documents"],
        label: "Documents this source gave you",
        help: "",
        kind: "rows",
        columns: [
          { path: ["file"], label: "File", help: "", kind: "text", secret: true },
          { path: ["received"], label: "Received", help: "", kind: "moment" },
          { path: ["origin"], label: "How you may say you got it", help: "", kind: "text" },
          { path: ["printed"], label: "Print or scan", help: "", kind: "flag" },
        ],
      },
    ],
  },
  {
    title: "Where words are not marked",
    fields: [
      {
        path: ["default"],
        label: "Agreement that holds for them",
        help: "The date of one of those below. With none, only what all of them permit.",
        kind: "moment",
      },
    ],
  },
];

/** What is asked about one agreement, in the order in which one agrees on terms. */
export const AGREEMENT_GROUPS: readonly FieldGroup[] = [
  {
    title: "How you agreed",
    fields: [
      {
        path: ["agreed", "by"],
        label: "Who asked",
        help: "",
        kind: "choice",
        options: [
          ["source", "The source"],
          ["reporter", "You"],
        ],
      },
      {
        path: ["agreed", "how"],
        label: "How",
        help: "In person or by phone leaves the least behind.",
        kind: "choice",
        options: [
          ["in-person", "In person"],
          ["phone", "By phone"],
          ["message", "By message"],
          ["email", "By e-mail"],
        ],
      },
      { path: ["date"], label: "Agreed on", help: WHEN, kind: "moment" },
      { path: ["spoke"], label: "Talked on", help: "Where that is not when you agreed.", kind: "moment" },
    ],
  },
  {
    title: "The terms",
    fields: [
      { path: ["level"], label: "Level", help: "", kind: "choice", options: LEVELS.map((level) => [level, LEVEL_PHRASES[level]] as const) },
      {
        path: ["terms"],
        label: "Or ready-made terms",
        help: "Set by the source's side for everyone, instead of a level.",
        kind: "choice",
        options: TERMS_NAMES.map((name) => [name, name.replaceAll("-", " ")] as const),
      },
      { path: ["wording"], label: "What the term means to the source", help: "In the source's own words.", kind: "text" },
      ...PERMISSION_WORDS.map(
        ([permission, label]): Field => ({
          path: ["permits", permission],
          label,
          help: "",
          kind: "choice",
          unset: "As the level says",
          options: [
            ["true", "Yes"],
            ["false", "No"],
          ],
        }),
      ),
    ],
  },
  {
    title: "In print",
    fields: [
      { path: ["description"], label: "Agreed description", help: "How you may call the source: a city employee.", kind: "text" },
      { path: ["descriptions"], label: "Other agreed descriptions", help: "", kind: "texts" },
      { path: ["basis"], label: "How the source knows", help: "As it may be written: who has read the survey.", kind: "text" },
      {
        path: ["reason"],
        label: "Why the source is not named",
        help: "As it may be written: because they feared for their job.",
        kind: "text",
      },
      { path: ["embargo"], label: "Not before", help: WHEN, kind: "moment" },
    ],
  },
  {
    title: "Editor",
    fields: [
      { path: ["editor"], label: "An editor knows who the source is", help: "", kind: "flag" },
      { path: ["approved"], label: "An editor approved the use on", help: "", kind: "moment" },
      { path: ["quote-approval"], label: "Approval of quotations afterwards was promised", help: "", kind: "flag" },
    ],
  },
  {
    title: "What it is about",
    fields: [
      {
        path: ["covers"],
        label: "Statements it covers",
        help: "With none, it covers all without an agreement of their own.",
        kind: "texts",
      },
      { path: ["notes"], label: "Interview notes", help: "A file, named from the ledger's folder.", kind: "text" },
      {
        path: ["corroborated-by"],
        label: "Corroborated by",
        help: "Codenames of other sources.",
        kind: "texts",
        entries: "words",
      },
      {
        path: ["corroborated-by"],
        label: "Documents that say the same",
        help: "",
        kind: "rows",
        entries: "maps",
        columns: [
          { path: ["document"], label: "Document", help: "", kind: "text" },
          { path: ["date"], label: "Dated", help: "", kind: "moment" },
        ],
      },
    ],
  },
];
