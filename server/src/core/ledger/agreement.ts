import { LEVEL_PERMITS, LEVELS, type Level, PERMISSIONS, type Permissions } from "../policy/levels.ts";
import type { ProtectedSearch } from "../protection/model.ts";
import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import { firstLineOf } from "./issues.ts";
import type { Agreement, Corroborator, LedgerProblem, Notes, NotesReader } from "./model.ts";
import type { Moment, MomentReader } from "./moment.ts";
import { nearestTo } from "./nearest.ts";
import { readInterviewNotes } from "./notes.ts";
import { problem } from "./problems.ts";
import { AGREEMENT_KEYS, type AgreementKey } from "./schema.ts";
import { termsNamed } from "./terms.ts";
import { readDescriptions } from "./wordings.ts";
import { isNothing, isTrueAt, itemsOf, type PlacedText, textAt, textsIn, valueAt, type YamlNode } from "./yaml-tree.ts";

/** What reading an agreement takes from the rest of the ledger. */
export interface AgreementContext {
  readonly path: string;
  readonly moments: MomentReader;
  /** The text of notes as the ledger names them; see `LedgerInput`. */
  readonly readNotes: NotesReader;
  readonly notesBudget: Budget;
  readonly furtherMarks: Readonly<Record<string, Level>>;
  /** The source's own codename, and those of all sources. */
  readonly codename: string;
  readonly codenames: ReadonlySet<string>;
  /** Finds the source's own name, aliases and details. */
  readonly own: ProtectedSearch;
}

export interface AgreementReading {
  readonly agreement: Agreement;
  /** Problems of meaning; those of form are the schema's. */
  readonly problems: readonly LedgerProblem[];
  /** The codenames in `corroborated-by` that name another source, with their places. */
  readonly corroborators: readonly PlacedText[];
}

/**
 * Reads one agreement as far as it goes. Where the level or what is permitted cannot be read, or `whole` is false
 * because the agreement does not stand where agreements do, it counts as off the record; everything else in it counts.
 */
export function readAgreement(node: YamlNode, context: AgreementContext, whole = true): AgreementReading {
  const { path, moments } = context;
  const span = firstLineOf(node);
  const terms = readTerms(node, span, path);
  const readable = whole && terms.level !== null;
  const level = readable ? (terms.level ?? "off-the-record") : "off-the-record";
  const permissions = readable ? terms.permissions : LEVEL_PERMITS["off-the-record"];
  const notes = readNotesOf(node, context, { level, permissions, readable });
  const cited = readCorroborators(node, context);
  const momentOf = (key: AgreementKey): Moment | null => moments.read(textAt(node, key) ?? "");
  const agreed = valueAt(node, "agreed");
  return {
    agreement: {
      level,
      permissions,
      permits: readable ? terms.permits : {},
      readable,
      date: momentOf("date"),
      spoke: momentOf("spoke"),
      agreed: { by: wordOf(agreed, "by", ["source", "reporter"]), how: wordOf(agreed, "how", ["in-person", "phone", "message", "email"]) },
      wording: textAt(node, "wording") ?? terms.wording,
      ...readDescriptions(node, terms.description, permissions.name ? null : context.own),
      editor: isTrueAt(node, "editor"),
      approved: momentOf("approved"),
      quoteApproval: isTrueAt(node, "quote-approval"),
      corroboratedBy: cited.corroboratedBy,
      notes: notes.notes,
      // A single statement instead of a list is a fault, but its words stay protected.
      covers: textsIn(valueAt(node, "covers")).map((one) => one.text),
      embargo: momentOf("embargo"),
      span,
      places: placesOf(node),
    },
    problems: [...terms.problems, ...notes.problems, ...cited.problems],
    corroborators: cited.others,
  };
}

interface ReadTerms {
  /** Null where it cannot be read. */
  readonly level: Level | null;
  readonly permissions: Permissions;
  readonly permits: Partial<Permissions>;
  readonly wording: string | null;
  readonly description: string | null;
  readonly problems: readonly LedgerProblem[];
}

/** The level, or the ready-made terms instead of it, with what `permits` changes. Unreadable in part is unreadable. */
function readTerms(node: YamlNode, place: Span, path: string): ReadTerms {
  const written = textAt(node, "level");
  const own = LEVELS.find((level) => level === written) ?? null;
  const termsName = textAt(node, "terms");
  const terms = termsName === null ? null : termsNamed(termsName);
  const isGiven = (key: AgreementKey): boolean => givenValues(node, key).length > 0;
  const problems: LedgerProblem[] = [];
  if (node.kind === "map" && !isGiven("level") && !isGiven("terms") && !isMisspelt(node, "level") && !isMisspelt(node, "terms")) {
    problems.push(problem("no-level", path, place));
  }
  const permits = readPermits(node);
  const contradicts = own !== null && terms !== null && own !== terms.level;
  if (contradicts) problems.push(problem("terms-against-level", path, valueAt(node, "level")?.span ?? place));
  const unread = (isGiven("level") && own === null) || (isGiven("terms") && terms === null) || permits === null;
  const given = [own, terms?.level ?? null].filter((level) => level !== null);
  const level = LEVELS.find((one) => given.includes(one)) ?? null;
  const doubled = givenValues(node, "level").length > 1 || givenValues(node, "terms").length > 1;
  if (level === null || unread || doubled) {
    return { level: null, permissions: LEVEL_PERMITS["off-the-record"], permits: {}, wording: null, description: null, problems };
  }
  const stated = { ...terms?.permits, ...permits };
  const differing = PERMISSIONS.filter((one) => stated[one] !== undefined && stated[one] !== LEVEL_PERMITS[level][one]);
  return {
    level,
    permissions: { ...LEVEL_PERMITS[level], ...stated },
    permits: Object.fromEntries(differing.map((one) => [one, stated[one]])),
    wording: terms?.wording ?? null,
    description: terms?.description ?? null,
    problems,
  };
}

/** Null where anything in `permits` cannot be read. Of a permission given twice, the stricter one counts. */
function readPermits(node: YamlNode): Partial<Record<(typeof PERMISSIONS)[number], boolean>> | null {
  const permits: Partial<Record<(typeof PERMISSIONS)[number], boolean>> = {};
  if (isMisspelt(node, "permits")) return null;
  for (const value of givenValues(node, "permits")) {
    if (value.kind !== "map") return null;
    for (const pair of value.pairs) {
      const permission = PERMISSIONS.find((one) => one === pair.key);
      if (permission === undefined || pair.value.kind !== "text" || typeof pair.value.value !== "boolean") return null;
      permits[permission] = pair.value.value && (permits[permission] ?? true);
    }
  }
  return permits;
}

function readNotesOf(
  node: YamlNode,
  context: AgreementContext,
  terms: { level: Level; permissions: Permissions; readable: boolean },
): { notes: Notes | null; problems: readonly LedgerProblem[] } {
  const written = textAt(node, "notes");
  const place = valueAt(node, "notes")?.span;
  if (written === null || place === undefined) return { notes: null, problems: [] };
  const found = context.readNotes(written);
  if (found === null) return { notes: null, problems: [problem("missing-notes", context.path, place)] };
  const texts = typeof found === "string" ? [found] : found;
  if (texts.length === 0) return { notes: null, problems: [problem("locked-notes", context.path, place)] };
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  if (!context.notesBudget.take(units)) return { notes: null, problems: [problem("notes-too-large", context.path, place)] };
  // Each form stands on its own: a mark in one sets nothing in the other.
  const forms = [...new Set(texts)].map((text) => readInterviewNotes(text, written, terms, context.furtherMarks));
  const problems = [...(texts.length > 1 ? [problem("two-notes", context.path, place)] : []), ...forms.flatMap((form) => form.problems)];
  return { notes: { path: written, passages: forms.flatMap((form) => form.passages), problems }, problems };
}

/** Codenames of sources and documents; what names nobody, or the source itself, corroborates nothing. */
function readCorroborators(node: YamlNode, { path, codename, codenames, moments }: AgreementContext) {
  const corroboratedBy: Corroborator[] = [];
  const others: PlacedText[] = [];
  const problems: LedgerProblem[] = [];
  for (const item of itemsOf(valueAt(node, "corroborated-by"))) {
    const document = textAt(item, "document");
    if (document !== null) corroboratedBy.push({ kind: "document", name: document, date: moments.read(textAt(item, "date") ?? "") });
    if (item.kind !== "text" || item.text.trim() === "") continue;
    const named = item.text.trim();
    if (named === codename) problems.push(problem("self-corroboration", path, item.span));
    else if (!codenames.has(named)) problems.push(problem("unknown-corroborator", path, item.span));
    else {
      corroboratedBy.push({ kind: "source", codename: named });
      others.push({ text: named, span: item.span });
    }
  }
  return { corroboratedBy, others, problems };
}

function placesOf(node: YamlNode): Agreement["places"] {
  if (node.kind !== "map") return {};
  const places: Partial<Record<AgreementKey, Span>> = {};
  for (const { key, keySpan, value } of node.pairs) {
    const known = AGREEMENT_KEYS.find((one) => one === key);
    if (known !== undefined && !isNothing(value)) places[known] ??= value.kind === "text" ? value.span : keySpan;
  }
  return places;
}

function wordOf<Word extends string>(node: YamlNode | null, key: string, words: readonly Word[]): Word | null {
  const text = textAt(node, key);
  return words.find((word) => word === text) ?? null;
}

function givenValues(node: YamlNode, key: string): YamlNode[] {
  return node.kind === "map" ? node.pairs.filter((pair) => pair.key === key && !isNothing(pair.value)).map((pair) => pair.value) : [];
}

function isMisspelt(node: YamlNode, key: AgreementKey): boolean {
  const keys = node.kind === "map" ? node.pairs.map((pair) => pair.key) : [];
  return keys.some((one) => !AGREEMENT_KEYS.some((known) => known === one) && nearestTo(one, AGREEMENT_KEYS) === key);
}
