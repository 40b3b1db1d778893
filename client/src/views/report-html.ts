import type { CheckReport, ReportFinding, ReportProblem } from "../../../server/src/lsp/requests.ts";

export type FullReport = Extract<CheckReport, { kind: "report" }>;

export interface ReportPage {
  readonly report: FullReport;
  /** The draft's name as its tab shows it. */
  readonly draftName: string;
  /** Whether the draft changed after it was checked. */
  readonly stale: boolean;
  /** A random text that lets this page's own style and script run, and nothing else. */
  readonly nonce: string;
}

const VERDICTS: Readonly<Record<FullReport["verdict"], { readonly word: string; readonly mark: string }>> = {
  clear: { word: "Clear", mark: "✓" },
  held: { word: "Held", mark: "✋" },
  "could-not-check": { word: "Could not check", mark: "!" },
};

/** The verdict report as a page: the verdict first, then each finding with its place, agreement and what to do. */
export function reportHtml({ report, draftName, stale, nonce }: ReportPage): string {
  const unaccepted = report.findings.filter((finding) => finding.accepted === null);
  const open = unaccepted.filter((finding) => !isLeftOut(finding));
  const accepted = [...report.findings, ...report.ledgerFindings].filter((finding) => finding.accepted !== null);
  const inLedger = report.ledgerFindings.filter((finding) => finding.accepted === null);
  const verdict = VERDICTS[report.verdict];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ground Rules</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<header class="${report.verdict}">
<h1><span aria-hidden="true">${verdict.mark}</span> ${verdict.word}</h1>
<p>${escapeHtml(draftName)}: ${escapeHtml(explain(report, open, inLedger))}</p>
${stale ? `<p class="stale" role="status">The draft has changed since this check. <button type="button" data-again>Check again</button></p>` : ""}
</header>
${findingList("In the draft", open)}
${findingList("In the record of agreements", inLedger)}
${problemList(report.problems)}
${notChecked(report.notChecked)}
${findingList("Accepted with a reason", accepted)}
${leftOut(unaccepted.filter(isLeftOut))}
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

function explain(report: FullReport, open: readonly ReportFinding[], inLedger: readonly ReportFinding[]): string {
  const holding = [...report.findings, ...report.ledgerFindings].filter((finding) => finding.holds).length;
  if (report.verdict === "could-not-check") {
    return report.ledgerFound
      ? "something hindered the check; see the problems below. What could be checked is listed all the same."
      : "there is no ledger, so the draft was held against nothing.";
  }
  if (report.verdict === "held") return `${count(holding)} must be settled before publishing.`;
  const others = open.length + inLedger.length;
  return others === 0 ? "nothing stands against publishing." : `nothing holds it; ${count(others)} to look at.`;
}

function count(number: number): string {
  return number === 1 ? "1 finding" : `${number} findings`;
}

function findingList(title: string, findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return "";
  return `<section><h2>${title} (${findings.length})</h2><ol>${findings.map(findingItem).join("")}</ol></section>`;
}

function findingItem(finding: ReportFinding): string {
  const facts = [
    finding.source === null ? null : `Source: ${finding.source}`,
    finding.agreement === null ? null : `Agreement: ${finding.agreement}`,
    finding.sure === "certain" ? null : finding.sure === "likely" ? "Likely, not certain" : "A hint only",
    `Rule: ${finding.code}`,
  ].filter((fact) => fact !== null);
  const [fix] = finding.fixes;
  return `<li class="${finding.severity}">
<p>${placeButton(finding)} <strong class="severity">${finding.holds ? "Holds" : SEVERITY_WORDS[finding.severity]}</strong> ${escapeHtml(finding.message)}</p>
<p class="facts">${facts.map(escapeHtml).join(" · ")}</p>
${finding.accepted === null ? "" : `<p>Reason: ${escapeHtml(finding.accepted)}</p>`}
${fix === undefined || finding.accepted !== null ? "" : `<p>What to do: ${escapeHtml(fix)}</p>`}
</li>`;
}

const SEVERITY_WORDS: Readonly<Record<ReportFinding["severity"], string>> = {
  error: "Error",
  warning: "Warning",
  information: "Note",
  hint: "Hint",
};

function problemList(problems: readonly ReportProblem[]): string {
  if (problems.length === 0) return "";
  const items = problems.map((problem) => {
    const place = problem.uri === null ? "" : `${placeButton({ uri: problem.uri, place: problem.place })} `;
    const weight = problem.blocksVerdict ? `<strong class="severity">Hinders the check</strong> ` : "";
    return `<li class="${problem.blocksVerdict ? "error" : "warning"}"><p>${place}${weight}${escapeHtml(problem.message)}</p></li>`;
  });
  return `<section><h2>Problems (${problems.length})</h2><ol>${items.join("")}</ol></section>`;
}

/** Marks and comments, which a publishable copy is free of whatever happens: in the list they would bury the rest. */
function isLeftOut({ code, severity }: ReportFinding): boolean {
  return code === "leftover-mark" && severity === "information";
}

function leftOut(findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return "";
  const places = findings.map((finding) => placeButton(finding)).join(" ");
  return `<details><summary>For the desk only (${findings.length})</summary><p>Marks and comments that “Export Publishable Copy” leaves out: ${places}</p></details>`;
}

function notChecked(labels: readonly string[]): string {
  if (labels.length === 0) return "";
  const names = labels.map(escapeHtml).join(", ");
  return `<section><h2>Not looked for</h2><p>The ledger does not hold the names of these sources, so they could not be looked for: ${names}.</p></section>`;
}

function placeButton({ uri, place }: Pick<ReportFinding, "uri" | "place">): string {
  const target = escapeHtml(JSON.stringify({ uri, place }));
  return `<button type="button" data-place="${target}">Line ${place.line + 1}</button>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

const STYLE = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 52em; margin: 0 auto; padding: 1em; }
header { border-left: 0.4em solid var(--vscode-charts-green); padding: 0 1em; margin-bottom: 1.5em; }
header.held { border-color: var(--vscode-charts-red); }
header.could-not-check { border-color: var(--vscode-charts-yellow); }
h1 { font-size: 1.8em; margin: 0; }
h2, summary { font-size: 1.1em; font-weight: bold; margin: 1.5em 0 0.5em; }
summary { cursor: pointer; }
ol { list-style: none; padding: 0; margin: 0; }
li { border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); padding: 0.6em 0; }
li p { margin: 0.2em 0; }
.facts { color: var(--vscode-descriptionForeground); }
.error .severity { color: var(--vscode-errorForeground); }
.stale { font-weight: bold; }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0 0.2em; cursor: pointer; text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
`;

const SCRIPT = `
const api = acquireVsCodeApi();
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.place) api.postMessage({ kind: "show", ...JSON.parse(button.dataset.place) });
  else api.postMessage({ kind: "again" });
});
`;
