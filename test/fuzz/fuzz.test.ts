import { describe, expect, it } from "vitest";
import { createRandom } from "../adversarial/random.ts";
import { ROOT } from "../repo/sources.ts";
import { readCorpora } from "./corpora.ts";
import { protocolTarget } from "./protocol.ts";
import { textTargets } from "./targets.ts";

/** A short run; `test/fuzz/run.ts` is for long ones. */
const SEED = 20_261_124;

describe("made-up inputs are read without a fault", () => {
  it.each(textTargets(readCorpora(ROOT)))("$name", (target) => {
    const random = createRandom(SEED);
    for (let tries = 0; tries < target.times; tries += 1) {
      const input = target.make(random);
      expect(input.judge(), input.text).toBeNull();
    }
  });

  it("the language server", async () => {
    const target = protocolTarget(ROOT);
    const random = createRandom(SEED);
    for (let row = 0; row < 8; row += 1) expect((await target.round(random)).faults).toEqual([]);
  });
});
