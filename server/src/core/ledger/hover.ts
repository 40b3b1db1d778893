import type { Span } from "../text/span.ts";
import { docAt, meaningOf } from "./key-docs.ts";
import { readYaml } from "./yaml.ts";
import type { YamlNode } from "./yaml-tree.ts";

/**
 * What a key, a level or ready-made terms at an offset (UTF-16 units) of a ledger mean, in Markdown, and their place.
 * Null elsewhere: values of the ledger are never repeated.
 */
export function ledgerHover(text: string, offset: number): { span: Span; markdown: string } | null {
  return hoverIn(readYaml(text).root, offset, []);
}

function hoverIn(node: YamlNode | null, offset: number, path: readonly string[]): { span: Span; markdown: string } | null {
  if (node?.kind === "list") {
    const item = node.items.find((one) => holds(one.span, offset));
    return item === undefined ? null : hoverIn(item, offset, [...path, "-"]);
  }
  if (node?.kind === "map") {
    for (const { key, keySpan, value } of node.pairs) {
      if (holds(keySpan, offset)) return keyHover(key, keySpan, path);
      if (holds(value.span, offset)) return hoverIn(value, offset, [...path, key]);
    }
    return null;
  }
  const meaning = node === null || docAt(path)?.kind !== "choice" ? null : meaningOf(node.text);
  return node === null || meaning === null ? null : { span: node.span, markdown: `**${node.text}**\n\n${meaning}` };
}

function keyHover(key: string, span: Span, path: readonly string[]): { span: Span; markdown: string } | null {
  const parent = docAt(path);
  const doc = docAt([...path, key]);
  if (parent?.keys.includes(key) !== true || doc === null) return null;
  const choices = doc.choices.map((choice) => `- \`${choice}\`${meaningOf(choice) === null ? "" : `: ${meaningOf(choice)}`}`).join("\n");
  const parts = [`**${key}**`, doc.description, choices, doc.example === "" ? "" : `Example: \`${doc.example}\``];
  return { span, markdown: parts.filter((part) => part !== "").join("\n\n") };
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.start < span.end;
}
