import { proseOf } from "../attribution/context.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { saysAnonymous } from "./anonymity.ts";
import { introducedLater } from "./introduced-later.ts";
import { anyOf, words } from "./phrases.ts";

/** One person, or people who are counted: somebody the reporter has spoken to. */
const COUNTED =
  /^(?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten|several|multiple|a\s+(?:second|third|couple\s+of|number\s+of)|at\s+least\s+\p{L}+|more\s+than\s+\p{L}+)\s/iu;

/** People in whom what they are tells that they pass on what they heard inside. Singular and plural. */
const INSIDERS = new RegExp(
  String.raw`\b${anyOf(words("source insider aide adviser advisor staffer associate confidant informant whistleblower whistle-blower"))}s?\b`,
  "iu",
);

/** Ways to say that people know something from within. */
const CLOSE = /\b(?:familiar\s+with|briefed\s+on|close\s+to|(?:direct\s+)?knowledge\s+of|privy\s+to|with\s+access\s+to)\b/iu;

/** Who speaks for a body, and whose words are on the record: its own, or those of an office that rules. */
const ON_RECORD = new RegExp(
  String.raw`\b(?:spokes(?:man|woman|person|men|women|people)|${anyOf(words("judge judges justice justices magistrate jury juror jurors narrator commentator commentators columnist columnists moderator moderators questioner critic critics reviewer reviewers poster"))})\b`,
  "iu",
);

/** Numbers of people in whom nobody in particular speaks. */
const CROWD =
  /^(?:many|most|some|all|both|few|a\s+few|a\s+(?:majority|minority|third|quarter|half|lot|chorus|raft|host|crowd|group)\b|no\s+one|nobody|everyone|everybody|anyone|\d+(?:\.\d+)?\s*(?:percent|per\s+cent|%))/iu;

/**
 * Whether a speaker is an unnamed person: somebody the reader is asked to believe and cannot find. Bodies that speak as bodies
 * are none, nor is who speaks for one, nor crowds, nor somebody whom the story names a little later.
 */
export function isUnnamedPerson(story: Story, speaker: Speaker): boolean {
  if (speaker.form !== "described" && speaker.form !== "generic") return false;
  if (speaker.means === "body" || speaker.means === "document") return false;
  const phrase = proseOf(story.draft, speaker.place).trim();
  if (saysAnonymous(phrase) || (CLOSE.test(phrase) && speaker.means === "person")) return true;
  if (speaker.means !== "person" || CROWD.test(phrase) || ON_RECORD.test(headOf(story, speaker))) return false;
  if (introducedLater(story, speaker)) return false;
  return COUNTED.test(phrase) || INSIDERS.test(headOf(story, speaker));
}

const headOf = (story: Story, { head }: Speaker): string => proseOf(story.draft, head);
