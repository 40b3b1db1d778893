import { permittedWordings } from "../attribution/descriptions.ts";
import type { Draft } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Agreement } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import { personNoun } from "../quotations/word-classes.ts";
import { opensSentenceAt, replace, wholeMarkup } from "./edits.ts";
import { capitalised, firstMention } from "./phrases.ts";

const PLACEHOLDER = "TK: say it more generally";

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
  const wording = permittedWordings(agreement)[0];
  const instead = wording !== undefined && isPerson(text.slice(span.start, span.end)) ? firstMention(wording) : PLACEHOLDER;
  return [replace({ start, end: span.end }, opensSentenceAt(text, start) ? capitalised(instead) : instead)];
}

/** A detail that ends in a word for what somebody is can give way to the agreed description. */
function isPerson(detail: string): boolean {
  const last = /[\p{L}\p{M}-]+(?=[^\p{L}]*$)/u.exec(detail)?.[0].toLowerCase() ?? "";
  return PERSONAL.test(last) || personNoun(last) !== null;
}

/** Words for a person that also mean other things. */
const PERSONAL = /^(?:fellow|head|chief|man|woman|deputy|assistant|number two)$/u;
