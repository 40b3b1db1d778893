import type { CompletionItem, DocumentSymbol, Hover, SymbolInformation } from "vscode-languageserver/node";
import { CompletionItemKind, SymbolKind } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type LedgerOutlineItem, ledgerCompletions, ledgerHover, ledgerOutline } from "../core/ledger/editing.ts";
import { toRange } from "./to-protocol.ts";

/** The letters of a key, a level or a codename before the cursor. */
const WORD = /[\p{L}\p{N}_-]*$/u;

/** What can be typed at an offset of a ledger; each replaces the word that is being typed. */
export function ledgerItems(document: TextDocument, offset: number): CompletionItem[] {
  const text = document.getText();
  const typed = WORD.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? "";
  const range = toRange(document, { start: offset - typed.length, end: offset });
  return ledgerCompletions(text, offset).map(({ label, insertText, detail, documentation }) => ({
    label,
    detail,
    documentation: { kind: "markdown", value: documentation },
    kind: insertText.endsWith(": ") ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    textEdit: { range, newText: insertText },
  }));
}

/** What a key or a level of a ledger means; null elsewhere. */
export function ledgerWords(document: TextDocument, offset: number, markdown: boolean): Hover | null {
  const hover = ledgerHover(document.getText(), offset);
  if (hover === null) return null;
  const value = markdown ? hover.markdown : hover.markdown.replace(/[*`]/gu, "");
  return { range: toRange(document, hover.span), contents: { kind: markdown ? "markdown" : "plaintext", value } };
}

/** The ledger's codenames with their agreements, nested where the client can show that. */
export function ledgerSymbols(document: TextDocument, nested: boolean): DocumentSymbol[] | SymbolInformation[] {
  const outline = ledgerOutline(document.getText());
  if (nested) return outline.map((item) => symbolOf(document, item));
  return outline.map(({ label, span }) => ({
    name: label,
    kind: SymbolKind.Object,
    location: { uri: document.uri, range: toRange(document, span) },
  }));
}

function symbolOf(document: TextDocument, item: LedgerOutlineItem): DocumentSymbol {
  return {
    name: item.label,
    detail: item.detail,
    kind: SymbolKind.Object,
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selectionSpan),
    children: item.children.map((child) => symbolOf(document, child)),
  };
}
