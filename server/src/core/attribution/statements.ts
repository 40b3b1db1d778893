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
  const statements = [...statementsOf(ledger)];
  const byStem = new Map<string, number[]>();
  statements.forEach((statement, index) => {
    for (const stem of statement.stems) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [index]);
      else list.push(index);
    }
  });
  const cache = new BoundedCache<readonly HeldWords[]>(KEPT_TEXTS);
  const holding = (text: string): readonly HeldWords[] => {
    const stems = new Set(contentWords(text).map((word: Word) => word.stem));
    const shared = new Map<number, number>();
    for (const stem of stems) for (const index of byStem.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const held: HeldWords[] = [];
    for (const [index, count] of shared) {
      const statement = statements[index];
      if (statement !== undefined && holds(statement, stems.size, count)) held.push(statement);
    }
    for (const { source, by, terms } of echoes.find(text)) {
      if (!held.some((one) => one.source === source && one.terms.agreement === terms.agreement && one.terms.level === terms.level))
        held.push({ source, by, terms });
    }
    return held;
  };
  return { holding: (text) => (statements.length === 0 ? [] : cache.get(text, holding)) };
}

function holds(statement: Statement, draftWords: number, shared: number): boolean {
  if (statement.by === "notes") return shared >= LEAST_SHARED && shared >= SHARE_IN_NOTES * draftWords;
  return shared >= Math.min(LEAST_SHARED, statement.stems.size) && shared >= SHARE_OF_COVERS * statement.stems.size && shared >= 2;
}

function* statementsOf(ledger: Ledger): Generator<Statement> {
  for (const source of ledger.sources) {
    for (const agreement of source.agreements) {
      for (const text of agreement.covers) yield statement(source, "covers", termsOf(agreement), text);
      for (const passage of agreement.notes?.passages ?? []) {
        yield statement(source, "notes", termsOfPassage(agreement, passage), passage.text);
      }
    }
  }
}

function statement(source: Source, by: "covers" | "notes", terms: Terms, text: string): Statement {
  return { source, by, terms, stems: new Set(contentWords(text).map((word) => word.stem)) };
}

function termsOfPassage(agreement: Agreement, passage: NotesPassage): Terms {
  return { agreement, level: passage.level, permissions: passage.permissions };
}
