import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The ledger of the rule pages: heron (background), avocet (deep background), kestrel (off the record), curlew (no quoting, embargo), wren (on the record). */
export const EXAMPLE_LEDGER = readFileSync(join(import.meta.dirname, "../../../server/src/core/rules/examples.yaml"), "utf8");

/** One source with agreements given as YAML list items, and an on-record neighbour. */
export function ledgerOf(agreements: string, more = ""): string {
  return `version: 1
sources:
  tern:
    name: Marion Kessler
    aliases: [Kessler]
    identifying: [night editor]
${more}    agreements:
${agreements
  .trim()
  .split("\n")
  .map((line) => `      ${line}`)
  .join("\n")}
  gull:
    name: Abel Strand
    agreements:
      - level: on-the-record
        date: 2026-10-01
`;
}
