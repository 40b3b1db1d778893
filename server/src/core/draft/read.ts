import { BoundedCache } from "../text/bounded-cache.ts";
import type { Span } from "../text/span.ts";
import { coverDirectives, type PlacedDirective, reasonlessProblems } from "./directives.ts";
import { type FrontMatterReading, findFences, readFrontMatter } from "./front-matter.ts";
import { readLeaf } from "./inline.ts";
import type { Leaf, LeafMark, LeafText } from "./leaf.ts";
import { labelOf } from "./link-definitions.ts";
import type { Block, Draft, DraftProblem, Mark, Region } from "./model.ts";
import { createProse } from "./prose.ts";
import { placedRegions } from "./regions.ts";
import { blanked, moved } from "./spans.ts";
import { type LeafPlace, readStructure } from "./structure.ts";
import { tame } from "./tame.ts";
import { readYamlProse } from "./yaml-prose.ts";

export interface ReadOptions {
  /** Keys of the bibliography files that the front matter names (`bibliographyKeys`); they are no codenames. */
  readonly citationKeys?: readonly string[];
}

/** Reads drafts, and keeps what it read of each block, so that a keystroke costs one block, and the last draft as a whole. */
export interface DraftReader {
  /** The draft that a file's whole text makes. Never throws, whatever the text; all offsets in UTF-16 units of it. */
  read(text: string, options?: ReadOptions): Draft;
}

/** Blocks kept between two reads: several books' worth. */
const MOST_BLOCKS = 50_000;

/** Leaf blocks by their text, for each way of reading it. */
type LeafCaches = Readonly<Record<LeafText["mode"], BoundedCache<Leaf>>>;

/** A reader with a cache of its own; drop it to forget the texts. */
export function createDraftReader(): DraftReader {
  const leaves: LeafCaches = {
    markdown: new BoundedCache<Leaf>(MOST_BLOCKS),
    html: new BoundedCache<Leaf>(MOST_BLOCKS),
    cell: new BoundedCache<Leaf>(MOST_BLOCKS),
  };
  const heads = new BoundedCache<FrontMatterReading>(1);
  let last: { readonly text: string; readonly citationKeys: string; readonly draft: Draft } | null = null;

  const read = (text: string, citationKeys: readonly string[]): Draft => {
    const head = readFrontMatterOf(text, heads);
    if (text.length > MOST_UNITS || isDense(text)) return unreadDraft(text, head);
    return assemble(text, head, new Set([...head.citationKeys, ...citationKeys]), leaves);
  };

  return {
    read(text, options = {}) {
      const citationKeys = (options.citationKeys ?? []).join("\n");
      if (last?.text !== text || last.citationKeys !== citationKeys) {
        last = { text, citationKeys, draft: read(text, options.citationKeys ?? []) };
      }
      return last.draft;
    },
  };
}

/** UTF-16 units: a hundred thousand words. More could not be checked while somebody waits. */
const MOST_UNITS = 600_000;

/** Lines and signs (what is neither letter, digit nor blank) of a draft: several times what that many words have. */
const MOST_LINES = 50_000;
const MOST_SIGNS = 200_000;

/** Whether a text is made of lines and signs rather than words, each of which takes as long to read as several words. */
function isDense(text: string): boolean {
  if (text.length <= MOST_LINES) return false;
  let lines = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lines += 1;
    else if (isSign(code)) signs += 1;
  }
  return lines > MOST_LINES || signs > MOST_SIGNS;
}

/** Whether a UTF-16 unit is an ASCII sign, general punctuation, a combining mark or a control character. */
function isSign(code: number): boolean {
  if (code < 128)
    return code !== 9 && code !== 32 && !(code >= 48 && code <= 57) && !(code >= 65 && code <= 90) && !(code >= 97 && code <= 122);
  return (code >= 0x80 && code < 0xc0) || (code >= 0x300 && code < 0x370) || (code >= 0x2000 && code < 0x2070) || code >= 0xfe00;
}

/** Names that are listed of a draft that is too long to be read. */
export const MOST_LISTED = 1000;

/** A draft that is too long to be read: its front matter counts, and names are looked for in all of its text. */
function unreadDraft(text: string, head: FrontMatterReading): Draft {
  const regions: Region[] = head.frontMatter.span === null ? [] : [{ kind: "front-matter", span: head.frontMatter.span }];
  const problem: DraftProblem = {
    code: "draft-too-large",
    span: { start: 0, end: 0 },
    message:
      "This draft is too long, or has too many lines or signs, to be checked. Only names were looked for, and the first thousand places are listed. Split it into parts of no more than 100,000 words, 50,000 lines and 200,000 signs.",
    blocksVerdict: true,
  };
  return {
    text,
    blocks: [],
    ...placedRegions(regions),
    frontMatter: head.frontMatter,
    marks: [],
    directives: [],
    problems: [...head.problems, problem],
  };
}

/** The front matter depends on the text up to its second fence alone, and is kept by it. */
function readFrontMatterOf(text: string, kept: BoundedCache<FrontMatterReading>): FrontMatterReading {
  const end = findFences(text)?.bodyStart;
  return end === undefined ? readFrontMatter(text) : kept.get(text.slice(0, end), readFrontMatter);
}

function assemble(text: string, head: FrontMatterReading, keys: ReadonlySet<string>, kept: LeafCaches): Draft {
  const structure = readStructure(tame(text.slice(head.bodyStart)));
  const blocks = titleBlocks(text, head.titles);
  const titles = blocks.length;
  const regions: Region[] = structure.regions.map(({ kind, span }) => ({ kind, span: moved(span, head.bodyStart) }));
  if (head.frontMatter.span !== null) regions.push({ kind: "front-matter", span: head.frontMatter.span });
  const marks: Mark[] = [];
  const directives: PlacedDirective[] = [];
  const unread = structure.openFences.map((span) => moved(span, head.bodyStart));

  for (const place of structure.leaves) {
    const start = place.span.start + head.bodyStart;
    const leaf = leafAt(text, start, place, structure.labels, kept);
    const first = blocks.length;
    for (const { span, prose } of leaf.parts) {
      blocks.push({
        kind: place.kind,
        quoted: place.quoted,
        section: place.section,
        span: moved(span, start),
        prose: createProse(prose, start),
      });
    }
    for (const { kind, span } of leaf.regions) regions.push({ kind, span: moved(span, start) });
    for (const mark of leaf.marks) marks.push(placeMark(mark, start, first, blocks, titles, keys));
    for (const directive of leaf.directives) directives.push({ ...directive, span: moved(directive.span, start) });
    if (leaf.unread !== null) unread.push(moved(leaf.unread, start));
  }

  const covering = coverDirectives(text, directives);
  return {
    text,
    blocks,
    ...placedRegions(regions),
    frontMatter: head.frontMatter,
    marks,
    directives: covering,
    problems: [...head.problems, ...unread.map(unreadProblem), ...reasonlessProblems(covering)],
  };
}

function titleBlocks(text: string, titles: readonly Span[]): Block[] {
  return titles.flatMap((title) => {
    const read = readYamlProse(text, title);
    if (read === null) return [];
    return [{ kind: "title", quoted: false, section: 0, span: moved(read.span, title.start), prose: createProse(read.prose, title.start) }];
  });
}

/** The leaf block at a place of the file, from the cache where its text and the links it may refer to are the same. */
function leafAt(text: string, start: number, place: LeafPlace, labels: ReadonlySet<string>, kept: LeafCaches): Leaf {
  const prefixes = place.prefixes.map((prefix) => moved(prefix, -place.span.start));
  const written = blanked(text.slice(start, start + place.span.end - place.span.start), prefixes);
  const used = labels.size === 0 ? [] : bracketsIn(written).filter((label) => labels.has(label));
  const key = used.length === 0 ? written : [...used, written].join("\0");
  return kept[place.mode].get(key, (own) =>
    readLeaf({ text: own.slice(own.length - written.length), mode: place.mode }, (label) => labels.has(label)),
  );
}

function bracketsIn(text: string): string[] {
  return [...text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/gu)].map((match) => labelOf(match[1] ?? ""));
}

/** `first` is the index of the leaf's first block; a mark that ties the block above goes to the one before it, never to a title. */
function placeMark(
  mark: LeafMark,
  start: number,
  first: number,
  blocks: readonly Block[],
  titles: number,
  keys: ReadonlySet<string>,
): Mark {
  const index = first + mark.part;
  const above = mark.part < 0 ? blocks[index] : undefined;
  const block = index >= titles && index < blocks.length ? index : null;
  return {
    form: mark.form,
    span: moved(mark.span, start),
    citations: mark.keys.map(({ key, span, date }) => ({ key, span: moved(span, start), date, bibliographic: keys.has(key) })),
    block,
    at: block === null ? 0 : (above?.prose.text.length ?? mark.at),
    ownLine: mark.ownLine,
  };
}

function unreadProblem(span: Span): DraftProblem {
  return {
    code: "not-read-for-quotations",
    span,
    message: "This comment or code block is never closed, so nothing after it was read for quotations. Close it, or take out its opening.",
    blocksVerdict: true,
  };
}
