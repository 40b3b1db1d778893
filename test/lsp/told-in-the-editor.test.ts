import { describe, expect, it } from "vitest";
import { EXAMPLE_LEDGER } from "../core/rules/example-ledger.ts";
import { withServer } from "./fixture.ts";

const fixture = withServer({ "ground-rules.yaml": EXAMPLE_LEDGER, "examples-notes.txt": "" });

describe("a finding whose reason would name a source", () => {
  it("tells it where the draft is written", async () => {
    const editor = await fixture.start();
    const uri = await editor.open("draft.md", "Bids will fall, a county official said. Ida Foster declined to comment.\n");
    const told = (await editor.pull(uri)).find((each) => each.code === "false-decline");
    expect(told?.message).toContain("gannet");
    expect(told?.relatedInformation).toBeUndefined();
  });
});
