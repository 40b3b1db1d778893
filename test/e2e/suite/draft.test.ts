import { strict as assert } from "node:assert";
import { afterEach, describe, it } from "mocha";
import { type CodeAction, CodeActionKind, commands, type Diagnostic, languages, type TextDocument, workspace } from "vscode";
import { openDraft, until } from "./support.ts";

const NAME = "Ines Carrow";

describe("a draft that names a background source", () => {
  afterEach(() => commands.executeCommand("workbench.action.files.revert"));

  it("shows the name as a finding of no-name, with the rule's page", async () => {
    const draft = await openDraft("draft.md");
    const finding = await namedIn(draft);
    assert.equal(draft.getText(finding.range), NAME);
    assert.equal(finding.source, "Ground Rules");
    assert.ok(typeof finding.code === "object" && finding.code.target.path.endsWith("/dist/rules/no-name.md"));
    await workspace.fs.stat(finding.code.target);
  });

  it("is mended by the quick fix into good prose", async () => {
    const draft = await openDraft("draft.md");
    const fix = await preferredFix(draft, await namedIn(draft));
    assert.ok(fix.edit, "the fix is an edit");
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(
      draft.getText().includes(`said a person who inspected the terminal.`),
      "the agreed description, and nothing else, takes the name's place",
    );
    await until("the finding to go", () => !findings(draft).some((each) => codeOf(each) === "no-name"));
  });

  it("is held by the check, and clear after the fix", async () => {
    const draft = await openDraft("draft.md");
    await namedIn(draft);
    assert.equal(await commands.executeCommand("groundRules.checkDraft"), "held");
    await openDraft("draft.md");
    const fix = await preferredFix(draft, await namedIn(draft));
    assert.ok(fix.edit && (await workspace.applyEdit(fix.edit)));
    assert.equal(await commands.executeCommand("groundRules.checkDraft"), "clear");
    await commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
  });
});

function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((each) => each.source === "Ground Rules");
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

function namedIn(draft: TextDocument): Promise<Diagnostic> {
  return until("the name to be found", () => findings(draft).find((each) => codeOf(each) === "no-name"));
}

/**
 * Asked for again and again: VS Code answers with nothing, or that it was cancelled, while its own extensions start.
 * It does not hand on which finding an action is about, so that the place has to say it.
 */
function preferredFix(draft: TextDocument, finding: Diagnostic): Promise<CodeAction> {
  return until("the quick fix", async () => {
    const actions = await Promise.resolve(
      commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", draft.uri, finding.range, CodeActionKind.QuickFix.value),
    ).catch(() => []);
    return actions.find((each) => each.isPreferred && each.edit);
  });
}
