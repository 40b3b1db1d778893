import { resolve } from "node:path";
import { checkDraft, ledgerOf } from "../../workspace/check-draft.ts";
import { readText } from "../../workspace/decode.ts";
import { fileProblem } from "../../workspace/problems.ts";
import { complain } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { oneOf, parseOptions, someFiles } from "../options.ts";
import { quotationsJson, quotationsText, type ShownQuotation, showQuotations } from "../quotations/show.ts";
import { createDesk, createSession, type Session } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

/**
 * `quotations FILE...`: every quotation and who it is tied to; a file need not be a draft, and without a ledger nothing is
 * tied. A file that cannot be read, or whose ledger cannot, is reported on standard error and has no quotations: one
 * document for each file, in their order, and exit code 2.
 */
export async function quotations(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...LEDGER_OPTIONS, format: { type: "string" } });
  const format = oneOf(options, "format", ["text", "json"], "text");
  const files = someFiles(options);
  const session = createSession(io, createDesk(io, ledgerChoice(options, io)), settingsFrom(options, io));
  let failed = false;
  for (const file of files) {
    const path = resolve(io.cwd, file);
    const found = quotationsOf(path, session);
    failed ||= found === null;
    const name = session.mask(session.name(path));
    io.out(format === "json" ? `${JSON.stringify(quotationsJson(name, found ?? []))}\n` : quotationsText(name, found ?? []));
  }
  return failed ? EXIT["could-not-check"] : EXIT.clear;
}

/** Null, and a word on standard error, where a file or its ledger could not be read: without the ledger no name could be masked. */
function quotationsOf(path: string, session: Session): readonly ShownQuotation[] | null {
  const { desk, settings } = session;
  const name = session.name(path);
  const { state, path: ledgerPath, folder } = ledgerOf(path, desk);
  session.maskFor(state);
  const ledgerIsThere = ledgerPath !== null || folder !== null;
  const explicit = desk.ledger.kind === "search" && desk.ledger.explicit !== null;
  if (state.kind === "missing" && (ledgerIsThere || explicit)) {
    complain(state.problem, session);
    return null;
  }
  const file = readText(desk.files, path);
  if ("problem" in file) {
    complain({ ...file.problem, path: name }, session);
    return null;
  }
  try {
    const { analysis } = checkDraft(path, name, file.text, settings, desk);
    return showQuotations(analysis, session);
  } catch {
    complain(fileProblem("internal-error", name, "Something went wrong inside Ground Rules while this file was read."), session);
    return null;
  }
}
