// Feeds the readers of drafts, ledgers and notes, and the language server, with a given number of made-up inputs, and counts them.
//   node test/tools/run.mjs test/fuzz/run.ts HOW-MANY [SEED] [PROCESSES]
// What went wrong is kept in out/fuzz/. Ends with 1 where anything did.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRandom } from "../adversarial/random.ts";
import { readCorpora } from "./corpora.ts";
import { protocolTarget } from "./protocol.ts";
import { type Counts, fuzzRound, type KindCount } from "./rounds.ts";
import { textTargets } from "./targets.ts";

const KEPT = "out/fuzz";
/** Faults of one kind that are kept. */
const MOST_KEPT = 50;
/** Milliseconds without a word from a process after which it hangs for good: many times what a round takes. */
const PATIENCE = 300_000;

const [first = "10000", ...rest] = process.argv.slice(2);
if (process.send === undefined) await overseen(Number(first), Number(rest[0] ?? 1), Number(rest[1] ?? 1));
else await work(Number(first), Number(rest[0]));

interface Progress {
  readonly round: number;
  readonly counts: [kind: string, count: KindCount][];
}

/** Goes on round after round until somebody ends it. The rounds of processes with different seeds have nothing in common. */
async function work(seed: number, stride: number): Promise<void> {
  const targets = textTargets(readCorpora(process.cwd()));
  const protocol = protocolTarget();
  mkdirSync(KEPT, { recursive: true });
  process.on("message", () => process.exit(0));
  for (let round = 0; ; round += 1) {
    const counts = await fuzzRound(targets, protocol, createRandom((seed + round * stride) * 1_000_003));
    process.send?.({ round, counts: [...counts] } satisfies Progress);
    await new Promise(setImmediate);
  }
}

/** Starts processes, adds up what they count, and ends them once there is enough. One that dies or falls silent is a fault. */
async function overseen(wanted: number, seed: number, processes: number): Promise<void> {
  const total: Counts = new Map();
  mkdirSync(KEPT, { recursive: true });
  const inputs = (): number => [...total.values()].reduce((sum, one) => sum + one.inputs, 0);
  let rounds = 0;
  const add = ({ counts }: Progress): void => {
    for (const [kind, { inputs: more, faults, slowest }] of counts) {
      const known = total.get(kind) ?? { inputs: 0, faults: [], slowest: 0 };
      for (const [index, { input, fault }] of faults.entries()) {
        console.error(`${kind}: ${fault}`);
        if (known.faults.length + index < MOST_KEPT)
          writeFileSync(`${KEPT}/${kind.replaceAll(" ", "-")}-${seed}-${known.faults.length + index}.txt`, `${fault}\n\n${input}`);
      }
      total.set(kind, {
        inputs: known.inputs + more,
        faults: [...known.faults, ...faults],
        slowest: Math.max(known.slowest, slowest),
      });
    }
    rounds += 1;
    if (rounds % 20 === 0) console.log(`${new Date().toISOString()} ${inputs()} inputs. ${described(total)}`);
  };
  const died = (fault: string): void =>
    add({ round: -1, counts: [["process", { inputs: 0, slowest: 0, faults: [{ input: "", fault }] }]] });
  const children = Array.from({ length: processes }, (_, index) =>
    watched(fork(process.argv[1] ?? "", [String(seed + index), String(processes)]), {
      heard: add,
      isEnough: () => inputs() >= wanted,
      died: (why, round) => died(`the process of seed ${seed + index} ${why} in round ${round}`),
    }),
  );
  await Promise.all(children);
  console.log(`${inputs()} inputs, seed ${seed}, ${processes} at a time. ${described(total)}`);
  process.exitCode = [...total.values()].some(({ faults }) => faults.length > 0) ? 1 : 0;
}

interface Watch {
  heard(progress: Progress): void;
  isEnough(): boolean;
  died(why: string, round: number): void;
}

/** Settles when the process is gone. */
function watched(child: ChildProcess, { heard, isEnough, died }: Watch): Promise<void> {
  let round = 0;
  let isEnded = false;
  const silent = (): void => {
    died("is silent", round);
    isEnded = true;
    child.kill("SIGKILL");
  };
  let timer = setTimeout(silent, PATIENCE);
  child.on("message", (progress: Progress) => {
    clearTimeout(timer);
    round = progress.round + 1;
    if (!isEnded) heard(progress);
    if (isEnough()) {
      isEnded = true;
      child.send("enough");
    } else timer = setTimeout(silent, PATIENCE);
  });
  return new Promise((settle) => {
    child.on("exit", () => {
      clearTimeout(timer);
      if (!isEnded) died("ends", round);
      settle();
    });
  });
}

function described(counts: Counts): string {
  return [...counts]
    .map(([kind, { inputs, faults, slowest }]) => `${kind}: ${inputs} inputs, ${faults.length} faults, slowest ${slowest.toFixed(0)} ms`)
    .join("; ");
}
