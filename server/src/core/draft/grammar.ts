import {
  type BlockContext,
  type InlineContext,
  type InlineParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  TaskList,
} from "@lezer/markdown";
import { readBracket } from "./citations.ts";

const INLINE_PARSERS = ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"];
const BLOCK_PARSERS = [
  "LinkReference",
  "IndentedCode",
  "FencedCode",
  "Blockquote",
  "HorizontalRule",
  "BulletList",
  "OrderedList",
  "ATXHeading",
  "HTMLBlock",
  "SetextHeading",
];

/** How far a footnote label, a mark and a bare address are looked for, so that reading stays linear. */
const LABEL_LIMIT = 200;

const FOOTNOTE_START = /^\[\^[^\s[\]]{1,200}\]:[ \t]*/u;
const FOOTNOTE_REFERENCE = /\[\^[^\s[\]]{1,200}\](?!:)/uy;
const MARK = /\[([^[\]]{1,300})\](?![([:])/uy;
const PLAIN_BRACKET = /\[(?:[^[\]\\]|\\[\s\S]){0,1999}\](?![([])/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>[\]`]{1,2000}/iuy;

const code = (character: string): number => character.charCodeAt(0);

function footnoteStart(line: Line): number {
  if (line.next !== code("[") || line.indent >= line.baseIndent + 4) return 0;
  return FOOTNOTE_START.exec(line.text.slice(line.pos, line.pos + LABEL_LIMIT + 50))?.[0].length ?? 0;
}

/** Footnotes as in GitHub's Markdown: the text goes on over blank lines while it is indented by four columns. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: "Footnote",
      block: true,
      composite(_context: BlockContext, line: Line) {
        if (line.next >= 0 && line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    "FootnoteLabel",
  ],
  parseBlock: [
    {
      name: "Footnote",
      before: "IndentedCode",
      parse(context, line) {
        const length = footnoteStart(line);
        if (length === 0) return false;
        context.startComposite("Footnote", line.pos);
        context.addElement(context.elt("FootnoteLabel", context.lineStart + line.pos, context.lineStart + line.pos + length));
        line.moveBase(line.pos + length);
        return null;
      },
      endLeaf: (_context, line) => footnoteStart(line) > 0,
    },
  ],
};

/** Where a bracket without brackets inside, which no target follows, ends; -1 where there is none at this offset. */
export function plainBracketEnd(text: string, at: number): number {
  PLAIN_BRACKET.lastIndex = at;
  return PLAIN_BRACKET.test(text) ? PLAIN_BRACKET.lastIndex : -1;
}

/** What a sticky pattern matches at a place of the inline text. */
function matchAt(pattern: RegExp, context: InlineContext, position: number): RegExpExecArray | null {
  pattern.lastIndex = position - context.offset;
  return pattern.exec(context.text);
}

function sourceMarkEnd(context: InlineContext, position: number): number {
  const match = matchAt(MARK, context, position);
  return match !== null && readBracket(match[1] ?? "") !== null ? position + match[0].length : -1;
}

const sourceMark: InlineParser = {
  name: "SourceMark",
  before: "Link",
  parse(context, next, position) {
    // In "dead![@heron]" the exclamation mark belongs to the sentence, although `![` would start a picture.
    if (next === code("!") && context.char(position + 1) === code("[")) return sourceMarkEnd(context, position + 1) < 0 ? -1 : position + 1;
    if (next !== code("[")) return -1;
    const end = sourceMarkEnd(context, position);
    return end < 0 ? -1 : context.addElement(context.elt("SourceMark", position, end));
  },
};

const footnoteReference: InlineParser = {
  name: "FootnoteReference",
  before: "Link",
  parse(context, next, position) {
    if (next !== code("[") || context.char(position + 1) !== code("^")) return -1;
    const match = matchAt(FOOTNOTE_REFERENCE, context, position);
    return match === null ? -1 : context.addElement(context.elt("FootnoteReference", position, position + match[0].length));
  },
};

/**
 * Brackets that no target follows, such as an editor's insertion: "[the council]".
 *
 * Lezer takes each for a link and so misses a true link round it. They are kept from it as single marks; whether a definition
 * makes them a link after all is seen when the prose is put together.
 */
const plainBracket: InlineParser = {
  name: "PlainBracket",
  before: "Link",
  parse(context, next, position) {
    if (next !== code("[") && next !== code("]")) return -1;
    const at = position - context.offset;
    const open = context.text.lastIndexOf("[", at);
    const end = open < 0 ? -1 : plainBracketEnd(context.text, open);
    if (next === code("[") ? end < 0 : end !== at + 1) return -1;
    return context.addElement(context.elt("PlainBracket", position, position + 1));
  },
};

/** Bare addresses, so that underscores in them are no emphasis. Lezer's own reading of them takes quadratic time on closing brackets. */
const bareAddress: InlineParser = {
  name: "BareAddress",
  before: "Escape",
  parse(context, next, position) {
    if (next !== code("h") && next !== code("w") && next !== code("H") && next !== code("W")) return -1;
    if (position > context.offset && /[\p{L}\p{N}_]/u.test(context.slice(position - 1, position))) return -1;
    const match = matchAt(ADDRESS, context, position);
    if (match === null) return -1;
    let length = match[0].length;
    while (length > 4 && /[?!.,:;*_~'"’”»)]/u.test(match[0].charAt(length - 1))) {
      if (match[0].charAt(length - 1) === ")" && match[0].includes("(")) break;
      length -= 1;
    }
    return context.addElement(context.elt("URL", position, position + length));
  },
};

/** Two spaces or a backslash before a line end. Lezer's own reading takes quadratic time on a long run of spaces. */
const hardBreak: InlineParser = {
  name: "HardBreak",
  parse(context, next, position) {
    let end = position;
    if (next === code("\\")) end += 1;
    else if (next === code(" ") && context.char(position - 1) !== code(" ")) while (context.char(end) === code(" ")) end += 1;
    const breaks = context.char(end) === code("\n") && (next === code("\\") || end - position >= 2);
    return breaks ? context.addElement(context.elt("HardBreak", position, end + 1)) : -1;
  },
};

/**
 * Reads the block structure only: headings, lists, quotes, code, HTML and footnotes. Inline text is left alone, tables and link
 * definitions are found afterwards (Lezer reads both in quadratic time on some texts), so that time grows with the text.
 */
export const blockParser: MarkdownParser = Object.assign(
  parser.configure([{ remove: [...INLINE_PARSERS, "LinkReference"] }, TaskList, footnotes]),
  // Without parsers for it, Lezer would still walk over the inline text unit by unit.
  { parseInline: () => [] },
);

/** Reads the inside of one leaf block as inline text. */
export const inlineParser: MarkdownParser = parser.configure([
  { remove: BLOCK_PARSERS },
  Strikethrough,
  {
    defineNodes: ["SourceMark", "FootnoteReference", "PlainBracket"],
    parseInline: [hardBreak, bareAddress, sourceMark, footnoteReference, plainBracket],
  },
]);
