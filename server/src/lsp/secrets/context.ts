import type { Locking } from "../locking.ts";
import type { Session } from "../session.ts";
import type { Forms } from "./forms.ts";

/** What an answer works with. */
export interface SecretsContext {
  readonly session: Session;
  /** Looks at everything open again. */
  readonly refresh: () => void;
  readonly locking: Locking;
  readonly forms: Forms;
}
