import { fileSpan } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { opensSentence, replace, surroundings, wholeMarkup } from "./edits.ts";
import { capitalised } from "./phrases.ts";

/**
 * Puts a description in the place of a whole speaker phrase: title, name, appositions and relative clauses go together.
 * `cue` is the place of the verb, which tells whether a comma closed an apposition and has to go with it.
 */
export function replaceSpeaker(story: Story, speaker: Speaker, cue: Place | null, wording: string): TextEdit[] {
  const { draft } = story;
  const place = trimPossessive(story, speaker.place);
  const { after } = surroundings(draft, place);
  const text = opensSentence(draft, place, story.sentences.of(place.block)) ? capitalised(wording) : wording;
  const edits = [replace(wholeMarkup(draft, fileSpan(draft, place)), text)];
  if (after.startsWith(",") && hasApposition(story, place) && verbFollows(place, cue)) {
    edits.push(replace(fileSpan(draft, { block: place.block, start: place.end, end: place.end + 1 }), ""));
  }
  return edits;
}

/** "Okafor's" keeps its ending: only the name before it is replaced. */
function trimPossessive(story: Story, place: Place): Place {
  const text = story.draft.blocks[place.block]?.prose.text.slice(place.start, place.end) ?? "";
  const ending = /['’]s?$/u.exec(text)?.[0] ?? "";
  return ending === "" ? place : { ...place, end: place.end - ending.length };
}

function hasApposition(story: Story, place: Place): boolean {
  return story.draft.blocks[place.block]?.prose.text.slice(place.start, place.end).includes(",") ?? false;
}

function verbFollows(place: Place, cue: Place | null): boolean {
  return cue !== null && cue.block === place.block && cue.start >= place.end && cue.start - place.end <= 3;
}
