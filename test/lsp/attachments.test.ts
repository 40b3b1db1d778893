import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { plainPng, pngWith } from "../workspace/attachments/pictures.ts";
import { withServer } from "./fixture.ts";
import { LEDGER } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
const DRAFT = "The crane was sold.\n\n![The quay](images/quay.png)\n";

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe("a picture that tells more than is seen", () => {
  it("is warned of as it is now, and the quick fix shows a copy", async () => {
    const folder = join(fixture.place.folder, "images");
    mkdirSync(folder);
    writeFileSync(join(folder, "quay.png"), plainPng());
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", DRAFT);
    expect(codes(await editor.pull(uri))).toEqual([]);
    writeFileSync(join(folder, "quay.png"), pngWith({ Author: "Elspeth Corrigan" }));
    const [found, ...others] = await editor.pull(uri);
    expect(others).toEqual([]);
    expect(found?.code).toBe("file-metadata");
    const [fix] = await editor.actions(uri, found as Diagnostic);
    await editor.connection.sendRequest("workspace/executeCommand", { command: fix?.command?.command, arguments: fix?.command?.arguments });
    expect(editor.text(uri)).toContain("images/quay-stripped.png");
    expect(readFileSync(join(folder, "quay-stripped.png"), "latin1")).not.toContain("Corrigan");
    expect(codes(await editor.pull(uri))).toEqual([]);
  });
});
