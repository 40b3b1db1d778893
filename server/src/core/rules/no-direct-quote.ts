import { fileSpan } from "../attribution/context.ts";
import type { Fix } from "../findings.ts";
import { lacking } from "../policy/governance.ts";
import type { Quotation } from "../quotations/model.ts";
import { breach, usable, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { passageSpan } from "./spans.ts";
import type { Story } from "./story.ts";

const PLACEHOLDER = "TK: paraphrase";

/** Quotation marks round words whose agreement lacks `quote`, however few they are. */
export const noDirectQuote: DraftRule = {
  code: "no-direct-quote",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const attribution of usable(story)) {
      const { quotation } = attribution;
      if (quotation === null || quotation.quoted.length === 0) continue;
      const terms = lacking(attribution.terms, "quote");
      if (terms === null) continue;
      yield breach(attribution, terms, {
        span: passageSpan(story.draft, quotation.quoted),
        message: `These are the words of ${whose(attribution.source, terms)}, who may not be quoted directly. Paraphrase them; taking away the quotation marks is not enough.`,
        fixes: () => [paraphrase(story, quotation)],
      });
    }
  },
};

/** The words go to the held-back file; the stop or comma inside the marks stays for the sentence. */
function paraphrase(story: Story, quotation: Quotation): Fix {
  const spans = quotation.quoted.map((place) => fileSpan(story.draft, place));
  return {
    title: `Hold the words back and leave “${PLACEHOLDER}”`,
    preferred: true,
    edits: spans.map((span) => {
      const stop = /([,.!?])["”’'»]+$/u.exec(story.draft.text.slice(span.start, span.end))?.[1] ?? "";
      return { start: span.start, end: span.end, newText: PLACEHOLDER + stop };
    }),
    holdsBack: spans,
  };
}
