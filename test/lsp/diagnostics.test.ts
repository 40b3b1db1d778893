import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import type { DraftState } from "../../server/src/lsp/requests.ts";
import { withServer } from "./fixture.ts";
import { makePlace, PULL, PUSH } from "./harness.ts";
import { LEDGER, NAMED, OFF_RECORD } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map((each) => each.code);
const words = (text: string, { range }: Diagnostic): string | undefined =>
  text.split("\n")[range.start.line]?.slice(range.start.character, range.end.character);

describe("diagnostics that the client asks for", () => {
  it("show a name where it stands, with code, severity, page and data", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const named = (await editor.pull(uri)).find((each) => each.code === "no-name");
    expect(named).toMatchObject({ severity: 1, source: "Ground Rules", data: { code: "no-name" } });
    expect(words(NAMED, named as Diagnostic)).toBe("Elspeth Corrigan");
    expect(named?.codeDescription?.href).toMatch(/^file:.*\/rules\/no-name\.md$/u);
    expect(named?.relatedInformation).toBeUndefined();
  });

  it("follow incremental changes", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const at = NAMED.indexOf("Elspeth Corrigan");
    await editor.change(uri, at, at + "Elspeth Corrigan".length, "a person who works at the harbour");
    expect(codes(await editor.pull(uri))).not.toContain("no-name");
    await editor.change(uri, at, at, "Elspeth Corrigan, ");
    const again = await editor.pull(uri);
    expect(again.some((each) => each.code === "no-name" || each.code === "hidden-name")).toBe(true);
  });

  it("are refused for a text that has changed in the meantime, never answered for another", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const asked = editor.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    const changed = editor.change(uri, 0, 0, "\n\n");
    const [answer] = await Promise.allSettled([asked, changed]);
    expect(answer).toMatchObject({ status: "rejected", reason: { code: -32802, data: { retriggerRequest: true } } });
    expect(codes(await editor.pull(uri))).toContain("no-name");
  });

  it("link to the agreement only for a client that can show it without names", async () => {
    const editor = await fixture.start({ options: { showsAgreements: true } });
    const uri = await editor.open("draft.md", NAMED);
    const named = (await editor.pull(uri)).find((each) => each.code === "no-name");
    const [link] = named?.relatedInformation ?? [];
    expect(link?.location.uri).toMatch(/^ground-rules-agreement:/u);
    const view = await editor.connection.sendRequest("groundRules/agreement", { uri, source: "marten", agreement: 0 });
    expect(view).toMatchObject({ kind: "text", text: expect.stringContaining("a person who works at the harbour") });
  });
});

describe("diagnostics that are pushed", () => {
  it("carry the version, and the newest text wins", async () => {
    const editor = await fixture.start({ capabilities: PUSH });
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const uri = await editor.open("draft.md", NAMED);
    const first = await editor.pushed(uri, 1);
    expect(codes(first.diagnostics)).toContain("no-name");
    const at = NAMED.indexOf("Elspeth Corrigan");
    const version = await editor.change(uri, at, at + "Elspeth Corrigan".length, "a person who works at the harbour");
    const second = await editor.pushed(uri, version);
    expect(second.version).toBe(version);
    expect(codes(second.diagnostics)).not.toContain("no-name");
  });

  it("are taken away when a document is closed", async () => {
    const editor = await fixture.start({ capabilities: PUSH });
    const uri = await editor.open("draft.md", NAMED);
    await editor.pushed(uri, 1);
    await editor.close(uri);
    await editor.told<{ uri: string; diagnostics: unknown[] }>(
      "textDocument/publishDiagnostics",
      (sent) => sent.uri === uri && sent.diagnostics.length === 0,
    );
  });
});

describe("a ledger", () => {
  it("that appears, changes and vanishes is seen by clients that watch files", async () => {
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    const editor = await fixture.start({ options: { showsState: true } });
    const uri = await editor.open("draft.md", NAMED);
    expect(codes(await editor.pull(uri))).not.toContain("no-name");
    await editor.told("groundRules/state", (state: { state: string }) => state.state === "no-ledger");
    await editor.told("client/registerCapability", (params) => JSON.stringify(params).includes("workspace/didChangeWatchedFiles"));
    const changed = async (type: number): Promise<void> => {
      await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: fixture.place.uri("ground-rules.yaml"), type }],
      });
    };
    fixture.place.write("ground-rules.yaml", LEDGER);
    await changed(1);
    await editor.told("workspace/diagnostic/refresh");
    expect(codes(await editor.pull(uri))).toContain("no-name");
    fixture.place.write("ground-rules.yaml", LEDGER.replace("level: background", "level: on-the-record"));
    await changed(2);
    expect(codes(await editor.pull(uri))).not.toContain("no-name");
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    await changed(3);
    expect(codes(await editor.pull(uri))).not.toContain("no-name");
  });

  it("is watched by the server itself where the client cannot", async () => {
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    const editor = await fixture.start({ capabilities: PUSH });
    const uri = await editor.open("draft.md", NAMED);
    await editor.pushed(uri, 1);
    fixture.place.write("ground-rules.yaml", LEDGER);
    await editor.pushed(uri, 1, (diagnostics) => diagnostics.some((each) => each.code === "no-name"));
  });

  it("open in an editor goes before the disk, saved or not", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    expect(codes(await editor.pull(uri))).toContain("no-name");
    const ledger = await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger");
    const at = LEDGER.indexOf("background");
    await editor.change(ledger, at, at + "background".length, "on-the-record");
    await editor.told("workspace/diagnostic/refresh");
    expect(codes(await editor.pull(uri))).not.toContain("no-name");
    await editor.close(ledger);
    expect(codes(await editor.pull(uri))).toContain("no-name");
  });

  it("that cannot be parsed shows its fault, and its last good version stays in force", async () => {
    const editor = await fixture.start({ options: { showsState: true } });
    const uri = await editor.open("draft.md", NAMED);
    const ledger = await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger");
    await editor.pull(uri);
    await editor.change(ledger, 0, LEDGER.length, `version: 1\nsources: {marten: [name: "\n`);
    const problems = await editor.pull(ledger);
    expect(problems.some((each) => each.severity === 1)).toBe(true);
    expect(codes(await editor.pull(uri))).toContain("no-name");
    await editor.change(ledger, 0, `version: 1\nsources: {marten: [name: "\n`.length, "");
    expect(codes(await editor.pull(uri))).toContain("no-name");
    await editor.told(
      "groundRules/state",
      (state: { uri: string; state: string }) => state.uri === uri && state.state === "could-not-check",
    );
  });

  const SHORTENED = LEDGER.slice(0, LEDGER.indexOf("  dunlin:"));

  it.each([
    ["emptied", ""],
    ["cut short to what reads as a whole ledger", SHORTENED],
  ])("that another program has %s stays in force while it may still be writing", async (_, cut) => {
    const editor = await fixture.start({ options: { showsState: true } });
    fixture.place.write("ground-rules.yaml", LEDGER);
    const uri = await editor.open("draft.md", OFF_RECORD);
    expect(codes(await editor.pull(uri))).toContain("not-for-publication");
    fixture.place.write("ground-rules.yaml", cut);
    expect(codes(await editor.pull(uri))).toContain("not-for-publication");
    await editor.told<DraftState>("groundRules/state", (told) => told.uri === uri && told.state === "could-not-check");
    fixture.place.write("ground-rules.yaml", LEDGER);
    const version = await editor.change(uri, 0, 0, "\n");
    await editor.pull(uri);
    await editor.told<DraftState>("groundRules/state", (told) => told.version === version && told.state === "to-settle");
  });

  it("keeps notes in force that another program has emptied, while it may still be writing", async () => {
    const editor = await fixture.start({ options: { showsState: true } });
    fixture.place.write(
      "ground-rules.yaml",
      LEDGER.replace("date: 2026-10-06T09:00", "date: 2026-10-06T09:00\n        notes: notes/rafe.md"),
    );
    mkdirSync(join(fixture.place.folder, "notes"));
    fixture.place.write("notes/rafe.md", "The brakes had failed twice before anybody wrote it down.\n");
    const uri = await editor.open("draft.md", "The brakes had failed twice before anybody wrote it down.\n");
    expect(codes(await editor.pull(uri))).toContain("off-record-echo");
    fixture.place.write("notes/rafe.md", "");
    expect(codes(await editor.pull(uri))).toContain("off-record-echo");
    await editor.told<DraftState>("groundRules/state", (told) => told.uri === uri && told.state === "could-not-check");
  });

  it("that is shortened in the editor counts as it is, also once it was closed", async () => {
    const editor = await fixture.start();
    fixture.place.write("ground-rules.yaml", LEDGER);
    const uri = await editor.open("draft.md", OFF_RECORD);
    expect(codes(await editor.pull(uri))).toContain("not-for-publication");
    const ledger = await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger");
    await editor.change(ledger, SHORTENED.length, LEDGER.length, "");
    fixture.place.write("ground-rules.yaml", SHORTENED);
    await editor.close(ledger);
    expect(codes(await editor.pull(uri))).not.toContain("not-for-publication");
  });

  it("shows its own findings and problems in its own document", async () => {
    const editor = await fixture.start();
    const text = LEDGER.replace("        description: a person who works at the harbour\n", "").replace("off-the-record", "off-the-books");
    const uri = await editor.open("ground-rules.yaml", text, "ground-rules-ledger");
    const found = await editor.pull(uri);
    expect(codes(found)).toContain("agreement-incomplete");
    const level = found.find((each) => each.code === "unknown-level");
    expect(words(text, level as Diagnostic)).toBe("off-the-books");
  });
});

describe("settings", () => {
  it("name a ledger outside the workspace", async () => {
    const vault = makePlace({ "sources.yaml": LEDGER });
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    const editor = await fixture.start({ settings: { ledger: join(vault.folder, "sources.yaml") } });
    const uri = await editor.open("draft.md", NAMED);
    expect(codes(await editor.pull(uri))).toContain("no-name");
    vault.remove();
  });

  it("that cannot be used are said once by their name, never by their value", async () => {
    const editor = await fixture.start({ settings: { drafts: "Corrigan", trace: { server: "verbose" } } });
    const uri = await editor.open("draft.md", NAMED);
    expect(codes(await editor.pull(uri))).toContain("no-name");
    await editor.told("window/showMessage", (shown: { message: string }) => shown.message.includes("groundRules.drafts"));
    await editor.told("window/showMessage", (shown: { message: string }) => shown.message.includes("groundRules.trace.server"));
  });

  it("trace messages by name, time and size, never what they hold", async () => {
    const editor = await fixture.start({ settings: { trace: { server: "messages" } }, capabilities: PULL });
    const uri = await editor.open("draft.md", NAMED);
    await editor.told("window/logMessage", (log: { message: string }) => /messages are noted/u.test(log.message));
    await editor.pull(uri);
    const line = await editor.told("window/logMessage", (log: { message: string }) =>
      /answers textDocument\/diagnostic/u.test(log.message),
    );
    expect(JSON.stringify(line)).toMatch(/ ms, \d+ bytes/u);
  });
});
