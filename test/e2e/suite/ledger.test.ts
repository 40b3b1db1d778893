import { strict as assert } from "node:assert";
import { afterEach, describe, it } from "mocha";
import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { openDraft, until } from "./support.ts";

describe("the ledger", () => {
  afterEach(() => commands.executeCommand("workbench.action.files.revert"));

  it("has a language of its own, without suggestions by words", async () => {
    const ledger = await openDraft("ground-rules.yaml");
    assert.equal(ledger.languageId, "ground-rules-ledger");
    const editor = workspace.getConfiguration("editor", { uri: ledger.uri, languageId: ledger.languageId });
    assert.equal(editor.get("wordBasedSuggestions"), "off");
    assert.equal(editor.get("inlineSuggest.enabled"), false);
  });

  it("shows a level that does not exist at its place", async () => {
    const ledger = await openDraft("ground-rules.yaml");
    await replace(ledger, "background", "backgroundish");
    const problem = await until("the problem", () => languages.getDiagnostics(ledger.uri).find((each) => each.code === "unknown-level"));
    assert.equal(ledger.getText(problem.range), "backgroundish");
  });

  it("completes levels, explains keys and has an outline of codenames", async () => {
    const ledger = await openDraft("ground-rules.yaml");
    const level = ledger.positionAt(ledger.getText().indexOf("background") + 1);
    const items = await until("completions", async () => {
      const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", ledger.uri, level);
      return list.items.some((item) => item.label === "deep-background") && list.items;
    });
    assert.ok(items.some((item) => item.label === "off-the-record"));
    const key = ledger.positionAt(ledger.getText().indexOf("level:") + 1);
    await until("a hover", async () => (await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", ledger.uri, key)).length > 0);
    const outline = await until("an outline", async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", ledger.uri);
      return symbols !== undefined && symbols.length > 0 && symbols;
    });
    assert.ok(JSON.stringify(outline).includes("gannet"));
  });

  it("offers codenames after [@ in a draft, never a name", async () => {
    const draft = await openDraft("draft.md");
    const end = draft.positionAt(draft.getText().length);
    const edit = new WorkspaceEdit();
    edit.insert(draft.uri, end, "\nThe terminal is old. [@");
    assert.ok(await workspace.applyEdit(edit));
    const at = draft.positionAt(draft.getText().length);
    const items = await until("codenames", async () => {
      const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", draft.uri, at, "@");
      const own = list.items.filter((item) => item.label === "gannet" || item.label === "plover");
      return own.length === 2 && own;
    });
    assert.ok(!JSON.stringify(items).includes("Carrow"));
  });
});

async function replace(document: TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(start + before.length)), after);
  assert.ok(await workspace.applyEdit(edit));
}
