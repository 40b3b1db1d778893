import type { Sure, TiedBy } from "./attribution/model.ts";
import type { Level } from "./policy/levels.ts";
import type { Span } from "./text/span.ts";

export type { Sure, TiedBy } from "./attribution/model.ts";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Stage = "writing" | "publish";
export const VERDICTS = ["clear", "held", "could-not-check"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One place where a rule is broken. Holds no protected text: messages, titles and labels may be shown as they are. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sure: Sure;
  readonly message: string;
  /** What the editor shows instead of the message, and nothing else may: the reason itself would give a source away. Null for most. */
  readonly inEditor: string | null;
  /** What the source may be called, or null. */
  readonly source: string | null;
  readonly agreement: { readonly level: Level; readonly date: string | null } | null;
  readonly tiedBy: TiedBy | null;
  /** In the draft, or, for findings of section 4, in the ledger. */
  readonly span: Span;
  /** The reason it was accepted with, and the line (from 1) of the comment that says so. */
  readonly accepted: { readonly reason: string; readonly line: number } | null;
  readonly fixes: readonly Fix[];
  /** Whether the verdict is held because of it. */
  readonly holds: boolean;
  /** The index of the agreement among its source's, for a view without names; null where there is none. */
  readonly agreementIndex: number | null;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** The stretches of the draft that go to the held-back file before the edits are made; empty where nothing is held back. */
  readonly holdsBack: readonly Span[];
  /** Files of which a copy without metadata is written first, as the draft names them. */
  readonly strips?: readonly StrippedCopy[];
  /** What is done to the file itself, where no edit of its text can mend it. */
  readonly onFile?: FileAction;
}

/** Names as they stand in the draft, signs such as `%20` resolved. */
export interface StrippedCopy {
  readonly from: string;
  readonly to: string;
}

/** An ignore rule of git for the file, or its rights taken away from everybody but its owner. */
export type FileAction = "ignore-in-git" | "make-private";

/** Replaces a span of the text; edits of one fix do not overlap and all refer to the text before any of them. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** Something that hindered the check, said once, at its place. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly span: Span;
  readonly blocksVerdict: boolean;
}
