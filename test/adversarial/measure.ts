import type { Analyzer, LedgerState } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { readLedger } from "../../server/src/core/ledger/read.ts";
import { type Person, somebody } from "./people.ts";
import { PLACES, type Place, type Planted, plant } from "./places.ts";
import { createRandom, type Random } from "./random.ts";
import type { Way } from "./written.ts";

/** A planted name that was not found. */
export interface Miss {
  readonly person: Person;
  readonly place: string;
  readonly text: string;
  readonly path: string;
}

export interface Recall {
  readonly planted: number;
  readonly misses: readonly Miss[];
}

const SETTINGS = { stage: "writing", outlet: null, rules: {}, allowAccepted: false, now: 0 } as const;

/** A ledger with one protected person, and others who may be named. */
export function ledgerOf({ listed }: Pick<Person, "listed">, others: readonly string[] = ["Peter Dunmore"]): LedgerState {
  const named = others.map((name, index) => [`wren-${index}`, { name, agreements: [{ level: "on-the-record", date: "2026-10-14" }] }]);
  const text = JSON.stringify({
    version: 1,
    sources: {
      heron: { name: listed, agreements: [{ level: "background", date: "2026-10-14", description: "a city official" }] },
      ...Object.fromEntries(named),
    },
  });
  return { kind: "ledger", ledger: readLedger({ text, path: "ground-rules.yaml", timezone: "UTC", readNotes: () => null }) };
}

/** The findings that show a name. */
export function namesFound(analyzer: Analyzer, ledger: LedgerState, { text, path }: Pick<Planted, "text" | "path">): Finding[] {
  const { findings } = analyzer.analyze(text, path, ledger, SETTINGS);
  return findings.filter(({ code }) => code === "hidden-name" || code === "no-name");
}

function isFound(findings: readonly Finding[], { span }: Planted): boolean {
  if (span === null) return findings.some((finding) => finding.span.end === 0);
  return findings.some((finding) => finding.span.start < span.end && finding.span.end > span.start);
}

function placeFor(way: Way, random: Random): Place {
  const fits = ({ name, takes, newline }: Place): boolean =>
    name !== way.notIn && (takes === "both" || takes === way.takes) && (!way.lines || newline !== undefined);
  return random.pick(PLACES.filter(fits));
}

/** A path cannot hold every character that a text can. */
function canBePath(text: string): boolean {
  return !/[/\\<>|\n"*]/u.test(text);
}

/** Plants so many names in one way, in places picked by chance, and says which were not found. The same for the same seed. */
export function recallOf(way: Way, wanted: number, seed: number): Recall {
  const random = createRandom(seed);
  const misses: Miss[] = [];
  let planted = 0;
  for (let tries = 0; planted < wanted && tries < wanted * 40; tries += 1) {
    const person = somebody(random);
    const place = placeFor(way, random);
    const written = way.make(person, random, place.newline ?? "\n");
    if (written === null || (place.name === "file's own name" && !canBePath(written))) continue;
    planted += 1;
    const draft = plant(written, place, random);
    if (!isFound(namesFound(createAnalyzer(), ledgerOf(person), draft), draft)) {
      misses.push({ person, place: place.name, text: draft.text, path: draft.path });
    }
  }
  return { planted, misses };
}
