import { wordingsOf } from "../attribution/descriptions.ts";
import type { Draft } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Agreement } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import { opensSentenceAt, replace, wholeMarkup } from "./edits.ts";
import { capitalised, firstMention } from "./phrases.ts";

const PLACEHOLDER = "TK: say it more generally";

/** Nouns for what somebody is: a detail that ends in one can give way to the agreed description. */
const PERSON = /(?:er|or|ist|ian|ant|ent|man|woman|chief|coach|fellow|head|clerk|aide|nurse|guard|pilot|judge|deputy)$/iu;

/** Puts the agreed description in the place of a detail that says who somebody is; takes an apposition out; else asks for better words. */
export function generalise(draft: Draft, occurrence: Occurrence, agreement: Agreement): TextEdit[] {
  const { text } = draft;
  const span = wholeMarkup(draft, occurrence.span);
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 60);
  const determiner = /(?:^|\s)((?:an?|the|its|his|her|their)\s+)$/iu.exec(before)?.[1]?.length ?? 0;
  const comma = /[\p{L}\p{N}”"’')],\s$/u.exec(before.slice(0, before.length - determiner));
  if (comma !== null && /^(?:,(?!\s*(?:and|or)\b)|[.;:])/u.test(after)) {
    return [replace({ start: span.start - determiner - 2, end: span.end + (after.startsWith(",") ? 1 : 0) }, "")];
  }
  const start = span.start - determiner;
  const wording = wordingsOf(agreement)[0];
  const word = text.slice(span.start, span.end).replace(/[*_]/gu, "");
  const instead = wording !== undefined && PERSON.test(word) ? firstMention(wording) : PLACEHOLDER;
  return [replace({ start, end: span.end }, opensSentenceAt(text, start) ? capitalised(instead) : instead)];
}
