import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { HELP } from "../../server/src/cli/help.ts";
import { readHouse } from "../../server/src/core/house/read.ts";
import { AGREEMENT_KEYS, LEDGER_KEYS, SOURCE_KEYS } from "../../server/src/core/ledger/schema.ts";
import { TERMS_NAMES } from "../../server/src/core/ledger/terms.ts";
import { LEVELS, PERMISSIONS } from "../../server/src/core/policy/levels.ts";
import { OUTLET_NAMES } from "../../server/src/core/policy/outlets/index.ts";
import { ALL_RULES, ruleOf } from "../../server/src/core/rules/index.ts";
import { SETTINGS } from "../../server/src/settings.ts";
import { check, fixed, ledgerFrom } from "../support/check.ts";
import { ROOT } from "./sources.ts";

const RULES = "server/src/core/rules";
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md", "SECURITY.md", ...globSync("docs/*.md", { cwd: ROOT })];

const page = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const ledgersIn = (path: string): string[] =>
  [...page(path).matchAll(/^```yaml\n(version:[\s\S]*?)^```/gmu)].map(([, ledger]) => ledger ?? "");

describe("every page", () => {
  /** What a page links to in the project; pictures are made by the tests in VS Code, and are not looked for. */
  const linksIn = (path: string) =>
    [...page(path).matchAll(/(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)/gu)].map(([, to]) => to ?? "").filter((to) => !/^\w+:/u.test(to));

  /** The anchors of a page's headings, as Markdown readers make them. */
  const anchorsIn = (path: string) =>
    [...page(path).matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );

  it.each(PAGES)("%s links only to what is there", (path) => {
    const broken = linksIn(path).filter((to) => {
      const [file = "", anchor] = to.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

describe("SECURITY.md", () => {
  it("names only tests that are there", () => {
    const named = [...page("SECURITY.md").matchAll(/`(test\/[^`]+)`/gu)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("docs/rules.md", () => {
  const listed = [...page("docs/rules.md").matchAll(/^\| \[`([\w-]+)`\]\(([^)]+)\)/gmu)].map(([, code, to]) => ({ code, to }));

  it("lists the page of every rule, each once", () => {
    const pages = readdirSync(join(ROOT, RULES)).filter((name) => name.endsWith(".md"));
    expect(listed.map(({ to }) => to).sort()).toEqual(pages.map((name) => `../${RULES}/${name}`).sort());
  });

  it("says which rules cannot be lowered", () => {
    const part = page("docs/rules.md")
      .split(/^## /mu)
      .find((one) => one.startsWith("An agreement is broken"));
    const unlowerable = listed.filter(({ code }) => part?.includes(`[\`${code}\`]`)).map(({ code }) => code);
    expect(unlowerable).toEqual(listed.filter(({ code }) => ruleOf(code ?? "")?.section === 1).map(({ code }) => code));
  });
});

describe("the guides", () => {
  it("explain every key, level and ready-made term of the ledger", () => {
    const guide = page("docs/ledger.md");
    const words = [...LEDGER_KEYS, ...SOURCE_KEYS, ...AGREEMENT_KEYS, ...PERMISSIONS, ...LEVELS, ...TERMS_NAMES];
    expect(words.filter((word) => !guide.includes(`\`${word}\``))).toEqual([]);
  });

  it.each(["README.md", "docs/settings.md"])("%s explains every setting", (path) => {
    const guide = page(path);
    expect(SETTINGS.map(({ key }) => `| \`groundRules.${key}\` |`).filter((row) => !guide.includes(row))).toEqual([]);
  });

  it.each(["README.md", "docs/settings.md", "docs/ledger.md"])("%s names every outlet", (path) => {
    expect(OUTLET_NAMES.filter((name) => !page(path).includes(`\`${name}\``))).toEqual([]);
  });

  it("explain every command and option that the help names", () => {
    const guide = page("docs/command-line.md");
    const commands = [...HELP.matchAll(/^ground-rules ((?:ledger )?[\w-]+)/gmu)].map(([, name]) => `## ${name}\n`);
    const options = [...HELP.matchAll(/--[\w-]+/gu)].map(([name]) => name);
    expect([...commands, ...options].filter((word) => !guide.includes(word))).toEqual([]);
  });

  it.each(["README.md", "docs/ledger.md"])("%s shows a ledger without a fault", (path) => {
    const ledgers = ledgersIn(path);
    expect(ledgers).toHaveLength(1);
    for (const ledger of ledgers) expect(ledgerFrom({ ledger, notes: { "notes/2026-03-09.md": "Made up." } }).problems).toEqual([]);
  });
});

describe("docs/house.md", () => {
  const guide = page("docs/house.md");

  it("lists every option of every rule, with what it takes", () => {
    const listed = [...guide.matchAll(/^\| `([\w-]+)` \| `([\w-]+)` \| (.+) \|$/gmu)].map(([, code, key, takes]) => ({ code, key, takes }));
    const options = ALL_RULES.flatMap(({ code, options = [] }) => options.map((option) => ({ code, option })));
    expect(listed.map(({ code, key }) => `${code} ${key}`)).toEqual(options.map(({ code, option }) => `${code} ${option.key}`));
    for (const [index, { option }] of options.entries()) {
      const words =
        option.kind === "number"
          ? [`${option.least}`, `${option.most}`, `${option.default}`]
          : option.kind === "words"
            ? option.of
            : ["phrases"];
      expect(words.filter((word) => !listed[index]?.takes?.includes(word))).toEqual([]);
    }
  });

  it("shows a house file without a fault", () => {
    const [, example = ""] = /^```yaml\n(version:[\s\S]*?)^```/mu.exec(guide) ?? [];
    expect(readHouse(example, "house.yaml", ALL_RULES)).toMatchObject({ problems: [], outlet: { title: "Halden Courier" } });
  });
});

describe("the first ten minutes of the README", () => {
  const [ledger = ""] = ledgersIn("README.md");
  const [before = "", after = ""] = [...page("README.md").matchAll(/^> (.+)$/gmu)].map(([, sentence]) => sentence);

  it("shows a warning and its fix as they are", () => {
    check(before.replace("Quill", "⟦no-name:Quill⟧"), { ledger });
    expect(fixed(before, "no-name", { ledger })).toBe(after);
  });
});

describe("CONTRIBUTING.md", () => {
  it("names only files that exist, but for those of its example", () => {
    const named = [...page("CONTRIBUTING.md").matchAll(/`((?:client|server|test|docs)\/[^`\s]+)`/gu)].map(([, path]) => path ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !path.includes("reportedly") && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
