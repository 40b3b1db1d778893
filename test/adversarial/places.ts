import type { Random } from "./random.ts";

/** A draft with a name planted in it. */
export interface Planted {
  readonly text: string;
  readonly path: string;
  /** Where the name stands in the text, in UTF-16 units, end exclusive; null where it is in the path. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Somewhere in a file where a name may stand. */
export interface Place {
  readonly name: string;
  /** `words`: running text; `token`: an address or a path; `both`. */
  readonly takes: "words" | "token" | "both";
  /** How a line of the text goes on in the next, where it may. */
  readonly newline?: string;
  /** The place with `\0` where the name goes. */
  readonly frames: readonly string[];
}

const PROSE = [
  "The list of guests included \0 and two others.",
  "It was \0 who kept the key, the log shows.",
  "Nobody had told \0 about the meeting.",
  "Two people (\0 and a clerk) had a key to the room.",
  "The memo went to three people, \0, a clerk and the driver.",
  "A letter addressed to \0 was found in the hall.",
  "In June, \0 left the building at noon.",
];

export const PLACES: readonly Place[] = [
  { name: "prose", takes: "words", newline: "\n", frames: PROSE },
  {
    name: "speaker",
    takes: "both",
    newline: "\n",
    frames: ["“The hall is closed,” \0 said on Monday.", "According to \0, the hall is closed.", "The hall will open, \0 told two clerks."],
  },
  { name: "heading", takes: "words", frames: ["## What \0 knew", "# A key for \0"] },
  { name: "list", takes: "words", newline: "\n  ", frames: ["- a key was given to \0 in May\n- and another to a clerk", "* met \0 again"] },
  { name: "quote", takes: "words", newline: "\n> ", frames: ["> The note was written by \0 on Monday.", "> > It names \0 twice."] },
  { name: "table", takes: "words", frames: ["| who | where |\n|---|---|\n| \0 | the hall |", "| room | key |\n|---|---|\n| 12 | \0 |"] },
  {
    name: "front matter",
    takes: "words",
    newline: "\n  ",
    frames: ["---\ntitle: The key that \0 kept\n---\n\nThe hall is closed.", "---\nkeywords: [hall, \0]\n---\n\nThe hall is closed."],
  },
  { name: "comment", takes: "both", newline: "\n", frames: ["The hall is closed.\n\n<!-- call \0 again before six -->"] },
  { name: "code", takes: "both", newline: "\n", frames: ["```\nto: \0\nre: the key\n```", "Look for `\0` in the log."] },
  { name: "alt text", takes: "words", frames: ["![\0 in the hall](hall.jpg)"] },
  { name: "link text", takes: "both", frames: ["The log is [kept by \0](https://hall.example/log)."] },
  {
    name: "link target",
    takes: "token",
    frames: [
      "The log is [on the site](https://hall.example/people/\0/log).",
      "![The hall](images/\0.jpg)",
      "See <https://hall.example/\0> for more.",
      "[write](mailto:\0@hall.example)",
    ],
  },
  { name: "definition", takes: "words", frames: ['The log is [on the site][1].\n\n[1]: https://hall.example/log "Kept by \0"'] },
  { name: "definition target", takes: "token", frames: ["The log is [on the site][1].\n\n[1]: https://hall.example/\0/log"] },
  { name: "footnote", takes: "words", newline: "\n    ", frames: ["The hall is closed.[^1]\n\n[^1]: Interview with \0, Oct. 14."] },
  {
    name: "handle in prose",
    takes: "token",
    frames: ["A thread by @\0 listed the keys.", "The file was sent by \0@hall.example on Monday."],
  },
  { name: "HTML", takes: "both", frames: ['<img src="hall.jpg" alt="\0">', "<p>The key was kept by \0 alone.</p>"] },
  { name: "file's own name", takes: "both", frames: ["\0"] },
];

const BEFORE = ["The hall has been closed since June.", "Rain is expected on Monday, the weather service said.", "# A hall closes"];
const AFTER = ["It will open again in spring.", "The council meets on the first Tuesday of the month."];

/** Plants a text in a place, in a short draft. A front matter stands first. */
export function plant(text: string, place: Place, random: Random): Planted {
  const frame = random.pick(place.frames);
  if (place.name === "file's own name") {
    return {
      text: `${random.pick(BEFORE)}\n\n${random.pick(AFTER)}\n`,
      path: `drafts/${random.pick(["", "2026-11-"])}${text}.md`,
      span: null,
    };
  }
  const opening = frame.startsWith("---") ? "" : `${random.pick(BEFORE)}\n\n`;
  const at = opening.length + frame.indexOf("\0");
  const draft = `${opening}${frame.replace("\0", () => text)}\n\n${random.pick(AFTER)}\n`;
  return { text: draft, path: "drafts/hall.md", span: { start: at, end: at + text.length } };
}
