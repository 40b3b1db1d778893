import type { Diagnostic, TextEdit as ProtocolEdit, Range, WorkspaceEdit } from "vscode-languageserver/node";
import { DiagnosticSeverity, Position } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Severity, TextEdit } from "../core/findings.ts";
import type { Span } from "../core/text/span.ts";
import type { Place } from "./requests.ts";

/** The only place where offsets become positions of the protocol (UTF-16 units, from 0) and back. */

/** Spans beyond the text are cut to it. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Positions beyond the text, or of the wrong kind, are cut to it; a range that runs backward becomes empty. */
export function toSpan(document: TextDocument, range: Range): Span {
  const start = toOffset(document, range.start);
  return { start, end: Math.max(start, toOffset(document, range.end)) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return Position.is(position) ? document.offsetAt(position) : 0;
}

export function toPlace(document: TextDocument, span: Span): Place {
  const { start, end } = toRange(document, span);
  return { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character };
}

function toEdits(document: TextDocument, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

/** Edits of the document at its version, so that a client refuses them once the text is newer; for old clients without the version. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const changed = toEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changed }] }
    : { changes: { [document.uri]: changed } };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): NonNullable<Diagnostic["severity"]> {
  return SEVERITY[severity];
}
