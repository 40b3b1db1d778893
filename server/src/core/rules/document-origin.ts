import { fileSpan, proseOf } from "../attribution/context.ts";
import { saysTheSame } from "../sourcing/agreed-words.ts";
import { LEAKED, ORIGIN } from "../sourcing/documents.ts";
import { matchesInProse } from "../sourcing/prose-matches.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** The story draws on a leaked document and nowhere says how it was got. */
export const documentOrigin: DraftRule = {
  code: "document-origin",
  section: 3,
  grade: "hint",
  *check(story) {
    const [first] = matchesInProse(story, LEAKED);
    if (first === undefined || tellsOrigin(story)) return;
    yield {
      span: fileSpan(story.draft, first.place),
      sure: "hint",
      source: null,
      agreement: null,
      tiedBy: null,
      message: "Readers are not told how this document was got. Say who gave it, as far as was agreed, or how it came to the newsroom.",
      fixes: () => [],
    };
  },
};

/** Whether any sentence says how a document came to the newsroom, in general words or in those of the ledger. */
function tellsOrigin(story: Story): boolean {
  const origins = story.ledger.sources.flatMap((source) => source.documents.flatMap(({ origin }) => (origin === null ? [] : [origin])));
  return [...story.draft.blocks.keys()].some((block) =>
    story.sentences.of(block).some((sentence) => {
      const text = proseOf(story.draft, sentence);
      return ORIGIN.test(text) || origins.some((origin) => saysTheSame(story.memory, text, origin));
    }),
  );
}
