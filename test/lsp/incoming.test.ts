import { describe, expect, it } from "vitest";
import { withServer } from "./fixture.ts";
import { PUSH } from "./harness.ts";
import { LEDGER, NAMED } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });

describe("what a client tells of its documents", () => {
  const position = { line: 0, character: 0 };

  it.each([
    ["a change without a text", [{ range: { start: position, end: position } }]],
    ["a change at a place that is none", [{ range: { start: { line: -1, character: 0 }, end: position }, text: "x" }]],
    ["changes that are no list", "x"],
    ["nothing", undefined],
  ])("%s makes the document one that is not checked, and says so", async (_, contentChanges) => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    await editor.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
    const { message } = await editor.told<{ message: string }>("window/showMessage");
    expect(message).toContain("no longer checked");
    await expect(editor.pull(uri)).rejects.toThrow();
    await editor.open("draft.md", NAMED);
    expect((await editor.pull(uri)).map(({ code }) => code)).toContain("no-name");
  });

  it("takes no document that has no address", async () => {
    const editor = await fixture.start({ capabilities: PUSH });
    await editor.connection.sendNotification("textDocument/didOpen", { textDocument: { text: NAMED } });
    await editor.connection.sendNotification("textDocument/didOpen", { textDocument: null });
    const uri = await editor.open("draft.md", NAMED);
    expect((await editor.pushed(uri, 1)).diagnostics.map(({ code }) => code)).toContain("no-name");
  });
});
