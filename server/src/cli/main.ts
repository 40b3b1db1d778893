#!/usr/bin/env node
import { EXIT, processIo } from "./io.ts";
import { INTERNAL_ERROR, run } from "./run.ts";

// Whoever reads the output may stop early (`| head`). Nothing is known to have arrived then, so no verdict is given.
process.stdout.on("error", () => process.exit(process.exitCode ?? EXIT["could-not-check"]));
process.stderr.on("error", () => {});

// Node would print the error and its stack, which may hold text of a draft or a ledger.
process.on("uncaughtException", () => {
  process.stderr.write(INTERNAL_ERROR);
  process.exit(EXIT["could-not-check"]);
});

// The exit code is set rather than the process ended, so that a pipe gets all of the output.
void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
