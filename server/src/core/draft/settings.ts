import { isNothing, textsIn, type YamlNode, type YamlPair } from "../ledger/yaml-tree.ts";
import { hull, type Span } from "../text/span.ts";
import type { DraftProblem, FrontMatter } from "./model.ts";
import { moved } from "./spans.ts";

/** What stands under `ground-rules` in the front matter. */
export interface DraftSettings extends Pick<FrontMatter, "optedOut" | "outlet" | "status" | "rules"> {
  readonly citations: readonly string[];
  readonly problems: readonly DraftProblem[];
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Reads the settings of one draft. An unknown key or a value of the wrong kind is a problem and leaves the other settings in force.
 *
 * @param start the file offset that the node's places count from
 */
export function readSettings(node: YamlNode | null, start: number): DraftSettings {
  const problems: DraftProblem[] = [];
  const settings: Writable<DraftSettings> = { optedOut: false, outlet: null, status: null, rules: [], citations: [], problems };
  if (node === null || isNothing(node)) return settings;
  if (node.kind === "text" && node.value === false) return { ...settings, optedOut: true };
  if (node.kind !== "map") {
    problems.push(
      wrongKind(moved(node.span, start), "`ground-rules` takes `false` or settings of its own: outlet, status, rules, citations."),
    );
    return settings;
  }
  for (const pair of node.pairs) {
    const span = moved(pair.value.span, start);
    switch (pair.key) {
      case "outlet":
      case "status":
        if (pair.value.kind !== "text") problems.push(wrongKind(span, `\`${pair.key}\` takes one word.`));
        else if (!isNothing(pair.value)) settings[pair.key] = { text: pair.value.text, span };
        break;
      case "rules":
        settings.rules = readRules(pair, start, problems);
        break;
      case "citations":
        if (isListOfTexts(pair.value)) settings.citations = textsIn(pair.value).map(({ text }) => text.replace(/^@/u, ""));
        else problems.push(wrongKind(span, "`citations` takes a list of keys."));
        break;
      default:
        problems.push({
          code: "front-matter-unknown-key",
          span: moved(pair.keySpan, start),
          message: "Ground Rules knows no such setting. In a draft it knows outlet, status, rules and citations.",
          blocksVerdict: false,
        });
    }
  }
  return settings;
}

function readRules({ value }: YamlPair, start: number, problems: DraftProblem[]): FrontMatter["rules"] {
  if (isNothing(value)) return [];
  if (value.kind !== "map") {
    problems.push(wrongKind(moved(value.span, start), "`rules` takes rule codes, each with a severity: `bare-source: off`."));
    return [];
  }
  return value.pairs.flatMap((pair) => {
    if (pair.value.kind === "text" && !isNothing(pair.value)) {
      return [{ code: pair.key, severity: pair.value.text, span: moved(hull(pair.keySpan, pair.value.span), start) }];
    }
    problems.push(wrongKind(moved(pair.keySpan, start), "A rule takes one severity: error, warning, information, hint or off."));
    return [];
  });
}

function isListOfTexts(node: YamlNode): boolean {
  return node.kind === "text" || (node.kind === "list" && node.items.every((item) => item.kind === "text"));
}

function wrongKind(span: Span, message: string): DraftProblem {
  return { code: "front-matter-wrong-kind", span, message, blocksVerdict: false };
}
