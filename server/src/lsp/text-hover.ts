import type { Hover } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../core/text/span.ts";
import { toRange } from "./to-protocol.ts";

/** A hover over a stretch of a document, in UTF-16 units. In Markdown, each line is one of its own and nothing in it is markup. */
export function textHover(document: TextDocument, span: Span, text: string, markdown: boolean): Hover {
  const value = markdown ? text.replace(/[\\`*_{}[\]<>#+!|~-]/gu, "\\$&").replaceAll("\n", "  \n") : text;
  return { range: toRange(document, span), contents: { kind: markdown ? "markdown" : "plaintext", value } };
}
