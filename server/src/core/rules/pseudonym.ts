import { fileSpan } from "../attribution/context.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { anyOf } from "../sourcing/phrases.ts";
import { matchesInProse } from "../sourcing/prose-matches.ts";
import type { DraftRule } from "./rule.ts";

/** Phrases that say that a name is invented. */
const SAID_SO = [
  "not her real name",
  "not his real name",
  "not their real name",
  "not their real names",
  "not the real name",
  "name has been changed",
  "name be changed",
  "names have been changed",
  "name changed",
  "names changed",
  "a pseudonym used",
  "is a pseudonym",
  "are pseudonyms",
  "used a pseudonym",
  "using a pseudonym",
  "given a pseudonym",
  "an invented name",
];

const FURTHER: PhrasesOption = {
  kind: "phrases",
  key: "phrases",
  means: "Further phrases that say that a name is invented.",
};

/** A name in capitals, and one or two. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,2}`;

/** "Asked to be called Maria", "whom we are calling Maria", "we’ll call her Maria": a name for this story only. */
const CALLED = String.raw`(?:${[
  String.raw`ask(?:ed|s|ing)\s+(?:to\s+be|that\s+\p{L}+\s+be)\s+(?:called|identified\s+as|referred\s+to\s+as|known\s+as)`,
  String.raw`[Ww]e(?:\s+are|['’]re)\s+(?:calling|identifying|referring\s+to)(?:\s+(?:her|him|them))?(?:\s+as)?`,
  String.raw`[Ww]e(?:\s+will|['’]ll)\s+(?:call|refer\s+to)\s+(?:her|him|them)(?:\s+as)?`,
  String.raw`whom\s+[^.,;]{1,40}\s+(?:is|are)\s+calling`,
].join("|")})\s+${NAME}`;

/** A person goes under an invented name. */
export const pseudonym: DraftRule = {
  code: "pseudonym",
  section: 2,
  grade: "likely",
  options: [FURTHER],
  *check(story, options) {
    const phrases = [...SAID_SO, ...options.phrases(FURTHER)];
    const said = String.raw`(?:(?:who\s+)?(?:is|are|was|were)\s+)?(?:(?:whose|her|his|their|the)\s+(?:\p{L}+['’]s?\s+)?(?:real\s+)?)?${anyOf(phrases)}`;
    const behind = String.raw`${NAME}(?:\s*[(,–—-]\s*|\s+)(?:a\s+pseudonym\s*[),]|${said}\)?)`;
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${behind}|${said}|\(a\s+pseudonym\)|(?:who\s+)?${CALLED})`, "gu");
    for (const { place } of matchesInProse(story, pattern)) {
      yield {
        span: fileSpan(story.draft, place),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "This person goes under an invented name, which readers take for a real one. Use no name: describe the person as agreed.",
        fixes: () => [],
      };
    }
  },
};
