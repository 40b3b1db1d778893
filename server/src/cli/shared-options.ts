import { resolve } from "node:path";
import type { Settings } from "../core/analyze.ts";
import type { Stage } from "../core/findings.ts";
import { readMoment } from "../core/ledger/moment.ts";
import { isHousePath, OUTLET_NAMES } from "../core/policy/outlets/index.ts";
import type { LedgerChoice } from "../workspace/check-draft.ts";
import type { Io } from "./io.ts";
import { type OptionTable, oneOf, type ParsedOptions, UsageError, wholeNumber } from "./options.ts";

/** What every command that judges takes. */
export const JUDGING_OPTIONS = { outlet: { type: "string" }, now: { type: "string" } } satisfies OptionTable;

/** What every command that reads a ledger takes to open an encrypted one. */
export const KEY_OPTIONS = { identity: { type: "string" }, "passphrase-fd": { type: "string" } } satisfies OptionTable;

/** What every command that holds a draft against a ledger takes. */
export const LEDGER_OPTIONS = {
  ledger: { type: "string" },
  "no-ledger": { type: "boolean" },
  ...JUDGING_OPTIONS,
  ...KEY_OPTIONS,
} satisfies OptionTable;

/** The ledger that was named, or none, or one to be looked for. */
export function ledgerChoice(options: ParsedOptions, io: Io): LedgerChoice {
  wholeNumber(options, "passphrase-fd");
  const named = options.value("ledger");
  if (options.flag("no-ledger")) {
    if (named !== null) throw new UsageError("--ledger and --no-ledger cannot both be given.");
    return { kind: "none" };
  }
  return { kind: "search", explicit: named === null ? null : resolve(io.cwd, named), ceiling: null };
}

/** What the options ask of the judgement; `stage` where the command has no option of that name. */
export function settingsFrom(options: ParsedOptions, io: Io, stage: Stage = "publish"): Settings {
  const outlet = options.value("outlet");
  if (outlet !== null && !OUTLET_NAMES.includes(outlet) && !isHousePath(outlet)) {
    throw new UsageError(`--outlet takes one of: ${OUTLET_NAMES.join(", ")}; or a house file, whose name ends in .yaml.`);
  }
  return {
    stage: oneOf(options, "stage", ["writing", "publish"], stage),
    outlet,
    rules: {},
    allowAccepted: options.flag("allow-accepted"),
    now: now(options, io),
    timezone: io.timezone,
  };
}

/** `--now`, else the clock. */
function now(options: ParsedOptions, io: Io): number {
  const text = options.value("now");
  if (text === null) return io.now();
  const moment = readMoment(text, io.timezone);
  if (moment === null) throw new UsageError("--now takes a date, or a date and time, such as 2026-12-01T06:00.");
  return moment.from;
}
