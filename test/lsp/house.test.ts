import { describe, expect, it } from "vitest";
import { withServer } from "./fixture.ts";
import { PULL } from "./harness.ts";
import { LEDGER } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER, "rules/house.yaml": "version: 1\nrules: {leftover-mark: error}\n" });
const DRAFT = "The crane was sold. TK\n";
/** While writing, an error shows as a warning, and a warning as information. */
const [WARNING, INFORMATION] = [2, 3];

describe("a house file", () => {
  it("is read where the workspace is trusted, before the outlet, and anew when it changes", async () => {
    const settings = { houseFile: "rules/house.yaml", outlet: "bbc" };
    const editor = await fixture.start({ capabilities: PULL, options: { trusted: true }, settings });
    const uri = await editor.open("draft.md", DRAFT);
    const severity = async () => (await editor.pull(uri)).map((found) => [found.code, found.severity]);
    expect(await severity()).toEqual([["leftover-mark", WARNING]]);
    fixture.place.write("rules/house.yaml", "version: 1\nrules: {leftover-mark: warning}\n");
    expect(await severity()).toEqual([["leftover-mark", INFORMATION]]);
    fixture.place.write("rules/house.yaml", 'version: 1\nrules: {leftover-mark: "off"}\n');
    expect(await severity()).toEqual([]);
  });

  it("is not read until somebody trusts the workspace, and nothing counts as clear", async () => {
    const editor = await fixture.start({ capabilities: PULL });
    const uri = await editor.open("draft.md", `---\nground-rules: {outlet: rules/house.yaml}\n---\n\n${DRAFT}`);
    const report = await editor.connection.sendRequest<{ verdict: string; problems: { code: string }[] }>("groundRules/check", { uri });
    expect([report.verdict, report.problems.map(({ code }) => code)]).toEqual(["could-not-check", ["house-not-trusted"]]);
    await editor.connection.sendNotification("groundRules/trusted");
    expect(await editor.connection.sendRequest("groundRules/check", { uri })).toMatchObject({ verdict: "held", problems: [] });
  });
});
