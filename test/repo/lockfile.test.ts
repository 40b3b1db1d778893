import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./sources.ts";

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean; readonly optionalDependencies?: object }
    >
  >;
}

const LOCK = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as LockFile;
const PACKAGES = Object.entries(LOCK.packages).filter(([path]) => path !== "");

// Whoever installs uses the registry of their own settings, which may not be the one of whoever wrote the lock file.
it("names no download addresses", () => {
  expect(PACKAGES.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it("records what every package must be", () => {
  expect(PACKAGES.filter(([, { integrity, link }]) => integrity === undefined && !link).map(([path]) => path)).toEqual([]);
});

// A newer npm refuses to install from a lock file that leaves out what another system would need; so would that system.
it("holds the packages of every system", () => {
  const held = new Set(PACKAGES.map(([path]) => path.replace(/^.*node_modules\//, "")));
  const optional = PACKAGES.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  expect(optional.filter((name) => !held.has(name))).toEqual([]);
});
