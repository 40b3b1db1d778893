import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AtCall, systemError, withFailing } from "../support/failing-disk.ts";
import type { Outcome } from "./command-line.ts";
import { type CommandLineHere, commandLineHere } from "./here.ts";

const LEDGER = `version: 1
sources:
  kestrel:
    name: Halcyone Vantongeren
    agreements:
      - {level: off-the-record, date: 2026-10-16}
`;
const PASSAGE = "“The inspector buried the survey,” Halcyone Vantongeren said. [@kestrel]";
const DRAFT = `The weather held.\n\n${PASSAGE}\n\nBoats left at noon.\n`;
const WORDS = "at Halcyone Vantongeren's desk";

let line: CommandLineHere;
beforeEach(() => {
  line = commandLineHere();
  line.write({ "draft.md": DRAFT, "ground-rules.yaml": LEDGER });
});
afterEach(() => line.dispose());

const heldBack = (): string[] => {
  const folder = join(line.desk, "held-back");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => (name.endsWith(".tmp") ? name : line.read(join("held-back", name))));
};

/** What has to be so whatever failed: the passage stands somewhere, whole, and nothing tells of it. */
function expectNothingLost({ code, out, err }: Outcome): void {
  const draft = line.read("draft.md");
  const kept = heldBack();
  if (draft === DRAFT) expect(code).not.toBe(0);
  else {
    expect(draft).not.toContain("survey");
    expect(kept.filter((text) => text.includes(PASSAGE))).toHaveLength(1);
  }
  for (const text of kept) expect(text.endsWith(".tmp") || text.includes(PASSAGE), "a file that is not whole").toBe(true);
  expect(out + err).not.toMatch(/vantongeren|halcyone|survey/iu);
}

/** Everything that can be asked of the disk and is asked when a passage is held back. */
const ASKED = ["openSync", "writeSync", "fsyncSync", "closeSync", "chmodSync", "renameSync", "mkdirSync", "rmSync"];
const READ = ["readFileSync", "statSync", "lstatSync", "realpathSync", "readdirSync"];

describe("holding back is whole or not at all", () => {
  it.each([...ASKED, ...READ])("where %s fails, at whichever call", async (name) => {
    for (let nth = 1, calls = 1; nth <= calls; nth += 1) {
      line.clear();
      line.write({ "draft.md": DRAFT, "ground-rules.yaml": LEDGER });
      let outcome: Outcome | null = null;
      calls = await withFailing(
        name,
        nth,
        () => systemError("ENOSPC", WORDS),
        async () => {
          outcome = await line.run(["hold-back", "draft.md"]);
        },
      );
      if (outcome !== null && calls >= nth) expectNothingLost(outcome);
    }
  });

  it("where the disk is full after half of the text", async () => {
    const half: AtCall = ([file, bytes], real) => {
      real(file, (bytes as Uint8Array).subarray(0, 20));
      return systemError("ENOSPC", WORDS);
    };
    await withFailing("writeSync", 1, half, async () => {
      const outcome = await line.run(["hold-back", "draft.md"]);
      expectNothingLost(outcome);
      expect(outcome.err).toContain("held-back-failed");
    });
    expect(line.read("draft.md")).toBe(DRAFT);
    expect(heldBack()).toEqual([]);
  });

  it("where the draft vanishes meanwhile: it stays away, and the passage is kept", async () => {
    const vanish: AtCall = () => {
      rmSync(join(line.desk, "draft.md"));
      return null;
    };
    await withFailing("fsyncSync", 1, vanish, async () => {
      const { code, err } = await line.run(["hold-back", "draft.md"]);
      expect(code).toBe(2);
      expect(err).toContain("draft-not-written");
    });
    expect(existsSync(join(line.desk, "draft.md"))).toBe(false);
    expect(heldBack().filter((text) => text.includes(PASSAGE))).toHaveLength(1);
  });

  it("where somebody else writes the draft meanwhile: their text stands", async () => {
    const theirs = `${DRAFT}\nMore.\n`;
    const write: AtCall = () => {
      writeFileSync(join(line.desk, "draft.md"), theirs);
      return null;
    };
    await withFailing("fsyncSync", 1, write, async () => {
      const { code, err } = await line.run(["hold-back", "draft.md"]);
      expect(code).toBe(2);
      expect(err).toContain("draft-changed");
    });
    expect(line.read("draft.md")).toBe(theirs);
    expect(heldBack().filter((text) => text.includes(PASSAGE))).toHaveLength(1);
  });

  it("where nothing fails", async () => {
    expectNothingLost(await line.run(["hold-back", "draft.md"]));
    expect(line.read("draft.md")).not.toContain("survey");
  });
});
