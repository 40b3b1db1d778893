import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROOT } from "./sources.ts";

/** A literal after something that cannot end an expression, with the flag `u`, which all of ours have. */
const LITERAL = /(?<=[=(,:[?|&!]\s*|return\s+|^\s*)\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsy]*u[dgimsy]*)\b/gmu;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const files = globSync(["server/src/**/*.ts", "client/src/**/*.ts"], { cwd: ROOT });
const literals = files.flatMap((file) =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(LITERAL)].map(([, source = "", flags = ""]): Pattern => ({ file, source, flags })),
);

/** Patterns that can take time that grows exponentially: no text decides it and no clock, only how they are built. */
function exponential(patterns: readonly Pattern[]): Pattern[] {
  return patterns.filter(({ source, flags }) => analyse({ source, flags }).reports.some((report) => report.exponential));
}

describe("no pattern can be driven into backtracking", () => {
  it("knows one that can", () => {
    const harmless = { file: "", source: String.raw`^(?:\p{L}+\s)*$`, flags: "u" };
    const harmful = { file: "", source: String.raw`(?<!\p{L})(?:\p{L}+\s?)*$`, flags: "u" };
    expect(exponential([harmless, harmful])).toEqual([harmful]);
  });

  it("not those that are written out", () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(exponential(literals)).toEqual([]);
  });

  describe("of those that are built", () => {
    const built: Pattern[] = [];
    const seen = new Set<string>();
    const Original = globalThis.RegExp;

    beforeAll(async () => {
      // Other test files of the same worker may have loaded the sources, and with them built what stands at their top.
      vi.resetModules();
      globalThis.RegExp = new Proxy(Original, {
        construct(target, given: [string | RegExp, string?], made) {
          const pattern = Reflect.construct(target, given, made) as RegExp;
          if (seen.has(String(pattern))) return pattern;
          seen.add(String(pattern));
          const caller = new Error().stack?.split("\n").find((line) => !line.includes("patterns.test.ts") && line.includes("    at "));
          const file = files.find((one) => caller?.includes(one));
          if (file !== undefined) built.push({ file, source: pattern.source, flags: pattern.flags });
          return pattern;
        },
      });
      for (const file of files.filter((one) => one.startsWith("server/src/core/") || one.startsWith("server/src/workspace/")))
        await import(join(ROOT, file));
      const { analyzeText } = await import("../support/check.ts");
      const { LEDGER } = await import("../canary/story.ts");
      // Some are built only where a text asks for them: the examples of the rules' pages do.
      for (const page of globSync("server/src/core/rules/*.md", { cwd: ROOT })) {
        const examples = readFileSync(join(ROOT, page), "utf8").matchAll(/```markdown\n([\s\S]*?)```/gu);
        for (const [, text = ""] of examples) analyzeText(text, { ledger: LEDGER });
      }
    }, 300_000);
    afterAll(() => {
      globalThis.RegExp = Original;
    });

    it("every file that builds some was caught at it", () => {
      const building = files.filter((file) => readFileSync(join(ROOT, file), "utf8").includes("new RegExp("));
      expect(building.filter((file) => !built.some((one) => one.file === file))).toEqual([]);
    });

    it("none", () => {
      expect(exponential(built)).toEqual([]);
    });
  });
});
