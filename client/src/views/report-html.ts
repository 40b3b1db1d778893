import type { CheckReport, ReportFinding, ReportProblem, ReportPursuit, ReportSignOff } from "../../../server/src/lsp/requests.ts";
import { SCRIPT, STYLE } from "./report-look.ts";

export type FullReport = Extract<CheckReport, { kind: "report" }>;

export interface ReportPage {
  readonly report: FullReport;
  /** Other extensions that can read what is open, while a ledger or notes are. */
  readonly openTextReaders: readonly string[];
  /** When it was checked, in the reader's own way of writing times. */
  readonly checkedAt: string;
  /** Whether the draft or the ledger changed after the check. */
  readonly stale: boolean;
  /** A random text that lets this page's own style and script run, and nothing else. */
  readonly nonce: string;
}

/** What a button of the page asks for. */
export type PageMessage =
  | ({ readonly kind: "show" } & Pick<ReportFinding, "uri" | "place">)
  | { readonly kind: "rule"; readonly code: string }
  | { readonly kind: "again" }
  | { readonly kind: "start-ledger" | "unlock" | "allow-host" | "trust" }
  | ({ readonly kind: "corroborate" } & Pick<ReportPursuit, "source" | "agreement">);

/** Problems that end when the ledger or its notes are unlocked. */
const LOCKED: ReadonlySet<string> = new Set(["ledger-locked", "locked-notes", "wrong-key", "wrong-passphrase", "not-worked-out"]);

/** What is done about a problem, where a button can do it. */
const REMEDIES: Readonly<Record<string, readonly [message: PageMessage, label: string]>> = {
  "no-ledger": [{ kind: "start-ledger" }, "Start a Ledger"],
  "ledgers-not-allowed": [{ kind: "allow-host" }, "Allow Ledgers on This Remote Machine"],
  "ledger-outside-untrusted": [{ kind: "trust" }, "Manage Workspace Trust"],
  "house-not-trusted": [{ kind: "trust" }, "Manage Workspace Trust"],
  ...Object.fromEntries([...LOCKED].map((code) => [code, [{ kind: "unlock" }, "Unlock Ledger"]])),
};

const VERDICTS: Readonly<Record<FullReport["verdict"], { readonly word: string; readonly mark: string }>> = {
  clear: { word: "Clear", mark: "✓" },
  held: { word: "Held", mark: "✕" },
  "could-not-check": { word: "Could not check", mark: "!" },
};

/** The verdict report as a page: the verdict first, then what hindered the check, what holds the draft, and the rest. */
export function reportHtml({ report, openTextReaders, checkedAt, stale, nonce }: ReportPage): string {
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
<p>${escapeHtml(report.name)}: ${escapeHtml(explain(report))}</p>
<p class="facts">Checked for publishing at ${escapeHtml(checkedAt)}.</p>
${stale ? `<p class="stale" role="status">The draft or the ledger has changed since this check.</p><p>${button({ kind: "again" }, "Check again", "act")}</p>` : ""}
</header>
${sections(report)}
${readers(openTextReaders)}
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

function sections(report: FullReport): string {
  const { findings, ledgerFindings } = report;
  const hindering = report.problems.filter((problem) => problem.blocksVerdict);
  const others = report.problems.filter((problem) => !problem.blocksVerdict);
  const open = findings.filter((finding) => finding.accepted === null && !finding.holds);
  return [
    problemList("What hindered the check", hindering),
    findingList(
      "To settle before publishing",
      findings.filter((finding) => finding.holds),
    ),
    findingList(
      "To settle in the ledger",
      ledgerFindings.filter((finding) => finding.holds),
    ),
    findingList(
      "To look at",
      open.filter((finding) => !isLeftOut(finding)),
    ),
    findingList(
      "To look at in the ledger",
      ledgerFindings.filter((finding) => finding.accepted === null && !finding.holds),
    ),
    problemList("Other problems", others),
    notLookedFor(report.notChecked),
    leftOut(open.filter(isLeftOut)),
    findingList(
      "Accepted with a reason",
      [...findings, ...ledgerFindings].filter((finding) => finding.accepted !== null && !finding.holds),
    ),
    signOffList(report.signOff),
    pursuitList(report.toPursue),
  ].join("\n");
}

/** Marks and comments that go by themselves when the copy is made. */
function isLeftOut({ code, severity }: ReportFinding): boolean {
  return code === "leftover-mark" && severity === "information";
}

function explain(report: FullReport): string {
  const { verdict, findings, ledgerFindings } = report;
  const all = [...findings, ...ledgerFindings];
  if (verdict === "could-not-check") return whyNotChecked(report);
  if (verdict === "held") return `${count(all.filter((finding) => finding.holds).length)} must be settled before publishing.`;
  const open = all.filter((finding) => finding.accepted === null && !isLeftOut(finding));
  return open.length === 0
    ? "nothing was found that stands against publishing."
    : `nothing was found that holds it; ${count(open.length)} to look at.`;
}

function whyNotChecked({ ledgerFound, problems }: FullReport): string {
  if (problems.some(({ code }) => LOCKED.has(code)))
    return "the ledger is locked, or a part of it, so the draft was not held against all of it. What could be checked is listed all the same.";
  return ledgerFound
    ? "something hindered the check. What could be checked is listed all the same."
    : "no ledger was read, so the draft was held against nothing.";
}

function count(number: number): string {
  return number === 1 ? "1 finding" : `${number} findings`;
}

function findingList(title: string, findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return "";
  return `<section><h2>${title} (${findings.length})</h2><ol>${findings.map(findingItem).join("")}</ol></section>`;
}

const CERTAINTY: Readonly<Record<ReportFinding["sure"], string | null>> = {
  certain: null,
  likely: "Likely, not certain",
  hint: "A hint only",
};

function findingItem(finding: ReportFinding): string {
  const [fix] = finding.fixes;
  const facts = [
    finding.source === null ? null : `Source: ${finding.source}`,
    finding.agreement === null ? null : `Agreement: ${finding.agreement}`,
    CERTAINTY[finding.sure],
  ].filter((fact) => fact !== null);
  const weight = finding.holds ? "holds" : finding.severity === "warning" || finding.severity === "error" ? "weight" : "";
  const reason = finding.holds ? "Accepted, which does not settle it. Reason" : "Reason";
  return `<li class="${weight}">
<p>${placeButton(finding)} · ${escapeHtml(finding.message)}</p>
${finding.accepted === null ? "" : `<p class="todo">${reason}: ${escapeHtml(finding.accepted)}</p>`}
${fix === undefined || finding.accepted !== null ? "" : `<p class="todo">Quick fix there: <strong>${escapeHtml(fix)}</strong></p>`}
<p class="facts">${[...facts.map(escapeHtml), `Rule: ${button({ kind: "rule", code: finding.code }, finding.code)}`].join(" · ")}</p>
</li>`;
}

function problemList(title: string, problems: readonly ReportProblem[]): string {
  if (problems.length === 0) return "";
  const items = problems.map((problem) => {
    const place = problem.uri === null ? "" : `${placeButton({ uri: problem.uri, place: problem.place })} · `;
    const remedy = REMEDIES[problem.code];
    const todo = remedy === undefined ? "" : `<p class="todo">${button(...remedy, "act")}</p>`;
    return `<li class="${problem.blocksVerdict ? "weight" : ""}"><p>${place}${escapeHtml(problem.message)}</p>${todo}</li>`;
  });
  return `<section><h2>${title} (${problems.length})</h2><ol>${items.join("")}</ol></section>`;
}

function notLookedFor(labels: readonly string[]): string {
  if (labels.length === 0) return "";
  const names = labels.map(escapeHtml).join(", ");
  return `<section><h2>Not looked for</h2><p>The ledger does not hold the names of these sources, so they could not be looked for: ${names}.</p></section>`;
}

function readers(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `<section><h2>Who reads along</h2><p>A ledger or notes are open as text. These extensions can read them, or send them to a service: ${names.map(escapeHtml).join(", ")}. Close the file, or use an encrypted ledger and its form, which they cannot read.</p></section>`;
}

const ANSWERS: Readonly<Record<ReportSignOff["answer"], { readonly mark: string; readonly word: string }>> = {
  yes: { mark: "✓", word: "Yes" },
  no: { mark: "✕", word: "Not yet" },
  ask: { mark: "?", word: "Ask" },
};

/** What an editor asks before a story with unnamed sources runs. */
function signOffList(items: readonly ReportSignOff[]): string {
  if (items.length === 0) return "";
  const rows = items.map(({ question, answer, words }) => {
    const { mark, word } = ANSWERS[answer];
    return `<li class="${answer === "no" ? "weight" : ""}"><p><span aria-hidden="true">${mark}</span> ${escapeHtml(question)} <strong>${word}.</strong></p><p class="facts">${escapeHtml(words)}</p></li>`;
  });
  return `<section><h2>The editor's sign-off</h2><ol>${rows.join("")}</ol></section>`;
}

/** For the next call: what may not be used, and nobody else says yet. */
function pursuitList(pursuits: readonly ReportPursuit[]): string {
  if (pursuits.length === 0) return "";
  const rows = pursuits.map(
    ({ source, agreement, words }) =>
      `<li><p>${escapeHtml(source)}, ${escapeHtml(words)}</p><p class="todo">${button({ kind: "corroborate", source, agreement }, "Add a corroborator", "act")}</p></li>`,
  );
  return `<section><h2>To pursue (${pursuits.length})</h2><p>What may not be used, and nobody else carries yet. If somebody else confirms it, add them.</p><ol>${rows.join("")}</ol></section>`;
}

/** One paragraph for all of them, since they need nobody's attention. */
function leftOut(findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return "";
  const places = findings.map((finding) => placeButton(finding)).join(", ");
  return `<section><h2>Only in the working draft (${findings.length})</h2><p>Marks and comments that “Export Publishable Copy” leaves out: ${places}.</p></section>`;
}

function placeButton({ uri, place }: Pick<ReportFinding, "uri" | "place">): string {
  return button({ kind: "show", uri, place }, `Line ${place.line + 1}`);
}

function button(message: PageMessage, label: string, look = ""): string {
  const name = look === "" ? "" : ` class="${look}"`;
  return `<button type="button"${name} data-message="${escapeHtml(JSON.stringify(message))}">${escapeHtml(label)}</button>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
