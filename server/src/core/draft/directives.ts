import { createLineIndex, type LineIndex } from "../text/lines.ts";
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
  const next = nextLines(text, lines, placed);
  return placed.map((directive, index) => {
    const { directive: kind, rules, reason, span } = directive;
    const common = { kind, rules, reason, span };
    if (kind === "enable") return { ...common, covers: { start: span.end, end: span.end } };
    if (kind === "disable-next-line") return { ...common, covers: next[index] ?? { start: text.length, end: text.length } };
    const enable = placed.find((later, at) => at > index && later.directive === "enable" && sharesRule(later.rules, rules));
    return { ...common, covers: { start: span.end, end: enable?.span.start ?? text.length } };
  });
}

/** For each directive the next line that holds text; from the last one backward, so that a stack of them is walked once. */
function nextLines(text: string, lines: LineIndex, placed: readonly PlacedDirective[]): Span[] {
  const found: Span[] = [];
  /** By the line on which a directive ends: what the last directive on it covers. */
  const covered = new Map<number, Span>();
  const onLine = byLine(lines, placed);
  for (let index = placed.length - 1; index >= 0; index--) {
    const own = lines.positionAt(placed[index]?.span.end ?? 0).line;
    let line = own + 1;
    while (line <= lines.lineCount && isBlank(text, lines.lineSpan(line), [])) line += 1;
    const span = lines.lineSpan(line);
    const others = onLine.get(line) ?? [];
    const last = lines.positionAt(others.at(-1)?.span.end ?? 0).line;
    const result = covered.get(own) ?? (others.length > 0 && isBlank(text, span, others) ? covered.get(last) : undefined) ?? span;
    covered.set(own, result);
    found[index] = result;
  }
  return found;
}

function byLine(lines: LineIndex, placed: readonly PlacedDirective[]): Map<number, PlacedDirective[]> {
  const groups = new Map<number, PlacedDirective[]>();
  for (const directive of placed) {
    const { line } = lines.positionAt(directive.span.start);
    const group = groups.get(line);
    if (group === undefined) groups.set(line, [directive]);
    else group.push(directive);
  }
  return groups;
}

/** Whether a line holds nothing but white space, block-quote marks and the given stretches. */
function isBlank(text: string, line: Span, stretches: readonly PlacedDirective[]): boolean {
  let at = line.start;
  for (const { span } of stretches) {
    if (!/^[\s>]*$/u.test(text.slice(at, span.start))) return false;
    at = Math.min(span.end, line.end);
  }
  return /^[\s>]*$/u.test(text.slice(at, line.end));
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
