import { type CitedKey, readCommentKeys } from "./citations.ts";
import type { Directive } from "./model.ts";

/** What a comment says to Ground Rules: a tie to sources, or which findings are accepted. Null for any other comment. */
export type CommentMeaning =
  | { readonly kind: "mark"; readonly keys: readonly CitedKey[] }
  | ({ readonly kind: "directive" } & DirectiveWords)
  | null;

export interface DirectiveWords {
  readonly directive: Directive["kind"];
  readonly rules: readonly string[];
  readonly reason: string | null;
}

const DIRECTIVE = /^ground-rules-(disable-next-line|disable|enable)(?![\w-])/u;
const OPENING = "<!--".length;

/**
 * Reads a comment, given with its delimiters. Spans of keys count from the comment's start.
 * A directive's reason is what follows ` -- `, white space within it made single spaces.
 */
export function readComment(comment: string): CommentMeaning {
  const inside = comment.slice(OPENING, -"-->".length);
  const words = inside.trim();
  const directive = DIRECTIVE.exec(words);
  if (directive !== null)
    return { kind: "directive", ...readDirective(directive[1] as Directive["kind"], words.slice(directive[0].length)) };
  const keys = readCommentKeys(inside);
  if (keys === null || keys.length === 0) return null;
  const moved = keys.map((key) => ({ ...key, span: { start: key.span.start + OPENING, end: key.span.end + OPENING } }));
  return { kind: "mark", keys: moved };
}

function readDirective(directive: Directive["kind"], rest: string): DirectiveWords {
  const dashes = rest.search(/\s--(?:\s|$)/u);
  const rules = dashes < 0 ? rest : rest.slice(0, dashes);
  const reason =
    dashes < 0
      ? ""
      : rest
          .slice(dashes + 3)
          .replace(/\s+/gu, " ")
          .trim();
  return { directive, rules: rules.split(/[\s,]+/u).filter((rule) => rule !== ""), reason: reason === "" ? null : reason };
}
