import { version } from "../../../package.json";
import { HELP } from "./help.ts";
import { type Command, EXIT, type Io } from "./io.ts";
import { UsageError } from "./options.ts";

/** Loaded only when called: help and version need none of the analysis. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  fix: async () => (await import("./commands/fix.ts")).fix,
  "hold-back": async () => (await import("./commands/hold-back.ts")).holdBackCommand,
  quotations: async () => (await import("./commands/quotations.ts")).quotations,
  export: async () => (await import("./commands/export.ts")).exportCopy,
  ledger: async () => (await import("./commands/ledger.ts")).ledger,
  lsp: async () => (await import("./commands/lsp.ts")).lsp,
};

/** Runs the command line. Never throws: a wrong option, and a fault of the program itself, end in exit code 2 and a message without any text of a draft or ledger. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(HELP);
    return EXIT.clear;
  }
  if (name === "--version" || name === "-v") {
    io.out(`${version}\n`);
    return EXIT.clear;
  }
  try {
    const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new UsageError(name === undefined ? "A command is missing." : "There is no command of that name.");
    if (helpIsAsked(rest)) {
      io.out(HELP);
      return EXIT.clear;
    }
    return await (await load())(rest, io);
  } catch (error) {
    io.err(error instanceof UsageError ? `ground-rules: ${error.message}\nSee ground-rules --help.\n` : INTERNAL_ERROR);
    return EXIT["could-not-check"];
  }
}

/** Says nothing of the error itself, whose words may hold text of a draft or a ledger. */
export const INTERNAL_ERROR =
  "ground-rules: internal-error: Something went wrong inside Ground Rules, and what it was asked to do was not done.\n";

/** Whether help is asked for, before a `--` that ends the options. */
function helpIsAsked(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}
