import type { LedgerProblem } from "./model.ts";
import { problem } from "./problems.ts";
import type { SourceReading } from "./source.ts";

/** Corroborators that corroborate nothing: those whose words may not be used, and circles of sources. */
export function corroborationProblems(readings: readonly SourceReading[], path: string): LedgerProblem[] {
  const usable = new Set(
    readings.filter(({ source }) => source.agreements.some((one) => one.permissions.use)).map(({ source }) => source.codename),
  );
  const cited = readings.flatMap(({ source, agreements }) =>
    agreements.flatMap(({ corroborators }) => corroborators.map(({ text, span }) => ({ from: source.codename, to: text, span }))),
  );
  const sound = cited.filter(({ to }) => usable.has(to));
  const reach = createReach(sound);
  return [
    ...cited.filter(({ to }) => !usable.has(to)).map(({ span }) => problem("corroborator-without-use", path, span)),
    ...sound.filter(({ from, to }) => reach(to).has(from)).map(({ span }) => problem("corroboration-circle", path, span)),
  ];
}

/** Whom a codename leads to, over any number of steps. */
function createReach(edges: readonly { readonly from: string; readonly to: string }[]): (codename: string) => ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const done = new Map<string, ReadonlySet<string>>();
  return (codename) => {
    const before = done.get(codename);
    if (before !== undefined) return before;
    const reached = new Set<string>();
    const open = [codename];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const to of next.get(at) ?? []) {
        if (reached.has(to)) continue;
        reached.add(to);
        open.push(to);
      }
    }
    done.set(codename, reached);
    return reached;
  };
}
