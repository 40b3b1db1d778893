import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ARTIST, jpegWith } from "../workspace/attachments/pictures.ts";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { LEDGER } from "./sample.ts";

const DRAFT = "The old pier was sold on Monday.\n\n![The pier](pictures/pier.jpg)\n";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  const picture = jpegWith({ exif: { texts: { [ARTIST]: "Ada Pell, for Caspar Dunne" } } });
  cli.write({ "ground-rules.yaml": LEDGER, "story.md": DRAFT, "pictures/pier.jpg": picture });
});

describe("a picture that tells more than is seen", () => {
  test("is found where it lies on disk, and nothing of what it tells is shown", async () => {
    const { code, out } = await cli.run(["check", "story.md", "--format", "json"]);
    expect(code).toBe(0);
    const findings = JSON.parse(out).drafts[0].findings;
    expect(findings).toMatchObject([{ code: "file-metadata", severity: "warning", source: "plover", start: { line: 3, column: 13 } }]);
    expect(out).not.toMatch(/Pell|Dunne/u);
  });

  test("is shown as a copy without it after fix, and the original stays", async () => {
    const { code, out } = await cli.run(["fix", "story.md"]);
    expect([code, cli.read("story.md")]).toEqual([0, DRAFT.replace("pier.jpg", "pier-stripped.jpg")]);
    expect(out).toContain("1 fix made");
    expect(existsSync(join(cli.desk, "pictures", "pier.jpg"))).toBe(true);
    expect(cli.read("pictures/pier-stripped.jpg")).not.toMatch(/Pell|Dunne/u);
    expect(JSON.parse((await cli.run(["check", "story.md", "--format", "json"])).out).drafts[0].findings).toEqual([]);
  });

  test("leaves the draft as it is where the copy cannot be written", async () => {
    cli.write({ "pictures/pier-stripped.jpg": "mine" });
    const { code, err } = await cli.run(["fix", "story.md"]);
    expect([code, cli.read("story.md")]).toEqual([2, DRAFT]);
    expect(err).toContain("copy-not-written");
  });
});
