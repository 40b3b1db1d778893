// Feeds the readers of drafts, ledgers and notes, and the language server, with a given number of made-up inputs, and counts them.
//   node test/tools/run.mjs test/fuzz/run.ts HOW-MANY [SEED]
// What went wrong is kept in out/fuzz/. Ends with 1 where anything did.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRandom } from "../adversarial/random.ts";
import { readCorpora } from "./corpora.ts";
import { protocolTarget } from "./protocol.ts";
import { textTargets } from "./targets.ts";

const [wanted = 10_000, seed = 1] = process.argv.slice(2).map(Number);
/** Milliseconds; what takes longer hangs. */
const LONGEST = 1000;
const KEPT = "out/fuzz";
/** Rows of messages in a round. */
const ROWS = 2;

const targets = textTargets(readCorpora(process.cwd()));
const protocol = protocolTarget();
const counts = new Map<string, { inputs: number; faults: number; slowest: number }>();
mkdirSync(KEPT, { recursive: true });

function count(name: string, inputs: number, milliseconds: number, faults: readonly { input: string; fault: string }[]): void {
  const known = counts.get(name) ?? { inputs: 0, faults: 0, slowest: 0 };
  for (const [index, { input, fault }] of faults.entries()) {
    if (known.faults + index < 50)
      writeFileSync(`${KEPT}/${name.replace(" ", "-")}-${seed}-${known.inputs + index}.txt`, `${fault}\n\n${input}`);
    console.error(`${name}: ${fault}`);
  }
  counts.set(name, {
    inputs: known.inputs + inputs,
    faults: known.faults + faults.length,
    slowest: Math.max(known.slowest, milliseconds),
  });
}

const total = (): number => [...counts.values()].reduce((sum, { inputs }) => sum + inputs, 0);
const report = (): string =>
  [...counts]
    .map(([name, { inputs, faults, slowest }]) => `${name}: ${inputs} inputs, ${faults} faults, slowest ${slowest.toFixed(0)} ms`)
    .join("; ");

for (let round = 0; total() < wanted; round += 1) {
  const random = createRandom(seed * 1_000_003 + round);
  for (const target of targets) {
    for (let times = 0; times < target.times; times += 1) {
      // Processor time, so that a busy machine is no hang.
      const start = process.cpuUsage();
      let result: { input: string; fault: string | null };
      try {
        result = target.once(random);
      } catch (error) {
        result = { input: `round ${round}`, fault: `it throws: ${error instanceof Error ? error.stack : ""}` };
      }
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1000;
      const fault = result.fault ?? (took > LONGEST ? `it takes ${took.toFixed(0)} ms` : null);
      count(target.name, 1, took, fault === null ? [] : [{ input: result.input, fault }]);
    }
  }
  for (let times = 0; times < ROWS; times += 1) {
    const start = process.cpuUsage();
    const { messages, faults } = await protocol.round(random);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    // Answers overlap, so that only a whole round can be timed.
    const slow = took > LONGEST * 5 ? [{ input: `round ${round}`, fault: `a round of messages takes ${took.toFixed(0)} ms` }] : [];
    count("protocol", messages, took / Math.max(1, messages), [...faults, ...slow]);
  }
  if (round % 50 === 0) console.log(`${new Date().toISOString()} ${report()}`);
}
console.log(`${total()} inputs, seed ${seed}. ${report()}`);
process.exitCode = [...counts.values()].some(({ faults }) => faults > 0) ? 1 : 0;
