import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "../../server/src/cli/io.ts";
import { run } from "../../server/src/cli/run.ts";
import type { CommandLine } from "./command-line.ts";

/** The command line in the tests' own process, at a desk of its own: many times quicker than a process for each run. */
export type CommandLineHere = Omit<CommandLine, "start">;

export interface HereOptions {
  /** What somebody types when asked, in order; without it, nobody is there. */
  readonly answers?: (string | null)[];
}

export function commandLineHere({ answers }: HereOptions = {}): CommandLineHere {
  const folder = mkdtempSync(join(tmpdir(), "command-line-here-"));
  const desk = join(folder, "desk");
  mkdirSync(desk);
  return {
    desk,
    async run(args, { input = "", cwd = desk, passphrase } = {}) {
      const said = { out: "", err: "" };
      const io: Io = {
        cwd,
        out: (text) => {
          said.out += text;
        },
        err: (text) => {
          said.err += text;
        },
        colours: false,
        errIsTerminal: false,
        readInput: async () => Buffer.from(input),
        canAsk: answers !== undefined,
        ask: async (question) => {
          said.err += `${question}\n`;
          return answers?.shift() ?? null;
        },
        now: () => Date.now(),
        timezone: "Europe/Lisbon",
      };
      if (passphrase === undefined) return { code: await run(args, io), ...said };
      const descriptor = openFileWith(passphrase, folder);
      const given = args.map((arg, index) => (args[index - 1] === "--passphrase-fd" && arg === "3" ? String(descriptor) : arg));
      try {
        return { code: await run(given, io), ...said };
      } finally {
        closeSync(descriptor);
      }
    },
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(desk, path)), { recursive: true });
        writeFileSync(join(desk, path), content);
      }
    },
    read: (path) => readFileSync(join(desk, path), "utf8"),
    clear() {
      rmSync(desk, { recursive: true });
      mkdirSync(desk);
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

function openFileWith(text: string, folder: string): number {
  const path = join(folder, "passphrase");
  writeFileSync(path, text);
  return openSync(path, "r");
}
