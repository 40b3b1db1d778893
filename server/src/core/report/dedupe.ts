import type { Finding } from "../findings.ts";
import { contains, overlaps } from "../text/span.ts";
import { createSpanIndex } from "../text/span-index.ts";

/** Of the faults of showing a speaker, the first that fits is the one finding. */
const SPEAKER_RULES: readonly string[] = ["no-attribution", "no-name", "agreed-description"];

/** Findings whose fix takes away or rewrites all that stands in their span. */
const COVERING: ReadonlySet<string> = new Set(["not-for-publication", "off-record-echo", "no-direct-quote", ...SPEAKER_RULES]);

/** Two sources can each forbid the same words; any other fault of one stretch is told once. */
const ONCE_A_SOURCE: ReadonlySet<string> = new Set(["not-for-publication", "off-record-echo", "embargo"]);

/** Rules that stand back inside another finding: mending that one settles them too. */
const STAND_BACK: ReadonlySet<string> = new Set(["hidden-name", "identifying-detail"]);

/**
 * One fault, one finding. An accepted finding hides nothing: what it covers must still be seen.
 * The input's order decides between equals; the output keeps it.
 */
export function oneFaultOneFinding(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const covering = createSpanIndex(
    findings.filter((finding) => finding.accepted === null && COVERING.has(finding.code)),
    ({ span }) => span,
  );
  return findings.filter((finding) => {
    const key = `${finding.code} ${finding.span.start} ${finding.span.end}${ONCE_A_SOURCE.has(finding.code) || finding.span.end === 0 ? finding.source : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return !covering.overlapping(finding.span).some((other) => other !== finding && covers(other, finding));
  });
}

function covers(other: Finding, finding: Finding): boolean {
  if (finding.span.start === finding.span.end) return false;
  // What holds the draft is never hidden by what does not.
  if (finding.holds && !other.holds) return false;
  if (STAND_BACK.has(finding.code)) return COVERING.has(other.code) && contains(other.span, finding.span);
  if (other.code === "not-for-publication") {
    return isAboutWords(finding.code) && other.source === finding.source && contains(other.span, finding.span);
  }
  const rank = SPEAKER_RULES.indexOf(finding.code);
  const otherRank = SPEAKER_RULES.indexOf(other.code);
  if (rank >= 0 && rank === otherRank && other.source === finding.source)
    return contains(other.span, finding.span) && isLonger(other, finding);
  return rank > 0 && otherRank >= 0 && otherRank < rank && overlaps(other.span, finding.span);
}

/** One speaker of two verbs ("said …, adding that …") is one fault. */
const isLonger = (other: Finding, finding: Finding): boolean => other.span.end - other.span.start > finding.span.end - finding.span.start;

const isAboutWords = (code: string): boolean =>
  SPEAKER_RULES.includes(code) || code === "no-direct-quote" || code === "conversation-revealed";
