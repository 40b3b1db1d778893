import { createLineIndex } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { DirectiveWords } from "./comments.ts";
import type { Directive, DraftProblem } from "./model.ts";

/** A directive before it is known what it covers. */
export interface PlacedDirective extends DirectiveWords {
  readonly span: Span;
}

/**
 * Finds the stretch of the file that each directive covers. `placed` has to be in file order.
 *
 * `disable-next-line`: the next line that holds more than white space, block-quote marks and other directives, so that several may
 * be stacked. `disable`: up to the next `enable` that shares a rule with it, or where either names none; else to the end of the file.
 */
export function coverDirectives(text: string, placed: readonly PlacedDirective[]): Directive[] {
  if (placed.length === 0) return [];
  const lines = createLineIndex(text);
  const spans = placed.map(({ span }) => span);

  function nextLine(after: number, index: number): Span {
    let later = index + 1;
    for (let line = lines.positionAt(after).line + 1; line <= lines.lineCount; line++) {
      const span = lines.lineSpan(line);
      let rest = "";
      let at = span.start;
      for (let next = spans[later]; next !== undefined && next.start < span.end; next = spans[later]) {
        rest += text.slice(at, next.start);
        at = next.end;
        later += 1;
      }
      rest += text.slice(Math.min(at, span.end), span.end);
      if (!/^[\s>]*$/u.test(rest)) return span;
    }
    return { start: text.length, end: text.length };
  }

  return placed.map((directive, index) => {
    const { directive: kind, rules, reason, span } = directive;
    const common = { kind, rules, reason, span };
    if (kind === "enable") return { ...common, covers: { start: span.end, end: span.end } };
    if (kind === "disable-next-line") return { ...common, covers: nextLine(span.end, index) };
    const enable = placed.find((later, at) => at > index && later.directive === "enable" && sharesRule(later.rules, rules));
    return { ...common, covers: { start: span.end, end: enable?.span.start ?? text.length } };
  });
}

function sharesRule(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((rule) => others.includes(rule));
}

/** Directives that accept nothing because they give no reason. */
export function reasonlessProblems(directives: readonly Directive[]): DraftProblem[] {
  return directives
    .filter(({ kind, reason }) => kind !== "enable" && reason === null)
    .map(({ span }) => ({
      code: "directive-without-reason",
      span,
      message:
        "This comment accepts nothing until it gives a reason: write two hyphens with spaces round them and the reason after the rules.",
      blocksVerdict: false,
    }));
}
