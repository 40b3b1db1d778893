import { fileSpan } from "../attribution/context.ts";
import type { Attribution } from "../attribution/model.ts";
import { speaksFor } from "../attribution/speaking.ts";
import type { Place } from "../draft/model.ts";
import type { Fix, TextEdit } from "../findings.ts";
import { lacking } from "../policy/governance.ts";
import type { Story } from "../rules/story.ts";
import { overlaps, type Span } from "../text/span.ts";
import { codenameMark } from "./marks.ts";
import { removeAttribution } from "./remove-attribution.ts";

const PLACEHOLDER = "TK: paraphrase";

/**
 * Sends quoted words to the held-back file and leaves a note to paraphrase them; the stop or comma inside the marks stays for
 * the sentence. Where no attribution is permitted either, that goes in the same step: nothing would tell afterwards whose
 * words they had been.
 */
export function holdWordsBack(story: Story, attribution: Attribution, quoted: readonly Place[]): Fix {
  const spans = quoted.map((place) => fileSpan(story.draft, place));
  const unattributed = withoutSpeaker(story, attribution);
  return {
    title: `Hold the words back and leave “${PLACEHOLDER}”`,
    preferred: true,
    edits: [...merged(story.draft.text, spans, unattributed), ...(unattributed.length > 0 ? keptTie(story, attribution) : [])],
    holdsBack: spans,
  };
}

/** A mark that keeps words tied which are shown as nobody's any more; none where a mark ties them already. */
export function keptTie(story: Story, attribution: Attribution): readonly TextEdit[] {
  return attribution.tiedBy === "mark" ? [] : (codenameMark(story, attribution, attribution.source, null) ?? []);
}

function withoutSpeaker(story: Story, attribution: Attribution): readonly TextEdit[] {
  const { quotation, speaker } = attribution;
  if (quotation === null || speaker === null || lacking(attribution.terms, "attribute") === null) return [];
  return speaksFor(story, attribution) ? removeAttribution(story, { attribution, quotation, speaker }) : [];
}

/** The edits that take out who speaks, with a note in the place of each quoted stretch and what of those edits runs into it. */
function merged(text: string, spans: readonly Span[], edits: readonly TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  const rest = [...edits];
  for (const span of spans) {
    const own = takeOut(
      rest,
      (edit) => overlaps(edit, span) || (edit.start === edit.end && span.start <= edit.start && edit.end <= span.end),
    );
    const previous = found.at(-1);
    const start = Math.min(span.start, ...own.map((edit) => edit.start));
    const end = Math.max(span.end, ...own.map((edit) => edit.end));
    const reaches = previous !== undefined && start < previous.end;
    const stop = stopOf(applied(text, { start, end }, own));
    if (reaches && previous !== undefined)
      found[found.length - 1] = { start: previous.start, end, newText: PLACEHOLDER + stopOf(text.slice(span.start, end)) };
    else found.push({ start, end, newText: PLACEHOLDER + stop });
  }
  return [...found, ...rest].sort((a, b) => a.start - b.start);
}

function takeOut(edits: TextEdit[], wanted: (edit: TextEdit) => boolean): TextEdit[] {
  const taken = edits.filter(wanted);
  for (const edit of taken) edits.splice(edits.indexOf(edit), 1);
  return taken;
}

function applied(text: string, span: Span, edits: readonly TextEdit[]): string {
  let result = "";
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at, span.end);
}

const stopOf = (quoted: string): string => /([,.!?])["”’'»]*\s*$/u.exec(quoted)?.[1] ?? "";
