import type { Analysis, Analyzer, LedgerState, Settings } from "./analyze.ts";
import { attribute, byBlock, byPassage } from "./attribution/attribute.ts";
import { createDescriptionIndex, type DescriptionIndex } from "./attribution/description-index.ts";
import { mentionsIn, type People, peopleOf } from "./attribution/people.ts";
import { createStatementIndex, type StatementIndex } from "./attribution/statements.ts";
import type { Draft } from "./draft/model.ts";
import { createDraftReader, MOST_LISTED } from "./draft/read.ts";
import { createEchoFinder } from "./echo/find-echoes.ts";
import type { EchoFinder } from "./echo/model.ts";
import type { Finding, Problem } from "./findings.ts";
import type { Ledger } from "./ledger/model.ts";
import { readMoment } from "./ledger/moment.ts";
import { type RuleOptions, ruleOptions } from "./policy/options.ts";
import type { Occurrence } from "./protection/model.ts";
import { createQuotationFinder } from "./quotations/find.ts";
import type { Broken } from "./report/grade.ts";
import { report, verdictOf } from "./report/report.ts";
import { type Policy, policyFor } from "./report/settings.ts";
import { DRAFT_RULES, LEDGER_RULES } from "./rules/index.ts";
import { withMemory } from "./rules/once.ts";
import type { DraftRule, LedgerRule, Rule, Violation } from "./rules/rule.ts";
import type { Story } from "./rules/story.ts";
import { BoundedCache } from "./text/bounded-cache.ts";
import { createBudget } from "./text/budget.ts";
import { createSentenceIndex } from "./text/sentence-index.ts";
import type { Span } from "./text/span.ts";
import { createSpanIndex } from "./text/span-index.ts";
import { createTextMemory } from "./text/text-memory.ts";
import { createNotesIndex, type NotesIndex } from "./verbatim/notes-index.ts";

/** The rules an analyzer judges by; tests hand in rules of their own. */
export interface RuleSet {
  readonly draft: readonly DraftRule[];
  readonly ledger: readonly LedgerRule[];
}

/** What is made once for a ledger. */
interface PreparedLedger {
  readonly people: People;
  readonly statements: StatementIndex;
  readonly descriptions: DescriptionIndex;
  readonly echoes: EchoFinder;
  readonly notes: NotesIndex;
}

const NO_LEDGER: Ledger = { path: "", outlet: null, timezone: null, sources: [], problems: [] };

/** Units of work of the search for names: thirty thousand places and more, of one source each. */
const MOST_SEARCHED = 600_000;
/** Ties and the terms they are under, as `attribute` counts them. */
const MOST_TIED = 100_000;
/** What one rule lists of a file: more than anybody goes through. */
const MOST_FINDINGS = 5000;

/** Blocks kept between two looks: several long drafts' worth. */
const KEPT_BLOCKS = 65_536;

/** The whole pipeline, one call a stage, with everything that may be kept between two looks. */
export function createAnalyzer(rules: RuleSet = { draft: DRAFT_RULES, ledger: LEDGER_RULES }): Analyzer {
  const reader = createDraftReader();
  const finder = createQuotationFinder();
  const sentenceCache = new BoundedCache<readonly Span[]>(KEPT_BLOCKS);
  const memory = createTextMemory(KEPT_BLOCKS);
  const prepared = new WeakMap<Ledger, PreparedLedger>();

  const prepare = (ledger: Ledger): PreparedLedger => {
    let made = prepared.get(ledger);
    if (made === undefined) {
      const echoes = createEchoFinder(ledger);
      const statements = createStatementIndex(ledger, echoes);
      made = {
        people: peopleOf(ledger),
        statements,
        descriptions: createDescriptionIndex(ledger),
        echoes,
        notes: createNotesIndex(ledger),
      };
      prepared.set(ledger, made);
    }
    return made;
  };

  const storyOf = (draft: Draft, path: string, ledger: Ledger, hasLedger: boolean, settings: Settings, problems: Problem[]): Story => {
    const { people, statements, descriptions, echoes, notes } = prepare(ledger);
    const quotations = finder.find(draft, people.names);
    const searching = createBudget(MOST_SEARCHED);
    const tying = createBudget(MOST_TIED);
    const occurrences = listed(people.protectedText.find(draft.text, searching), draft);
    const timezone = ledger.timezone ?? settings.timezone ?? "UTC";
    const context = {
      draft,
      ledger,
      quotations,
      statements,
      descriptions,
      echoes,
      mentions: createSpanIndex(mentionsIn(draft.text, people, occurrences, searching), ({ span }) => span),
      details: createSpanIndex(
        occurrences.filter((one) => one.kind === "detail"),
        ({ span }) => span,
      ),
      sentences: createSentenceIndex(draft, sentenceCache),
    };
    const attributions = attribute(context, tying);
    if (searching.exceeded || tying.exceeded) problems.push(tooMuch(path));
    return withMemory({
      ...context,
      path,
      hasLedger,
      occurrences,
      pathOccurrences: people.protectedText.findInPath(fileName(path)),
      attributions,
      attributionsIn: byBlock(attributions),
      attributionsAt: byPassage(attributions),
      protectedText: people.protectedText,
      notes,
      memory,
      attachmentAt: settings.attachments ?? (() => null),
      stage: settings.stage,
      now: settings.now,
      publish: draft.frontMatter.publish === null ? null : readMoment(draft.frontMatter.publish.text, timezone),
    });
  };

  /** Beside a draft, the record is held to what the draft is held to. */
  const ledgerFindingsOf = (ledger: Ledger, policy: Policy, settings: Settings, problems: Problem[]): Finding[] => {
    const { people } = prepare(ledger);
    const context = { ledger, search: people.protectedText, now: settings.now };
    const broken = rules.ledger.flatMap((rule) =>
      judge(rule, (options) => rule.checkLedger(context, options), policy, ledger.path, problems),
    );
    return report("", broken, [], policy, settings);
  };

  return {
    analyze(text, path, state, settings): Analysis {
      const ledger = state.kind === "ledger" ? state.ledger : NO_LEDGER;
      const shownPath = prepare(ledger).people.protectedText.mask(path);
      const draft = reader.read(text, { citationKeys: settings.citationKeys ?? [] });
      const policy = policyFor(draft, shownPath, ledger, settings);
      const problems: Problem[] = [
        ...ledgerProblems(state),
        ...draft.problems.map((problem) => ({ ...problem, path: shownPath })),
        ...policy.problems,
      ];
      const story = storyOf(draft, path, ledger, state.kind === "ledger", settings, problems);
      const broken = rules.draft.flatMap((rule) => judge(rule, (options) => rule.check(story, options), policy, shownPath, problems));
      const findings = report(text, broken, draft.directives, policy, settings);
      const ledgerFindings = ledgerFindingsOf(ledger, policy, settings, problems);
      return {
        draft,
        quotations: story.quotations,
        attributions: story.attributions,
        findings,
        ledgerFindings,
        problems,
        notChecked: ledger.sources.filter((source) => source.withheld).map((source) => source.label),
        verdict: verdictOf([...findings, ...ledgerFindings], problems),
      };
    },
    read: (text) => reader.read(text),
    analyzeLedger(ledger, settings) {
      const policy = policyFor(null, ledger.path, ledger, settings);
      const problems: Problem[] = [...ledger.problems, ...policy.problems];
      const ledgerFindings = ledgerFindingsOf(ledger, policy, settings, problems);
      return { ledgerFindings, problems, verdict: verdictOf(ledgerFindings, problems) };
    },
    mask(text, state) {
      return state.kind === "ledger" ? prepare(state.ledger).people.protectedText.mask(text) : text;
    },
  };
}

/** What is listed of a draft: everything, but of one that is too long to be read, as much as its problem promises. */
function listed(occurrences: readonly Occurrence[], { problems }: Draft): readonly Occurrence[] {
  return problems.some(({ code }) => code === "draft-too-large") ? occurrences.slice(0, MOST_LISTED) : occurrences;
}

function ledgerProblems(state: LedgerState): readonly Problem[] {
  if (state.kind === "ledger") return state.ledger.problems;
  return state.kind === "missing" ? [state.problem] : [];
}

/** A rule that fails is one problem, and the verdict says that not everything was checked; the other rules go on. */
function judge(
  rule: Rule,
  check: (options: RuleOptions) => Iterable<Violation>,
  { outlet }: Policy,
  path: string,
  problems: Problem[],
): Broken[] {
  try {
    const broken: Broken[] = [];
    for (const violation of check(ruleOptions(outlet?.options?.[rule.code]))) {
      if (broken.length === MOST_FINDINGS) {
        problems.push(tooManyFindings(rule.code, path));
        break;
      }
      broken.push({ rule, violation });
    }
    return broken;
  } catch {
    problems.push({
      code: "rule-failed",
      path,
      span: { start: 0, end: 0 },
      message: `The rule ${rule.code} could not be applied to this file.`,
      blocksVerdict: true,
    });
    return [];
  }
}

function tooMuch(path: string): Problem {
  return {
    code: "too-much-to-check",
    path,
    span: { start: 0, end: 0 },
    message:
      "Too many places of this draft could mean a source of the ledger, so only the first were looked at. Split the draft, or keep a ledger of its own for it.",
    blocksVerdict: true,
  };
}

function tooManyFindings(code: string, path: string): Problem {
  return {
    code: "too-many-findings",
    path,
    span: { start: 0, end: 0 },
    message: `The rule ${code} has more than ${MOST_FINDINGS} findings in this file, and the rest is not listed. Mend these and check again, or split the file.`,
    blocksVerdict: true,
  };
}

/** The last part of a path; folders are the reporter's own business. */
function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
