import { expect } from "vitest";
import type { Draft } from "../../../server/src/core/draft/model.ts";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

export function read(text: string): Draft {
  return createDraftReader().read(text);
}

/** Reads a fixture in which every block is marked with its kind (`q-` before it in a block quote), and compares blocks and prose. */
export function expectBlocks(source: string, prose: readonly string[]): Draft {
  const { text, spans } = readMarkers(source);
  const draft = read(text);
  const blocks = draft.blocks.map(({ kind, quoted, span }) => ({ label: quoted ? `q-${kind}` : kind, ...span }));
  expect(describeSpans(text, blocks)).toEqual(describeSpans(text, spans));
  expect(draft.blocks.map((block) => block.prose.text)).toEqual(prose);
  return draft;
}

/** Reads a fixture in which every region is marked with its kind. */
export function expectRegions(source: string): Draft {
  const { text, spans } = readMarkers(source);
  const draft = read(text);
  const regions = draft.regions.map(({ kind, span }) => ({ label: kind, ...span }));
  expect(describeSpans(text, regions)).toEqual(describeSpans(text, spans));
  return draft;
}

/** What the file holds where a piece of the first block's prose stands. */
export function writtenAs(text: string, piece: string): string {
  const [block] = read(text).blocks;
  const at = block?.prose.text.indexOf(piece) ?? -1;
  if (block === undefined || at < 0) throw new Error("the prose lacks the piece");
  const { start, end } = block.prose.toFile(at, at + piece.length);
  return text.slice(start, end);
}
