import { generateIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, test } from "vitest";
import { keyRingFrom } from "../../server/src/cli/keys/key-ring.ts";
import { askWithoutEcho, type Keyboard } from "../../server/src/cli/keys/terminal.ts";
import { parseOptions } from "../../server/src/cli/options.ts";
import { KEY_OPTIONS } from "../../server/src/cli/shared-options.ts";
import { commandLineHere } from "./here.ts";
import { CLEAR, LEDGER } from "./sample.ts";

/** A keyboard on which these chunks are typed, and what was shown and done meanwhile. */
function typing(...chunks: string[]) {
  const log: string[] = [];
  const keyboard: Keyboard = {
    setRawMode: (raw) => log.push(raw ? "raw" : "cooked"),
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
  return { log, answer: askWithoutEcho("Passphrase: ", keyboard, (text) => log.push(text)) };
}

describe("a passphrase at the terminal", () => {
  test("is read up to the end of the line, and never shown", async () => {
    const { log, answer } = typing("sev", "en quiét\u007f\u007fet herons\r", "later");
    expect(await answer).toBe("seven quiet herons");
    expect(log).toEqual(["Passphrase: ", "raw", "cooked", "\n"]);
  });

  test.each([["a\u0003"], ["\u0004"], [""]])("that is given up is none: %j", async (typed) => {
    const { log, answer } = typing(typed);
    expect(await answer).toBeNull();
    expect(log.at(-2)).toBe("cooked");
  });

  test("is asked for only where a file opens with one, three times, and once for several files", async () => {
    const cli = commandLineHere({ answers: ["wrong", "wrong again", "wrong still"] });
    try {
      const identity = await generateIdentity();
      cli.write({ "ground-rules.yaml": LEDGER, "story.md": CLEAR, "key.txt": identity });
      await cli.run(["ledger", "encrypt", "ground-rules.yaml", "-r", await identityToRecipient(identity)]);
      const byKey = await cli.run(["check", "story.md"]);
      expect(byKey).toMatchObject({ code: 2, err: "" });
      expect(byKey.out).toContain("ledger-locked");
    } finally {
      cli.dispose();
    }
    const asked: string[] = [];
    const io = { cwd: "/", canAsk: true, ask: async (question: string) => String(asked.push(question)) };
    const ring = await keyRingFrom(parseOptions([], KEY_OPTIONS), io as never);
    for (const attempt of [0, 1, 2, 3, 0, 1]) await ring.passphrase(attempt);
    expect(asked).toHaveLength(3);
    expect(await ring.passphrase(1)).toBe("2");
  });
});
