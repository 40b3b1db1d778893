import type { FileAction } from "../../../../server/src/core/findings.ts";
import type { FormEdit } from "../../../../server/src/lsp/secrets/form-messages.ts";

/** What the page of a form says to the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "edit"; readonly edit: FormEdit }
  | { readonly kind: "reveal"; readonly on: boolean }
  | { readonly kind: "add-source" }
  /** A source was unfolded, by its codename, or folded again. */
  | { readonly kind: "fold"; readonly source: string; readonly on: boolean }
  | { readonly kind: "secure"; readonly action: FileAction }
  /** Asks first. `what` is what the reporter is asked about. */
  | { readonly kind: "remove"; readonly path: readonly (string | number)[]; readonly what: string }
  | { readonly kind: "encrypt" }
  | { readonly kind: "unlock" }
  | { readonly kind: "lock" }
  | { readonly kind: "as-text" };
