import type { Span } from "../text/span.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import type { English } from "./english.ts";
import { tagsOf } from "./tagging.ts";
import type { Tag } from "./tags.ts";
import type { Token, Unit } from "./tokens.ts";

/** A sentence seen from outside its quotations, with what its words are and how they group. */
export interface Sentence {
  readonly prose: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly chunks: readonly Chunk[];
  readonly english: English;
}

/** A stretch of a sentence's chunks: indexes, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function parse(prose: string, unit: Unit, english: English): Sentence {
  const tags = tagsOf(unit.tokens, english);
  return { prose, tokens: unit.tokens, tags, chunks: chunksOf(unit.tokens, tags), english };
}

/** The offsets of a stretch of chunks in the prose. */
export function spanOf({ tokens, chunks }: Sentence, { start, end }: Range): Span {
  return { start: tokens[chunks[start]?.start ?? 0]?.start ?? 0, end: tokens[(chunks[end - 1]?.end ?? 1) - 1]?.end ?? 0 };
}

/** The first word of a chunk in lower case; empty past the ends. */
export function wordAt({ tokens, chunks }: Sentence, at: number): string {
  const chunk = chunks[at];
  return chunk === undefined ? "" : (tokens[chunk.start]?.lower ?? "");
}

/** The last word of a chunk, which for a noun phrase is its noun. */
export function headOf({ tokens, chunks }: Sentence, at: number): Token | undefined {
  const chunk = chunks[at];
  return chunk === undefined ? undefined : tokens[chunk.end - 1];
}

/** The word that a group of verbs is about, in lower case; empty where the chunk is none. */
export function verbWord({ tokens, chunks }: Sentence, at: number): string {
  const main = chunks[at]?.verb?.main;
  return main === undefined ? "" : (tokens[main]?.lower ?? "");
}

export function isKind({ chunks }: Sentence, at: number, ...kinds: readonly Chunk["kind"][]): boolean {
  const kind = chunks[at]?.kind;
  return kind !== undefined && kinds.includes(kind);
}

export function isFiniteAt({ chunks }: Sentence, at: number): boolean {
  return chunks[at]?.verb?.form === "finite";
}
