import type { Finding } from "../core/findings.ts";
import type { Agreement, Source } from "../core/ledger/model.ts";
import type { Permission } from "../core/policy/levels.ts";
import { PERMISSIONS } from "../core/policy/levels.ts";
import type { LoadedLedger } from "../workspace/ledger-loader.ts";
import type { AgreementAnswer, AgreementParams } from "./requests.ts";
import { AGREEMENT_SCHEME } from "./requests.ts";

/** The address of the read-only view of one agreement. */
export function agreementUri(params: AgreementParams): string {
  const draft = encodeURIComponent(params.uri);
  return `${AGREEMENT_SCHEME}:/${encodeURIComponent(params.source)}.md?${encodeURIComponent(`${params.agreement}&${draft}`)}`;
}

/** What was agreed, in words that hold no name: level, date, permissions and the agreed description. */
export function agreementView(params: AgreementParams, ledger: LoadedLedger, mask: (text: string) => string): AgreementAnswer {
  const gone: AgreementAnswer = { kind: "gone", message: "This agreement is no longer in the ledger." };
  if (ledger.state.kind !== "ledger") return gone;
  const source = ledger.state.ledger.sources.find((candidate) => candidate.label === params.source);
  const agreement = source?.agreements[params.agreement];
  if (source === undefined || agreement === undefined) return gone;
  const text = [`# Agreement with ${source.label}`, "", ...agreementLines(agreement).map((line) => `- ${line}`), ""].join("\n");
  return { kind: "text", text: mask(text) };
}

/** One agreement as short lines: level and date, what is permitted and what is not, the description to use. */
export function agreementLines(agreement: Agreement): string[] {
  const permitted = PERMISSIONS.filter((permission) => agreement.permissions[permission]).map((permission) => PHRASES[permission]);
  const refused = PERMISSIONS.filter((permission) => !agreement.permissions[permission]).map((permission) => PHRASES[permission]);
  const lines = [`Level: ${agreementWords(agreement)}`];
  if (!agreement.readable) lines.push("This entry cannot be read in full, so it counts as off the record.");
  if (permitted.length > 0) lines.push(`May: ${permitted.join(", ")}`);
  if (refused.length > 0) lines.push(`May not: ${refused.join(", ")}`);
  const [description] = agreement.descriptions;
  if (description !== undefined && agreement.permissions.describe) lines.push(`Describe as: ${description}`);
  if (agreement.embargo !== null) lines.push(`Not before: ${agreement.embargo.text}`);
  return lines;
}

/** Every agreement of a source, for a hover over its mark. */
export function sourceLines(source: Source): string[] {
  return source.agreements.flatMap((agreement) => [...agreementLines(agreement), ""]).slice(0, -1);
}

/** "background, agreed 2026-11-02". */
export function agreementWords(agreement: Pick<Agreement, "level" | "date">): string {
  return words(agreement.level, agreement.date?.text ?? null);
}

/** The same of the agreement a finding names; null where it names none. */
export function findingAgreementWords(finding: Finding): string | null {
  return finding.agreement === null ? null : words(finding.agreement.level, finding.agreement.date);
}

function words(level: string, date: string | null): string {
  return `${level.replaceAll("-", " ")}${date === null ? ", no date" : `, agreed ${date.replace("T", " ")}`}`;
}

const PHRASES: Readonly<Record<Permission, string>> = {
  use: "be used at all",
  attribute: "be attributed",
  describe: "be described in the agreed words",
  name: "be named",
  quote: "be quoted word for word",
};
