import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../server/src/lsp/requests.ts";
import { withServer } from "./fixture.ts";
import type { Editor } from "./harness.ts";
import { LEDGER, NAMED } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
const ask = <T>(editor: Editor, method: string, params: unknown): Promise<T> => editor.connection.sendRequest(method, params);

describe("the check before publishing", () => {
  it("says held with reasons, then clear, and the copy is made only then", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const report = await ask<Extract<CheckReport, { kind: "report" }>>(editor, "groundRules/check", { uri });
    expect(report).toMatchObject({ kind: "report", verdict: "held", version: 1, ledgerFound: true });
    expect(report.findings[0]).toMatchObject({ code: "no-name", holds: true, source: "marten", place: { line: 2 }, uri });
    expect(report.findings[0]?.agreement).toMatch(/^background, agreed 2026-10-05/u);
    expect(await ask(editor, "groundRules/export", { uri })).toMatchObject({ kind: "refused" });
    const at = NAMED.indexOf("Elspeth Corrigan");
    await editor.change(uri, at, at + "Elspeth Corrigan".length, "a person who works at the harbour");
    await editor.change(uri, 0, 0, "<!-- cut this -->\n\n");
    expect(await ask(editor, "groundRules/check", { uri })).toMatchObject({ verdict: "clear" });
    const copy = await ask<{ kind: string; text: string }>(editor, "groundRules/export", { uri });
    expect(copy.kind).toBe("text");
    expect(copy.text).toContain("a person who works at the harbour");
    expect(copy.text).not.toContain("cut this");
  });

  it("could not check without a ledger", async () => {
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", "# Quay\n\nNobody spoke.\n");
    expect(await ask(editor, "groundRules/check", { uri })).toMatchObject({ verdict: "could-not-check", ledgerFound: false });
    expect(await ask(editor, "groundRules/export", { uri })).toMatchObject({ kind: "refused" });
    expect(await ask(editor, "groundRules/ledger", { uri })).toEqual({ uri: null, encryptedUri: null });
  });

  it("says why a document is no draft", async () => {
    const editor = await fixture.start();
    const opted = await editor.open("minutes.md", "---\nground-rules: false\n---\n\nWords.\n");
    expect(await ask(editor, "groundRules/check", { uri: opted })).toMatchObject({ kind: "not-a-draft" });
    const ledger = await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger");
    expect(await ask(editor, "groundRules/check", { uri: ledger })).toMatchObject({ kind: "not-a-draft" });
  });
});

describe("starting a ledger", () => {
  it("writes a private example, with the ignore rule first inside a git tree", async () => {
    rmSync(join(fixture.place.folder, "ground-rules.yaml"));
    mkdirSync(join(fixture.place.folder, ".git"));
    const editor = await fixture.start({ secrets: true });
    expect(await editor.secret("startLedger", { uri: fixture.place.uri("ground-rules.yaml"), for: { kind: "plain" } })).toEqual({
      kind: "done",
    });
    expect(statSync(join(fixture.place.folder, "ground-rules.yaml")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(fixture.place.folder, ".gitignore"), "utf8")).toBe("ground-rules.yaml\nheld-back/\nnotes/\n");
    const text = readFileSync(join(fixture.place.folder, "ground-rules.yaml"), "utf8");
    expect(
      (await editor.pull(await editor.open("ground-rules.yaml", text, "ground-rules-ledger"))).filter((each) => each.severity === 1),
    ).toEqual([]);
  });

  it("leaves a file that is there as it is", async () => {
    const editor = await fixture.start({ secrets: true });
    const uri = fixture.place.uri("ground-rules.yaml");
    expect(await editor.secret("startLedger", { uri, for: { kind: "plain" } })).toMatchObject({ kind: "refused" });
    expect(readFileSync(join(fixture.place.folder, "ground-rules.yaml"), "utf8")).toBe(LEDGER);
    expect(existsSync(join(fixture.place.folder, ".gitignore"))).toBe(false);
  });
});

describe("marks and the ledger's language", () => {
  it("complete codenames after [@, with level and description, never a name", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", `${NAMED}\nIt was old. [@`);
    const { line, character } = { line: 6, character: "It was old. [@".length };
    const items = await ask<{ label: string; detail: string }[]>(editor, "textDocument/completion", {
      textDocument: { uri },
      position: { line, character },
    });
    expect(items.map((item) => item.label)).toEqual(["marten", "dunlin"]);
    expect(items[0]?.detail).toMatch(/^background, agreed 2026-10-05.*: a person who works at the harbour$/u);
    expect(await ask(editor, "textDocument/completion", { textDocument: { uri }, position: { line, character: 3 } })).toEqual([]);
  });

  it("explain a mark by what was agreed", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", "# Quay\n\nIt was old. [@marten]\n");
    const hover = await ask<{ contents: { value: string } }>(editor, "textDocument/hover", {
      textDocument: { uri },
      position: { line: 2, character: 16 },
    });
    expect(hover.contents.value).toContain("Level: background");
    expect(hover.contents.value).toContain("May not: be named");
    expect(hover.contents.value).toContain("Describe as: a person who works at the harbour");
  });

  it("lead from a mark to its agreements without names, where the client can show them", async () => {
    const editor = await fixture.start({ options: { showsAgreements: true } });
    const uri = await editor.open("draft.md", "# Quay\n\nIt was old. [@marten]\n");
    const place = { textDocument: { uri }, position: { line: 2, character: 16 } };
    const [link] = await ask<{ targetUri: string }[]>(editor, "textDocument/definition", place);
    expect(link?.targetUri).toMatch(/^ground-rules-agreement:\/marten\.md\?/u);
    expect(await ask(editor, "textDocument/definition", { ...place, position: { line: 0, character: 1 } })).toEqual([]);
    const other = await fixture.start();
    await other.open("draft.md", "# Quay\n\nIt was old. [@marten]\n");
    expect(await ask(other, "textDocument/definition", place)).toEqual([]);
  });

  it("complete, explain and outline the ledger", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger");
    const lines = LEDGER.split("\n");
    const line = lines.findIndex((each) => each.includes("level: background"));
    const character = (lines[line] ?? "").indexOf("background") + 1;
    const items = await ask<{ label: string }[]>(editor, "textDocument/completion", {
      textDocument: { uri },
      position: { line, character },
    });
    expect(items.map((item) => item.label)).toEqual(expect.arrayContaining(["deep-background", "off-the-record"]));
    const hover = await ask(editor, "textDocument/hover", {
      textDocument: { uri },
      position: { line, character: (lines[line] ?? "").indexOf("level") + 1 },
    });
    expect(hover).not.toBeNull();
    const symbols = await ask<unknown[]>(editor, "textDocument/documentSymbol", { textDocument: { uri } });
    expect(JSON.stringify(symbols)).toContain("marten");
  });
});

describe("a hover over a quotation", () => {
  /** What the hover shows at the first place of some words, and the words it stands on; null where there is none. */
  const hoverOver = async (
    editor: Editor,
    text: string,
    words: string,
    path = "draft.md",
  ): Promise<{ value: string; on: string } | null> => {
    const uri = await editor.open(path, text);
    const lines = text.slice(0, text.indexOf(words)).split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const hover = await ask<{
      contents: { value: string };
      range: { start: { line: number; character: number }; end: { character: number } };
    } | null>(editor, "textDocument/hover", { textDocument: { uri }, position });
    if (hover === null) return null;
    const { start, end } = hover.range;
    return { value: hover.contents.value, on: (text.split("\n")[start.line] ?? "").slice(start.character, end.character) };
  };

  it("says who speaks, how that was found, and whose words they are", async () => {
    const text = "# Quay\n\n“The crane was old,” said Ines Varga, a welder.\n";
    expect(await hoverOver(await fixture.start(), text, "crane was")).toEqual({
      value: "Quotation: Ines Varga, a welder\nFound by: verb and then speaker, after the quotation\nTied to nobody in the ledger",
      on: "“The crane was old,”",
    });
  });

  it("masks the name of a protected source, as the speaker and as whom a pronoun means", async () => {
    const editor = await fixture.start();
    const named = await hoverOver(editor, NAMED, "crane was");
    expect(named?.value).toBe(
      `Quotation: ${"█".repeat(16)}\nFound by: speaker and then verb, after the quotation\nSource: marten, by the name`,
    );
    const meant = await hoverOver(editor, "Elspeth Corrigan met Holt. “It was old,” she said.\n", "It was", "other.md");
    expect(meant?.value).toContain(`Quotation: she (${"█".repeat(16)})`);
    expect(meant?.value).toContain("Source: marten, by a reference back");
  });

  it.each([
    [
      "“It was old,” a clerk said. [@marten]\n",
      "Quotation: a clerk\nFound by: speaker and then verb, after the quotation\nSource: marten, by a mark",
    ],
    [
      "“It was old,” a person who works at the harbour said.\n",
      "Quotation: a person who works at the harbour\nFound by: speaker and then verb, after the quotation\nSource: marten, by the agreed description",
    ],
    [
      "A person who works at the harbour read it. “It was old,” the person said.\n",
      "Quotation: the person (A person who works at the harbour)\nFound by: speaker and then verb, after the quotation\nSource: marten, by a reference back",
    ],
  ])("gives the codename alone of a source that the draft does not name: %s", async (text, value) => {
    expect(await hoverOver(await fixture.start(), text, "It was")).toEqual({ value, on: "“It was old,”" });
  });

  it("is about the innermost of quotations within one another, and says what is not sure", async () => {
    const text = "Ann Cole met Ida Holt. She said Varga had told her the crane was old.\n";
    const editor = await fixture.start();
    expect(await hoverOver(editor, text, "crane was")).toMatchObject({
      value: expect.stringMatching(/^Paraphrase: Varga\n/u),
      on: "the crane was old",
    });
    const outer = await hoverOver(editor, text, "Varga had", "other.md");
    expect(outer?.value).toMatch(/^Paraphrase: She \(probably Ann Cole\)\n/u);
  });

  it("is not there where nobody says anything", async () => {
    expect(await hoverOver(await fixture.start(), "# Quay\n\nThe crane was old.\n", "crane was")).toBeNull();
  });
});

describe("requests that make no sense", () => {
  it("are answered with an error of our own words, and the server goes on", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const nowhere = { uri: "file:///nowhere/Corrigan.md" };
    const far = { line: 9_999_999, character: 9_999_999 };
    const asked: [string, unknown][] = [
      ["textDocument/diagnostic", { textDocument: nowhere }],
      ["textDocument/codeAction", { textDocument: nowhere, range: { start: far, end: far }, context: { diagnostics: [] } }],
      ["textDocument/hover", { textDocument: nowhere, position: far }],
      ["textDocument/hover", {}],
      ["textDocument/completion", { textDocument: { uri: 7 } }],
      ["workspace/executeCommand", { command: "groundRules.holdBack" }],
      ["workspace/executeCommand", { command: "groundRules.holdBack", arguments: [{ uri, version: 1 }] }],
      ["groundRules/check", null],
      ["groundRules/check", { uri: 12 }],
      ["groundRules/agreement", { uri, source: "nobody", agreement: -1 }],
      ["groundRules/unheard", { uri }],
    ];
    for (const [method, params] of asked) {
      const outcome = await ask(editor, method, params).then(
        () => "answered",
        (error: { message: string }) => error.message,
      );
      expect(outcome, method).toMatch(
        /^(?:answered|The request's parameters could not be read\.|This server does not know that request\.)$/u,
      );
    }
    const inside = await ask(editor, "textDocument/codeAction", {
      textDocument: { uri },
      range: { start: far, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(inside).toEqual([]);
    expect(await ask(editor, "textDocument/hover", { textDocument: { uri }, position: { line: -4, character: -1 } })).toBeNull();
    expect((await editor.pull(uri)).map((each) => each.code)).toContain("no-name");
  });

  it("change nothing for a client that can do nothing", async () => {
    const editor = await fixture.start({ capabilities: {} });
    expect(editor.initialized.capabilities).toMatchObject({ codeActionProvider: false });
    const uri = await editor.open("draft.md", NAMED);
    const { diagnostics } = await editor.pushed(uri, 1);
    expect(diagnostics.map((each) => each.code)).toContain("no-name");
  });
});

describe("the report to pass on", () => {
  it("names no source, not even by its codename", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", NAMED);
    const answer = await editor.connection.sendRequest<{ kind: string; text: string }>("groundRules/exportReport", { uri });
    expect(answer.kind).toBe("text");
    expect(answer.text).toContain("no-name");
    expect(answer.text).not.toMatch(/marten|dunlin|2026/u);
  });
});
