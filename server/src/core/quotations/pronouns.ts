import type { Cast, Person, Standpoint } from "./cast.ts";
import type { Speaker } from "./model.ts";

/** How many blocks back a pronoun reaches. */
const REACH = 4;

/** Sentences with somebody who fits that are looked at for a subject before anybody else will do. */
const SENTENCES_FOR_SUBJECT = 2;

/** Whom a pronoun means, and whether nobody else in reach can be meant. */
export interface Antecedent {
  readonly person: Person;
  readonly sure: "certain" | "likely";
}

/** The person whom "he", "she" or "they" means; null where nobody in reach fits. */
export function meantByPronoun(cast: Cast, { index, section, block }: Standpoint, word: string): Antecedent | null {
  const gender = word === "he" ? "male" : word === "she" ? "female" : "unknown";
  const reach = cast.before(index, section, block, REACH).filter((at) => fits(cast, at, gender));
  const persons = reach.filter((at) => cast.person(at)?.isPerson === true);
  const fitting = persons.length > 0 ? persons : reach.filter((at) => cast.mention(at)?.subject === true);
  const chosen = chosenOf(cast, fitting);
  const person = chosen === null ? null : cast.person(chosen);
  if (person === null) return null;
  const isOnly = fitting.every((at) => cast.person(at) === person);
  return { person, sure: isOnly && word !== "they" ? "certain" : "likely" };
}

/** `gender` is "unknown" for "they", which means several, or one person who is described and not named. */
function fits(cast: Cast, at: number, gender: Speaker["gender"]): boolean {
  const person = cast.person(at);
  const mention = cast.mention(at);
  if (person === null || mention === undefined) return false;
  if (mention.speaker.means === "body") return false;
  if (gender === "unknown") return person.number !== "singular" || (person.name === null && person.inFull.length === 0);
  if (person.number === "plural" || mention.speaker.form === "generic") return false;
  if (!person.isPerson && mention.speaker.form === "described") return false;
  return person.gender === "unknown" || person.gender === gender;
}

/**
 * Who is spoken of: in the latest sentence that has somebody who fits, whoever speaks there or is its subject. A sentence with
 * neither is passed over for the one before it.
 */
function chosenOf(cast: Cast, nearestFirst: readonly number[]): number | null {
  let otherwise: number | null = null;
  let sentence = "";
  let sentences = 0;
  let best: number | null = null;
  for (const at of nearestFirst) {
    const mention = cast.mention(at);
    if (mention === undefined) continue;
    const own = `${mention.speaker.place.block}:${mention.unit}`;
    if (own !== sentence) {
      if (best !== null) return best;
      sentence = own;
      sentences += 1;
      if (sentences > SENTENCES_FOR_SUBJECT) break;
    }
    otherwise ??= at;
    if (isAhead(cast, at, best)) best = at;
  }
  return best ?? otherwise;
}

/** Whether a mention earlier in its sentence is rather meant than the one found so far: who speaks, and then the first subject. */
function isAhead(cast: Cast, at: number, best: number | null): boolean {
  const mention = cast.mention(at);
  if (mention === undefined || !(mention.subject || mention.speaks)) return false;
  return best === null || mention.speaks || cast.mention(best)?.speaks !== true;
}
