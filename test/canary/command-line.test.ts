import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CommandLineHere, commandLineHere } from "../cli/here.ts";
import { systemError, withFailing } from "../support/failing-disk.ts";
import { BROKEN_LEDGER, DRAFT, LEDGER, NOTES, toldIn } from "./story.ts";

let line: CommandLineHere;
beforeEach(() => {
  line = commandLineHere();
  line.write({ "draft.md": DRAFT, "2026-zephrine-quillmarsh.md": DRAFT, "ground-rules.yaml": LEDGER, "notes/zznotes.md": NOTES });
});
afterEach(() => line.dispose());

/** Every command, with what it takes and with what it does not. */
const RUNS: readonly (readonly string[])[] = [
  ["check"],
  ["check", "."],
  ["check", "draft.md", "--format", "json"],
  ["check", ".", "--format", "sarif"],
  ["check", "draft.md", "--stage", "writing", "--outlet", "ap"],
  ["check", "draft.md", "--allow-accepted", "--max-warnings", "0", "--now", "2026-11-20"],
  ["check", "draft.md", "--no-ledger"],
  ["check", "draft.md", "--ledger", "notes/zznotes.md"],
  ["check", "2026-zephrine-quillmarsh.md", "--format", "json"],
  ["check", "-", "--stdin-path", "zephrine-quillmarsh.md", "--format", "json"],
  ["check", "notes/zznotes.md", "--format", "json"],
  ["check", "draft.md", "--outlet", "zzsettingquist"],
  ["check", "draft.md", "--now", "zzsettingquist"],
  ["fix", "draft.md", "--dry-run"],
  ["fix", "2026-zephrine-quillmarsh.md"],
  ["hold-back", "draft.md"],
  ["hold-back", "draft.md", "--finding", "1"],
  ["quotations", "draft.md"],
  ["quotations", "2026-zephrine-quillmarsh.md", "draft.md", "--format", "json"],
  ["export", "draft.md"],
  ["export", "2026-zephrine-quillmarsh.md", "-o", "out.md"],
  ["export", "draft.md", "--for-verification", "--lines", "8-9"],
  ["ledger", "check"],
  ["ledger", "check", "ground-rules.yaml"],
  ["ledger", "check", "notes/zznotes.md"],
  ["ledger", "encrypt", "ground-rules.yaml"],
  ["ledger", "encrypt", "ground-rules.yaml", "--recipient", "zzsettingquist"],
  ["ledger", "decrypt", "ground-rules.yaml"],
  ["ledger", "recipients", "ground-rules.yaml"],
  ["ledger", "zzsettingquist"],
];

/** What somebody gives as an argument, they may read again. */
const GIVEN = ["zznotes", "zzsetting"];

/** What shows a draft shows its words, but for names, aliases and details. */
const WORDS_OF_DRAFT = ["zzcover", "gantry", "zzmark", "zzfront", "zzrule", "zzmeta"];
const allowed = ([command]: readonly string[]): string[] => [
  ...GIVEN,
  ...(command === "fix" || command === "quotations" ? WORDS_OF_DRAFT : []),
];

describe("no command tells what only the ledger, the notes or the draft know", () => {
  it.each(RUNS.map((args) => [args.join(" "), args] as const))("%s", async (_, args) => {
    const { out, err } = await line.run(args, { input: DRAFT });
    expect(out + err).not.toBe("");
    expect(toldIn(out + err, allowed(args))).toEqual([]);
  });

  it.each(RUNS.map((args) => [args.join(" "), args] as const))("%s, with a ledger that cannot be parsed", async (_, args) => {
    line.write({ "ground-rules.yaml": BROKEN_LEDGER });
    const { out, err } = await line.run(args, { input: DRAFT });
    expect(out + err).not.toBe("");
    expect(toldIn(out + err, allowed(args))).toEqual([]);
  });

  it.each(RUNS.map((args) => [args.join(" "), args] as const))("%s, while the disk fails", async (_, args) => {
    for (const name of ["readFileSync", "readdirSync", "openSync"]) {
      for (const nth of [1, 2]) {
        await withFailing(
          name,
          nth,
          ([path]) => (String(path).startsWith(join(line.desk)) ? systemError("EIO", "zzerror, Zephrine Quillmarsh") : null),
          async () => {
            const { out, err } = await line.run(args, { input: DRAFT });
            expect(toldIn(out + err, allowed(args))).toEqual([]);
          },
        );
      }
    }
  });
});
