import type { Showing } from "../../server/src/lsp/secrets/form-messages.ts";

/** A form with its one source unfolded, names hidden or shown. */
export const HIDDEN: Showing = { reveal: false, unfolded: ["marten"] };
export const REVEALED: Showing = { reveal: true, unfolded: ["marten"] };
