import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type RunOptions } from "./command-line.ts";
import { type CommandLineHere, commandLineHere } from "./here.ts";
import type { JsonReport } from "./report-form.ts";
import { CLEAR, HELD, LEDGER, leaks } from "./sample.ts";

const PASSPHRASE = "seven quiet herons wade";
const SEALED = "ground-rules.yaml.age";

let cli: CommandLineHere;
let own: string;
let editors: string;
let keys: Readonly<Record<string, string>>;
beforeAll(async () => {
  cli = commandLineHere();
  const identities = { own: await generateIdentity(), editor: await generateIdentity(), stranger: await generateIdentity() };
  own = await identityToRecipient(identities.own);
  editors = await identityToRecipient(identities.editor);
  keys = {
    "own.txt": `# created: today\n# public key: ${own}\n${identities.own}\n`,
    "editor.txt": `${identities.editor}\n`,
    "stranger.txt": `${identities.stranger}\r\n`,
  };
});
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ ...keys, "ground-rules.yaml": LEDGER, "story.md": HELD });
});

/** Runs a command that has to end with this code, and sees that no name gets out. */
async function run(code: number, args: readonly string[], options: RunOptions = {}) {
  const outcome = await cli.run(args, options);
  expect({ code: outcome.code, err: code === 0 ? outcome.err : "" }, outcome.err).toEqual({ code, err: "" });
  expect(leaks(outcome.out + outcome.err)).toEqual([]);
  return outcome;
}

const encrypt = (...more: string[]) => run(0, ["ledger", "encrypt", "ground-rules.yaml", "-r", own, ...more]);
const here = (path: string) => existsSync(join(cli.desk, path));
const mode = (path: string) => statSync(join(cli.desk, path)).mode & 0o777;

async function check(...args: string[]): Promise<JsonReport> {
  const { out } = await cli.run(["check", "story.md", "--format", "json", ...args]);
  expect(leaks(out)).toEqual([]);
  return JSON.parse(out) as JsonReport;
}
const problemCodes = (report: JsonReport) => report.problems.map((problem) => problem.code);
const findingCodes = (report: JsonReport) => report.drafts.flatMap((draft) => draft.findings.map((finding) => finding.code));

describe("ledger encrypt", () => {
  test("leaves only the encrypted file, for its owner, and says where copies may remain", async () => {
    const { out } = await encrypt("-r", editors, "--identity", "own.txt");
    expect(here("ground-rules.yaml")).toBe(false);
    expect(mode(SEALED)).toBe(0o600);
    expect(readFileSync(join(cli.desk, SEALED), "latin1")).toMatch(/^age-encryption\.org\/v1\n/u);
    expect(out).toContain("It opens for 2 keys.");
    expect(out).toContain("Copies of it may remain");
    expect(out).not.toContain("No key of yours was tried");
    expect(readdirSync(cli.desk).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("takes recipients in a row, and says where no key was tried", async () => {
    const { out } = await run(0, ["ledger", "encrypt", "-r", own, editors, "ground-rules.yaml"]);
    expect(out).toContain("It opens for 2 keys.");
    expect(out).toContain("No key of yours was tried");
  });

  test.each([
    ["is there already", () => cli.write({ [SEALED]: "kept" }), "ground-rules.yaml", "file-exists"],
    ["is a link", () => symlinkSync(join(cli.desk, "ground-rules.yaml"), join(cli.desk, "link.yaml")), "link.yaml", "is-a-link"],
    ["is missing", () => {}, "gone.yaml", "no-such-file"],
    ["is a folder", () => cli.write({ "notes/one.md": "" }), "notes", "not-a-file"],
    ["is encrypted", () => cli.write({ [SEALED]: "kept" }), SEALED, "already-encrypted"],
  ])("changes nothing where the file %s", async (_, prepare, file, code) => {
    prepare();
    const before = readdirSync(cli.desk);
    const { err } = await run(2, ["ledger", "encrypt", file, "-r", own]);
    expect(err).toContain(code);
    expect(readdirSync(cli.desk)).toEqual(before);
    expect(cli.read("ground-rules.yaml")).toBe(LEDGER);
  });

  test("does not lock its owner out", async () => {
    const { err } = await run(2, ["ledger", "encrypt", "ground-rules.yaml", "-r", editors, "--identity", "own.txt"]);
    expect(err).toContain("locks-you-out");
    expect(cli.read("ground-rules.yaml")).toBe(LEDGER);
    expect(here(SEALED)).toBe(false);
  });

  test("leaves the plain file where nothing can be written", async () => {
    if (process.getuid?.() === 0) cli.write({ "safe/ground-rules.yaml": LEDGER, [`safe/${SEALED}/in-the-way`]: "" });
    else {
      cli.write({ "safe/ground-rules.yaml": LEDGER });
      chmodSync(join(cli.desk, "safe"), 0o500);
    }
    await run(2, ["ledger", "encrypt", "safe/ground-rules.yaml", "-r", own]);
    expect(cli.read("safe/ground-rules.yaml")).toBe(LEDGER);
    chmodSync(join(cli.desk, "safe"), 0o700);
  });

  test("tells of another name of the same file", async () => {
    linkSync(join(cli.desk, "ground-rules.yaml"), join(cli.desk, "copy.yaml"));
    expect((await encrypt()).out).toContain("hard link");
  });

  test.each([
    [["-r", "age1nobody"]],
    [["-r", "ssh-ed25519 AAAA"]],
    [[]],
    [["-r", "own.txt", "--identity", "gone.txt"]],
    [["--passphrase-fd", "77"]],
    [["--passphrase-fd", "3", "--identity", "own.txt"]],
  ])("refuses %j", async (more) => {
    const { out } = await run(2, ["ledger", "encrypt", "ground-rules.yaml", ...more], { passphrase: PASSPHRASE });
    expect(out).toBe("");
    expect(cli.read("ground-rules.yaml")).toBe(LEDGER);
  });
});

describe("an encrypted ledger", () => {
  test("is opened by a key, wherever a ledger is read", async () => {
    const plain = await check();
    await encrypt("-r", editors);
    for (const key of ["own.txt", "editor.txt"]) {
      const report = await check("--identity", key);
      expect(findingCodes(report)).toEqual(findingCodes(plain));
      expect(report.ledgers[0]?.path).toBe(SEALED);
      expect(report.summary.verdict).toBe("held");
    }
    const quotations = await run(0, ["quotations", "story.md", "--identity", "own.txt"]);
    expect(quotations.out).toContain("wren");
    await run(0, ["ledger", "check", "--identity", "own.txt"]);
    expect((await run(0, ["fix", "story.md", "--dry-run", "--identity", "own.txt"])).out).toContain("-“The old pier");
    await run(1, ["export", "story.md", "--identity", "own.txt"]);
    cli.write({ "story.md": CLEAR });
    await run(0, ["check", "story.md", "--identity", "own.txt"]);
  });

  test("stays closed, each time for its own reason, and nothing is clear", async () => {
    await encrypt();
    cli.write({ "story.md": CLEAR });
    const codes = async (...args: string[]) => {
      const report = await check(...args);
      expect(report.summary.verdict).toBe("could-not-check");
      return problemCodes(report);
    };
    expect(await codes()).toEqual(["ledger-locked"]);
    expect(await codes("--identity", "stranger.txt")).toEqual(["wrong-key"]);
    const bytes = readFileSync(join(cli.desk, SEALED));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    cli.write({ [SEALED]: bytes });
    expect(await codes("--identity", "own.txt")).toEqual(["damaged-file"]);
    cli.write({ [SEALED]: bytes.subarray(0, 60) });
    expect(await codes("--identity", "own.txt")).toEqual(["damaged-file"]);
    expect((await cli.run(["check", "--identity", "story.md"])).out).toBe("");
  });

  test("a fault in it is shown at its line", async () => {
    cli.write({ "ground-rules.yaml": LEDGER.replace("off-the-record", "whisper") });
    await encrypt();
    expect((await check("--identity", "own.txt")).problems).toMatchObject([{ path: SEALED, line: 20 }]);
  });

  test("is in force together with a plain one beside it", async () => {
    await encrypt();
    cli.write({ "ground-rules.yaml": LEDGER.replace("Ottoline Varga", "Linus Poll").replace("[Varga]", "[Poll]") });
    const report = await check("--identity", "own.txt");
    expect(problemCodes(report)).toEqual(["two-ledgers"]);
    expect(report.drafts[0]?.findings.map((finding) => finding.code)).toContain("no-name");
    expect(report.summary.verdict).toBe("held");
    cli.write({ "ground-rules.yaml": LEDGER });
    expect((await check("--identity", "own.txt")).ledgers[0]?.findings).toEqual([]);
  });

  test("has its passages held back encrypted, for the same keys", async () => {
    await encrypt("-r", editors);
    const { out } = await cli.run(["hold-back", "story.md", "--identity", "own.txt"]);
    expect(out).toContain("1 passage held back in held-back/");
    expect(cli.read("story.md")).not.toContain("Nobody asked the pilots");
    const [name = ""] = readdirSync(join(cli.desk, "held-back"));
    expect(name).toMatch(/^[0-9a-f]{16}\.md\.age$/u);
    expect(mode(`held-back/${name}`)).toBe(0o600);
    await run(0, ["ledger", "decrypt", `held-back/${name}`, "-o", "passage.md", "--identity", "editor.txt"]);
    expect(cli.read("passage.md")).toContain("Nobody asked the pilots");
    expect(cli.read("passage.md")).not.toContain("ground-rules recipients");
  });

  test("keeps the draft as it is where it cannot be opened", async () => {
    await encrypt();
    await cli.run(["hold-back", "story.md"]);
    expect(cli.read("story.md")).toBe(HELD);
    expect(here("held-back")).toBe(false);
  });
});

describe("encrypted notes", () => {
  const NOTED = LEDGER.replace("date: 2026-10-07", "date: 2026-10-07\n        notes: notes/plover.md");
  /** A fault at a place of its own shows that notes were read, and where. */
  const FAULTY = "The barge was sold.\n\nNobody counted the lamps. [/OTR]\n";
  const faults = (report: JsonReport) => report.problems.map(({ code, path, line }) => `${code} ${path}:${line}`);
  const AT_ITS_PLACE = "unmatched-notes-mark notes/plover.md.age:3";

  beforeEach(async () => {
    cli.write({ "ground-rules.yaml": NOTED, "notes/plover.md": FAULTY });
    await run(0, ["ledger", "encrypt", "notes/plover.md", "-r", own]);
    expect(here("notes/plover.md")).toBe(false);
  });

  test("are read in place of the plain ones that a ledger names, plain or encrypted", async () => {
    expect(faults(await check("--identity", "own.txt"))).toEqual([AT_ITS_PLACE]);
    await encrypt();
    expect(faults(await check("--identity", "own.txt"))).toEqual([AT_ITS_PLACE]);
  });

  test("may be named with their ending", async () => {
    cli.write({ "ground-rules.yaml": NOTED.replace("plover.md", "plover.md.age") });
    expect(faults(await check("--identity", "own.txt"))).toEqual([AT_ITS_PLACE]);
  });

  test("that stay closed hinder the check", async () => {
    const report = await check();
    expect(problemCodes(report)).toEqual(["locked-notes"]);
    expect(report.summary.verdict).toBe("could-not-check");
    expect(problemCodes(await check("--identity", "stranger.txt"))).toEqual(["locked-notes"]);
  });

  test("beside plain ones are both in force, each with its own marks", async () => {
    cli.write({ "notes/plover.md": "[OTR] Something else that was said about the harbour wall.\n" });
    const report = await check("--identity", "own.txt");
    expect(problemCodes(report).sort()).toEqual(["two-notes", "unmatched-notes-mark", "unmatched-notes-mark"]);
    cli.write({ "notes/plover.md": FAULTY });
    expect(problemCodes(await check("--identity", "own.txt")).sort()).toEqual(["two-notes", "unmatched-notes-mark"]);
  });
});

describe("ledger decrypt", () => {
  test("writes what was encrypted, byte for byte, and keeps the encrypted file", async () => {
    await encrypt("-r", editors);
    await run(0, ["ledger", "decrypt", SEALED, "--identity", "editor.txt"]);
    expect(cli.read("ground-rules.yaml")).toBe(LEDGER);
    expect(mode("ground-rules.yaml")).toBe(0o600);
    expect(here(SEALED)).toBe(true);
  });

  test("overwrites nothing, and needs a key", async () => {
    await encrypt();
    expect((await run(2, ["ledger", "decrypt", SEALED, "-o", "story.md", "--identity", "own.txt"])).err).toContain("file-exists");
    expect(cli.read("story.md")).toBe(HELD);
    expect((await run(2, ["ledger", "decrypt", SEALED])).err).toContain("ledger-locked");
    expect((await run(2, ["ledger", "decrypt", SEALED, "--identity", "stranger.txt"])).err).toContain("wrong-key");
    expect((await run(2, ["ledger", "decrypt", "gone.yaml.age", "--identity", "own.txt"])).err).toContain("no-such-file");
    await run(2, ["ledger", "decrypt", SEALED, "-o", "-", "--identity", "own.txt"]);
    expect(here("ground-rules.yaml")).toBe(false);
  });
});

describe("ledger recipients", () => {
  const recipients = (code: number, ...args: string[]) => run(code, ["ledger", "recipients", SEALED, "--identity", "own.txt", ...args]);

  test("lists, adds and removes", async () => {
    await encrypt();
    expect((await recipients(0)).out).toBe(`${own}\n`);
    await recipients(0, "add", editors);
    expect((await recipients(0)).out).toBe(`${own}\n${editors}\n`);
    expect((await recipients(0, "add", editors)).out).toContain("already");
    expect(findingCodes(await check("--identity", "editor.txt"))).toContain("no-name");
    expect((await recipients(0, "remove", editors)).out).toContain("Older copies");
    expect(problemCodes(await check("--identity", "editor.txt"))).toEqual(["wrong-key"]);
    await run(0, ["ledger", "decrypt", SEALED, "--identity", "own.txt"]);
    expect(cli.read("ground-rules.yaml")).toBe(LEDGER);
  });

  test("locks nobody out, and knows what it does not know", async () => {
    await encrypt("-r", editors);
    const before = readFileSync(join(cli.desk, SEALED));
    expect((await recipients(2, "remove", own)).err).toContain("locks-you-out");
    expect((await recipients(2, "remove", `${own}x`)).err).toContain("no-such-recipient");
    await recipients(2, "add", "age1nobody");
    await recipients(2, "rename", own);
    expect(readFileSync(join(cli.desk, SEALED))).toEqual(before);
  });
});

describe("a passphrase", () => {
  test("encrypts, opens, and holds back", async () => {
    const passphrase = `${PASSPHRASE}\n`;
    const { out } = await run(0, ["ledger", "encrypt", "ground-rules.yaml", "--passphrase-fd", "3"], { passphrase });
    expect(out).toContain("It opens with the passphrase.");
    await run(1, ["check", "story.md", "--passphrase-fd", "3"], { passphrase });
    const wrong = await run(2, ["check", "story.md", "--passphrase-fd", "3", "--format", "json"], { passphrase: "seven" });
    expect(problemCodes(JSON.parse(wrong.out) as JsonReport)).toEqual(["wrong-passphrase"]);
    expect((await run(0, ["ledger", "recipients", SEALED, "--passphrase-fd", "3"], { passphrase })).out).toContain(
      "opens with a passphrase",
    );
    expect((await run(2, ["ledger", "recipients", SEALED, "add", own, "--passphrase-fd", "3"], { passphrase })).err).toContain(
      "opens-by-passphrase",
    );
    await cli.run(["hold-back", "story.md", "--passphrase-fd", "3"], { passphrase });
    const [name = ""] = readdirSync(join(cli.desk, "held-back"));
    await run(0, ["ledger", "decrypt", `held-back/${name}`, "-o", "passage.md", "--passphrase-fd", "3"], { passphrase });
    expect(cli.read("passage.md")).toContain("Nobody asked the pilots");
  });

  test("may protect the key itself", async () => {
    await encrypt();
    await run(0, ["ledger", "encrypt", "own.txt", "--passphrase-fd", "3"], { passphrase: PASSPHRASE });
    const report = await run(1, ["check", "story.md", "--identity", "own.txt.age", "--passphrase-fd", "3"], { passphrase: PASSPHRASE });
    expect(report.out).toContain("HELD");
    const closed = await run(2, ["check", "story.md", "--identity", "own.txt.age"]);
    expect(closed.out).toBe("");
  });
});

describe("the shipped bundle", () => {
  test("encrypts and opens", { timeout: BUILD_TIMEOUT }, async () => {
    const shipped = await buildCommandLine();
    try {
      shipped.write({ ...keys, "ground-rules.yaml": LEDGER, "story.md": HELD });
      const encrypted = await shipped.run(["ledger", "encrypt", "ground-rules.yaml", "-r", own]);
      expect(encrypted).toMatchObject({ code: 0, err: "" });
      const checked = await shipped.run(["check", "story.md", "--identity", "own.txt", "--passphrase-fd", "3"], { passphrase: "unused" });
      expect(checked).toMatchObject({ code: 1, err: "" });
      expect(leaks(checked.out)).toEqual([]);
    } finally {
      shipped.dispose();
    }
  });
});
