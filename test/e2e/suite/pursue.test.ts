import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { commands, Uri, workspace } from "vscode";
import { openDraft, until } from "./support.ts";

const LEDGER = `version: 1
sources:
  kestrel:
    name: Sela Marchetti
    agreements:
      - level: off-the-record
        date: 2026-10-16
        editor: true
        covers: [the harbor pilots were paid in cash to look away from the leaking barges]
  wren:
    name: Tomas Lindgren
    agreements:
      - level: on-the-record
        date: 2026-10-18
`;

describe("what to pursue", () => {
  it("is offered by a command, and a corroborator is added from there", async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, "pursue", name), new TextEncoder().encode(text));
    await write("ground-rules.yaml", LEDGER);
    await write("draft.md", "The tide was high on Monday.\n");
    await openDraft("pursue/draft.md");
    const shown = commands.executeCommand("groundRules.toPursue");
    // The first entry of each list: the one agreement there is, then the one other source.
    await until("the corroborator in the ledger", async () => {
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, "pursue", "ground-rules.yaml")));
      return text.includes("corroborated-by: [wren]");
    });
    await shown;
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("and the exported report have their commands in the palette", async () => {
    const all = await commands.getCommands(true);
    assert.ok(["groundRules.toPursue", "groundRules.exportReport"].every((name) => all.includes(name)));
  });
});
