import { anyOf, words } from "./phrases.ts";

/** What somebody has done who knows a thing first hand. Verbs in the forms that follow "who", "who has" or "who was". */
const KNOWING = words(`
  seen saw sees read reads reviewed reviews viewed examined studied inspected heard hears listened watched witnessed attended attends took_part taken_part
  takes_part participated participates joined worked works working sat sits helped helps handled handles managed manages oversaw oversees ran runs
  wrote drafted prepared received received_the signed negotiated negotiates briefed told informed involved present consulted interviewed questioned served
  serves treated treats investigated investigates was_there were_there knows know knew obtained visited visits lived lives shared kept keeps checked
  checks audited audits built builds flew flies drove drives operated operates tested tests supervised supervises advised advises counted counts
`);

const RELATIVE = new RegExp(
  String.raw`\b(?:who|and|having)\s+(?:(?:has|have|had|was|were|is|are|been|be|also|personally|directly|still|once|first|later|himself|herself|themselves|closely)\s+){0,4}${anyOf(KNOWING)}\b`,
  "iu",
);

const PHRASES = new RegExp(
  String.raw`\b${anyOf([
    "with knowledge of",
    "with direct knowledge of",
    "with first-hand knowledge of",
    "with firsthand knowledge of",
    "with access to",
    "with direct access to",
    "familiar with",
    "briefed on",
    "close to",
    "involved in",
    "involved with",
    "present at",
    "present for",
    "present when",
    "privy to",
    "working on",
    "in the room",
    "at the meeting",
    "at the scene",
    "on the call",
    "on the panel",
    "on the committee",
    "on the team",
    "overseeing",
    "handling",
    "investigating",
  ])}\b|\bwho\s+(?:has|have|had)\s+(?:\p{L}+\s+){0,2}(?:knowledge|access|experience)\b`,
  "iu",
);

/** Somebody who knows because of what they were. */
const BY_ROLE = new RegExp(
  String.raw`\b${anyOf(words("participant attendee witness eyewitness eye-witness negotiator juror passenger survivor bystander onlooker"))}s?\b`,
  "iu",
);

/** Whether a phrase for somebody says how they know what they say: what they saw, read or took part in. */
export function saysHowTheyKnow(phrase: string): boolean {
  return RELATIVE.test(phrase) || PHRASES.test(phrase) || BY_ROLE.test(phrase);
}
