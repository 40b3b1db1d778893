import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";

export type ProtectedKind = "name" | "alias" | "detail";

/** One text that identifies a protected source. */
export interface ProtectedText {
  /** The index of the source in the ledger. */
  readonly source: number;
  readonly kind: ProtectedKind;
  readonly text: string;
}

/** One place in a text where a protected text stands, in whatever form. */
export interface Occurrence {
  readonly source: number;
  readonly kind: ProtectedKind;
  /** The whole form as it stands, possessive endings left out; markup inside it and the full stop of an initial at its end included. */
  readonly span: Span;
  /** How it is written. `full`: first name and surname; `text`: an alias or a detail as listed; `handle`: joined up, as in a slug or an address. */
  readonly form: "full" | "surname" | "initials" | "text" | "handle";
  /** `likely` for a lone word that is also a dictionary word. */
  readonly sure: "certain" | "likely";
}

/** All protected texts of a ledger, ready to be looked for. */
export interface ProtectedSearch {
  /** Every occurrence in a draft's raw text, in text order, none inside another of the same source. Never throws; time grows with the text. `budget`: see `findTargets`. */
  find(text: string, budget?: Budget): readonly Occurrence[];
  /** The same for a file's name or path, where words are joined by punctuation. */
  findInPath(path: string): readonly Occurrence[];
  /** The text with every UTF-16 unit of a protected text replaced by `█`, so that offsets stay true. Stricter than `find`: masks also what is only likely, another person of the name included. */
  mask(text: string): string;
}
