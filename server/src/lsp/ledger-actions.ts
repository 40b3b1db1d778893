import type { CodeAction, CodeActionParams, Diagnostic } from "vscode-languageserver/node";
import { CodeActionKind } from "vscode-languageserver/node";
import type { Finding } from "../core/findings.ts";
import { overlaps } from "../core/text/span.ts";
import type { Check } from "./checks.ts";
import type { ClientFeatures } from "./client-features.ts";
import { type FixReference, SECURE_LEDGER_COMMAND } from "./requests.ts";
import { toSpan, toWorkspaceEdit } from "./to-protocol.ts";

/** The fixes of an open ledger's findings: edits of its text, or the command that sees to its file. */
export function ledgerActions(check: Extract<Check, { kind: "ledger" }>, params: CodeActionParams, features: ClientFeatures): CodeAction[] {
  return touchedBy(check, params, check.analysis.ledgerFindings).flatMap((finding) => {
    const diagnostics = params.context.diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
    return finding.fixes.map(({ title, preferred, edits, onFile }, index): CodeAction => {
      const common = { title, kind: CodeActionKind.QuickFix, isPreferred: preferred, diagnostics };
      if (onFile === undefined) return { ...common, edit: toWorkspaceEdit(check.document, edits, features.versionsEdits) };
      const reference: FixReference = {
        uri: check.document.uri,
        version: check.version,
        code: finding.code,
        start: finding.span.start,
        fix: index,
      };
      return { ...common, command: { title, command: SECURE_LEDGER_COMMAND, arguments: [reference] } };
    });
  });
}

/** The findings that nobody accepted and that the asked stretch lies on or beside. */
export function touchedBy({ document }: Check, { range }: CodeActionParams, findings: readonly Finding[]): Finding[] {
  const asked = toSpan(document, range);
  const touches = ({ span }: Finding, offset: number): boolean => span.start <= offset && offset <= span.end;
  return findings.filter(
    (finding) =>
      finding.accepted === null && (overlaps(finding.span, asked) || touches(finding, asked.start) || touches(finding, asked.end)),
  );
}

/** Whether a diagnostic that the editor has is that of a finding. */
export function isAbout({ data }: Diagnostic, finding: Finding): boolean {
  if (typeof data !== "object" || data === null) return false;
  return "code" in data && data.code === finding.code && "start" in data && data.start === finding.span.start;
}
