import { basename, dirname, join, relative } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Analyzer, HouseReader, LedgerState, Settings } from "../core/analyze.ts";
import type { Stage } from "../core/findings.ts";
import type { EditorSettings } from "../settings.ts";
import type { AttachedTo, Attachments } from "../workspace/attachments/attachments.ts";
import { citationKeysOf } from "../workspace/bibliography.ts";
import { type NotADraft, whyNotADraft } from "../workspace/drafts.ts";
import type { Houses } from "../workspace/houses.ts";
import type { LoadedLedger } from "../workspace/ledger-loader.ts";
import { LEDGER_NAME } from "../workspace/ledger-location.ts";
import { pathOf } from "./documents.ts";
import { type FindContext, findLedger } from "./find-ledger.ts";
import type { LastGood } from "./last-good.ts";
import { LEDGER_LANGUAGE } from "./requests.ts";

interface Looked {
  /** Kept up to date by the editor's changes: its text is that of `version` only until the next message. */
  readonly document: TextDocument;
  readonly version: number;
  readonly path: string;
  readonly ledger: LoadedLedger;
  /** A text as it may be shown: protected texts of this ledger are blocked out, offsets stay true. */
  readonly mask: (text: string) => string;
}

/** What an open document is, and what was found in it at one version. */
export type Check =
  | (Looked & {
      readonly kind: "draft";
      readonly analysis: Analysis;
      /** Where the files lie that it shows or links. */
      readonly attachedTo: AttachedTo;
      /** The same look at another text: what a fix would leave. */
      readonly again: (text: string) => Analysis;
    })
  | (Looked & { readonly kind: "ledger"; readonly analysis: LedgerAnalysis })
  | (Looked & { readonly kind: "notes" })
  | (Looked & { readonly kind: "other"; readonly why: NotADraft });

export type DraftCheck = Extract<Check, { kind: "draft" }>;

type LedgerAnalysis = ReturnType<Analyzer["analyzeLedger"]>;

/** Looks at open documents. Keeps the last look at each, so that diagnostics, fixes and hovers of one version share one analysis. */
export interface Checks {
  check(document: TextDocument, settings: EditorSettings, stage: Stage): Check;
  /** The ledger that the document or file of that address is held against, or that it is. */
  ledger(uri: string, settings: EditorSettings): LoadedLedger;
  /** A text as it may be shown that this ledger protects. */
  mask(text: string, ledger: LoadedLedger): string;
  /** Forgets a closed document. */
  forget(uri: string): void;
  /** The files that the last looks depended on. */
  watched(): ReadonlySet<string>;
}

export interface ChecksContext extends FindContext {
  readonly analyzer: Analyzer;
  readonly attachments: Attachments;
  readonly houses: Houses;
  readonly lastGood: LastGood;
  /** The IANA name of the machine's time zone. */
  readonly timezone: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Kept {
  readonly version: number;
  readonly settings: EditorSettings;
  readonly ledger: string;
  readonly attachments: number;
  /** The house files it was judged by, with what they held. */
  readonly houses: readonly (readonly [path: string, stamp: string])[];
  readonly check: Check;
}

const STAGES: readonly Stage[] = ["writing", "publish"];

export function createChecks(context: ChecksContext): Checks {
  const kept = new Map<string, Kept>();
  const watched = new Map<string, readonly string[]>();
  const identify = createIdentities();
  const placeOf = (uri: string): string => pathOf(uri) ?? join(context.folders.first() ?? "/", "Untitled.md");
  const maskFor = (text: string, ledger: LoadedLedger): string => context.analyzer.mask(text, context.lastGood.keep(ledger));

  return {
    check(document, settings, stage) {
      const path = placeOf(document.uri);
      const ledger = findLedger(path, document.languageId === LEDGER_LANGUAGE || isLedgerName(path), settings, context);
      const identity = identify(context.lastGood.keep(ledger));
      const key = `${stage} ${document.uri}`;
      const last = kept.get(key);
      const attachments = context.attachments.changes();
      if (
        last?.version === document.version &&
        last.settings === settings &&
        last.ledger === identity &&
        last.attachments === attachments &&
        last.houses.every(([house, stamp]) => context.houses.stamp(house) === stamp)
      ) {
        return last.check;
      }
      const mask = (text: string): string => maskFor(text, ledger);
      const used = new Set<string>();
      const wanted = { ...asked(settings, stage, context), houses: housesFor(path, ledger, context, used) };
      const check = look({ document, version: document.version, path, ledger, mask }, wanted, settings, context);
      watched.set(document.uri, [...ledger.watched, ...used]);
      const houses = [...used].map((house) => [house, context.houses.stamp(house)] as const);
      kept.set(key, { version: document.version, settings, ledger: identity, attachments, houses, check });
      return check;
    },
    ledger(uri, settings) {
      const path = placeOf(uri);
      return findLedger(path, isLedgerName(path), settings, context);
    },
    mask: maskFor,
    forget(uri) {
      for (const stage of STAGES) kept.delete(`${stage} ${uri}`);
      watched.delete(uri);
    },
    watched: () => new Set([...watched.values()].flat()),
  };
}

function look(looked: Looked, settings: Settings, editor: EditorSettings, context: ChecksContext): Check {
  const { document, path, ledger } = looked;
  if (isLedger(document, path, ledger)) return { kind: "ledger", ...looked, analysis: analyzeLedger(ledger, settings, context.analyzer) };
  // Notes may be plain text, so this goes before what asks for Markdown.
  if (ledger.notes.includes(path)) return { kind: "notes", ...looked };
  const root = context.folders.of(path) ?? dirname(path);
  const why = whyNotADraft(path, { root, patterns: editor.drafts }, ledger);
  if (why !== null) return { kind: "other", ...looked, why };
  const state = context.lastGood.keep(ledger);
  const attachedTo = { path, root };
  const again = (text: string): Analysis => {
    const citationKeys = citationKeysOf(path, text, context.files);
    const attachments = context.attachments.readerFor(attachedTo);
    return context.analyzer.analyze(text, relative(root, path), state, { ...settings, citationKeys, attachments });
  };
  const analysis = again(document.getText());
  if (analysis.draft.frontMatter.optedOut) return { kind: "other", ...looked, why: "opted-out" };
  return { kind: "draft", ...looked, analysis, attachedTo, again };
}

function analyzeLedger({ state }: LoadedLedger, settings: Settings, analyzer: Analyzer): LedgerAnalysis {
  if (state.kind === "ledger") return analyzer.analyzeLedger(state.ledger, settings);
  return { ledgerFindings: [], problems: state.kind === "missing" ? [state.problem] : [], verdict: "could-not-check" };
}

function isLedger(document: TextDocument, path: string, ledger: LoadedLedger): boolean {
  return document.languageId === LEDGER_LANGUAGE || isLedgerName(path) || ledger.path === path;
}

/** House files are named from the workspace folder in settings, and from their own folder by drafts and ledgers. */
function housesFor(path: string, ledger: LoadedLedger, { houses, folders }: ChecksContext, used: Set<string>): HouseReader {
  const settings = folders.of(path) ?? folders.first() ?? dirname(path);
  return houses.readerFor({ settings, draft: dirname(path), ledger: ledger.folder }, (house) => used.add(house));
}

/** Whatever a YAML file is called that somebody took the trouble to encrypt, it is a ledger. */
function isLedgerName(path: string): boolean {
  return basename(path) === LEDGER_NAME || /\.ya?ml\.age$/iu.test(path);
}

function asked({ houseFile, outlet, rules }: EditorSettings, stage: Stage, { now, timezone }: ChecksContext): Settings {
  return { stage, outlet: houseFile ?? outlet, rules, allowAccepted: false, now: now(), timezone };
}

/** A short name for each ledger, the same as long as the loader answers with the same ledger. */
function createIdentities(): (state: LedgerState) => string {
  const numbers = new WeakMap<object, number>();
  let next = 0;
  return (state) => {
    if (state.kind !== "ledger") return state.kind === "none" ? "none" : `missing ${state.problem.code} ${state.problem.path}`;
    const number = numbers.get(state.ledger) ?? next++;
    numbers.set(state.ledger, number);
    return `ledger ${number}`;
  };
}
