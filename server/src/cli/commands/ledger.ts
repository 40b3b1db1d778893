import { resolve } from "node:path";
import { housesFor, ledgerOf } from "../../workspace/check-draft.ts";
import { createGathering } from "../check/gather.ts";
import { reportJson } from "../check/json.ts";
import { reportText } from "../check/text.ts";
import { type Command, EXIT, type Io } from "../io.ts";
import { openFor } from "../keys/opening.ts";
import { oneOf, parseOptions, UsageError } from "../options.ts";
import { createDesk, createSession } from "../session.ts";
import { JUDGING_OPTIONS, KEY_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

const ACTIONS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => checkLedger,
  encrypt: async () => (await import("./ledger-encrypt.ts")).encryptLedger,
  decrypt: async () => (await import("./ledger-decrypt.ts")).decryptLedger,
  recipients: async () => (await import("./ledger-recipients.ts")).ledgerRecipients,
};

/** `ledger check|encrypt|decrypt|recipients`: the ledger itself, and the files that belong to it. */
export async function ledger(args: readonly string[], io: Io): Promise<number> {
  const [action = "", ...rest] = args;
  const load = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (load === undefined) throw new UsageError(`ledger is followed by one of: ${Object.keys(ACTIONS).join(", ")}.`);
  return (await load())(rest, io);
}

/** `ledger check [FILE]`: the ledger itself, that of the current folder where no file is named. */
async function checkLedger(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...JUDGING_OPTIONS, ...KEY_OPTIONS, format: { type: "string" } });
  if (options.positionals.length > 1) throw new UsageError("ledger check takes one file.");
  const format = oneOf(options, "format", ["text", "json"], "text");
  const [file] = options.positionals;
  const choice = ledgerChoice(options, io);
  const desk = createDesk(io, choice.kind === "search" && file !== undefined ? { ...choice, explicit: resolve(io.cwd, file) } : choice);
  const session = createSession(io, desk, settingsFrom(options, io));

  // Any name in the current folder: the ledger is looked for from there upward.
  const anyDraft = "draft.md";
  await openFor([anyDraft], options, session);
  const loaded = ledgerOf(resolve(io.cwd, anyDraft), desk);
  const { state } = loaded;
  const settings = { ...session.settings, houses: housesFor(null, loaded, desk) };
  session.maskFor(state);
  const gathering = createGathering(session);
  if (state.kind === "ledger") gathering.addLedger(state.ledger, desk.analyzer.analyzeLedger(state.ledger, settings));
  else if (state.kind === "missing") gathering.addProblem(state.problem);
  const report = gathering.report({ maxWarnings: null, noDraftsAt: null });
  io.out(format === "json" ? `${JSON.stringify(reportJson(report, session), null, 2)}\n` : reportText(report, session));
  return EXIT[report.verdict];
}
