import type { EchoFinder } from "../echo/model.ts";
import type { Agreement, Ledger, NotesPassage, Source } from "../ledger/model.ts";
import { termsOf } from "../policy/governance.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { contentWords, type Word } from "../text/words.ts";
import type { HeldWords } from "./governing.ts";
import type { Terms } from "./model.ts";

/** The statements of a ledger (`covers` and passages of notes), indexed by their words. */
export interface StatementIndex {
  /** Which statements hold the words of a stretch of the draft; empty where too little of them is shared to tell. */
  holding(text: string): readonly HeldWords[];
}

interface Statement {
  readonly source: Source;
  readonly by: "covers" | "notes";
  readonly terms: Terms;
  readonly stems: ReadonlySet<string>;
  /** Equal for statements whose words are held alike: by one source, in the same way, under the same terms. */
  readonly under: string;
}

/** Shared words a match needs at least: fewer say nothing about whose words they are. */
const LEAST_SHARED = 4;
/** The share of a covered statement's words that the draft has to hold: reporters paraphrase what was said. */
const SHARE_OF_COVERS = 0.7;
/** The share of the draft's words that a passage of notes has to hold: notes are longer than what is used of them. */
const SHARE_IN_NOTES = 0.8;

/** Texts whose answers are kept: more sentences than a long draft has. */
const KEPT_TEXTS = 65_536;

/**
 * Indexes a ledger's statements, so that a draft is matched in time that grows with the draft. What may not be used is also
 * held where it is reworded, as `echoes` finds it.
 */
export function createStatementIndex(ledger: Ledger, echoes: EchoFinder): StatementIndex {
  const statements = distinct(statementsOf(ledger));
  const lookUp = indexed(statements);
  const cache = new BoundedCache<readonly HeldWords[]>(KEPT_TEXTS);
  const holding = (text: string): readonly HeldWords[] => {
    const stems = new Set(contentWords(text).map((word: Word) => word.stem));
    const held = new Map<string, HeldWords>();
    for (const [under, candidates] of lookUp(stems)) {
      // Many statements under the same terms say no more than one of them.
      const first = held.has(under) ? undefined : candidates.find((statement) => holds(statement, stems));
      if (first !== undefined) held.set(under, first);
    }
    const all = [...held.values()];
    for (const { source, by, terms } of echoes.find(text)) {
      if (!all.some((one) => one.source === source && one.terms.agreement === terms.agreement && one.terms.level === terms.level))
        all.push({ source, by, terms });
    }
    return all;
  };
  return { holding: (text) => (statements.length === 0 ? [] : cache.get(text, holding)) };
}

/** Each set of words under the same terms once. */
function distinct(statements: Iterable<Statement>): Statement[] {
  const known = new Map<string, Statement>();
  for (const statement of statements) {
    const key = `${statement.under}\0${[...statement.stems].sort().join(" ")}`;
    if (!known.has(key)) known.set(key, statement);
  }
  return [...known.values()];
}

/** Statements by what they are under. */
type Groups = Map<string, Statement[]>;

/**
 * Finds the statements that could hold some words, the likeliest first. Of what two sets have to share, at least one stem is
 * among the rarest of either: so only those are looked up, and words that stand in every statement cost little.
 */
function indexed(statements: readonly Statement[]): (stems: ReadonlySet<string>) => Iterable<readonly [string, readonly Statement[]]> {
  const frequency = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarestFirst = (stems: ReadonlySet<string>): readonly string[] =>
    [...stems].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
  /** Of some stems, the rarest that cannot all be missing where `needed` of them are there. */
  const telling = (rarest: readonly string[], needed: number): readonly string[] =>
    rarest.slice(0, Math.max(0, rarest.length - needed + 1));
  const covers = new Map<string, Groups>();
  const notes = new Map<string, Groups>();
  for (const statement of statements) {
    const { by, stems } = statement;
    if (by === "covers") for (const stem of telling(rarestFirst(stems), neededOfCovers(stems.size))) listUnder(covers, stem, statement);
    else for (const stem of stems) listUnder(notes, stem, statement);
  }
  return function* (stems) {
    const rarest = rarestFirst(stems);
    for (const stem of rarest) yield* covers.get(stem) ?? [];
    for (const stem of telling(rarest, neededInNotes(stems.size))) yield* notes.get(stem) ?? [];
  };
}

function listUnder(lists: Map<string, Groups>, stem: string, statement: Statement): void {
  const groups = lists.get(stem) ?? new Map<string, Statement[]>();
  lists.set(stem, groups);
  const group = groups.get(statement.under);
  if (group === undefined) groups.set(statement.under, [statement]);
  else group.push(statement);
}

const neededInNotes = (draftWords: number): number => Math.max(LEAST_SHARED, Math.ceil(SHARE_IN_NOTES * draftWords));
const neededOfCovers = (words: number): number => Math.max(2, Math.min(LEAST_SHARED, words), Math.ceil(SHARE_OF_COVERS * words));

function holds({ by, stems: own }: Statement, stems: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const stem of stems) if (own.has(stem)) shared += 1;
  return shared >= (by === "notes" ? neededInNotes(stems.size) : neededOfCovers(own.size));
}

function* statementsOf(ledger: Ledger): Generator<Statement> {
  for (const [own, source] of ledger.sources.entries()) {
    for (const [at, agreement] of source.agreements.entries()) {
      const where = `${own} ${at}`;
      for (const text of agreement.covers) yield statement(source, "covers", termsOf(agreement), text, where);
      for (const passage of agreement.notes?.passages ?? []) {
        yield statement(source, "notes", termsOfPassage(agreement, passage), passage.text, where);
      }
    }
  }
}

/** `where`: which agreement of which source it is of. */
function statement(source: Source, by: "covers" | "notes", terms: Terms, text: string, where: string): Statement {
  const under = [where, by, terms.level, ...Object.values(terms.permissions)].join(" ");
  return { source, by, terms, stems: new Set(contentWords(text).map((word) => word.stem)), under };
}

function termsOfPassage(agreement: Agreement, passage: NotesPassage): Terms {
  return { agreement, level: passage.level, permissions: passage.permissions };
}
