import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withServer } from "./fixture.ts";
import type { Editor } from "./harness.ts";
import { LEDGER } from "./story.ts";

const COVERED = LEDGER.replace(
  "        spoke: 2026-10-06T10:00\n",
  "        spoke: 2026-10-06T10:00 # by the quay\n        covers: [the second crane was sold for scrap before the inquiry began]\n",
);
const fixture = withServer({ "ground-rules.yaml": COVERED });
const DRAFT = "The crane was sold on Monday.\n";

interface Report {
  readonly toPursue: readonly { source: string; agreement: number; words: string }[];
  readonly sources: readonly string[];
}

const reportOf = (editor: Editor, uri: string) => editor.connection.sendRequest<Report>("groundRules/check", { uri });
const add = (editor: Editor, params: object) => editor.connection.sendRequest<{ kind: string }>("groundRules/addCorroborator", params);
const onDisk = () => readFileSync(join(fixture.place.folder, "ground-rules.yaml"), "utf8");

describe("what to pursue", () => {
  it("is in the report, without a word of it, until a corroborator is added from there", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", DRAFT);
    const report = await reportOf(editor, uri);
    expect(report.sources).toEqual(["marten", "dunlin"]);
    expect(report.toPursue).toEqual([
      { source: "dunlin", agreement: 0, words: "off the record, agreed 2026-10-06T09:00: statement 1 of “covers”" },
    ]);
    expect(await add(editor, { uri, source: "dunlin", agreement: 0, corroborator: { source: "marten" } })).toEqual({ kind: "done" });
    expect(onDisk()).toContain("corroborated-by: [marten]");
    expect(onDisk()).toContain("# by the quay");
    expect((await reportOf(editor, uri)).toPursue).toEqual([]);
  });

  it("is entered in an open ledger as a change that can be undone", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", DRAFT);
    const ledger = await editor.open("ground-rules.yaml", COVERED, "ground-rules-ledger");
    expect(await add(editor, { uri, source: "dunlin", agreement: 0, corroborator: { document: "the scrap yard's receipt" } })).toEqual({
      kind: "done",
    });
    expect(editor.text(ledger)).toContain("document: the scrap yard's receipt");
    expect(onDisk()).toBe(COVERED);
  });

  it("is refused for a source that is not there, corroborates itself, or a ledger with a fault", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", DRAFT);
    for (const [source, corroborator] of [
      ["gull", { source: "marten" }],
      ["dunlin", { source: "dunlin" }],
      ["dunlin", { document: " " }],
    ] as const) {
      expect(await add(editor, { uri, source, agreement: 0, corroborator })).toMatchObject({ kind: "refused" });
    }
    fixture.place.write("ground-rules.yaml", `${COVERED}    oops: 1\n`);
    expect(await add(editor, { uri, source: "dunlin", agreement: 0, corroborator: { source: "marten" } })).toMatchObject({
      kind: "refused",
    });
  });
});
