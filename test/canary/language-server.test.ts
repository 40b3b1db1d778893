import { describe, expect, it } from "vitest";
import { bundleServer, makePlace, PULL, PUSH, startEditor } from "../lsp/harness.ts";
import { BROKEN_LEDGER, DRAFT, LEDGER, NOTES, toldIn } from "./story.ts";

const REQUESTS = [
  "textDocument/diagnostic",
  "textDocument/codeAction",
  "textDocument/completion",
  "textDocument/hover",
  "textDocument/documentSymbol",
  "groundRules/check",
  "groundRules/export",
  "groundRules/ledger",
  "groundRules/agreement",
  "groundRules/startLedger",
  "groundRules/exportReport",
  "groundRules/addCorroborator",
  "textDocument/definition",
  // What editors ask for although it is not offered.
  ..."foldingRange codeLens semanticTokens/full documentLink documentHighlight inlayHint references rename prepareRename formatting selectionRange signatureHelp"
    .split(" ")
    .map((feature) => `textDocument/${feature}`),
  "workspace/symbol",
  "codeAction/resolve",
  "completionItem/resolve",
  "workspace/executeCommand",
  "zzsetting/unknown",
];
const COMMANDS = ["groundRules.holdBack", "groundRules.fixAll", "groundRules.writeAcceptance", "groundRules.secureLedger", "zzsetting"];

/** Parameters that fit, and some that do not; the text of them all is the asker's own. */
function* parametersFor(uri: string, line: number): Generator<object> {
  const position = { line, character: 4 };
  const fitting = { textDocument: { uri }, position, uri, range: { start: position, end: position }, context: { diagnostics: [] } };
  yield { ...fitting, source: "heron", agreement: 0 };
  yield { ...fitting, position: { line: -1, character: "Zephrine Quillmarsh" }, range: null, source: "Zephrine Quillmarsh" };
  yield { textDocument: null, uri: { zzerror: "Zephrine Quillmarsh" } };
  const finding = { uri, version: 1, code: "not-for-publication", start: DRAFT.indexOf("“It is dead") };
  for (const command of COMMANDS) {
    yield { command, arguments: [{ ...finding, fix: 0, reason: "fine" }] };
    yield { command, arguments: ["Zephrine Quillmarsh"] };
  }
}

describe("the language server tells nothing that only the ledger, the notes or the draft know", () => {
  it.each([
    ["a client that pulls", PULL, LEDGER],
    ["a client that is pushed to", PUSH, LEDGER],
    ["a ledger that cannot be parsed", PULL, BROKEN_LEDGER],
  ])("to %s", async (_, capabilities, ledger) => {
    const place = makePlace({ "ground-rules.yaml": ledger, "notes/zznotes.md": NOTES });
    const bundle = makePlace({});
    const editor = await startEditor({
      server: await bundleServer(bundle.folder),
      place,
      capabilities,
      settings: { trace: "messages", outlet: "zzsettingquist", rules: { zzsettingquist: "error" } },
      options: { showsState: true, showsAgreements: true, asksForReasons: true },
    });
    try {
      const uris = [
        await editor.open("draft.md", DRAFT),
        await editor.open("ground-rules.yaml", ledger, "ground-rules-ledger"),
        await editor.open("notes/plain.md", NOTES),
      ];
      const lines = DRAFT.split("\n").length;
      for (const uri of uris) {
        for (const method of REQUESTS) {
          for (let line = 0; line < lines; line += 4) {
            for (const params of parametersFor(uri, line)) await editor.connection.sendRequest(method, params).catch(() => null);
          }
        }
      }
      await editor.stop();
      expect(editor.received()).toContain("not-for-publication");
      // Addresses of files that are watched are the ledger's own, and go to the editor alone.
      expect(toldIn(editor.received(), ["zznotes", "zzgone"])).toEqual([]);
    } finally {
      place.remove();
      bundle.remove();
    }
  });
});
