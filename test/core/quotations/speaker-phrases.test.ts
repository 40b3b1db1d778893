import { describe, expect, it } from "vitest";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import { createQuotationFinder } from "../../../server/src/core/quotations/find.ts";

/** The speaker phrases of a text, in its order. */
function speakersIn(text: string): (string | undefined)[] {
  const draft = createDraftReader().read(text, { citationKeys: [] });
  return createQuotationFinder()
    .find(draft, [])
    .map(({ speaker }) => speaker?.text);
}

describe("a speaker phrase", () => {
  it.each([
    ["A clerk who has read the memo said the plan was dead.", "A clerk who has read the memo"],
    ["A clerk who has seen the memo said the plan was dead.", "A clerk who has seen the memo"],
    ["A clerk who read the memo said the plan was dead.", "A clerk who read the memo"],
    ["The winner was settled, according to people briefed on the talks.", "people briefed on the talks"],
    ["According to people briefed on the talks, the winner was settled.", "people briefed on the talks"],
    ["A person with direct knowledge of the talks said the plan was dead.", "A person with direct knowledge of the talks"],
  ])("takes in how somebody knows: %s", (text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});
