import { createEchoFinder } from "../echo/find-echoes.ts";
import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import { LEVEL_PERMITS, type Level, type Permissions } from "../policy/levels.ts";

/** What a source said that may not be used and that nobody else carries yet: something to ask others about. */
export interface Pursuit {
  /** What the source may be called. */
  readonly source: string;
  /** The index of the agreement among its source's. */
  readonly agreement: number;
  readonly level: Level;
  readonly date: string | null;
  /** Which of the statements under `covers` they are, from 1. */
  readonly covers: readonly number[];
  /** Which of the passages of the interview notes they are, from 1. */
  readonly passages: readonly number[];
}

interface Statement {
  readonly source: Source;
  readonly agreement: number;
  readonly by: "covers" | "passages";
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly permissions: Permissions;
  readonly level: Level;
}

/**
 * Statements that may not be used, of agreements that name no corroborator, and that no statement of another source which may be
 * used repeats. None of their words is in the answer.
 */
export function toPursue(ledger: Ledger): Pursuit[] {
  const statements = ledger.sources.flatMap((source) =>
    source.agreements.flatMap((agreement, index) => statementsOf(source, agreement, index)),
  );
  const secret = statements.filter(
    ({ source, agreement, permissions }) => !permissions.use && isUncorroborated(source.agreements[agreement]),
  );
  const carried = carriedBy(secret, statements);
  const pursuits = new Map<string, Pursuit>();
  for (const one of secret) {
    if (carried.has(one)) continue;
    const key = `${one.source.codename} ${one.agreement} ${one.level}`;
    const known = pursuits.get(key) ?? emptyFor(one);
    pursuits.set(key, { ...known, [one.by]: [...known[one.by], one.number] });
  }
  return [...pursuits.values()];
}

function emptyFor({ source, agreement, level }: Statement): Pursuit {
  const date = source.agreements[agreement]?.date?.text ?? null;
  return { source: source.label, agreement, level, date, covers: [], passages: [] };
}

function isUncorroborated(agreement: Agreement | undefined): boolean {
  return agreement?.corroboratedBy.length === 0;
}

function statementsOf(source: Source, agreement: Agreement, index: number): Statement[] {
  const common = { source, agreement: index };
  const { level, permissions } = agreement;
  const covers = agreement.covers.map((text, at) => ({ ...common, by: "covers", number: at + 1, text, level, permissions }) as const);
  const passages = (agreement.notes?.passages ?? []).map((one, at) => ({ ...common, by: "passages", number: at + 1, ...one }) as const);
  return [...covers, ...passages.filter(({ text }) => saysSomething(text))];
}

/** A heading such as "Off the record" is no statement. */
function saysSomething(text: string): boolean {
  return !/^\s*#/u.test(text) && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length > 3;
}

/** Those that somebody else said as well, and may be used of them: each secret statement is made a source of its own, and found again. */
function carriedBy(secret: readonly Statement[], all: readonly Statement[]): ReadonlySet<Statement> {
  const pseudo = secret.map(({ source, agreement, text }, at): Source => {
    const own = source.agreements[agreement] as Agreement;
    const permissions = LEVEL_PERMITS["off-the-record"];
    return { ...source, codename: `${at}`, agreements: [{ ...own, level: "off-the-record", permissions, covers: [text], notes: null }] };
  });
  const finder = createEchoFinder({ path: "", outlet: null, timezone: null, sources: pseudo, problems: [] });
  const carried = new Set<Statement>();
  for (const { source, text, permissions } of all) {
    if (!permissions.use) continue;
    for (const echo of finder.find(text)) {
      const statement = secret[Number(echo.source.codename)];
      if (statement !== undefined && statement.source !== source) carried.add(statement);
    }
  }
  return carried;
}
