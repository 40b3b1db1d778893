import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { groundRules, openDraft, until } from "./support.ts";

describe("activation", () => {
  it("starts when a Markdown draft is opened", async () => {
    const document = await openDraft("draft.md");
    assert.equal(document.languageId, "markdown");
    await until("the extension to be active", () => groundRules().isActive);
  });
});
