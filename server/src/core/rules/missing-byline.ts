import type { Fix } from "../findings.ts";
import { unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Unnamed people speak, and nobody signs for them. */
export const missingByline: DraftRule = {
  code: "missing-byline",
  section: 3,
  grade: "certain",
  *check(story) {
    if (story.draft.frontMatter.authors.length > 0 || hasBylineInText(story) || unnamedSpeech(story).length === 0) return;
    yield {
      span: { start: 0, end: 0 },
      sure: "certain",
      source: null,
      agreement: null,
      tiedBy: null,
      message: "The story uses unnamed sources and no author signs for it. Give the author in the front matter.",
      fixes: () => [authorLine(story)],
    };
  },
};

/** How far down a line "By Imogen Pratt" is a byline. */
const TOP_BLOCKS = 4;

function hasBylineInText(story: Story): boolean {
  return story.draft.blocks
    .slice(0, TOP_BLOCKS)
    .some(
      ({ prose }) =>
        /^(?:(?:[Rr]eporting|[Ss]tory|[Ww]ords|[Tt]ext)\s+)?(?:[Bb]y|BY):?\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u.test(prose.text.trim()) &&
        prose.text.length < 120,
    );
}

/** An author to be filled in: in the front matter, or in one of its own. */
function authorLine(story: Story): Fix {
  const { frontMatter, text } = story.draft;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const start = text.startsWith("\ufeff") ? 1 : 0;
  const firstLine = frontMatter.span === null ? null : text.indexOf("\n", frontMatter.span.start) + 1;
  const edit =
    firstLine === null
      ? { start, end: start, newText: `---${eol}author: TK${eol}---${eol}${eol}` }
      : { start: firstLine, end: firstLine, newText: `author: TK${eol}` };
  return { title: "Add a line for the author", preferred: false, edits: [edit], holdsBack: [] };
}
