import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE_LEDGER } from "../core/rules/example-ledger.ts";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import type { JsonReport } from "./report-form.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
  const draft = "---\nauthor: Imogen Pratt\n---\n\nBids will fall, a county official said. Ida Foster declined to comment.\n";
  cli.write({ "ground-rules.yaml": EXAMPLE_LEDGER, "examples-notes.txt": "", "story.md": draft });
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());

describe("what only the editor may tell", () => {
  test("is in JSON a finding without a source or a reason", async () => {
    const { out } = await cli.run(["check", "story.md", "--format", "json"]);
    const findings = (JSON.parse(out) as JsonReport).drafts.flatMap((draft) => draft.findings);
    for (const code of ["false-decline", "two-faced-source"]) {
      const finding = findings.find((each) => each.code === code);
      expect(finding).toMatchObject({ source: null, agreement: null, tiedBy: null });
      expect(JSON.stringify(finding)).not.toContain("gannet");
      expect(finding?.message).toMatch(/^This does not fit the rest of the story/u);
    }
  });

  test("is in the text for the terminal no more than that", async () => {
    const { out } = await cli.run(["check", "story.md"]);
    const told = out.split("\n\n").filter((part) => /[Rr]ule: (?:false-decline|two-faced-source)/u.test(part));
    expect(told).toHaveLength(2);
    for (const part of told) expect(part).not.toContain("gannet");
  });
});
