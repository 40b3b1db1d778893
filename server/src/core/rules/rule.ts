import type { Sure, TiedBy } from "../attribution/model.ts";
import type { Fix, Severity } from "../findings.ts";
import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import type { RuleOption, RuleOptions } from "../policy/options.ts";
import type { ProtectedSearch } from "../protection/model.ts";
import type { Span } from "../text/span.ts";
import type { Story } from "./story.ts";

export type Section = 1 | 2 | 3 | 4 | 5;

/** How the catalogue grades a rule where no outlet says otherwise: certain, likely, or a hint only. */
export type Grade = "certain" | "likely" | "hint";

interface RuleFacts {
  /** Stable: settings, diagnostics, acceptances and tests use it. Also the name of its file and page. */
  readonly code: string;
  readonly section: Section;
  readonly grade: Grade;
  /** The severity at the publish stage where no outlet says otherwise and the house default does not fit. */
  readonly publishSeverity?: Severity;
  /** What a newsroom may set about it in a house file. */
  readonly options?: readonly RuleOption[];
}

/** A place where a rule is broken, before it is graded and shown. */
export interface Violation {
  readonly span: Span;
  readonly sure: Sure;
  readonly source: Source | null;
  readonly agreement: Agreement | null;
  /** The level that lacks the permission, where it is not the agreement's own (a passage of its notes). */
  readonly level?: Agreement["level"];
  readonly tiedBy: TiedBy | null;
  /** Newsroom words: what, which agreement, what to do. Never a value from ledger, notes or mark. */
  readonly message: string;
  /** What the editor shows instead, where the reason itself would give a source away: no other output may say it. */
  readonly inEditor?: string;
  /** Made only when asked for, from what `check` found: never a second analysis. The first preferred one is the one fix-all makes. */
  readonly fixes: () => readonly Fix[];
  /** False for a likely finding of section 1 that does not hold the verdict at publish. */
  readonly mayHold?: boolean;
  /** A bound on the severity, whatever outlet or settings ask for. */
  readonly atMost?: Severity;
}

/** A rule about a draft. Pure: the same story and options give the same violations, and nothing a story holds makes it throw. */
export interface DraftRule extends RuleFacts {
  check(story: Story, options: RuleOptions): Iterable<Violation>;
}

/** What a ledger rule looks at. */
export interface LedgerContext {
  readonly ledger: Ledger;
  readonly search: ProtectedSearch;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A rule about the record of agreements; its violations lie in the ledger's text. */
export interface LedgerRule extends RuleFacts {
  readonly section: 4;
  checkLedger(context: LedgerContext, options: RuleOptions): Iterable<Violation>;
}

export type Rule = DraftRule | LedgerRule;
