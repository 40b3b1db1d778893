import { readYaml } from "../ledger/yaml.ts";
import { isNothing, itemsOf, textsIn, valueAt, type YamlMap, type YamlNode } from "../ledger/yaml-tree.ts";
import type { Span } from "../text/span.ts";
import type { DraftProblem, FrontMatter } from "./model.ts";
import { type DraftSettings, readSettings } from "./settings.ts";
import { moved } from "./spans.ts";

/** What the head of a draft says, all places in file offsets. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  /** Keys that are no codenames, from `citations` and `references`. */
  readonly citationKeys: readonly string[];
  /** The values of keys that readers see as headline or summary, in file order. */
  readonly titles: readonly Span[];
  readonly problems: readonly DraftProblem[];
  /** Where the Markdown starts: after the front matter, else after a byte order mark. */
  readonly bodyStart: number;
  /** The front matter's YAML with its offset in the file; null where there is none, or none that is a map. */
  readonly yaml: { readonly map: YamlMap; readonly span: Span } | null;
}

const BYTE_ORDER_MARK = "\uFEFF";
const OPENING = /---[ \t]*(?:\r\n|\n|\r)/uy;
const CLOSING = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gu;
/** How the first line of a map looks, for telling a broken front matter from prose between two thematic breaks. */
const KEY_LINE = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*["']?[\w-][\w .-]{0,60}["']?[ \t]*:(?:\s|$)/u;
const TITLE_KEYS = new Set(["title", "headline", "subtitle", "description", "summary", "deck", "dek", "standfirst", "excerpt"]);

const NOTHING: FrontMatter = {
  span: null,
  authors: [],
  publish: null,
  optedOut: false,
  outlet: null,
  status: null,
  rules: [],
  bibliographies: [],
};

/**
 * Reads the YAML front matter of a draft: between `---` on the first line (a byte order mark may stand before it) and `---` or
 * `...`, as static-site generators and Pandoc do. Fences that hold no map are thematic breaks. Never throws; what cannot be read is
 * a problem, and what could be read beside it counts, except that a faulty front matter never opts out.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const none = { frontMatter: NOTHING, citationKeys: [], titles: [], problems: [], bodyStart: start, yaml: null };
  const fences = findFences(text);
  if (fences === null) return none;

  // Line ends of one kind and length, so that all offsets stay.
  const yaml = text.slice(fences.yaml.start, fences.yaml.end).replaceAll("\r\n", " \n").replaceAll("\r", "\n");
  const { root, faults } = readYaml(yaml);
  const readable = faults.length === 0;
  if (readable ? root !== null && root.kind !== "map" : !KEY_LINE.test(yaml)) return none;

  const map = root?.kind === "map" ? root : null;
  const [fault] = [...faults.map(({ span }) => span), ...repeatedKeys(map)];
  const problems = fault === undefined ? [] : [unreadable(moved(fault, fences.yaml.start))];
  const settings = readSettings(valueAt(map, "ground-rules"), fences.yaml.start);
  const values = readValues(map, fences.yaml.start, settings);
  const references = itemsOf(valueAt(map, "references")).flatMap((entry) => textsIn(valueAt(entry, "id")));
  return {
    frontMatter: { ...values, span: fences.whole, optedOut: values.optedOut && problems.length === 0 },
    citationKeys: [...settings.citations, ...references.map(({ text: key }) => key)],
    titles: titlesIn(map, fences.yaml.start),
    problems: [...problems, ...settings.problems],
    bodyStart: fences.bodyStart,
    yaml: map === null ? null : { map, span: fences.yaml },
  };
}

interface Fences {
  /** Both fences included, the line end after the second left out. */
  readonly whole: Span;
  readonly yaml: Span;
  readonly bodyStart: number;
}

/** The fences at the head of a text, whatever they hold; null where the first line is none or none closes it. */
export function findFences(text: string): Fences | null {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (opening === null) return null;
  const yamlStart = start + opening[0].length;
  CLOSING.lastIndex = yamlStart;
  const closing = CLOSING.exec(text);
  if (closing === null) return null;
  const bodyStart = closing.index + closing[0].length;
  const whole = { start, end: bodyStart - (/[\r\n]+$/u.exec(closing[0])?.[0].length ?? 0) };
  return { whole, yaml: { start: yamlStart, end: closing.index }, bodyStart };
}

/** Where keys stand that the map holds already: YAML forbids them, and readers differ in which one counts. */
function repeatedKeys(map: YamlMap | null): Span[] {
  const seen = new Set<string>();
  return (map?.pairs ?? []).flatMap(({ key, keySpan }) => {
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [keySpan] : [];
  });
}

/** The values of the front matter, as far as they could be read. */
function readValues(map: YamlMap | null, start: number, settings: DraftSettings): Omit<FrontMatter, "span"> {
  return {
    authors: ["author", "authors", "byline"].flatMap((key) => namesIn(valueAt(map, key))),
    publish: placed(valueAt(map, "publish"), start) ?? placed(valueAt(map, "date"), start),
    optedOut: settings.optedOut,
    outlet: settings.outlet,
    status: settings.status,
    rules: settings.rules,
    bibliographies: textsIn(valueAt(map, "bibliography")).map(({ text }) => text),
  };
}

function titlesIn(map: YamlMap | null, start: number): Span[] {
  const titles = (map?.pairs ?? []).filter(
    ({ key, value }) => TITLE_KEYS.has(key.toLowerCase()) && value.kind === "text" && !isNothing(value),
  );
  return titles.map(({ value }) => moved(value.span, start));
}

function unreadable(span: Span): DraftProblem {
  return {
    code: "front-matter-unreadable",
    span,
    message:
      "The front matter is not valid YAML here, so the draft's settings, date and byline may not have been read. Mend this line; a value with a colon in it needs quotation marks.",
    blocksVerdict: true,
  };
}

/** One text that says something, with its place in the file. */
function placed(node: YamlNode | null, start: number): { text: string; span: Span } | null {
  const [found] = node?.kind === "text" ? textsIn(node) : [];
  return found === undefined ? null : { text: found.text, span: moved(found.span, start) };
}

/** Names written as a text, a list of texts, or entries with a `name`. */
function namesIn(node: YamlNode | null): string[] {
  if (node?.kind === "list") return node.items.flatMap(namesIn);
  return textsIn(node?.kind === "map" ? valueAt(node, "name") : node).map(({ text }) => text);
}
