import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, Parser, visit, type YAMLError } from "yaml";
import type { Span } from "../text/span.ts";
import type { YamlNode, YamlPair, YamlText } from "./yaml-tree.ts";

/** What is wrong with a file as YAML, whatever it is about. */
export type YamlFaultCode = "unparsable-yaml" | "too-large" | "too-deep" | "too-many-references" | "several-documents";

/** What of the form is wrong, for the words of the message. */
export type YamlFaultDetail = "indentation" | "tab" | "not-closed" | "quotation-marks" | "colon" | "reference" | "tag" | "form";

export interface YamlFault {
  readonly code: YamlFaultCode;
  readonly detail: YamlFaultDetail;
  readonly span: Span;
}

export interface YamlFile {
  /** What could be read; null for an empty file and where nothing could be. */
  readonly root: YamlNode | null;
  readonly faults: readonly YamlFault[];
}

/** UTF-16 units. A ledger of a thousand sources has about a quarter of it. */
const MOST_UNITS = 1_000_000;
/** A ledger needs seven levels; more would only wear out the stack. */
const MOST_LEVELS = 32;
/** Faults of form that are told of; whoever has put these right will be told of more. */
const MOST_FAULTS = 100;
/** Values once every reference (`*name`) is followed. */
const MOST_VALUES = 200_000;

const OPTIONS = {
  schema: "core",
  version: "1.2",
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  keepSourceTokens: true,
} as const;

/**
 * Reads a YAML 1.2 file as far as it goes, with the place of everything. Never throws: the library's own errors, and
 * their words, end here. Files that are too large, too deep or full of references are not read further.
 */
export function readYaml(text: string): YamlFile {
  const whole = { start: 0, end: text.length };
  if (text.length > MOST_UNITS) return { root: null, faults: [{ code: "too-large", detail: "form", span: { start: 0, end: 0 } }] };
  try {
    const tokens = [...new Parser().parse(text)];
    const deep = tokens.map(firstTooDeep).find((span) => span !== null);
    if (deep !== undefined) return { root: null, faults: [{ code: "too-deep", detail: "form", span: within(deep, text) }] };
    const composer = new Composer(OPTIONS);
    const documents = [...composer.compose(tokens, false, text.length)] as Document.Parsed[];
    const file = readDocuments(documents, text);
    const lost = file.faults.length > 0 ? null : firstLost(tokens, documents);
    if (lost === null) return file;
    return { ...file, faults: [{ code: "unparsable-yaml", detail: "form", span: within(lost, text) }] };
  } catch {
    return { root: null, faults: [{ code: "unparsable-yaml", detail: "form", span: whole }] };
  }
}

function readDocuments(documents: readonly Document.Parsed[], text: string): YamlFile {
  const faults: YamlFault[] = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].slice(0, MOST_FAULTS).map((error) => ({
      code: "unparsable-yaml" as const,
      detail: detailOf(error),
      span: within({ start: error.pos[0], end: error.pos[1] }, text),
    })),
  );
  const filled = documents.filter(({ contents }) => contents !== null && !(isScalar(contents) && contents.value === null));
  const [first, second] = filled;
  if (second !== undefined) faults.push({ code: "several-documents", detail: "form", span: trimmed(spanOf(second.contents), text) });
  const root = first?.contents == null ? null : createBuilder(text, faults).build(first.contents).node;
  return { root, faults };
}

function detailOf(error: YAMLError): YamlFaultDetail {
  switch (error.code) {
    case "BAD_INDENT":
      return "indentation";
    case "TAB_AS_INDENT":
      return "tab";
    case "MISSING_CHAR":
      return "not-closed";
    case "BAD_SCALAR_START":
      return "quotation-marks";
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "colon";
    case "BAD_ALIAS":
      return "reference";
    case "TAG_RESOLVE_FAILED":
      return "tag";
    default:
      return "form";
  }
}

/** Keeps a span inside the text and, where the library points at nothing, lets it cover one unit. */
function within({ start, end }: Span, text: string): Span {
  const from = Math.min(Math.max(start, 0), text.length);
  return { start: from, end: Math.min(Math.max(end, from), text.length) };
}

/** The place at which a document's nesting passes the bound, found without recursion; null where it never does. */
function firstTooDeep(token: CST.Token): Span | null {
  for (const { token: current, level } of tokensIn(token)) {
    if (level > MOST_LEVELS) return { start: current.offset, end: current.offset + 1 };
  }
  return null;
}

/** Everything in a part of a file, in no order that matters, without recursion; `level` counts lists and maps around it. */
function* tokensIn(token: CST.Token): Generator<{ readonly token: CST.Token; readonly level: number }> {
  const open: { token: CST.Token; level: number }[] = [{ token, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { token: current, level } = next;
    if (current.type === "document" && current.value !== undefined) open.push({ token: current.value, level });
    if (!("items" in current)) continue;
    for (const item of current.items) {
      for (const part of [item.key, item.value]) if (part != null) open.push({ token: part, level: level + 1 });
    }
  }
}

/**
 * The first text of a file that stands in none of its documents: the library passes over what is indented less than a key set
 * off with "?", and says nothing of it. Null where everything was taken.
 */
function firstLost(tokens: readonly CST.Token[], documents: readonly Document.Parsed[]): Span | null {
  const taken = new Set<unknown>();
  for (const document of documents) visit(document, { Node: (_, node) => void taken.add(node.srcToken) });
  let lost: CST.Token | null = null;
  for (const whole of tokens) {
    for (const { token } of tokensIn(whole)) {
      const isText = "source" in token && !("items" in token) && WRITTEN.has(token.type);
      if (isText && !taken.has(token) && token.offset < (lost?.offset ?? Number.POSITIVE_INFINITY)) lost = token;
    }
  }
  return lost === null ? null : { start: lost.offset, end: lost.offset + ("source" in lost ? lost.source.length : 1) };
}

/** The kinds of texts and references. */
const WRITTEN: ReadonlySet<string> = new Set(["scalar", "single-quoted-scalar", "double-quoted-scalar", "block-scalar", "alias"]);

interface Built {
  readonly node: YamlNode;
  /** How many values it stands for once its references are followed. */
  readonly values: number;
}

/** Turns the library's nodes into plain ones; references share the node they refer to, which keeps its own place. */
function createBuilder(text: string, faults: YamlFault[]): { build(node: ParsedNode): Built } {
  const anchors = new Map<string, Built>();
  let values = 0;

  function build(node: ParsedNode): Built {
    const built = isAlias(node) ? refer(node.source, spanOf(node)) : make(node);
    if ("anchor" in node && node.anchor !== undefined) anchors.set(node.anchor, built);
    return built;
  }

  function refer(name: string, span: Span): Built {
    const target = anchors.get(name);
    values += target?.values ?? 0;
    if (target !== undefined && values <= MOST_VALUES) return target;
    faults.push({ code: target === undefined ? "unparsable-yaml" : "too-many-references", detail: "reference", span });
    return { node: nothingAt(span.start), values: 1 };
  }

  function make(node: ParsedNode): Built {
    values += 1;
    const before = values;
    const made = isMap(node) ? makeMap(node) : isSeq(node) ? makeList(node) : makeText(node, text);
    return { node: made, values: values - before + 1 };
  }

  function makeMap(node: ParsedNode & { items: readonly { key: ParsedNode | null; value: ParsedNode | null }[] }): YamlNode {
    const pairs = node.items.map((item): YamlPair => {
      const key = item.key === null ? nothingAt(spanOf(node).start) : build(item.key).node;
      // A list or map in the place of a key says something all the same.
      const value = item.value !== null ? build(item.value).node : key.kind === "text" ? nothingAt(key.span.end) : key;
      return { key: key.kind === "text" ? key.text : "", keySpan: key.span, value };
    });
    return { kind: "map", pairs, span: collectionSpan(node, pairs.at(-1)?.value) };
  }

  function makeList(node: ParsedNode & { items: readonly ParsedNode[] }): YamlNode {
    const items = node.items.map((item) => build(item).node);
    return { kind: "list", items, span: collectionSpan(node, items.at(-1)) };
  }

  return { build };
}

/** The library ends an indented list or map with the white space after it; a bracketed one ends with its bracket. */
function collectionSpan(node: ParsedNode, last: YamlNode | undefined): Span {
  const { start, end } = spanOf(node);
  const bracketed = "flow" in node && node.flow === true;
  return { start, end: bracketed || last === undefined ? end : Math.min(end, Math.max(start, last.span.end)) };
}

function makeText(node: ParsedNode, text: string): YamlText {
  const span = trimmed(spanOf(node), text);
  if (!isScalar(node)) return nothingAt(span.start);
  const { value, source } = node as { value: unknown; source?: string };
  if (typeof value === "string") return { kind: "text", text: value, value, span };
  if (typeof value === "number" || typeof value === "boolean") return { kind: "text", text: source ?? String(value), value, span };
  return { kind: "text", text: source ?? "", value: null, span };
}

function nothingAt(offset: number): YamlText {
  return { kind: "text", text: "", value: null, span: { start: offset, end: offset } };
}

/** What is indented ends, for the library, with the line ends after it. */
function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function spanOf(node: ParsedNode | null): Span {
  return { start: node?.range[0] ?? 0, end: node?.range[1] ?? 0 };
}
