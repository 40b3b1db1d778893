import type { Fix } from "../findings.ts";
import type { Span } from "../text/span.ts";
import type { Violation } from "./rule.ts";

/**
 * A certain violation whose very reason would tell who an unnamed source is: that a person who is named in this sentence is the
 * source. Everywhere but in the editor it names no source and gives no reason.
 */
export function forEditorOnly(span: Span, message: string, fixes: () => readonly Fix[]): Violation {
  return {
    span,
    sure: "certain",
    source: null,
    agreement: null,
    tiedBy: null,
    message: "This does not fit the rest of the story. Open the draft in the editor to see why, and what to do.",
    inEditor: message,
    fixes,
  };
}
