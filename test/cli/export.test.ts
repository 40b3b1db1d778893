import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { CLEAR, HELD, LEDGER, leaks } from "./sample.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ "ground-rules.yaml": LEDGER, "held.md": HELD, "story.md": `${CLEAR}\n<!-- call the port -->\n` });
});

describe("export --for-verification", () => {
  const STORY = `---
title: Berths
---

The *ferry* will leave from the [east quay](https://example.org/quay) in spring,\u200b the  timetable shows.<!-- call the port -->

![The quay at night](quay.png)

- The old qu\u0430y is closed.
- Nobody asked the pilots.
`;

  test("writes the passages as if they were typed anew: no pictures, links, comments, marks or odd characters", async () => {
    cli.write({ "story.md": STORY });
    const { code, out } = await cli.run(["export", "story.md", "--for-verification"]);
    expect(code).toBe(0);
    expect(out).toBe(
      "Berths\n\nThe ferry will leave from the east quay in spring, the timetable shows.\n\nThe old quay is closed.\n\nNobody asked the pilots.\n",
    );
  });

  test("takes only the passages on the lines that are chosen", async () => {
    cli.write({ "story.md": STORY });
    const { out } = await cli.run(["export", "story.md", "--for-verification", "--lines", "5", "--lines", "10-99"]);
    expect(out).toBe("The ferry will leave from the east quay in spring, the timetable shows.\n\nNobody asked the pilots.\n");
  });

  test("is refused while the verdict is not clear", async () => {
    expect(await cli.run(["export", "held.md", "--for-verification"])).toMatchObject({ code: 1, out: "" });
  });
});

describe("export", () => {
  test("writes the copy of a clear draft, without comments and marks", async () => {
    const { code, out, err } = await cli.run(["export", "story.md"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("The ferry will leave from the east quay");
    expect(out).not.toContain("call the port");
    expect(await cli.run(["export", "story.md", "-o", "copy.md"])).toEqual({ code: 0, out: "", err: "" });
    expect(cli.read("copy.md")).toBe(out);
  });

  test("refuses with 1 while the verdict is not clear, and writes nothing", async () => {
    const { code, out, err } = await cli.run(["export", "held.md", "-o", "copy.md"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("No copy was made.");
    expect(err).toContain("HELD");
    expect(leaks(err)).toEqual([]);
    expect(existsSync(resolve(cli.desk, "copy.md"))).toBe(false);
    cli.write({ "ground-rules.yaml": "sources: [" });
    expect(await cli.run(["export", "story.md"])).toMatchObject({ code: 1, out: "" });
  });

  test("says where the copy could not be written", async () => {
    const { code, err } = await cli.run(["export", "story.md", "-o", "gone/copy.md"]);
    expect(code).toBe(2);
    expect(err).toContain("copy-not-written");
  });
});
