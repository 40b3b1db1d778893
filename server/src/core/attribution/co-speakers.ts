import type { Draft, Place } from "../draft/model.ts";
import type { Speaker } from "../quotations/model.ts";
import { proseOf } from "./context.ts";

/** What joins two speakers of one phrase: right after a name, or after the comma that closes what is said of it. */
const JOIN = /^(\s+|[^,]*,\s+|,[^,]*,\s+)(?:and|as well as|along with|together with)\s+(?=\S)/iu;

/** How the second speaker begins: a name, with a title or without, or a noun that is counted or has an indefinite article. */
const SECOND = /^(?:\p{Lu}|an?\s|one\s|two\s|three\s|four\s|five\s|six\s|several\s|some\s|many\s|other\s|another\s)/u;

/** The words of a name: capitals, and the particles between them. */
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:van|von|de|der|den|del|di|da|la|le|el|al|bin)\s+){0,2}\p{Lu}[\p{L}\p{M}.'’-]*)*/u;

/**
 * The speakers of a phrase that holds two: "Okafor and two colleagues". A phrase of one speaker is that speaker alone.
 * Each has the place of its own words, so that a rule can judge, and a fix can change, one and leave the other alone.
 */
export function coSpeakers(draft: Draft, speaker: Speaker): readonly Speaker[] {
  if (speaker.form === "pronoun") return [speaker];
  const after = proseOf(draft, { ...speaker.place, start: speaker.head.end });
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

function secondSpeaker(place: Place, text: string, first: Speaker): Speaker {
  const name = NAME.exec(text)?.[0] ?? null;
  const common = { place, text, gender: "unknown", means: first.means } as const;
  if (name === null) return { ...common, head: place, form: "described", name: null, number: "unknown" };
  return { ...common, head: { ...place, end: place.start + name.length }, form: "named", name, number: "singular" };
}
