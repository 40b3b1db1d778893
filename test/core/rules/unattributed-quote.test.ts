import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["unattributed-quote"] };

describe("unattributed-quote", () => {
  it.each([
    `The doors were locked at nine.

⟦unattributed-quote:“There was nobody left in the whole building that night.”⟧

The port will reopen in May.`,
    `⟦unattributed-quote:“There was nobody left in the whole building that night.”⟧ The port will reopen in May.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `“There was nobody left in the whole building that night,” Tomas Lindgren said.`,
    `Tomas Lindgren said: “Nobody was left.” “There was nobody left in the whole building that night.”`,
    `Tomas Lindgren was the last to leave. “There was nobody left in the whole building that night.”`,
    `The sign says “Keep out”.`,
    `“Nobody was left.”`,
    `# “There was nobody left in the whole building that night.”`,
    `> “There was nobody left in the whole building that night.”`,
    `| “There was nobody left in the whole building that night.” |
|---|
| x |`,
    `“There was nobody left in the whole building that night.” — Tomas Lindgren`,
    `The port issued a statement.

“There was nobody left in the whole building that night.”`,
    `It stood in the log:

“There was nobody left in the whole building that night.”`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
