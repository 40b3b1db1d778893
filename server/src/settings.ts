import { SEVERITIES } from "./core/findings.ts";
import { OUTLETS } from "./core/policy/outlets/index.ts";

/** One setting of the editor. The manifest's settings are generated from this table, and a test holds them to it. */
export interface Setting {
  /** Without the section's name. */
  readonly key: string;
  readonly type: "string" | "object" | "array" | "number";
  readonly default: string | number | Readonly<Record<string, never>> | readonly string[];
  readonly description: string;
  readonly scope: "resource" | "window" | "application";
  /** What else the manifest says of it: values to choose from, or the form of what it holds. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Whether an untrusted workspace's own value is ignored. */
  readonly restricted: boolean;
}

export const SECTION = "groundRules";
export const TRACE_VALUES = ["off", "messages"] as const;
/** Minutes. */
const LOCK_AFTER = 30;
const EVERY_FILE: readonly string[] = ["**"];

export const SETTINGS: readonly Setting[] = [
  {
    key: "ledger",
    type: "string",
    default: "",
    description:
      "The ledger that drafts are held against: a path, absolute or from the workspace folder. It may lie outside the workspace, which is safer. Empty: the nearest `ground-rules.yaml` from the draft's folder upward.",
    scope: "resource",
    form: {},
    restricted: true,
  },
  {
    key: "outlet",
    type: "string",
    default: "",
    description: "The newsroom whose rules apply. Goes before what a draft or the ledger says. Empty: what they say, else the house rules.",
    scope: "resource",
    form: {
      enum: ["", ...OUTLETS.map((outlet) => outlet.name)],
      enumDescriptions: ["What the draft or the ledger says", ...OUTLETS.map((outlet) => `Modelled on: ${outlet.modelledOn}`)],
    },
    restricted: false,
  },
  {
    key: "houseFile",
    type: "string",
    default: "",
    description:
      "A file with the newsroom's own rules: a path, absolute or from the workspace folder, that ends in `.yaml`. It goes before the outlet. Empty: none.",
    scope: "resource",
    form: { pattern: "^$|\\.ya?ml$", patternErrorMessage: "The name of a house file ends in .yaml." },
    restricted: true,
  },
  {
    key: "rules",
    type: "object",
    default: {},
    description:
      "Severities by rule, for example `anonymous-lead: off`. A rule about a broken agreement can be made stricter, never milder.",
    scope: "resource",
    form: { additionalProperties: { type: "string", enum: [...SEVERITIES, "off"] } },
    restricted: true,
  },
  {
    key: "drafts",
    type: "array",
    default: EVERY_FILE,
    description: "Which Markdown files are drafts, as patterns from the workspace folder. Other Markdown files are not checked.",
    scope: "resource",
    form: { items: { type: "string" } },
    restricted: true,
  },
  {
    key: "lockAfter",
    type: "number",
    default: LOCK_AFTER,
    description:
      "Minutes without anything written after which an encrypted ledger is locked again, and keys and names are forgotten. 0: only on command, and when VS Code is closed.",
    scope: "window",
    form: { minimum: 0 },
    restricted: true,
  },
  {
    key: "allowedHosts",
    type: "array",
    default: [],
    description:
      "Machines, by name, on which ledgers may be read when VS Code works on a remote machine. You are asked once for each; take a name out to be asked again.",
    scope: "application",
    form: { items: { type: "string" } },
    restricted: false,
  },
  {
    key: "trace.server",
    type: "string",
    default: "off",
    description:
      "Whether the messages between editor and server are listed in the output: their names, times and sizes, never what they hold.",
    scope: "window",
    form: { enum: [...TRACE_VALUES] },
    restricted: false,
  },
];

/** The settings as the server uses them. */
export interface EditorSettings {
  /** As written; null for the nearest. */
  readonly ledger: string | null;
  readonly outlet: string | null;
  /** As written; null for none. */
  readonly houseFile: string | null;
  /** Codes and severities, both unchecked. */
  readonly rules: Readonly<Record<string, string>>;
  readonly drafts: readonly string[];
  /** Minutes; 0 is never. */
  readonly lockAfter: number;
  readonly trace: (typeof TRACE_VALUES)[number];
}

export interface ReadSettings {
  readonly settings: EditorSettings;
  /** The settings whose value cannot be used and so keep their default, by full name. Never a value. */
  readonly unusable: readonly string[];
}

/** Reads what an editor sends for the section. Never throws: what is not understood keeps its default and is listed. */
export function readSettings(raw: unknown): ReadSettings {
  const given = isRecord(raw) ? raw : {};
  const unusable: string[] = [];
  const take = <T>(key: string, value: unknown, read: (value: unknown) => T | undefined, fallback: T): T => {
    if (value === undefined || value === null) return fallback;
    const usable = read(value);
    if (usable === undefined) unusable.push(`${SECTION}.${key}`);
    return usable === undefined ? fallback : usable;
  };
  if (raw !== undefined && raw !== null && !isRecord(raw)) unusable.push(SECTION);
  const trace = isRecord(given.trace) ? given.trace.server : given["trace.server"];
  const settings: EditorSettings = {
    ledger: take("ledger", given.ledger, optionalText, null),
    outlet: take("outlet", given.outlet, optionalText, null),
    houseFile: take("houseFile", given.houseFile, houseFile, null),
    rules: take("rules", given.rules, textsByKey, {}),
    drafts: take("drafts", given.drafts, texts, EVERY_FILE),
    lockAfter: take("lockAfter", given.lockAfter, minutes, LOCK_AFTER),
    trace: take("trace.server", trace, (value) => TRACE_VALUES.find((known) => known === value), "off"),
  };
  const known = new Set(SETTINGS.map((setting) => setting.key.split(".")[0]));
  for (const key of Object.keys(given)) if (!known.has(key.split(".")[0])) unusable.push(SECTION);
  return { settings, unusable: [...new Set(unusable)] };
}

/** What the manifest says of the settings: its `contributes.configuration`, and those that an untrusted workspace may not set. */
export function settingsManifest(): { configuration: unknown; restricted: readonly string[] } {
  const properties = SETTINGS.map((setting) => [
    `${SECTION}.${setting.key}`,
    {
      type: setting.type,
      default: setting.default,
      ...setting.form,
      scope: setting.scope,
      markdownDescription: setting.description,
    },
  ]);
  return {
    configuration: { title: "Ground Rules", properties: Object.fromEntries(properties) },
    restricted: SETTINGS.filter((setting) => setting.restricted).map((setting) => `${SECTION}.${setting.key}`),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function optionalText(value: unknown): string | null | undefined {
  if (typeof value !== "string") return undefined;
  return value.trim() === "" ? null : value.trim();
}

function minutes(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && Number.isFinite(value) ? value : undefined;
}

/** A name that ends otherwise would be taken for an outlet's. */
function houseFile(value: unknown): string | null | undefined {
  const text = optionalText(value);
  return text === null || text === undefined || /\.ya?ml$/iu.test(text) ? text : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

function textsByKey(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}
