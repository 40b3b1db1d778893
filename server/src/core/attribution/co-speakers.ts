import type { Draft, Place } from "../draft/model.ts";
import { ROLES, TITLES } from "../protection/titles.ts";
import type { Speaker } from "../quotations/model.ts";
import { personNoun } from "../quotations/word-classes.ts";
import { proseOf } from "./context.ts";

/** What joins two speakers of one phrase: right after a name, or after the comma that closes what is said of it. */
const JOIN = /^(\s+|[^,]*,\s+|,[^,]*,\s+)(?:and|as well as|along with|together with)\s+(?=\S)/iu;

/** How the second speaker begins: a name, with a title or without, or a noun that is counted or has an indefinite article. */
const SECOND = /^(?:\p{Lu}|an?\s|one\s|two\s|three\s|four\s|five\s|six\s|several\s|some\s|many\s|other\s|another\s)/u;

/** The words of a name: capitals, and the particles between them. */
const NAME_WORDS = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:van|von|de|der|den|del|di|da|la|le|el|al|bin)\s+){0,2}\p{Lu}[\p{L}\p{M}.'’-]*)*`;
const NAME = new RegExp(`^${NAME_WORDS}`, "u");

/** More names after the first: ", Lindgren, Marsh and Adeyemi". */
const MORE_NAMES = new RegExp(String.raw`^(?:,\s+${NAME_WORDS})+,?\s+and\s+${NAME_WORDS}$`, "u");

/**
 * The speakers of a phrase that holds several: "Okafor and two colleagues", "Okafor, Lindgren and Marsh". A phrase of one speaker is that speaker alone.
 * Each has the place of its own words, so that a rule can judge, and a fix can change, one and leave the other alone.
 */
export function coSpeakers(draft: Draft, speaker: Speaker): readonly Speaker[] {
  if (speaker.form === "pronoun") return [speaker];
  const after = proseOf(draft, { ...speaker.place, start: speaker.head.end });
  if (speaker.form === "named" && MORE_NAMES.test(after)) {
    const names = listed(draft, speaker, after);
    if (!names.some((one) => isOffice(one.text))) return names;
  }
  const join = JOIN.exec(after);
  if (join === null || (speaker.form !== "named" && !/^\s+and/u.test(after))) return [speaker];
  const rest = after.slice(join[0].length);
  if (!SECOND.test(rest)) return [speaker];
  const { block } = speaker.place;
  const firstEnd = speaker.head.end + (join[1] ?? "").trimEnd().replace(/,$/u, "").length;
  const second: Place = { block, start: speaker.head.end + join[0].length, end: speaker.place.end };
  return [
    {
      ...speaker,
      place: { ...speaker.place, end: firstEnd },
      text: proseOf(draft, { ...speaker.place, end: firstEnd }),
      number: "singular",
    },
    secondSpeaker(second, rest, speaker),
  ];
}

/** "Okafor, Chair and Treasurer" is one person. */
function isOffice(text: string): boolean {
  const plain = (text.split(/\s/u)[0] ?? "").toLowerCase();
  return TITLES.has(plain) || ROLES.has(plain) || personNoun(plain) !== null;
}

/** "Okafor, Lindgren and Adeyemi": each name is a speaker of its own. */
function listed(draft: Draft, speaker: Speaker, after: string): Speaker[] {
  const { block, start } = speaker.place;
  const first = { ...speaker.place, end: speaker.head.end };
  const others = [...after.matchAll(new RegExp(String.raw`(?<=,\s+|\band\s+)${NAME_WORDS}`, "gu"))].map((match) => {
    const at = speaker.head.end + match.index;
    return secondSpeaker({ block, start: at, end: at + match[0].length }, match[0], speaker);
  });
  return [{ ...speaker, place: { ...first, start }, text: proseOf(draft, first), number: "singular" }, ...others];
}

function secondSpeaker(place: Place, text: string, first: Speaker): Speaker {
  const name = NAME.exec(text)?.[0] ?? null;
  const common = { place, text, gender: "unknown", means: first.means } as const;
  if (name === null) return { ...common, head: place, form: "described", name: null, number: "unknown" };
  return { ...common, head: { ...place, end: place.start + name.length }, form: "named", name, number: "singular" };
}
