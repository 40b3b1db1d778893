import { resolve } from "node:path";
import type { Analysis } from "../../core/analyze.ts";
import type { Problem } from "../../core/findings.ts";
import { checkDraft, type LedgerChoice, ledgerOf } from "../../workspace/check-draft.ts";
import { readText } from "../../workspace/decode.ts";
import type { LoadedLedger } from "../../workspace/ledger-loader.ts";
import { fileProblem } from "../../workspace/problems.ts";
import { complain } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { openFor } from "../keys/opening.ts";
import { oneOf, parseOptions, someFiles } from "../options.ts";
import { quotationsJson, quotationsText, showQuotations } from "../quotations/show.ts";
import { createDesk, createSession, type Session } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

/** Who said what is told without judging it. */
const NO_RULES = { draft: [], ledger: [] } as const;

/**
 * `quotations FILE...`: every quotation and who it is tied to; a file need not be a draft, and without a ledger nothing is
 * tied. A file that cannot be read, or whose ledger cannot, is reported on standard error and, in JSON, has no
 * quotations: one document for each file, in their order. The exit code is 2 then.
 */
export async function quotations(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...LEDGER_OPTIONS, format: { type: "string" } });
  const format = oneOf(options, "format", ["text", "json"], "text");
  const files = someFiles(options);
  const session = createSession(io, createDesk(io, ledgerChoice(options, io), NO_RULES), settingsFrom(options, io));
  await openFor(files, options, session);
  let failed = false;
  for (const file of files) {
    const path = resolve(io.cwd, file);
    const found = analysisOf(path, session);
    failed ||= found === null;
    const name = session.mask(session.name(path));
    if (format === "json") io.out(`${JSON.stringify(quotationsJson(name, found === null ? [] : showQuotations(found, session)))}\n`);
    else if (found !== null) io.out(quotationsText(name, found, session));
  }
  return failed ? EXIT["could-not-check"] : EXIT.clear;
}

/** Null, and a word on standard error, where a file or its ledger could not be read: without the ledger no name could be masked. */
function analysisOf(path: string, session: Session): Analysis | null {
  const { desk, settings } = session;
  const name = session.name(path);
  const ledger = ledgerOf(path, desk);
  session.maskFor(ledger.state);
  const hindrance = whyNamesStayUnknown(ledger, desk.ledger);
  if (hindrance !== null) {
    complain(hindrance, session);
    return null;
  }
  const file = readText(desk.files, path);
  if ("problem" in file) {
    complain({ ...file.problem, path: name }, session);
    return null;
  }
  try {
    const { analysis } = checkDraft(path, name, file.text, settings, desk);
    const unread = analysis.problems.find(({ code }) => code === "draft-too-large");
    if (unread !== undefined) complain(unread, session);
    return unread === undefined ? analysis : null;
  } catch {
    complain(fileProblem("internal-error", name, "Something went wrong inside Ground Rules while this file was read."), session);
    return null;
  }
}

/** The problem of a ledger that is there, or was named, and cannot be opened; null where all its names are known, or there is none. */
function whyNamesStayUnknown({ state, folder, closed }: LoadedLedger, choice: LedgerChoice): Problem | null {
  const named = choice.kind === "search" && choice.explicit !== null;
  if (state.kind === "missing") return folder !== null || named ? state.problem : null;
  return closed;
}
