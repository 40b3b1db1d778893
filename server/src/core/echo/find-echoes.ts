import type { Ledger } from "../ledger/model.ts";
import { byStrictness } from "../policy/governance.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { type Match, matchesOf, NEAR, worded } from "./match.ts";
import type { Echo, EchoFinder } from "./model.ts";
import { type ProtectedStatement, protectedStatements } from "./statements.ts";
import { type EchoWord, echoWords } from "./words.ts";

/** Texts kept between two looks: more blocks and sentences than a long draft has. */
const KEPT_TEXTS = 65_536;

/** Pairs that more statements hold than this say nothing about which of them is meant; these stand for all. */
const MOST_STATEMENTS = 48;

/** Statements that say less than this have few pairs, so that one in common is enough to compare them. */
const SHORT_STATEMENT = 4;

/**
 * Prepares a ledger's protected statements to be found again. They are indexed by pairs of words that stand near each other,
 * so that a draft meets only the statements it shares a pair with.
 */
export function createEchoFinder(ledger: Ledger): EchoFinder {
  const statements = protectedStatements(ledger);
  const byPair = new Map<string, number[]>();
  statements.forEach((statement, index) => {
    for (const pair of pairsOf(statement.words)) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else if (known.length < MOST_STATEMENTS) known.push(index);
    }
  });

  const search = (text: string): readonly Echo[] => {
    const words = echoWords(text);
    const shared = new Map<number, number>();
    for (const pair of pairsOf(words)) for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    if (shared.size === 0) return [];
    const prepared = worded(text, words);
    const found = [...shared].flatMap(([index, pairs]) => {
      const statement = statements[index];
      if (statement === undefined || (pairs < 2 && statement.weight >= SHORT_STATEMENT)) return [];
      return matchesOf(prepared, statement).map((match) => ({ statement, match }));
    });
    return strongest(found).map(({ statement, match }) => echoOf(words, statement, match));
  };

  const cache = new BoundedCache<readonly Echo[]>(KEPT_TEXTS);
  return { find: (text) => (statements.length === 0 ? [] : cache.get(text, search)) };
}

/** Two words near each other, in either order; a pair of words that both say little is none. */
function pairsOf(words: readonly EchoWord[]): Set<string> {
  const pairs = new Set<string>();
  words.forEach((word, index) => {
    for (const other of words.slice(index + 1, index + 1 + NEAR)) {
      if (word.root === other.root || word.weight + other.weight < 0.9) continue;
      pairs.add(word.root < other.root ? `${word.root} ${other.root}` : `${other.root} ${word.root}`);
    }
  });
  return pairs;
}

interface Found {
  readonly statement: ProtectedStatement;
  readonly match: Match;
}

/** Of several statements of one source that the same words repeat, the one they repeat most. */
function strongest(found: readonly Found[]): Found[] {
  const ranked = [...found].sort(
    (a, b) =>
      Number(b.match.verbatim) - Number(a.match.verbatim) ||
      b.match.weight - a.match.weight ||
      byStrictness(a.statement.terms, b.statement.terms),
  );
  const kept: Found[] = [];
  for (const one of ranked) {
    const hidden = kept.some(
      (other) => other.statement.source === one.statement.source && other.match.from < one.match.to && one.match.from < other.match.to,
    );
    if (!hidden) kept.push(one);
  }
  return kept.sort((a, b) => a.match.from - b.match.from);
}

function echoOf(words: readonly EchoWord[], { source, by, terms }: ProtectedStatement, match: Match): Echo {
  const { verbatim, share } = match;
  return { source, by, terms, verbatim, share, start: words[match.from]?.start ?? 0, end: words[match.to - 1]?.end ?? 0 };
}
