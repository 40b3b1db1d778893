import { echoWords } from "../echo/words.ts";
import type { Story } from "../rules/story.ts";

/** The share of a motive's telling words that two sentences in a row have to hold before readers have been told of it. */
const SHARE = 0.5;

/** Whether the draft tells of a motive, in these or in other words. True for one that has no telling word to look for. */
export function tellsMotive(story: Story, motive: string): boolean {
  const wanted = new Set(echoWords(motive).map((word) => word.root));
  if (wanted.size === 0) return true;
  for (const block of story.draft.blocks.keys()) {
    const prose = story.draft.blocks[block]?.prose.text ?? "";
    const roots = story.sentences.of(block).map(({ start, end }) => new Set(echoWords(prose.slice(start, end)).map((word) => word.root)));
    for (const [index, own] of roots.entries()) {
      const both = new Set([...own, ...(roots[index + 1] ?? [])]);
      if ([...wanted].filter((root) => both.has(root)).length >= SHARE * wanted.size) return true;
    }
  }
  return false;
}
