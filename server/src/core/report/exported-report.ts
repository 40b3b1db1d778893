import type { Analysis } from "../analyze.ts";
import type { Severity, Verdict } from "../findings.ts";
import type { Ledger } from "../ledger/model.ts";
import { createLineIndex, type LineIndex } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { createForwarding, type Forwarded } from "./forward.ts";

const VERDICTS: Readonly<Record<Verdict, string>> = { clear: "Clear", held: "Held", "could-not-check": "Could not check" };
const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", information: "Note", hint: "Hint" };

/**
 * The report as a Markdown file that may be passed on: sources have labels made for this file alone, and a finding about a name
 * gives its paragraph. `name` is what the draft is called, `mask` blocks protected texts out of what is echoed.
 */
export function exportedReport(analysis: Analysis, ledger: Ledger | null, name: string, mask: (text: string) => string): string {
  const { relabel, forward } = createForwarding(ledger?.sources.map(({ label }) => label) ?? []);
  const lines = createLineIndex(analysis.draft.text);
  const findings = analysis.findings.map((finding) => forward(finding, analysis.draft));
  const record = analysis.ledgerFindings.map((finding) => forward(finding, null));
  const problems = analysis.problems.map(({ message }) => `- ${mask(relabel(message))}`);
  const sections = [
    section("What hindered the check, and other problems", problems),
    section(
      "To settle before publishing",
      items(findings, lines, ({ holds }) => holds),
    ),
    section(
      "To settle in the record of agreements",
      items(record, lines, ({ holds }) => holds),
    ),
    section(
      "To look at",
      items([...findings, ...record], lines, ({ holds, accepted }) => !holds && !accepted),
    ),
    section(
      "Accepted with a reason",
      items([...findings, ...record], lines, ({ holds, accepted }) => !holds && accepted),
    ),
  ];
  const head = `# Ground Rules: ${VERDICTS[analysis.verdict]}\n\n${mask(name)}\n\nSources have labels made for this report alone.`;
  return `${[head, ...sections.filter((part) => part !== "")].join("\n\n")}\n`;
}

function section(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `## ${title}\n\n${entries.join("\n")}`;
}

function items(findings: readonly Forwarded[], lines: LineIndex, wanted: (finding: Forwarded) => boolean): string[] {
  return findings.filter(wanted).map(({ code, severity, message, span }) => {
    const place = span === null ? "" : `, ${placeOf(span, lines)}`;
    return `- ${SEVERITIES[severity]}${place}: ${message}${code === null ? "" : ` (${code})`}`;
  });
}

function placeOf({ start, end }: Span, lines: LineIndex): string {
  const [first, last] = [lines.positionAt(start).line, lines.positionAt(Math.max(start, end - 1)).line];
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
