import { version } from "../../../../package.json";
import { createForwarding, type Forwarded, type Forwarding, SEE_IN_EDITOR } from "../../core/report/forward.ts";
import { ALL_RULES } from "../../core/rules/index.ts";
import type { Session } from "../session.ts";
import type { Report } from "./report.ts";

/** The rule that stands for those whose very name would tell that a person in the story is a source. */
const IN_EDITOR = "see-in-editor";

/**
 * The report in the form of SARIF 2.1.0, made to be passed on: sources have labels made for this report alone, a finding about a
 * name gives its paragraph, findings of the ledger have no place, and nothing else of an agreement is in it. Lines and columns
 * count from 1, in UTF-16 units.
 */
export function reportSarif(report: Report, session: Session) {
  const forwarding = createForwarding(report.labels);
  const drafts = report.drafts.flatMap((file) =>
    file.findings.map((finding) => result(forwarding.forward(finding, file.draft ?? null), file.path, session)),
  );
  const ledgers = report.ledgers.flatMap((file) =>
    file.findings.map((finding) => result(forwarding.forward(finding, null), null, session)),
  );
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Ground Rules", semanticVersion: version, rules: rules() } },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report, forwarding, session)],
        results: [...drafts, ...ledgers],
        properties: { verdict: report.verdict },
      },
    ],
  };
}

/** Every rule, whether anything broke it or not, so that the list tells nothing. */
function rules() {
  const own = ALL_RULES.map(({ code }) => ({ id: code }));
  return [...own, { id: IN_EDITOR, shortDescription: { text: SEE_IN_EDITOR } }];
}

const LEVELS = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

function result({ code, severity, message, span, accepted, holds }: Forwarded, path: string | null, session: Session) {
  const lines = path === null || span === null ? null : session.lines(path);
  const start = lines?.positionAt(span?.start ?? 0);
  const end = lines?.positionAt(span?.end ?? 0);
  const region = { startLine: start?.line, startColumn: start?.column, endLine: end?.line, endColumn: end?.column };
  return {
    ruleId: code ?? IN_EDITOR,
    level: LEVELS[severity],
    message: { text: message },
    locations: path === null || lines === null ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(path, session) }, region } }],
    // What holds although it was accepted is not settled.
    suppressions: accepted && !holds ? [{ kind: "inSource" }] : [],
  };
}

function invocation(report: Report, forwarding: Forwarding, session: Session) {
  const drafts = new Set(report.drafts.map(({ path }) => path));
  return {
    executionSuccessful: report.verdict !== "could-not-check",
    toolExecutionNotifications: report.problems.map((problem) => {
      const path = session.name(problem.path);
      return {
        descriptor: { id: problem.code },
        level: problem.blocksVerdict ? "error" : "warning",
        message: { text: session.mask(forwarding.relabel(problem.message)) },
        // Where the ledger and its notes lie is nobody else's business.
        ...(drafts.has(path) ? { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path, session) } } }] } : {}),
      };
    }),
  };
}

/** A path as a relative address, masked first: a name must not come back through its escapes. */
function uriOf(path: string, session: Session): string {
  return session.mask(path).split("/").map(encodeURIComponent).join("/");
}
