import type { Random } from "../adversarial/random.ts";

/** Pieces that readers of Markdown, YAML and notes treat in their own way. */
const TOKENS = [
  ..."[ ] ( ) ]( ][ * ** _ __ ` ``` ~~ ~~~ > # ## - + 1. | --- === <!-- --> < /> & &amp; &# ; \\ ! @ [@heron] [@ : , . ? “ ” ‘ ’ « » \" ' … — – % %41 { } [] {} &a *a << ? !!str |- >- ... %YAML [OTR] [/OTR] [BG] [ON]".split(
    " ",
  ),
  ..."said,name:,sources:,agreements:,level:,background,off-the-record,on-the-record,heron:,withheld,permits:,notes:,version: 1,2026-10-14,according to,who,she,TK,ground-rules:,- level:".split(
    ",",
  ),
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "  ",
  "    ",
  "\u0000",
  "\u2028",
  "\u202e",
  "\u200b",
  "\u0301",
  "\ufeff",
  "\ud800",
  "\udc00",
  "🦉",
  "ß",
  "İ",
  "ﬁ",
  "\n---\n",
  "\n```\n",
  "\n## Off the record\n",
  "ground-rules-disable-next-line no-name -- x",
  "<!-- ground-rules-disable -- x -->",
];

const LONGEST = 4000;

/** A text changed in some places: pieces taken out, doubled, moved, put in, or spliced in from another text. */
export function mutated(text: string, others: readonly string[], random: Random): string {
  let result = random.below(3) > 0 ? someLinesOf(text, random) : text;
  for (let times = 1 + random.below(8); times > 0; times -= 1) result = changedOnce(result, others, random);
  return result.slice(0, LONGEST);
}

/** A few lines of a text: short inputs are read faster, so that more of them are. */
function someLinesOf(text: string, random: Random): string {
  const lines = text.split("\n");
  const from = random.below(lines.length);
  return lines.slice(from, from + 1 + random.below(6)).join("\n");
}

function changedOnce(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const length = 1 + random.below(random.below(4) === 0 ? 200 : 12);
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + text.slice(at, at + length).repeat(2 + random.below(6)) + after;
    case 2:
      return before + random.pick(TOKENS) + text.slice(at);
    case 3:
      return before + random.pick(TOKENS).repeat(1 + random.below(20)) + text.slice(at);
    case 4:
      return before + String.fromCharCode(random.below(random.below(3) === 0 ? 0x10000 : 128)) + text.slice(at + 1);
    case 5: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return before + other.slice(from, from + length * 4) + text.slice(at);
    }
    case 6: {
      const to = random.below(after.length + 1);
      return before + after.slice(0, to) + text.slice(at, at + length) + after.slice(to);
    }
    case 7:
      return linesMoved(text, random);
    default:
      return before + random.pick(TOKENS) + after;
  }
}

function linesMoved(text: string, random: Random): string {
  const lines = text.split("\n");
  const [line = ""] = lines.splice(random.below(lines.length), 1);
  if (random.below(3) > 0) lines.splice(random.below(lines.length + 1), 0, random.below(2) === 0 ? `  ${line}` : line.trimStart());
  return lines.join("\n");
}
