import { parse } from "yaml";
import type { Analysis, LedgerState } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { createDraftReader } from "../../server/src/core/draft/read.ts";
import { readInterviewNotes } from "../../server/src/core/ledger/notes.ts";
import { readLedger } from "../../server/src/core/ledger/read.ts";
import { LEVEL_PERMITS } from "../../server/src/core/policy/levels.ts";
import { isProtected } from "../../server/src/core/policy/protected.ts";
import { createProtectedSearch } from "../../server/src/core/protection/search.ts";
import type { Random } from "../adversarial/random.ts";
import { CANARIES, CANARY_LEDGER } from "../properties/drafts-arbitrary.ts";
import type { Corpora } from "./corpora.ts";
import { mutated } from "./mutate.ts";

/** One reader under fire: makes an input, reads it, and says what is wrong; null where nothing is. */
export interface Target {
  readonly name: string;
  /** How often it is tried in a round: what costs little often. */
  readonly times: number;
  /** Answers with the input, for the record, and the fault. */
  once(random: Random): { readonly input: string; readonly fault: string | null };
}

const SETTINGS = { stage: "publish", outlet: null, rules: {}, allowAccepted: false, now: Date.UTC(2026, 10, 20) } as const;
const NAME = "Zephrine Quillmarsh";
const OFF_RECORD = "The inspector buried the survey of the northern breakwater under the tender papers in March.";
const OFF_RECORD_MARKED = `\n\n[OTR] ${OFF_RECORD} [/OTR]\n\n`;

type Loaded = Extract<LedgerState, { kind: "ledger" }>;

const stateOf = (text: string, notes: string | null = null): Loaded => ({
  kind: "ledger",
  ledger: readLedger({ text, path: "ground-rules.yaml", timezone: "UTC", readNotes: () => notes }),
});

/** What may never be in an answer, whatever was read. */
function faultIn({ findings, ledgerFindings, problems }: Analysis, length: number, { ledger }: Loaded): string | null {
  if (problems.some(({ code }) => code === "rule-failed")) return "a rule failed";
  const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => [...fix.edits, ...fix.holdsBack]));
  const spans = [...findings.map(({ span }) => span), ...edits];
  if (spans.some(({ start, end }) => !(0 <= start && start <= end && end <= length))) return "a span lies outside the text";
  const shown = [...findings, ...ledgerFindings].flatMap((one) => [
    one.message,
    one.source ?? "",
    ...one.fixes.flatMap((fix) => fix.title),
  ]);
  const said = [...shown, ...problems.map(({ message }) => message)].join("\n").toLowerCase();
  if (CANARIES.some((canary) => said.includes(canary.toLowerCase()))) return "an answer tells a protected text";
  // A path is a value of the ledger: what is none of its names may stand in it.
  const names = ledger.sources.map(({ name, aliases, identifying }) => [name, ...aliases, ...identifying].join("\n")).join("\n");
  const paths = problems.map(({ path }) => path).join("\n");
  return CANARIES.some((canary) => names.includes(canary) && paths.includes(canary)) ? "a path tells a protected text" : null;
}

/** A text with words in a paragraph of its own, or between two spaces of a line, and the offset where they start. */
function planted(text: string, words: string, random: Random): { readonly input: string; readonly at: number } {
  const place = random.below(text.length + 1);
  const [before, after] = random.below(2) === 0 ? ["\n\n", "\n\n"] : [" ", " "];
  return { input: text.slice(0, place) + before + words + after + text.slice(place), at: place + before.length };
}

/** Drafts with a protected name planted verbatim: never clear, whatever stands round it. */
function drafts({ drafts: corpus, ledgers }: Corpora): Target {
  let analyzer = createAnalyzer();
  const state = stateOf(CANARY_LEDGER);
  let looked = 0;
  return {
    name: "drafts",
    times: 16,
    once(random) {
      // As in an editor, what was kept of one text serves the next; now and then everything is forgotten.
      looked += 1;
      if (looked % 500 === 0) analyzer = createAnalyzer();
      const { input } = planted(mutated(random.pick(corpus), [...corpus, ...ledgers], random), NAME, random);
      const analysis = analyzer.analyze(input, "draft.md", state, SETTINGS);
      const fault = faultIn(analysis, input.length, state);
      return { input, fault: fault ?? (analysis.verdict === "clear" ? "a draft that names a protected source is clear" : null) };
    },
  };
}

const STORY = `The list of guests included ${NAME} and two others.\n`;

/** Whether a plain YAML reader finds the source in the ledger, under an agreement that plainly lets nobody name it. */
function isPlainlyProtected(text: string): boolean {
  try {
    const { sources } = parse(text, { logLevel: "error" });
    const own = Object.values<{ name?: unknown; agreements?: unknown }>(sources).filter((source) => source?.name === NAME);
    const agreements = own.flatMap((source) => (Array.isArray(source.agreements) ? source.agreements : []));
    return (
      agreements.length > 0 && agreements.every((one) => ["background", "off-the-record"].includes(one?.level) && one.permits === undefined)
    );
  } catch {
    return false;
  }
}

/** Ledgers: whatever they hold, what plainly protects a source does protect it. */
function ledgers({ ledgers: corpus, notes }: Corpora): Target {
  const analyzer = createAnalyzer();
  return {
    name: "ledgers",
    times: 16,
    once(random) {
      const input = mutated(random.pick(corpus), [...corpus, ...notes], random);
      const state = stateOf(input, random.below(2) === 0 ? null : random.pick(notes));
      const analysis = analyzer.analyze(STORY, "draft.md", state, SETTINGS);
      const fault = faultIn(analysis, STORY.length, state);
      const isWrong = analysis.verdict === "clear" && isPlainlyProtected(input);
      return { input, fault: fault ?? (isWrong ? "a ledger that protects a source lets it be named" : null) };
    },
  };
}

const NOTES_LEDGER = `version: 1
sources:
  heron:
    name: ${NAME}
    agreements:
      - {level: on-the-record, date: 2026-10-14, notes: notes.md}
`;
const ECHO = `${OFF_RECORD}\n`;

/** Notes: what stands between marks that put it off the record is off the record, whatever stands before and after. */
function notes({ notes: corpus, drafts: others }: Corpora): Target {
  const analyzer = createAnalyzer();
  return {
    name: "notes",
    times: 16,
    once(random) {
      const around = mutated(random.pick(corpus), [...corpus, ...others], random);
      const { input } = planted(around, OFF_RECORD_MARKED, random);
      const state = stateOf(NOTES_LEDGER, input);
      const analysis = analyzer.analyze(ECHO, "draft.md", state, SETTINGS);
      const fault = faultIn(analysis, ECHO.length, state);
      return { input, fault: fault ?? (analysis.verdict === "clear" ? "what notes put off the record may be published" : null) };
    },
  };
}

/** The reader of drafts and the search for names by themselves: blocks lie in the text, and the planted name is found. */
function draftReader({ drafts: corpus, ledgers: others }: Corpora): Target {
  const reader = createDraftReader();
  const search = createProtectedSearch([{ source: 0, kind: "name", text: NAME }], []);
  return {
    name: "draft reader",
    times: 200,
    once(random) {
      const { input, at } = planted(mutated(random.pick(corpus), [...corpus, ...others], random), NAME, random);
      const { blocks } = reader.read(input);
      if (blocks.some(({ span }) => !(0 <= span.start && span.start <= span.end && span.end <= input.length)))
        return { input, fault: "a block lies outside the text" };
      const isFound = search.find(input).some(({ span }) => span.start <= at && span.end >= at + NAME.length);
      return { input, fault: isFound ? null : "a name is not found" };
    },
  };
}

/** The reader of ledgers by itself: what plainly protects a source makes it a protected one. */
function ledgerReader({ ledgers: corpus, notes: others }: Corpora): Target {
  return {
    name: "ledger reader",
    times: 150,
    once(random) {
      const input = mutated(random.pick(corpus), [...corpus, ...others], random);
      const { sources } = stateOf(input).ledger;
      const isKept = sources.some((source) => source.name === NAME && isProtected(source));
      return { input, fault: isKept || !isPlainlyProtected(input) ? null : "a protected source is not protected" };
    },
  };
}

const ON_RECORD = { level: "on-the-record", permissions: LEVEL_PERMITS["on-the-record"], readable: true } as const;

/** The reader of notes by itself: no passage of what was put off the record may be used. */
function notesReader({ notes: corpus, drafts: others }: Corpora): Target {
  return {
    name: "notes reader",
    times: 400,
    once(random) {
      const around = mutated(random.pick(corpus), [...corpus, ...others], random);
      const { input, at: opened } = planted(around, OFF_RECORD_MARKED, random);
      const { passages } = readInterviewNotes(input, "notes.md", ON_RECORD);
      if (passages.some(({ text, span }) => text !== input.slice(span.start, span.end)))
        return { input, fault: "a passage is not what stands at its place" };
      const at = opened + OFF_RECORD_MARKED.indexOf(OFF_RECORD);
      const own = passages.filter(({ span }) => span.start < at + OFF_RECORD.length && span.end > at);
      const isKept = own.length > 0 && own.every(({ permissions }) => !permissions.use);
      return { input, fault: isKept ? null : "what was put off the record may be used" };
    },
  };
}

/** The readers of texts, and the whole pipeline behind them. */
export function textTargets(corpora: Corpora): readonly Target[] {
  return [drafts, ledgers, notes, draftReader, ledgerReader, notesReader].map((make) => make(corpora));
}
