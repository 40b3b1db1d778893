import type { Level } from "../policy/levels.ts";
import { isHousePath, outletNamed } from "../policy/outlets/index.ts";
import { isProtected } from "../policy/protected.ts";
import { holdsNameOfAny } from "./codename.ts";
import { corroborationProblems } from "./corroboration.ts";
import { entriesOf, holdsSources } from "./entries.ts";
import type { Ledger, LedgerProblem, NotesReader, Source } from "./model.ts";
import { createMomentReader } from "./moment.ts";
import { withinBound } from "./most-entries.ts";
import { createNotesBudget } from "./notes-budget.ts";
import { formAdvice, problem } from "./problems.ts";
import { entriesByParts } from "./recover.ts";
import { withSalvaged } from "./salvage.ts";
import { ledgerSchema, sourceSchema } from "./schema.ts";
import { shapeProblems } from "./shape.ts";
import { readSource } from "./source.ts";
import { readYaml, type YamlFile } from "./yaml.ts";
import { isNothing, valueAt, type YamlNode } from "./yaml-tree.ts";
import { createZone } from "./zone.ts";

export interface LedgerInput {
  /** The file's text; a byte order mark and any line ends are fine. */
  readonly text: string;
  /** The ledger's path, echoed in problems. */
  readonly path: string;
  /** The IANA time zone for times without one where the ledger names none; UTC where it does not exist. */
  readonly timezone: string;
  readonly readNotes: NotesReader;
  /** Bracketed words in notes beside `[OTR]` and the like that set a level. */
  readonly furtherMarks?: Readonly<Record<string, Level>>;
}

/**
 * Reads a ledger, whatever state it is in. Never throws and never stops at a fault: each one is a problem at its place,
 * and everything that can be read stays in force. Source: the ledger's format, "Faults".
 */
export function readLedger({ text, path, timezone, readNotes, furtherMarks = {} }: LedgerInput): Ledger {
  const file = readYaml(text);
  const { entries: read, problems: misplaced } = entriesOf(file.root, path);
  const isSound = file.faults.length === 0;
  const found = isSound ? read : withSalvaged(isLegible(file) ? entriesByParts(text, read) : read, text);
  const entries = withinBound(found);
  const tooLarge = entries === found ? [] : [problem("too-large", path, { start: 0, end: 0 })];
  const zone = readTimezone(file.root, path);
  const moments = createMomentReader(zone.name ?? timezone);
  const codenames = new Set(entries.flatMap(({ codename }) => (codename === null ? [] : [codename])));
  const notesBudget = createNotesBudget();
  const readings = entries.map((entry, index) =>
    readSource(entry, index + 1, { path, moments, readNotes, furtherMarks, codenames, isSound, notesBudget }),
  );
  // What a broken file still holds is in force, but its form is not judged: a fault of form makes others that are none.
  const form = isSound
    ? [
        ...fileProblems(file.root, entries.length, path),
        ...misplaced,
        ...entries.flatMap(({ node, span }) => shapeProblems(sourceSchema, isNothing(node) ? emptyMap(node) : node, span, path)),
      ]
    : faultProblems(file, path);
  const meaning = readings.flatMap((one) => [...one.problems, ...one.agreements.flatMap(({ problems }) => problems)]);
  const { sources, problems: telling } = withoutNamesOfOthers(
    readings.map(({ source }) => source),
    path,
  );
  const outlet = valueAt(file.root, "outlet");
  return {
    path,
    outlet: outlet?.kind === "text" && outlet.text.trim() !== "" ? { name: outlet.text.trim(), span: outlet.span } : null,
    timezone: zone.name,
    sources,
    problems: inOrder(
      [
        ...form,
        ...tooLarge,
        ...zone.problems,
        ...outletProblems(outlet, path),
        ...meaning,
        ...telling,
        ...corroborationProblems(readings, path),
      ],
      path,
    ),
  };
}

/** A codename that holds the name of another source, who is protected, would tell that one: it is shown like one that tells its own. */
function withoutNamesOfOthers(sources: readonly Source[], path: string): { sources: Source[]; problems: LedgerProblem[] } {
  const tells = holdsNameOfAny(sources.filter(isProtected));
  const problems: LedgerProblem[] = [];
  const shown = sources.map((source, index) => {
    if (source.label !== source.codename || !tells(source.codename)) return source;
    problems.push(problem("codename-holds-name", path, source.span));
    return { ...source, label: `source-${index + 1}` };
  });
  return { sources: shown, problems };
}

/** Whether reading a broken file again, part by part, can tell more and does not take too long. */
function isLegible({ faults }: YamlFile): boolean {
  return faults.every(({ code }) => code === "unparsable-yaml" || code === "several-documents");
}

function faultProblems({ faults }: YamlFile, path: string): LedgerProblem[] {
  return faults.map(({ code, detail, span }) => problem(code, path, span, code === "unparsable-yaml" ? formAdvice(detail) : ""));
}

/** The form of the file itself; its entries are held against their own schema, so that two of one codename both are. */
function fileProblems(root: YamlNode | null, sources: number, path: string): LedgerProblem[] {
  const start = { start: 0, end: 0 };
  if (root === null) return [problem("empty-ledger", path, start)];
  const empty = sources === 0 && !isBrokenSources(root) ? [problem("empty-ledger", path, start)] : [];
  return [...shapeProblems(ledgerSchema, withoutEntries(root), start, path), ...empty];
}

/** Sources that are there but of another kind are no empty ledger. */
function isBrokenSources(root: YamlNode): boolean {
  if (root.kind !== "map") return true;
  return root.pairs.some((pair) => holdsSources(pair.key) && pair.value.kind === "text" && !isNothing(pair.value));
}

function withoutEntries(root: YamlNode): YamlNode {
  if (root.kind !== "map") return root;
  const pairs = root.pairs.map((pair) => (pair.value.kind === "map" ? { ...pair, value: emptyMap(pair.value) } : pair));
  return { ...root, pairs };
}

function emptyMap(node: YamlNode): YamlNode {
  return { kind: "map", pairs: [], span: node.span };
}

function readTimezone(root: YamlNode | null, path: string): { name: string | null; problems: LedgerProblem[] } {
  const value = valueAt(root, "timezone");
  const name = value?.kind === "text" ? value.text.trim() : "";
  if (value === null || name === "") return { name: null, problems: [] };
  return createZone(name) === null ? { name: null, problems: [problem("unknown-timezone", path, value.span)] } : { name, problems: [] };
}

function outletProblems(outlet: YamlNode | null, path: string): LedgerProblem[] {
  const name = outlet?.kind === "text" ? outlet.text.trim() : "";
  return outlet === null || name === "" || outletNamed(name) !== null || isHousePath(name)
    ? []
    : [problem("unknown-outlet", path, outlet.span)];
}

/** Those of the ledger by place, then those of its notes; each once, also where two agreements name the same notes. */
function inOrder(problems: readonly LedgerProblem[], path: string): LedgerProblem[] {
  const own = problems.filter((one) => one.path === path).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ofNotes = problems.filter((one) => one.path !== path);
  const once = new Map([...own, ...ofNotes].map((one) => [JSON.stringify([one.path, one.code, one.span.start, one.span.end]), one]));
  return [...once.values()];
}
