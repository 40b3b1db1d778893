import { OTHER_OFFICE } from "./lexicon/roles.ts";
import type { LocalSpeaker } from "./speakers.ts";

/** What a description looks for among those who were mentioned before it. */
export type PointsBack =
  /** "the mayor", "the port official": the last of whom `role` is said, and every word of `said`. */
  | { readonly kind: "role"; readonly role: string; readonly said: readonly string[] }
  /** "the person", "the woman": the last who was described and not named. */
  | { readonly kind: "anybody"; readonly noun: string; readonly said: readonly string[] }
  /** "the officials": the last several of that kind. */
  | { readonly kind: "several"; readonly noun: string; readonly said: readonly string[] }
  /** "his lawyer", "Lindgren's lawyer" (`owner`: "lindgren", null for a pronoun): the last who was said to be somebody's. */
  | { readonly kind: "owned"; readonly role: string; readonly owner: string | null }
  /** "one of them", "one of the officials", "the other": the last several, else what the phrase looks for otherwise. */
  | { readonly kind: "part"; readonly noun: string | null; readonly otherwise: PointsBack | null };

/** Nouns that say nothing of a person but that there is one. */
const ANYBODY = /^(?:person|source|individual|man|woman)$/u;
/** Words between "the" and the noun that do not tell one person from another. */
const EMPTY = /^(?:same|unnamed|anonymous|said)$/u;
/** Part of a group, or a group by its number alone. */
const OF_GROUP =
  /^(?:one|two|three|four|some|several|many|most|all|both|each|neither|another|a (?:second|third|fourth))(?: of (?:them|the|these|those)\b|$)/u;
const GROUP_AGAIN = /^(?:the (?:two|three|four|pair|couple|trio|other)|both|(?:the )?others)(?:\s+\p{L}+)?$/u;
const GROUP_NOUN = /\bof (?:the|these|those) (?:\p{L}+ ){0,4}?(?<noun>\p{L}+s|people|men|women)\b/u;
const OWNER = /^(?:(?<pronoun>his|her|their)|(?:.*\s)?(?<name>\p{L}[\p{L}\p{M}-]*)(?:['’]s|s['’]))\s/u;

/** What a phrase looks for; null for one that introduces somebody ("an official", "another official"), and for a name. */
export function pointsBack(speaker: LocalSpeaker): PointsBack | null {
  if (speaker.name !== null) return null;
  const text = speaker.text.toLowerCase();
  if (speaker.means === "body") return speaker.number === "plural" ? null : definite(speaker, text);
  const otherwise = speaker.means === "person" ? (definite(speaker, text) ?? owned(speaker, text)) : null;
  if (!OF_GROUP.test(text) && !GROUP_AGAIN.test(text)) return otherwise;
  return { kind: "part", noun: GROUP_NOUN.exec(text)?.groups?.noun ?? null, otherwise };
}

/** The words of a phrase up to its noun, the noun included. */
function wordsTo({ place, head }: LocalSpeaker, text: string): string[] {
  return text
    .slice(0, head.end - place.start)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** What is said of a noun right after it to tell which is meant ("the official briefed on the plan"), without short words. */
function wordsAfter({ place, head }: LocalSpeaker, text: string): string[] {
  const after = text.slice(head.end - place.start);
  return /^\s*[,—–(-]/u.test(after) ? [] : after.split(/[^\p{L}\p{M}\p{N}-]+/u).filter((word) => word.length > 3);
}

function definite(speaker: LocalSpeaker, text: string): PointsBack | null {
  if (!/^(?:the|that|this|these|those)\s/u.test(text)) return null;
  const words = wordsTo(speaker, text);
  const noun = words.at(-1) ?? "";
  const before = words.slice(1, -1).filter((word) => !EMPTY.test(word));
  const after = wordsAfter(speaker, text);
  if (speaker.number === "plural") return { kind: "several", noun, said: [...before, ...after] };
  if (ANYBODY.test(noun)) return { kind: "anybody", noun, said: [...before, ...after] };
  const office = before.at(-1) ?? "";
  if (!OTHER_OFFICE.test(office)) return { kind: "role", role: noun, said: [...before, ...after] };
  return { kind: "role", role: `${office} ${noun}`, said: [...before.slice(0, -1), ...after] };
}

function owned(speaker: LocalSpeaker, text: string): PointsBack | null {
  const match = OWNER.exec(text.slice(0, speaker.head.start - speaker.place.start));
  if (match === null) return null;
  return { kind: "owned", role: wordsTo(speaker, text).at(-1) ?? "", owner: match.groups?.name ?? null };
}
