import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { expectQuotationsForm, type JsonQuotations } from "./report-form.ts";
import { CLEAR, HELD, LEDGER, leaks } from "./sample.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => cli.clear());

const documents = (out: string): JsonQuotations[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as JsonQuotations);

const INTERRUPTED = "“The tide,” said Joaquim Prado, a pilot, “was never the matter.”\n";

describe("quotations", () => {
  test("are listed without a ledger, for any file, with text and offsets that agree", async () => {
    cli.write({ "talk.txt": INTERRUPTED });
    const { code, out, err } = await cli.run(["quotations", "talk.txt", "--format", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [document] = documents(out);
    expectQuotationsForm(document);
    expect(document).toMatchObject({ version: 1, path: "talk.txt" });
    const [quotation] = document?.quotations ?? [];
    expect(quotation).toMatchObject({ kind: "direct", cue: { text: "said" }, source: null, tiedBy: null });
    expect(quotation?.parts.map((part) => part.text)).toEqual(["“The tide,”", "“was never the matter.”"]);
    for (const piece of [quotation?.content, quotation?.cue, quotation?.speaker, ...(quotation?.parts ?? [])]) {
      expect(INTERRUPTED.slice(piece?.start, piece?.end)).toBe(piece?.text);
    }
  });

  test("are tied to sources by the ledger, and protected names are masked", async () => {
    cli.write({ "story.md": HELD, "safe/sources.yaml": LEDGER });
    const { code, out } = await cli.run(["quotations", "story.md", "--ledger", "safe/sources.yaml", "--format", "json"]);
    expect(code).toBe(0);
    expect(leaks(out)).toEqual([]);
    const [document] = documents(out);
    expectQuotationsForm(document);
    const quotation = document?.quotations.find((each) => each.content.text.includes("pier"));
    expect(quotation).toMatchObject({ source: "wren", tiedBy: "name", speaker: { text: "█".repeat(14), form: "named" } });
  });

  test("come one document a line in the files' order, one for a file that cannot be read too", async () => {
    cli.write({ "a.md": CLEAR, "b.md": new Uint8Array([0x63, 0xe9]), "c.md": INTERRUPTED });
    const { code, out, err } = await cli.run(["quotations", "c.md", "b.md", "gone.md", "a.md", "--format", "json"]);
    expect(code).toBe(2);
    const all = documents(out);
    for (const document of all) expectQuotationsForm(document);
    expect(all.map((document) => [document.path, document.quotations.length > 0])).toEqual([
      ["c.md", true],
      ["b.md", false],
      ["gone.md", false],
      ["a.md", false],
    ]);
    expect(err).toContain("b.md");
    expect(err).toContain("gone.md");
  });

  test("are not shown where the ledger cannot be opened, since nothing could be masked", async () => {
    cli.write({ "story.md": HELD, "ground-rules.yaml.age": "age-encryption.org/v1\n" });
    const { code, out, err } = await cli.run(["quotations", "story.md", "--format", "json"]);
    expect(code).toBe(2);
    expect(documents(out)).toEqual([{ version: 1, path: "story.md", quotations: [] }]);
    expect(err).toContain("ledger-locked");
    cli.write({ "ground-rules.yaml": LEDGER });
    expect((await cli.run(["quotations", "story.md"])).code).toBe(2);
    expect((await cli.run(["quotations", "story.md", "--ledger", "gone.yaml"])).code).toBe(2);
  });

  test("can be read as text", async () => {
    cli.write({ "story.md": HELD, "ground-rules.yaml": LEDGER });
    const { out } = await cli.run(["quotations", "story.md"]);
    expect(out).toMatch(/^story\.md: \d+ quotations?\n\n/u);
    expect(out).toMatch(
      /^Line \d+, quotation: “The old pier is finished,”\n {2}Said by: █{14}.*\n {2}Found by: [a-z ,]+\n {2}Source: wren, by the name$/mu,
    );
    expect(leaks(out)).toEqual([]);
  });

  test("say whom a pronoun means, and where that is not sure", async () => {
    cli.write({ "talk.md": "Ann Cole met Ida Holt. “The pier leaks,” she said.\n\n“It is dry,” Holt said. She left.\n" });
    const { out } = await cli.run(["quotations", "talk.md", "--no-ledger"]);
    expect(out).toContain("Line 1, quotation: “The pier leaks,”\n  Said by: she (probably Ann Cole)\n  Found by: ");
    expect(out).toContain("Line 3, quotation: “It is dry,”\n  Said by: Holt (Ida Holt)\n");
  });
});
