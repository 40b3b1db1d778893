import type { Span } from "../text/span.ts";
import type { CitedKey } from "./citations.ts";
import type { DirectiveWords } from "./comments.ts";
import type { Mark, Region } from "./model.ts";
import type { MappedText } from "./prose.ts";

/** What is needed to read one leaf block; equal inputs give equal results, which are cached. */
export interface LeafText {
  /** The block's raw text, what belongs to its containers (`> `) replaced by spaces. */
  readonly text: string;
  /** `html`: tags of blocks part the text into several. `cell`: never holds a mark on a line of its own. */
  readonly mode: "markdown" | "html" | "cell";
}

/** A mark as it stands in a leaf block, offsets counting from the block's start. */
export interface LeafMark {
  readonly form: Mark["form"];
  readonly span: Span;
  readonly keys: readonly CitedKey[];
  /** The part of the leaf it belongs to; -1 for the block before the leaf. */
  readonly part: number;
  /** The prose offset in that part; the end of it for a mark that belongs to text above. */
  readonly at: number;
  readonly ownLine: boolean;
}

export interface LeafDirective extends DirectiveWords {
  readonly span: Span;
}

/** A stretch of a leaf that becomes a block of prose. */
export interface LeafPart {
  readonly span: Span;
  readonly prose: MappedText;
}

/** One leaf block as it was read; all offsets count from its start. */
export interface Leaf {
  readonly parts: readonly LeafPart[];
  readonly regions: readonly Region[];
  readonly marks: readonly LeafMark[];
  readonly directives: readonly LeafDirective[];
  /** Text that a comment hides because it is never closed. */
  readonly unread: Span | null;
}
