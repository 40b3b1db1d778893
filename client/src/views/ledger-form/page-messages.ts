import type { FormEdit } from "../../../../server/src/lsp/secrets/form-messages.ts";

/** What the page of a form says to the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "edit"; readonly edit: FormEdit }
  | { readonly kind: "reveal"; readonly on: boolean }
  | { readonly kind: "add-source" }
  /** Asks first. `what` is what the reporter is asked about. */
  | { readonly kind: "remove"; readonly path: readonly (string | number)[]; readonly what: string }
  | { readonly kind: "unlock" }
  | { readonly kind: "lock" }
  | { readonly kind: "as-text" };
