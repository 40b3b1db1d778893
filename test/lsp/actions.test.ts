import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { withServer } from "./fixture.ts";
import { type Editor, PULL } from "./harness.ts";
import { LEDGER, NAMED, OFF_RECORD, PROTECTED } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
const find = async (editor: Editor, uri: string, code: string): Promise<Diagnostic> => {
  const found = (await editor.pull(uri)).find((each) => each.code === code);
  expect(found, code).toBeDefined();
  return found as Diagnostic;
};
const execute = (editor: Editor, action: CodeAction): Promise<unknown> =>
  editor.connection.sendRequest("workspace/executeCommand", { command: action.command?.command, arguments: action.command?.arguments });
const preferred = (actions: readonly CodeAction[]): CodeAction => {
  const [first, ...others] = actions.filter((each) => each.isPreferred);
  expect(others).toEqual([]);
  return first as CodeAction;
};

describe("quick fixes", () => {
  it("rewrite the attribution as an edit of the version that was checked", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const named = await find(editor, uri, "no-name");
    const actions = await editor.actions(uri, named);
    const fix = preferred(actions);
    expect(fix.diagnostics).toEqual([named]);
    expect(JSON.stringify(actions.map((each) => each.title))).not.toMatch(new RegExp(PROTECTED.join("|"), "u"));
    expect(editor.apply(fix.edit ?? {})).toBe(true);
    expect(editor.text(uri)).toContain(`inspected," a person who works at the harbour said on Monday.`);
    expect((await editor.pull(uri)).map((each) => each.code)).not.toContain("no-name");
  });

  it("of an older text are no longer taken", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const fix = preferred(await editor.actions(uri, await find(editor, uri, "no-name")));
    await editor.change(uri, 0, 0, "\n");
    expect(editor.apply(fix.edit ?? {})).toBe(false);
  });

  it("are not offered outside a finding", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const named = await find(editor, uri, "no-name");
    const start0 = { line: 0, character: 3 };
    expect(await editor.actions(uri, { ...named, range: { start: start0, end: start0 } })).toEqual([]);
  });
});

describe("holding a passage back", () => {
  it("writes the passage beside the ledger first, then edits the draft", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", OFF_RECORD);
    const fix = preferred(await editor.actions(uri, await find(editor, uri, "not-for-publication")));
    expect(fix.edit).toBeUndefined();
    expect(fix.command?.command).toBe("groundRules.holdBack");
    expect(await execute(editor, fix)).toBe(true);
    expect(editor.text(uri)).not.toContain("Ostrander");
    expect(editor.text(uri)).toContain("The quay was closed in May.");
    const [file] = readdirSync(join(fixture.place.folder, "held-back"));
    expect(readFileSync(join(fixture.place.folder, "held-back", file ?? ""), "utf8")).toContain(
      "Rafe Ostrander said the brakes had failed twice.",
    );
  });

  it("is refused, with a message, once the text is newer", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", OFF_RECORD);
    const fix = preferred(await editor.actions(uri, await find(editor, uri, "not-for-publication")));
    await editor.change(uri, 0, 0, "\n");
    expect(await execute(editor, fix)).toBe(false);
    await editor.told("window/showMessage", (shown: { message: string }) => shown.message.includes("has changed since"));
    expect(editor.text(uri)).toContain("Ostrander");
    expect(readdirSync(fixture.place.folder)).not.toContain("held-back");
  });

  it("is left out for a client that cannot be asked to edit", async () => {
    const editor = await fixture.start({ capabilities: { ...PULL, workspace: { ...PULL.workspace, applyEdit: false } } });
    expect(editor.initialized.capabilities.executeCommandProvider).toBeUndefined();
    const uri = await editor.open("draft.md", OFF_RECORD);
    const actions = await editor.actions(uri, await find(editor, uri, "not-for-publication"));
    expect(actions.filter((each) => each.command !== undefined)).toEqual([]);
  });
});

describe("fixing everything", () => {
  it("is one edit where nothing is held back, and leaves no certain finding", async () => {
    const editor = await fixture.start();
    const text = `${NAMED}\nElspeth Corrigan said it again in June. "It was rusty," Corrigan said.\n`;
    const uri = await editor.open("draft.md", text);
    const [all, ...others] = await editor.actions(uri, await find(editor, uri, "no-name"), ["source.fixAll"]);
    expect(others).toEqual([]);
    expect(all?.kind).toBe("source.fixAll.groundRules");
    expect(editor.apply(all?.edit ?? {})).toBe(true);
    expect(editor.text(uri)).not.toContain("Corrigan");
    expect((await editor.pull(uri)).filter((each) => each.severity === 1)).toEqual([]);
  });

  it("holds passages back by the way", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", `${NAMED}\n${OFF_RECORD.split("\n\n").slice(2).join("\n\n")}`);
    const [all] = await editor.actions(uri, await find(editor, uri, "no-name"), ["source.fixAll.groundRules"]);
    expect(await execute(editor, all as CodeAction)).toBe(true);
    expect(editor.text(uri)).not.toMatch(/Corrigan|Ostrander/u);
    expect(readdirSync(join(fixture.place.folder, "held-back"))).toHaveLength(1);
  });
});

describe("accepting a finding", () => {
  it("inserts the comment without a reason where the client cannot ask, which accepts nothing yet", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const actions = await editor.actions(uri, await find(editor, uri, "no-name"));
    const accept = actions.find((each) => each.title.startsWith("Accept"));
    expect(editor.apply(accept?.edit ?? {})).toBe(true);
    expect(editor.text(uri)).toContain(`\n<!-- ground-rules-disable-next-line no-name --  -->\n"The crane`);
    expect((await editor.pull(uri)).map((each) => each.code)).toEqual(expect.arrayContaining(["no-name", "directive-without-reason"]));
  });

  it("writes the reason that a client asked for", async () => {
    const editor = await fixture.start({ options: { asksForReasons: true } });
    const uri = await editor.open("draft.md", NAMED);
    const accept = (await editor.actions(uri, await find(editor, uri, "no-name"))).find((each) => each.title.startsWith("Accept"));
    expect(accept?.command?.command).toBe("groundRules.acceptFinding");
    const about: unknown = accept?.command?.arguments?.[0];
    const filled = { ...(about as object), reason: "named with written leave --> of 3 June" };
    const run = (argument: unknown): Promise<unknown> =>
      editor.connection.sendRequest("workspace/executeCommand", { command: "groundRules.writeAcceptance", arguments: [argument] });
    expect(await run({ ...(about as object), reason: "  " })).toBe(false);
    expect(await run(filled)).toBe(true);
    expect(editor.text(uri)).toContain("<!-- ground-rules-disable-next-line no-name -- named with written leave – of 3 June -->");
    expect((await editor.pull(uri)).map((each) => each.code)).not.toContain("no-name");
    expect(await run(filled), "a second time, for the older version").toBe(false);
  });
});
