import { resolve } from "node:path";
import { type Desk, openLedgers } from "../../workspace/check-draft.ts";
import { expandPaths } from "../../workspace/expand-paths.ts";
import { type CheckRequest, checkFiles } from "../check/check-files.ts";
import { reportJson } from "../check/json.ts";
import type { Report } from "../check/report.ts";
import { reportSarif } from "../check/sarif.ts";
import { reportText } from "../check/text.ts";
import { watch } from "../check/watch.ts";
import { EXIT, type Io } from "../io.ts";
import { keyRingFrom } from "../keys/key-ring.ts";
import { oneOf, type ParsedOptions, parseOptions, UsageError, wholeNumber } from "../options.ts";
import { createProgress } from "../progress.ts";
import { createDesk, createSession } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

const OPTIONS = {
  ...LEDGER_OPTIONS,
  stage: { type: "string" },
  format: { type: "string" },
  "allow-accepted": { type: "boolean" },
  "max-warnings": { type: "string" },
  "stdin-path": { type: "string" },
  watch: { type: "boolean" },
} as const;

const FORMATS = { json: reportJson, sarif: reportSarif } as const;

/** `check [PATH...]`: holds drafts against their ledgers. Exit 0 clear, 1 held, 2 could not check. */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, OPTIONS);
  const format = oneOf(options, "format", ["text", "json", "sarif"], "text");
  const desk = createDesk(io, ledgerChoice(options, io));
  const settings = settingsFrom(options, io);
  const request = await requestFrom(options, io);
  const ring = await keyRingFrom(options, io);
  const once = async (indent: number): Promise<Report> => {
    await openLedgers(placesOf(request, desk, io), desk, ring);
    const session = createSession(io, desk, options.value("now") === null ? { ...settings, now: io.now() } : settings);
    const report = await checkFiles(request, session, createProgress(io));
    io.out(format === "text" ? reportText(report, session) : `${JSON.stringify(FORMATS[format](report, session), null, indent)}\n`);
    return report;
  };
  // While watching, each JSON document is one line, so that a reader knows where it ends.
  if (options.flag("watch")) return watch(request.paths, io.cwd, desk, () => once(0));
  return EXIT[(await once(2)).verdict];
}

/** Where the drafts lie that are to be checked. */
function placesOf({ paths, input }: CheckRequest, desk: Desk, io: Io): readonly string[] {
  const { paths: found, missing } = expandPaths(paths, io.cwd, desk.files);
  const others = [...missing, ...(input === null ? [] : [input.path ?? "-"])];
  return [...found, ...others.map((path) => resolve(io.cwd, path))];
}

/** Standard input is read before anything is checked, because it can be read only once. */
async function requestFrom(options: ParsedOptions, io: Io): Promise<CheckRequest> {
  const maxWarnings = wholeNumber(options, "max-warnings");
  const given = options.positionals;
  const paths = given.filter((path) => path !== "-");
  const path = options.value("stdin-path");
  if (given.length === paths.length) {
    if (path !== null) throw new UsageError("--stdin-path goes with - for standard input.");
    return { paths: given.length === 0 ? ["."] : paths, input: null, maxWarnings };
  }
  if (options.flag("watch")) throw new UsageError("--watch cannot watch standard input.");
  return { paths, input: { bytes: await io.readInput(), path }, maxWarnings };
}
