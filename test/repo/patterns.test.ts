import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

/** A literal after something that cannot end an expression, with the flag `u`, which all of ours have. */
const LITERAL = /(?<=[=(,:[?|&!]\s*|return\s+|^\s*)\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsy]*u[dgimsy]*)\b/gmu;

const patterns = globSync(["server/src/**/*.ts", "client/src/**/*.ts"], { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(LITERAL)].map(([, source = "", flags = ""]) => ({ file, source, flags })),
);

/** What repetitions repeat, and what ends them without a match. */
const PUMPS = [
  "a",
  "A",
  "Ab ",
  "a ",
  " ",
  "  \t",
  "a.",
  "A.",
  "a,",
  ", ",
  "-",
  "a-",
  "’",
  "a’",
  "“",
  "“a”",
  '"',
  "*",
  "_",
  "`",
  "[",
  "](",
  "[@a",
  "<",
  "<a ",
  "&",
  "#",
  "|",
  ">",
  "> ",
  "\n",
  "\n\n",
  "1",
  "1.",
  "%4",
  "\\",
  "/",
  "a/",
  "@",
  "a@",
  "é",
  "\u0301",
  "the ",
  "of the ",
  "said ",
  "not ",
];
const TAILS = ["", "!", "\u0000", "\n"];
const LENGTH = 4000;
/** Milliseconds. What takes time with the square of the length needs a small part of it at this length; what takes more never ends. */
const LIMIT = 10_000;

describe("no pattern can be driven into backtracking", () => {
  it("finds the patterns", () => {
    expect(patterns.length).toBeGreaterThan(200);
  });

  it("each answers at once, whatever is repeated", () => {
    const slow = patterns.filter(({ source, flags }) => {
      const texts = PUMPS.flatMap((pump) => TAILS.map((tail) => pump.repeat(LENGTH / pump.length) + tail));
      const context = createContext({ pattern: new RegExp(source, flags.replace("y", "")), texts });
      const script = new Script("for (const text of texts) { pattern.lastIndex = 0; pattern.test(text); }");
      try {
        script.runInContext(context, { timeout: LIMIT });
        return false;
      } catch {
        return true;
      }
    });
    expect(slow).toEqual([]);
  });
});
