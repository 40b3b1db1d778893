import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["pseudonym"] };

describe("pseudonym", () => {
  it.each([
    `“I was never asked,” said ⟦pseudonym:Maria (not her real name)⟧.`,
    `A nurse, ⟦pseudonym:whose name has been changed⟧, was never asked.`,
    `A nurse, ⟦pseudonym:whom we are calling Maria⟧, was never asked.`,
    `⟦pseudonym:Names have been changed⟧ to protect the nurses.`,
    `A nurse ⟦pseudonym:who asked to be called Maria⟧ was never asked.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `The harbour bridge, whose name was changed in 1974, will close.`,
    `She asked to be identified by her first name only.`,
    `“Maria is not her real name,” Tomas Lindgren said.`,
    `We called Tomas Lindgren.`,
    `The port has been changed.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
