import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import type { CheckReport } from "../../server/src/lsp/requests.ts";
import { withServer } from "./fixture.ts";
import { HIDDEN } from "./form-showing.ts";
import { type Editor, makePlace, type Place } from "./harness.ts";
import { LEDGER, NAMED, OFF_RECORD } from "./story.ts";

const fixture = withServer({});
let outside: Place | undefined;
afterEach(() => {
  outside?.remove();
  outside = undefined;
});

const start = (trusted: boolean | undefined, settings?: unknown, readsLedgers?: boolean): Promise<Editor> =>
  fixture.start({
    secrets: true,
    settings,
    options: { showsState: true, ...(trusted === undefined ? {} : { trusted }), ...(readsLedgers === undefined ? {} : { readsLedgers }) },
  });
const codes = async (editor: Editor, uri: string): Promise<unknown[]> => (await editor.pull(uri)).map((each: Diagnostic) => each.code);
const problems = async (editor: Editor, uri: string): Promise<string[]> => {
  const report: CheckReport = await editor.connection.sendRequest("groundRules/check", { uri });
  return report.kind === "report" ? report.problems.map((each) => each.code) : [];
};

/** A ledger elsewhere, and what leads there: the setting, or a link in the workspace. */
function ledgerOutside(): string {
  outside = makePlace({ "ground-rules.yaml": LEDGER });
  return join(outside.folder, "ground-rules.yaml");
}

describe("a workspace that nobody trusts", () => {
  it("has its own ledger read, and none outside, until it is trusted", async () => {
    const settings = { ledger: ledgerOutside() };
    const editor = await start(false, settings);
    const uri = await editor.open("draft.md", NAMED);
    expect(await codes(editor, uri)).not.toContain("no-name");
    expect(await problems(editor, uri)).toContain("ledger-outside-untrusted");
    await editor.connection.sendNotification("groundRules/trusted");
    expect(await codes(editor, uri)).toContain("no-name");
  });

  it("cannot lead outside by a link, nor by dots", async () => {
    const ledger = ledgerOutside();
    symlinkSync(ledger, join(fixture.place.folder, "ground-rules.yaml"));
    const editor = await start(false);
    const uri = await editor.open("draft.md", NAMED);
    expect(await codes(editor, uri)).not.toContain("no-name");
    expect(
      await editor.secret("formOpen", { uri: fixture.place.uri("ground-rules.yaml"), backup: null, key: "", ...HIDDEN }),
    ).toMatchObject({ kind: "refused" });
    await editor.connection.sendNotification("groundRules/trusted");
    expect(await codes(editor, uri)).toContain("no-name");
  });

  it("has notes read only from the ledger's own folder", async () => {
    mkdirSync(join(fixture.place.folder, "story"));
    fixture.place.write("notes.md", "The brakes had failed twice before anybody wrote it down.\n");
    fixture.place.write(
      "story/ground-rules.yaml",
      LEDGER.replace("date: 2026-10-06T09:00", "date: 2026-10-06T09:00\n        notes: ../notes.md"),
    );
    const editor = await start(false);
    const uri = await editor.open("story/draft.md", OFF_RECORD);
    expect(await problems(editor, uri)).toContain("missing-notes");
    await editor.connection.sendNotification("groundRules/trusted");
    expect(await problems(editor, uri)).not.toContain("missing-notes");
  });

  it("is no matter for an editor that knows of no trust", async () => {
    const editor = await start(undefined, { ledger: ledgerOutside() });
    expect(await codes(editor, await editor.open("draft.md", NAMED))).toContain("no-name");
  });
});

describe("a machine on which ledgers are not allowed yet", () => {
  it("has none read, as draft or form, until they are", async () => {
    fixture.place.write("ground-rules.yaml", LEDGER);
    const editor = await start(true, null, false);
    const uri = await editor.open("draft.md", NAMED);
    expect(await codes(editor, uri)).not.toContain("no-name");
    expect(await problems(editor, uri)).toContain("ledgers-not-allowed");
    await editor.told("groundRules/state", ({ state }: { state: string }) => state === "not-allowed");
    const form = { uri: fixture.place.uri("ground-rules.yaml"), backup: null, key: "", ...HIDDEN };
    expect(await editor.secret("formOpen", form)).toMatchObject({ kind: "refused" });
    await editor.connection.sendNotification("groundRules/allowLedgers");
    expect(await codes(editor, uri)).toContain("no-name");
    expect(await editor.secret("formOpen", form)).toMatchObject({ kind: "form" });
  });
});
