import { parse } from "yaml";
import type { Analysis, LedgerState, Settings } from "../../server/src/core/analyze.ts";
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

/** One reader under fire. */
export interface Target {
  readonly name: string;
  /** How often it is tried in a round of about a thousand: most rounds go to what runs the whole pipeline. */
  readonly times: number;
  make(random: Random): Input;
}

/** A made-up text, for the record, and what has it read and says what is wrong; null where nothing is. */
export interface Input {
  readonly text: string;
  judge(): string | null;
}

const OUTLETS = [null, "ap", "nyt", "npr", "bbc"] as const;

/** What somebody may ask for; nothing of it lets a protected source be named. */
function someSettings({ pick }: Random): Settings {
  return { stage: pick(["writing", "publish"]), outlet: pick(OUTLETS), rules: {}, allowAccepted: false, now: Date.UTC(2026, 10, 20) };
}

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
  const names = ledger.sources.map(({ name, aliases, identifying }) => [name, ...aliases, ...identifying].join("\n")).join("\n");
  // A key is what outputs call a source: a damaged ledger may have there what is nobody's name in it.
  const codenames = ledger.sources.map(({ label }) => label.toLowerCase()).join("\n");
  const told = CANARIES.filter((canary) => said.includes(canary.toLowerCase()));
  if (told.some((canary) => names.includes(canary) || !codenames.includes(canary.toLowerCase()))) return "an answer tells a protected text";
  // A path is a value of the ledger: what is none of its names may stand in it.
  const paths = problems.map(({ path }) => path).join("\n");
  return CANARIES.some((canary) => names.includes(canary) && paths.includes(canary)) ? "a path tells a protected text" : null;
}

/** A text with words in a paragraph of its own, or between two spaces of a line, and the offset where they start. */
function planted(text: string, words: string, random: Random): { readonly input: string; readonly at: number } {
  const place = random.below(text.length + 1);
  const [before, after] = random.below(2) === 0 ? ["\n\n", "\n\n"] : [" ", " "];
  return { input: text.slice(0, place) + before + words + after + text.slice(place), at: place + before.length };
}

/** A text with a paragraph of its own put between two lines. */
function paragraphIn(text: string, words: string, random: Random): { readonly input: string } {
  const lines = text.split(/\r?\n/u);
  lines.splice(random.below(lines.length + 1), 0, "", words, "");
  return { input: lines.join("\n") };
}

/** Ledgers that forbid both what is planted, each in its own way. */
const PROTECTING = [
  CANARY_LEDGER.replace("covers: [", `covers: ["${OFF_RECORD}", `),
  `version: 1\nsources:\n  heron:\n    name: ${NAME}\n    aliases: [Zeph]\n    agreements:\n      - {level: deep-background, date: 2026-10-14}\n      - {level: off-the-record, date: 2026-10-16, notes: notes.md}\n`,
  `outlet: ap\nsources:\n  heron: {name: ${NAME}, agreements: [{terms: chatham-house, date: 2026-10-14}, {level: off-the-record, date: 2026-10-15, covers: ["${OFF_RECORD}"]}]}\n`,
];

/** Drafts with a protected name planted verbatim, or a paragraph that is off the record: never clear, whatever stands round it. */
function drafts({ drafts: corpus, ledgers }: Corpora): Target {
  let analyzer = createAnalyzer();
  const states = PROTECTING.map((text) => stateOf(text, OFF_RECORD));
  let looked = 0;
  return {
    name: "drafts",
    times: 420,
    make(random) {
      // As in an editor, what was kept of one text serves the next; now and then everything is forgotten.
      looked += 1;
      if (looked % 500 === 0) analyzer = createAnalyzer();
      const around = mutated(random.pick(corpus), [...corpus, ...ledgers], random);
      const isNamed = random.below(3) > 0;
      const { input: text } = isNamed ? planted(around, NAME, random) : paragraphIn(around, OFF_RECORD, random);
      const [state, settings] = [random.pick(states), someSettings(random)];
      return {
        text,
        judge() {
          const analysis = analyzer.analyze(text, "draft.md", state, settings);
          const clear = `a draft that ${isNamed ? "names a protected source" : "tells what is off the record"} is clear`;
          return faultIn(analysis, text.length, state) ?? (analysis.verdict === "clear" ? clear : null);
        },
      };
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
    times: 240,
    make(random) {
      const text = mutated(random.pick(corpus), [...corpus, ...notes], random);
      const noted = random.below(2) === 0 ? null : random.pick(notes);
      const settings = someSettings(random);
      return {
        text,
        judge() {
          const state = stateOf(text, noted);
          const analysis = analyzer.analyze(STORY, "draft.md", state, settings);
          const isWrong = analysis.verdict === "clear" && isPlainlyProtected(text);
          return faultIn(analysis, STORY.length, state) ?? (isWrong ? "a ledger that protects a source lets it be named" : null);
        },
      };
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
    times: 60,
    make(random) {
      const around = mutated(random.pick(corpus), [...corpus, ...others], random);
      const { input: text } = planted(around, OFF_RECORD_MARKED, random);
      const settings = someSettings(random);
      return {
        text,
        judge() {
          const state = stateOf(NOTES_LEDGER, text);
          const analysis = analyzer.analyze(ECHO, "draft.md", state, settings);
          return (
            faultIn(analysis, ECHO.length, state) ??
            (analysis.verdict === "clear" ? "what notes put off the record may be published" : null)
          );
        },
      };
    },
  };
}

/** The reader of drafts and the search for names by themselves: blocks lie in the text, and the planted name is found. */
function draftReader({ drafts: corpus, ledgers: others }: Corpora): Target {
  const reader = createDraftReader();
  const search = createProtectedSearch([{ source: 0, kind: "name", text: NAME }], []);
  return {
    name: "draft reader",
    times: 80,
    make(random) {
      const { input: text, at } = planted(mutated(random.pick(corpus), [...corpus, ...others], random), NAME, random);
      return {
        text,
        judge() {
          const { blocks } = reader.read(text);
          if (blocks.some(({ span }) => !(0 <= span.start && span.start <= span.end && span.end <= text.length)))
            return "a block lies outside the text";
          const isFound = search.find(text).some(({ span }) => span.start <= at && span.end >= at + NAME.length);
          return isFound ? null : "a name is not found";
        },
      };
    },
  };
}

/** The reader of ledgers by itself: what plainly protects a source makes it a protected one. */
function ledgerReader({ ledgers: corpus, notes: others }: Corpora): Target {
  return {
    name: "ledger reader",
    times: 40,
    make(random) {
      const text = mutated(random.pick(corpus), [...corpus, ...others], random);
      return {
        text,
        judge() {
          const { sources } = stateOf(text).ledger;
          const isKept = sources.some((source) => source.name === NAME && isProtected(source));
          return isKept || !isPlainlyProtected(text) ? null : "a protected source is not protected";
        },
      };
    },
  };
}

const ON_RECORD = { level: "on-the-record", permissions: LEVEL_PERMITS["on-the-record"], readable: true } as const;

/** The reader of notes by itself: no passage of what was put off the record may be used. */
function notesReader({ notes: corpus, drafts: others }: Corpora): Target {
  return {
    name: "notes reader",
    times: 60,
    make(random) {
      const around = mutated(random.pick(corpus), [...corpus, ...others], random);
      const { input, at: opened } = planted(around, OFF_RECORD_MARKED, random);
      return {
        text: input,
        judge() {
          const { passages } = readInterviewNotes(input, "notes.md", ON_RECORD);
          if (passages.some(({ text, span }) => text !== input.slice(span.start, span.end)))
            return "a passage is not what stands at its place";
          const at = opened + OFF_RECORD_MARKED.indexOf(OFF_RECORD);
          const own = passages.filter(({ span }) => span.start < at + OFF_RECORD.length && span.end > at);
          return own.length > 0 && own.every(({ permissions }) => !permissions.use) ? null : "what was put off the record may be used";
        },
      };
    },
  };
}

/** The readers of texts, and the whole pipeline behind them. */
export function textTargets(corpora: Corpora): readonly Target[] {
  return [drafts, ledgers, notes, draftReader, ledgerReader, notesReader].map((make) => make(corpora));
}
