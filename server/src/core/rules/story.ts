import type { Attribution } from "../attribution/model.ts";
import type { Draft } from "../draft/model.ts";
import type { Stage } from "../findings.ts";
import type { Ledger } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import type { Quotation } from "../quotations/model.ts";

/** Everything a draft rule may look at. */
export interface Story {
  readonly draft: Draft;
  /** The draft's path as given. */
  readonly path: string;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  /** Protected text in the draft's raw text. */
  readonly occurrences: readonly Occurrence[];
  /** Protected text in the file's own name. */
  readonly pathOccurrences: readonly Occurrence[];
  /** Null with no ledger in force. */
  readonly ledger: Ledger | null;
  readonly stage: Stage;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
