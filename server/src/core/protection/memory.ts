import { BoundedCache } from "../text/bounded-cache.ts";
import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import { Folder } from "./folding.ts";
import { byFirstName, type LoneFirstName, loneFirstNames } from "./ownership.ts";
import { type Found, findTargets } from "./sightings.ts";
import { stretchesOf } from "./stretches.ts";
import type { Targets } from "./targets.ts";

/** What was found in a text, or in one stretch of it with offsets from the start of the stretch. */
export interface Seen extends Found {
  readonly firstNames: readonly LoneFirstName[];
}

/** Searches texts, and remembers what it found in each stretch, so that a keystroke costs the stretch it falls in. */
export interface Memory {
  /** Everything in the text, in text order, as far as the budget lasts. The same whatever was searched before. */
  find(text: string, budget?: Budget): Seen;
}

/** Stretches remembered: several long drafts' worth. */
const REMEMBERED = 32_768;

/** A memory for one ledger; drop it to forget the texts. */
export function createMemory(targets: Targets): Memory {
  const folder = new Folder(targets.characters, 4096);
  const byName = byFirstName(targets.patterns.flatMap((pattern) => pattern.persons));
  const remembered = new BoundedCache<Seen>(REMEMBERED);
  const numbers = new BoundedCache<number>(REMEMBERED);
  let lastNumber = 0;
  /** Equal stretches have equal numbers, and others never. */
  const numbered = (text: string): number => numbers.get(text, () => ++lastNumber);

  const search = (text: string, budget?: Budget): Seen => {
    const folded = folder.fold(text);
    return { ...findTargets(folded, targets, budget), firstNames: loneFirstNames(folded, byName, budget) };
  };

  /** Searches the stretches from `first` to `last` and their neighbours in one go, and remembers each. */
  const searchRun = (
    text: string,
    stretches: readonly Span[],
    keys: readonly string[],
    first: number,
    last: number,
    budget?: Budget,
  ): Seen[] => {
    const from = (stretches[first - 1] ?? stretches[first])?.start ?? 0;
    const to = (stretches[last + 1] ?? stretches[last])?.end ?? text.length;
    const parts = parted(search(text.slice(from, to), budget), stretches.slice(first, last + 1), from);
    if (budget?.exceeded === true) return parts;
    return parts.map((part, index) => remembered.keep(keys[first + index] ?? "", () => part));
  };

  return {
    find(text, budget) {
      const stretches = targets.reachOverBlankLines ? [{ start: 0, end: text.length }] : stretchesOf(text);
      const keys = withNeighbours(stretches.map(({ start, end }) => numbered(text.slice(start, end))));
      const known = keys.map((key) => remembered.find(key));
      const parts: Seen[] = [];
      for (let first = 0; first < stretches.length; first = parts.length) {
        let next = first;
        while (next < known.length && known[next] === undefined) next += 1;
        const made = next > first ? searchRun(text, stretches, keys, first, next - 1, budget) : [];
        for (const part of made) parts.push(part);
        for (let part = known[next]; part !== undefined; part = known[parts.length]) parts.push(part);
      }
      return joined(parts, stretches);
    },
  };
}

/** What the findings of each stretch depend on: its own text and that of the stretches beside it. */
function withNeighbours(numbers: readonly number[]): string[] {
  return numbers.map((own, index) => `${numbers[index - 1] ?? ""},${own},${numbers[index + 1] ?? ""}`);
}

/** Deals what was found in a run of stretches out to them, by where it starts. `from`: the offset that the findings count from. */
function parted({ sightings, phrases, firstNames }: Seen, stretches: readonly Span[], from: number): Seen[] {
  const dealtSightings = dealt(sightings, ({ span }) => span.start + from, stretches);
  const dealtPhrases = dealt(phrases, ({ span }) => span.start + from, stretches);
  const dealtNames = dealt(firstNames, ({ at }) => at + from, stretches);
  return stretches.map(({ start }, index) =>
    moved(
      {
        sightings: dealtSightings[index] ?? [],
        phrases: dealtPhrases[index] ?? [],
        firstNames: dealtNames[index] ?? [],
      },
      from - start,
    ),
  );
}

/** The items of each stretch. Items are nearly in order: their ends are. */
function dealt<T>(items: readonly T[], placeOf: (item: T) => number, stretches: readonly Span[]): T[][] {
  const hands: T[][] = stretches.map(() => []);
  let at = 0;
  for (const item of items) {
    const place = placeOf(item);
    while (at > 0 && place < (stretches[at]?.start ?? 0)) at -= 1;
    while (at < stretches.length && place >= (stretches[at]?.end ?? 0)) at += 1;
    if (place >= (stretches[at]?.start ?? Number.POSITIVE_INFINITY)) hands[at]?.push(item);
  }
  return hands;
}

function joined(parts: readonly Seen[], stretches: readonly Span[]): Seen {
  const here = parts.map((part, index) => moved(part, stretches[index]?.start ?? 0));
  return {
    sightings: here.flatMap(({ sightings }) => sightings),
    phrases: here.flatMap(({ phrases }) => phrases),
    firstNames: here.flatMap(({ firstNames }) => firstNames),
  };
}

/** The same, every offset as many units later. */
function moved({ sightings, phrases, firstNames }: Seen, by: number): Seen {
  const later = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    sightings: sightings.map((one) => ({ ...one, span: later(one.span) })),
    phrases: phrases.map((one) => ({ ...one, span: later(one.span) })),
    firstNames: firstNames.map((one) => ({ ...one, at: one.at + by })),
  };
}
