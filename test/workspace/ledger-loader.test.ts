import { describe, expect, test } from "vitest";
import { createVault } from "../../server/src/workspace/encryption/vault.ts";
import { createLedgerLoader } from "../../server/src/workspace/ledger-loader.ts";
import { locateLedger } from "../../server/src/workspace/ledger-location.ts";
import { memoryFiles } from "./memory-files.ts";

const LEDGER = `version: 1
sources:
  wren:
    name: Ottoline Marsh
    agreements:
      - level: background
        date: 2026-10-05
        description: a city official
        notes: notes/wren.md
`;

const PATH = "/desk/ground-rules.yaml";
const NOTES = "/desk/notes/wren.md";

function desk(contents: Readonly<Record<string, string | Uint8Array>>) {
  const files = memoryFiles({ "/desk/story.md": "", ...contents });
  const loader = createLedgerLoader(files, "Europe/Lisbon", createVault());
  const load = (explicit: string | null = null) => loader.load(locateLedger("/desk/story.md", { explicit, ceiling: null, files }));
  const problems = () => {
    const { state } = load();
    return state.kind === "ledger" ? state.ledger.problems : state.kind === "missing" ? [state.problem] : [];
  };
  return { files, load, problems };
}

describe("loading a ledger", () => {
  test("reads it with its notes, and says what the answer depends on", () => {
    const { load } = desk({ [PATH]: LEDGER, [NOTES]: "The pier is finished.\n" });
    const { state, path, folder, locked, notes, watched } = load();
    expect({ path, folder, locked, notes }).toEqual({ path: PATH, folder: "/desk", locked: false, notes: [NOTES] });
    expect(watched).toEqual([PATH, `${PATH}.age`, NOTES, `${NOTES}.age`]);
    if (state.kind !== "ledger") throw new Error("no ledger");
    expect(state.ledger.problems).toEqual([]);
    expect(state.ledger.sources[0]?.agreements[0]?.notes?.passages.map((passage) => passage.text.trim())).toEqual([
      "The pier is finished.",
    ]);
  });

  test("an unchanged ledger is the same object, and a changed ledger or notes file is not", () => {
    const { files, load } = desk({ [PATH]: LEDGER, [NOTES]: "One.\n" });
    const first = load();
    expect(load()).toBe(first);
    files.set(NOTES, "Two.\n");
    const second = load();
    expect(second).not.toBe(first);
    files.set(PATH, LEDGER.replace("wren:", "heron:"));
    expect(load()).not.toBe(second);
  });

  test("missing notes are a problem until they appear", () => {
    const { files, problems, load } = desk({ [PATH]: LEDGER });
    expect(problems()).toMatchObject([{ blocksVerdict: true }]);
    expect(load().watched).toContain(NOTES);
    files.set(NOTES, "Here.\n");
    expect(problems()).toEqual([]);
    files.remove(NOTES);
    expect(problems()).toHaveLength(1);
  });

  test("a problem in the notes lies in the notes file", () => {
    const { problems } = desk({ [PATH]: LEDGER, [NOTES]: "[OTR] Not this.\n\n[/BG] Nor that.\n[/OTR]\n[/OTR]\n" });
    expect(problems().length).toBeGreaterThan(0);
    for (const problem of problems()) expect(problem.path).toBe(NOTES);
  });

  test("notes that are not UTF-8 are a problem", () => {
    const { problems } = desk({ [PATH]: LEDGER, [NOTES]: new Uint8Array([0x63, 0xe9]) });
    expect(problems()).toMatchObject([{ blocksVerdict: true }]);
  });

  test("no ledger says where it was looked for, and is watched for where it could appear", () => {
    const { files, load, problems } = desk({});
    expect(problems()).toMatchObject([{ code: "no-ledger", path: PATH, blocksVerdict: true }]);
    expect(problems()[0]?.message).toContain("/desk and the folders above it, up to /.");
    expect(load().watched).toEqual([PATH, `${PATH}.age`, "/ground-rules.yaml", "/ground-rules.yaml.age"]);
    expect(load("/safe/sources.yaml")).toMatchObject({
      state: { kind: "missing", problem: { code: "no-ledger", path: "/safe/sources.yaml" } },
    });
    files.set(PATH, LEDGER);
    files.set(NOTES, "");
    expect(problems()).toEqual([]);
  });

  test("a ledger that is not UTF-8 could not be opened", () => {
    expect(desk({ [PATH]: new Uint8Array([0x63, 0xe9]) }).problems()).toMatchObject([
      { code: "not-utf-8", path: PATH, blocksVerdict: true },
    ]);
  });

  test("an encrypted ledger stays closed", () => {
    const { load } = desk({ [`${PATH}.age`]: "age-encryption.org/v1\n" });
    expect(load()).toMatchObject({
      state: { kind: "missing", problem: { code: "ledger-locked", path: `${PATH}.age`, blocksVerdict: true } },
      path: null,
      folder: "/desk",
      locked: true,
    });
  });

  test("both forms: the plain one is in force, and two problems are told", () => {
    const { files, load, problems } = desk({ [PATH]: LEDGER, [NOTES]: "", [`${PATH}.age`]: "age-encryption.org/v1\n" });
    expect(problems().map(({ code, blocksVerdict }) => [code, blocksVerdict])).toEqual([
      ["two-ledgers", false],
      ["ledger-locked", true],
    ]);
    expect(load()).toBe(load());
    files.remove(`${PATH}.age`);
    expect(problems()).toEqual([]);
  });
});
