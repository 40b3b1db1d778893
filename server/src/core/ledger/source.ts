import type { Level } from "../policy/levels.ts";
import type { ProtectedKind, ProtectedText } from "../protection/model.ts";
import { createProtectedSearch } from "../protection/search.ts";
import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import { type AgreementContext, type AgreementReading, readAgreement } from "./agreement.ts";
import { holdsName } from "./codename.ts";
import type { Entry } from "./entries.ts";
import type { Agreement, LedgerProblem, NotesReader, Source } from "./model.ts";
import { asksFor, type MomentReader } from "./moment.ts";
import { namesIn } from "./name-value.ts";
import { nearestTo } from "./nearest.ts";
import { problem } from "./problems.ts";
import { SOURCE_KEYS, type SourceKey } from "./schema.ts";
import { isNothing, isTrueAt, itemsOf, textAt, textsIn, valueAt, type YamlNode, type YamlPair } from "./yaml-tree.ts";

export interface SourceContext {
  readonly path: string;
  readonly moments: MomentReader;
  readonly readNotes: NotesReader;
  readonly notesBudget: Budget;
  readonly furtherMarks: Readonly<Record<string, Level>>;
  readonly codenames: ReadonlySet<string>;
  /** Whether the file is YAML as it stands. */
  readonly isSound: boolean;
}

export interface SourceReading {
  readonly source: Source;
  readonly problems: readonly LedgerProblem[];
  readonly agreements: readonly AgreementReading[];
}

/** Reads one entry as far as it goes. `position` counts the sources of the ledger from 1. */
export function readSource(entry: Entry, position: number, context: SourceContext): SourceReading {
  const { path, moments } = context;
  const pairs = pairsOf(entry.node);
  const names = readNames(pairs, entry.codename ?? "");
  const codename = entry.codename ?? `source-${position}`;
  const telling = [names.name ?? "", ...names.aliases];
  const isTelling = entry.codename !== null && holdsName(entry.codename, telling);
  const own = createProtectedSearch(protectedTexts(names), []);
  const readings = readAgreements(pairs, entry, { ...context, codename, own });
  const agreements = readings.map((reading) => reading.agreement);
  const chosen = readDefault(pairs, agreements, context);
  const node: YamlNode = { kind: "map", pairs, span: entry.span };
  const documents = itemsOf(valueAt(node, "documents"));
  const momentIn = (from: YamlNode, key: string) => moments.read(textAt(from, key) ?? "");
  return {
    source: {
      codename,
      label: isTelling || (!context.isSound && !isPlainlyCodename(codename, entry.node)) ? `source-${position}` : codename,
      ...names,
      motive: textAt(node, "motive"),
      knownTo: itemsOf(valueAt(node, "known-to")).flatMap((one) => {
        const who = one.kind === "text" ? one.text.trim() : textAt(one, "who");
        return who === null || who === "" ? [] : [{ who, role: textAt(one, "role"), since: momentIn(one, "since") }];
      }),
      documents: documents.map((one) => ({
        file: textAt(one, "file"),
        received: momentIn(one, "received"),
        origin: textAt(one, "origin"),
        printed: isTrueAt(one, "printed"),
      })),
      defaultAgreement: chosen.agreement,
      agreements,
      span: entry.span,
      places: placesOf(pairs),
    },
    problems: [...(isTelling ? [problem("codename-holds-name", path, entry.span)] : []), ...chosen.problems],
    agreements: readings,
  };
}

/** What can stand in a mark. */
const CITABLE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u;

/** In a broken file, a key that no mark could name, or with no entry under it, may be a name that lost its own key, or a piece of another line. */
function isPlainlyCodename(codename: string, node: YamlNode): boolean {
  return CITABLE.test(codename) && pairsOf(node).some(({ key }) => key === "name" || key === "agreements");
}

/** The lines of an entry; those of all parts where it is a list, as a misplaced dash makes it one. */
function pairsOf(node: YamlNode): readonly YamlPair[] {
  if (node.kind === "map") return node.pairs;
  if (node.kind === "list") return node.items.flatMap(pairsOf);
  return isNothing(node) ? [] : [{ key: "name", keySpan: node.span, value: node }];
}

type Names = Pick<Source, "name" | "withheld" | "aliases" | "identifying">;

/** Two words or more with capitals at both ends: no codename, but a person. */
const WRITTEN_AS_NAME = /^\p{Lu}\S*\s(?:.*\s)?\p{Lu}\S*$/u;

/**
 * Everything that names or identifies, also under a misspelt key, given twice, or of the wrong kind. Where there is no
 * name, a key that is written as one is taken for it: the source is looked for, and the key is not shown.
 */
function readNames(pairs: readonly YamlPair[], key: string): Names {
  const textsUnder = (key: SourceKey): string[] =>
    pairs
      .filter((pair) => meantBy(pair.key) === key)
      .flatMap((pair) => (pair.value.kind === "map" ? wholeOf(pair.value) : listOf(pair.value)));
  const written = textsUnder("name");
  const given = written.flatMap(namesIn).filter((name) => name.toLowerCase() !== "withheld");
  const names = written.length === 0 && WRITTEN_AS_NAME.test(key) ? [key] : given;
  return {
    name: names[0] ?? null,
    withheld: names.length === 0 && written.length > 0,
    aliases: [...names.slice(1), ...textsUnder("aliases").flatMap(namesIn)],
    identifying: textsUnder("identifying"),
  };
}

/** A key, or the key that a misspelt one was meant for. */
function meantBy(key: string): SourceKey | null {
  return SOURCE_KEYS.find((one) => one === key) ?? nearestTo(key, SOURCE_KEYS);
}

const listOf = (node: YamlNode): string[] => textsIn(node).map((one) => one.text);

/** A name in parts (`{first: …, last: …}`) is one text, and each part may stand alone. */
function wholeOf(node: YamlNode): string[] {
  const parts = listOf(node);
  return parts.length < 2 ? parts : [parts.join(" "), ...parts];
}

function protectedTexts({ name, aliases, identifying }: Names): ProtectedText[] {
  const of = (kind: ProtectedKind, texts: readonly string[]) => texts.map((text) => ({ source: 0, kind, text }));
  return [...of("name", name === null ? [] : [name]), ...of("alias", aliases), ...of("detail", identifying)];
}

/** Never empty: where no agreement can be read there is one that counts as off the record. */
function readAgreements(pairs: readonly YamlPair[], entry: Entry, context: AgreementContext): AgreementReading[] {
  const values = pairs.filter((pair) => pair.key === "agreements").map((pair) => pair.value);
  const readings = values.flatMap((value) => {
    if (value.kind === "list") return value.items.filter((item) => !isNothing(item)).map((item) => readAgreement(item, context));
    return isNothing(value) ? [] : [readAgreement(value, context, false)];
  });
  if (readings.length > 0) return readings;
  return [readAgreement({ kind: "text", text: "", value: null, span: entry.span }, context, false)];
}

function readDefault(
  pairs: readonly YamlPair[],
  agreements: readonly Agreement[],
  { path, moments }: SourceContext,
): { agreement: Agreement | null; problems: LedgerProblem[] } {
  const value = pairs.find((pair) => pair.key === "default")?.value;
  const asked = value?.kind === "text" ? moments.read(value.text) : null;
  if (value === undefined || asked === null) return { agreement: null, problems: [] };
  const fitting = agreements.filter((agreement) => agreement.date !== null && asksFor(asked, agreement.date));
  if (fitting.length === 1) return { agreement: fitting[0] ?? null, problems: [] };
  return { agreement: null, problems: [problem(fitting.length === 0 ? "unknown-default" : "ambiguous-default", path, value.span)] };
}

function placesOf(pairs: readonly YamlPair[]): Source["places"] {
  const places: Partial<Record<keyof Source["places"], Span>> = {};
  for (const { key, keySpan, value } of pairs) {
    if (key === "name" || key === "aliases" || key === "identifying" || key === "motive") places[key] ??= value.span;
    // A list of people runs over several lines; its key says where it is.
    if (key === "known-to") places[key] ??= keySpan;
  }
  return places;
}
