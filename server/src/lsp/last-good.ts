import type { LedgerState } from "../core/analyze.ts";
import type { Problem } from "../core/findings.ts";
import type { Ledger, Source } from "../core/ledger/model.ts";
import type { LoadedLedger } from "../workspace/ledger-loader.ts";
import type { SettlingFiles } from "../workspace/settling-files.ts";

/** Remembers the last version of each ledger that could be read, so that no slip and no half-written file lifts anybody's protection. */
export interface LastGood {
  /** What drafts are held against: where the ledger cannot be read, what can be read of it and its last good version together. */
  keep(ledger: LoadedLedger): LedgerState;
}

const BEING_WRITTEN =
  "Another program has cut the ledger or its notes short just now, or is still writing them. What they were before stays in force for a moment.";

/** The problems that keep a ledger from being read as a whole. A program that writes a file often empties it first. */
const UNPARSABLE: ReadonlySet<string> = new Set(["unparsable-yaml", "too-large", "too-deep", "too-many-references", "empty-ledger"]);

export function createLastGood(settling: Pick<SettlingFiles, "isSettling">): LastGood {
  const good = new Map<string, Ledger>();
  const joined = new WeakMap<Ledger, Ledger>();
  const closed = new WeakMap<Problem, LedgerState>();
  const beingWritten = new WeakMap<Ledger, LedgerState>();

  /** A file that does not open at all: everything that was good, and the problem. */
  const withProblem = (last: Ledger, problem: Problem): LedgerState => {
    const known = closed.get(problem) ?? { kind: "ledger", ledger: { ...last, problems: [problem] } };
    closed.set(problem, known);
    return known;
  };
  /** What it was before, and the problem: nobody knows yet what it will be. */
  const whileWritten = (ledger: Ledger): LedgerState => {
    const problem = { code: "being-written", path: ledger.path, message: BEING_WRITTEN, span: { start: 0, end: 0 }, blocksVerdict: true };
    const known = beingWritten.get(ledger) ?? { kind: "ledger", ledger: { ...ledger, problems: [...ledger.problems, problem] } };
    beingWritten.set(ledger, known);
    return known;
  };
  const lastGood = ({ state, path, encryptedPath }: LoadedLedger): LedgerState => {
    const place = path ?? encryptedPath;
    if (place === null || state.kind === "none") return state;
    const last = good.get(place);
    if (state.kind === "missing") return last === undefined ? state : withProblem(last, state.problem);
    const { ledger } = state;
    if (!ledger.problems.some((problem) => UNPARSABLE.has(problem.code))) {
      good.set(place, ledger);
      return state;
    }
    if (last === undefined) return state;
    const both = joined.get(ledger) ?? join(ledger, last);
    joined.set(ledger, both);
    return { kind: "ledger", ledger: both };
  };
  return {
    keep(loaded) {
      const state = lastGood(loaded);
      return state.kind === "ledger" && loaded.watched.some(settling.isSettling) ? whileWritten(state.ledger) : state;
    },
  };
}

/** The problems of the broken version with the sources of both; where both have a source, its last good entry with every text of either. */
function join(broken: Ledger, last: Ledger): Ledger {
  const sources = last.sources.map((source) => {
    const fresh = broken.sources.find((other) => other.codename === source.codename);
    return fresh === undefined ? source : withTextsOf(source, fresh);
  });
  const known = new Set(last.sources.map((source) => source.codename));
  return { ...broken, outlet: last.outlet, sources: [...sources, ...broken.sources.filter((source) => !known.has(source.codename))] };
}

function withTextsOf(source: Source, fresh: Source): Source {
  const names = fresh.name === null || fresh.name === source.name ? [] : [fresh.name];
  return {
    ...source,
    aliases: [...new Set([...source.aliases, ...fresh.aliases, ...names])],
    identifying: [...new Set([...source.identifying, ...fresh.identifying])],
  };
}
