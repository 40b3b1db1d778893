import { COPY_MARK, copyOf, type LocalFile, localFiles } from "../attachments/local-files.ts";
import type { Attachment, MetadataKind } from "../attachments/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import { isProtected } from "../policy/protected.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** A picture or PDF that the draft shows or links tells more than is seen: who made it, where, with what. */
export const fileMetadata: DraftRule = {
  code: "file-metadata",
  section: 5,
  grade: "certain",
  *check(story) {
    for (const file of localFiles(story.draft)) {
      const attachment = story.attachmentAt(file.target);
      if (attachment === null) continue;
      const named = namedIn(story, attachment);
      const message = messageFor(attachment, named);
      if (message === null) continue;
      yield {
        span: file.span,
        sure: attachment.fields === null ? "hint" : "certain",
        source: named,
        agreement: null,
        tiedBy: null,
        message,
        fixes: () => (attachment.strippable ? [stripping(file)] : []),
      };
    }
  },
};

const TELLS: Readonly<Record<Exclude<MetadataKind, "other">, string>> = {
  author: "who made it",
  place: "where it was made",
  device: "with which device",
};

const FORMS: Readonly<Record<Attachment["form"], string>> = { picture: "This picture", document: "This document" };

function messageFor({ form, fields, strippable }: Attachment, named: Source | null): string | null {
  if (fields === null)
    return `${FORMS[form]} could not be read, so nobody knows what its hidden details tell. Look at it yourself, or leave it out.`;
  const kinds = new Set(fields.map(({ kind }) => kind));
  const told = Object.entries(TELLS).flatMap(([kind, words]) => (kinds.has(kind as MetadataKind) ? [words] : []));
  const tells = [...told, ...(named === null ? [] : [`the name of “${named.label}”, who may not be named`])];
  if (tells.length === 0) return null;
  const todo = strippable ? "Show a copy without it." : "Save it anew in another format without metadata, and show that.";
  return `${FORMS[form]} carries hidden details (metadata) that tell ${tells.join(", ")}. ${todo}`;
}

/** The protected source that any of the metadata names. */
function namedIn(story: Story, { fields }: Attachment): Source | null {
  for (const { text } of fields ?? []) {
    for (const { source, kind } of story.protectedText.find(text)) {
      const one = story.ledger.sources[source];
      if (one !== undefined && kind !== "detail" && isProtected(one)) return one;
    }
  }
  return null;
}

/** The name of the copy is that of the file with a few letters put in, so that nothing of it is written again. */
function stripping(file: LocalFile): Fix {
  const copy = copyOf(file);
  return {
    title: "Show a copy without metadata",
    preferred: true,
    edits: [{ start: copy.at, end: copy.at, newText: COPY_MARK }],
    holdsBack: [],
    strips: [{ from: file.target, to: copy.target }],
  };
}
