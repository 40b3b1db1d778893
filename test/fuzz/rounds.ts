import type { Random } from "../adversarial/random.ts";
import type { ProtocolTarget } from "./protocol.ts";
import type { Target } from "./targets.ts";

/** Milliseconds of processor time; what takes longer hangs. */
const LONGEST = 1000;
/** Rows of messages in a round. */
const ROWS = 1;

export interface Fault {
  readonly input: string;
  readonly fault: string;
}

/** What came of the inputs of one kind. */
export interface KindCount {
  readonly inputs: number;
  readonly faults: readonly Fault[];
  /** Milliseconds of processor time. */
  readonly slowest: number;
}

export type Counts = Map<string, KindCount>;

/** Tries every target as often as its share of a round. A throw, and what takes longer than a second, are faults like a wrong answer. */
export async function fuzzRound(targets: readonly Target[], protocol: ProtocolTarget, random: Random): Promise<Counts> {
  const counts: Counts = new Map();
  for (const target of targets) counts.set(target.name, tried(target, random));
  let messages = 0;
  let slowest = 0;
  const faults: Fault[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    const start = process.cpuUsage();
    const done = await protocol.round(random);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    messages += done.messages;
    slowest = Math.max(slowest, took);
    faults.push(...done.faults);
    // Answers overlap, so that a row is timed as a whole, and held to what one answer may take.
    if (took > LONGEST) faults.push({ input: done.input, fault: `a row of messages takes ${took.toFixed(0)} ms` });
  }
  return counts.set("protocol", { inputs: messages, faults, slowest });
}

function tried(target: Target, random: Random): KindCount {
  const faults: Fault[] = [];
  let slowest = 0;
  for (let times = 0; times < target.times; times += 1) {
    // Processor time, so that a busy machine is no hang.
    const start = process.cpuUsage();
    const result = once(target, random);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    const fault = result.fault ?? (took > LONGEST ? `it takes ${took.toFixed(0)} ms` : null);
    if (fault !== null) faults.push({ input: result.input, fault });
  }
  return { inputs: target.times, faults, slowest };
}

function once(target: Target, random: Random): { readonly input: string; readonly fault: string | null } {
  const input = target.make(random);
  try {
    return { input: input.text, fault: input.judge() };
  } catch (error) {
    return { input: input.text, fault: `it throws: ${error instanceof Error ? error.stack : ""}` };
  }
}
