import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../repo/sources.ts";
import { falseAlarms } from "./false-alarms.ts";
import { recallOf } from "./measure.ts";
import { WAYS } from "./ways.ts";

/** So many of each in every run of the tests; `test/adversarial/table.ts` measures with more. */
const FEW = 60;
const SEED = 20_261_124;

const PAGE = readFileSync(join(ROOT, "docs/hidden-names.md"), "utf8");

describe("a protected name is found", () => {
  it.each(WAYS)("$name", (way) => {
    const { planted, misses } = recallOf(way, FEW, SEED);
    expect(planted).toBe(FEW);
    const allowed = way.group === "happening" ? 0 : FEW / 10;
    const shown = misses.map(({ person, place, text, path }) => `${person.listed} in ${place}: ${JSON.stringify([path, text])}`);
    expect(shown.slice(allowed)).toEqual([]);
  });
});

describe("a text that names nobody is not flagged", () => {
  it.each(falseAlarms(FEW, SEED))("$name", ({ drafts, alarms }) => {
    expect(drafts).toBe(FEW);
    expect(alarms).toEqual([]);
  });
});

describe("docs/hidden-names.md", () => {
  const rows = [...PAGE.matchAll(/^\| ([^|]+) \| \d+ \| ([\d.]+)%? \|$/gmu)].map(([, name, figure]) => ({ name, figure: Number(figure) }));

  it("has every way and every kind of text that is measured", () => {
    const measured = [...WAYS.map(({ name }) => name), ...falseAlarms(0, SEED).map(({ name }) => name)];
    expect(rows.map(({ name }) => name).filter((name) => name !== "all")).toEqual(measured);
  });

  it("shows that the figures promised there are met", () => {
    const figureOf = (name: string): number => rows.find((row) => row.name === name)?.figure ?? 0;
    const below = WAYS.filter(({ name, group }) => figureOf(name) < (group === "happening" ? 99 : 90));
    expect(below.map(({ name }) => name)).toEqual([]);
  });
});
