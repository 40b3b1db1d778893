// How well hidden names are found, and how often a text that names nobody is flagged: the tables of docs/hidden-names.md.
//   node test/tools/run.mjs test/adversarial/table.ts [HOW-MANY-OF-EACH] [SEED] [--misses] [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { falseAlarms } from "./false-alarms.ts";
import { type Miss, recallOf } from "./measure.ts";
import { WAYS } from "./ways.ts";

const PAGE = "docs/hidden-names.md";
const flags = process.argv.slice(2);
const [wanted = 1000, seed = 1] = flags.filter((flag) => /^\d+$/u.test(flag)).map(Number);

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
const show = (what: unknown): void => {
  if (flags.includes("--misses")) console.error(JSON.stringify(what));
};

function recallTable(group: "happening" | "hiding"): string {
  const rows = WAYS.filter((way) => way.group === group).map((way) => {
    const { planted, misses } = recallOf(way, wanted, seed);
    for (const miss of misses) show({ way: way.name, ...summary(miss) });
    return { name: way.name, planted, found: planted - misses.length };
  });
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  return [
    "| way | planted | found |",
    "|---|---:|---:|",
    ...rows.map((row) => `| ${row.name} | ${row.planted} | ${percent(row.found, row.planted)} |`),
    `| all | ${planted} | ${percent(found, planted)} |`,
  ].join("\n");
}

const summary = ({ person, place, text, path }: Miss) => ({ listed: person.listed, place, text: place.includes("own name") ? path : text });

function alarmTable(): string {
  const rows = falseAlarms(wanted, seed);
  for (const { name, alarms } of rows) for (const alarm of alarms) show({ innocent: name, ...alarm });
  const drafts = rows.reduce((sum, row) => sum + row.drafts, 0);
  const alarms = rows.reduce((sum, row) => sum + row.alarms.length, 0);
  return [
    "| text | drafts | flagged |",
    "|---|---:|---:|",
    ...rows.map((row) => `| ${row.name} | ${row.drafts} | ${row.alarms.length} |`),
    `| all | ${drafts} | ${alarms} |`,
  ].join("\n");
}

const tables = { happening: recallTable("happening"), hiding: recallTable("hiding"), innocents: alarmTable() };
console.log(Object.values(tables).join("\n\n"));
if (flags.includes("--write")) {
  let page = readFileSync(PAGE, "utf8");
  for (const [name, table] of Object.entries(tables)) {
    page = page.replace(
      new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- end -->)`, "u"),
      (_, before: string, after: string) => before + table + after,
    );
  }
  writeFileSync(PAGE, page);
}
