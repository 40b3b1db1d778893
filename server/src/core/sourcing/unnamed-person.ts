import { proseOf } from "../attribution/context.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { saysAnonymous } from "./anonymity.ts";
import { introducedLater } from "./introduced-later.ts";
import { anyOf, words } from "./phrases.ts";

/** One person: somebody the reporter has spoken to. */
const ONE = /^(?:an?|one|another|yet\s+another|a\s+(?:second|third))\s/iu;

/** People who are counted. */
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|a\s+(?:couple|pair|handful|number)\s+of|at\s+least\s+\p{L}+|more\s+than\s+\p{L}+)\s/iu;

/** People in whom what they are tells that they pass on what they heard inside. Singular and plural. */
const INSIDERS = new RegExp(
  `^${anyOf(words("source insider aide adviser advisor staffer associate confidant informant whistleblower whistle-blower"))}s?$`,
  "iu",
);

/** Ways to say that people know something from within. */
const CLOSE = /\b(?:familiar\s+with|briefed\s+on|close\s+to|(?:direct\s+)?knowledge\s+of|privy\s+to|with\s+access\s+to)\b/iu;

/** Whose words are on the record: who speaks for a body, rules in an office, or asks and judges in public. And words that are no noun for anybody. */
const ON_RECORD = new RegExp(
  `^(?:spokes(?:man|woman|person|men|women|people)|${anyOf(
    words(
      "judge judges justice justices magistrate jury juror jurors narrator commentator commentators columnist columnists moderator moderators questioner critic critics reviewer reviewers poster reporter reporters journalist journalists other others",
    ),
  )})$`,
  "iu",
);

/** Numbers of people in whom nobody in particular speaks. */
const CROWD =
  /^(?:many|most|some|all|both|few|a\s+few|a\s+(?:majority|minority|third|quarter|half|lot|chorus|raft|host|crowd|group)\b|no\s+one|nobody|everyone|everybody|anyone|\d+(?:\.\d+)?\s*(?:percent|per\s+cent|%)|(?:\p{L}+\s+)?(?:media|news)\s+sources)/iu;

/** A name beside the description, which says who it is: "another pollster, David Woodard". */
const NAMED_WITHIN = /,\s+(?:including\s+)?\p{Lu}[\p{L}\p{M}.'’-]+\s+\p{Lu}|,\s+including\b/u;

/** A name right before it, of which the description is only the apposition: "Gary Byrne, a former agent". */
const NAMED_BEFORE = /\p{Lu}[\p{L}\p{M}.'’-]+\s+\p{Lu}[\p{L}\p{M}.'’-]+,\s*$/u;

/**
 * Whether a speaker is an unnamed person: somebody the reader is asked to believe and cannot find. Bodies that speak as bodies
 * are none, nor is who speaks for one, nor crowds, nor somebody whom the story names beside the description or a little later.
 */
export function isUnnamedPerson(story: Story, speaker: Speaker): boolean {
  if (speaker.form !== "described" && speaker.form !== "generic") return false;
  if (speaker.means === "body" || speaker.means === "document") return false;
  const phrase = proseOf(story.draft, speaker.place).trim();
  if (saysAnonymous(phrase) || (CLOSE.test(phrase) && speaker.means === "person")) return true;
  if (speaker.means !== "person" || CROWD.test(phrase) || isNamedBeside(story, speaker, phrase)) return false;
  const head = proseOf(story.draft, speaker.head);
  if (ON_RECORD.test(head) || introducedLater(story, speaker)) return false;
  return (ONE.test(phrase) && speaker.number !== "plural") || COUNTED.test(phrase) || isInsider(phrase, head);
}

function isNamedBeside(story: Story, { place }: Speaker, phrase: string): boolean {
  const before = proseOf(story.draft, { ...place, start: Math.max(0, place.start - 60), end: place.start });
  const after = proseOf(story.draft, { ...place, start: place.end, end: place.end + 60 });
  return NAMED_WITHIN.test(phrase) || NAMED_BEFORE.test(before) || /^,\s+including\b/u.test(after);
}

/** "Sources", "campaign aides", "the insider"; not "the president's top adviser", of whom there is one. */
function isInsider(phrase: string, head: string): boolean {
  if (!INSIDERS.test(head)) return false;
  return !/^(?:the|his|her|its|their|our|my)\s|^[^\s]+['’]s?\s/iu.test(phrase) || /^the\s+\p{L}+$/iu.test(phrase);
}
