import { resolve } from "node:path";
import { ledgerOf } from "../../workspace/check-draft.ts";
import { createGathering } from "../check/gather.ts";
import { reportJson } from "../check/json.ts";
import { reportText } from "../check/text.ts";
import { EXIT, type Io } from "../io.ts";
import { oneOf, parseOptions, UsageError } from "../options.ts";
import { createDesk, createSession } from "../session.ts";
import { JUDGING_OPTIONS, KEY_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

const LATER = new Set(["encrypt", "decrypt", "recipients"]);

/** `ledger check [FILE]`: the ledger itself, that of the current folder where no file is named. */
export async function ledger(args: readonly string[], io: Io): Promise<number> {
  const [action = "", ...rest] = args;
  if (LATER.has(action)) throw new UsageError("Encrypted ledgers are not in this version: encrypt, decrypt and recipients do nothing yet.");
  if (action !== "check") throw new UsageError("ledger is followed by check.");
  const options = parseOptions(rest, { ...JUDGING_OPTIONS, ...KEY_OPTIONS, format: { type: "string" } });
  if (options.positionals.length > 1) throw new UsageError("ledger check takes one file.");
  const format = oneOf(options, "format", ["text", "json"], "text");
  const [file] = options.positionals;
  const choice = ledgerChoice(options, io);
  const desk = createDesk(io, choice.kind === "search" && file !== undefined ? { ...choice, explicit: resolve(io.cwd, file) } : choice);
  const session = createSession(io, desk, settingsFrom(options, io));

  // Any name in the current folder: the ledger is looked for from there upward.
  const { state } = ledgerOf(resolve(io.cwd, "draft.md"), desk);
  session.maskFor(state);
  const gathering = createGathering(session);
  if (state.kind === "ledger") gathering.addLedger(state.ledger, desk.analyzer.analyzeLedger(state.ledger, session.settings));
  else if (state.kind === "missing") gathering.addProblem(state.problem);
  const report = gathering.report({ maxWarnings: null, noDraftsAt: null });
  io.out(format === "json" ? `${JSON.stringify(reportJson(report, session), null, 2)}\n` : reportText(report, session));
  return EXIT[report.verdict];
}
