import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { isNetworkModule } from "../../esbuild.js";
import { type Import, importsIn, importsOf, ROOT } from "./sources.ts";

const IMPORTS = importsOf(["client/src/**/*.ts", "server/src/**/*.ts"]);
const CORE = "server/src/core/";

/** The only folders or files whose code may import a library. */
const HOMES: readonly { readonly library: RegExp; readonly homes: readonly string[] }[] = [
  { library: /^compromise(\/|$)/, homes: [`${CORE}quotations/`] },
  { library: /^@lezer\//, homes: [`${CORE}draft/`] },
  { library: /^yaml$/, homes: [`${CORE}ledger/`, `${CORE}draft/`] },
  { library: /^zod(\/|$)/, homes: [`${CORE}ledger/`, `${CORE}house/`, "server/src/settings.ts"] },
  { library: /^vscode-(languageserver|jsonrpc)/, homes: ["server/src/lsp/"] },
  { library: /^age-encryption$/, homes: ["server/src/workspace/encryption/"] },
  { library: /^exifreader$|^@xmldom\/|^@cantoo\/pdf-lib$/, homes: ["server/src/workspace/attachments/"] },
  { library: /^vscode$|^vscode-languageclient/, homes: ["client/src/"] },
];

/** Which of the project's own folders know which: the importers on the left, what they may not import on the right. */
const STRANGERS: readonly (readonly [importer: string, unknown: readonly string[]])[] = [
  ["server/src/core/", ["server/src/lsp/", "server/src/cli/", "server/src/workspace/", "server/src/settings.ts", "client/"]],
  ["server/src/workspace/", ["server/src/lsp/", "server/src/cli/", "client/"]],
  ["server/src/lsp/", ["server/src/cli/", "client/"]],
  ["server/src/cli/", ["client/"]],
  ["client/src/", ["server/src/core/", "server/src/cli/", "server/src/workspace/"]],
];

const name = ({ file, target }: Import) => `${file} imports ${target}`;
const isIn = (places: readonly string[]) => (file: string) => places.some((place) => file === place || file.startsWith(place));

describe("import boundaries", () => {
  it("lets core import only itself and its libraries", () => {
    const libraries = /^(compromise|@lezer|yaml|zod)(\/|$)/;
    const foreign = IMPORTS.filter(({ file }) => file.startsWith(CORE)).filter(({ target, own }) =>
      own ? !target.startsWith(CORE) : !libraries.test(target),
    );
    expect(foreign.map(name)).toEqual([]);
  });

  it.each(HOMES)("keeps $library at home", ({ library, homes }) => {
    const away = IMPORTS.filter(({ file, target, own }) => !own && library.test(target) && !isIn(homes)(file));
    expect(away.map(name)).toEqual([]);
  });

  it.each(STRANGERS)("keeps %s from knowing what is built on it", (importer, unknown) => {
    // A type alone ties nothing together when the program runs, and the client may name what core says.
    const known = IMPORTS.filter(
      ({ file, target, own, typeOnly }) => own && !typeOnly && file.startsWith(importer) && isIn(unknown)(target),
    );
    expect(known.map(name)).toEqual([]);
  });

  it("keeps one rule from importing another", () => {
    // A rule is a file of that folder that has a page.
    const isRule = (file: string) => file.startsWith(`${CORE}rules/`) && existsSync(join(ROOT, file.replace(/\.ts$/, ".md")));
    const tied = IMPORTS.filter(({ file, target }) => isRule(file) && isRule(target));
    expect(tied.map(name)).toEqual([]);
  });

  it("imports nothing that reaches a network", () => {
    expect(IMPORTS.filter(({ target }) => isNetworkModule(target)).map(name)).toEqual([]);
  });
});

describe("the reader of imports", () => {
  it("sees every form of import", () => {
    const text = [
      'import "./first.ts";',
      'import type { A } from "./second.ts";',
      "import {",
      "  b,",
      '} from "third";',
      'export * from "../fourth.ts";',
      'const later = await import("./fifth.ts");',
    ].join("\n");
    const found = importsIn("a/b/file.ts", text);
    expect(found.map(({ target }) => target)).toEqual(["a/b/first.ts", "a/b/second.ts", "third", "a/fourth.ts", "a/b/fifth.ts"]);
    expect(found.map(({ typeOnly }) => typeOnly)).toEqual([false, true, false, false, false]);
  });

  it("finds the imports of this project", () => {
    expect(IMPORTS.some(({ file }) => basename(file) === "analyzer.ts")).toBe(true);
  });
});
