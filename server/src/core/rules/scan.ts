import { localFiles } from "../attachments/local-files.ts";
import type { Source } from "../ledger/model.ts";
import { isProtected } from "../policy/protected.ts";
import type { DraftRule } from "./rule.ts";

/** The draft shows a document that a protected source gave: dots of a printer and watermarks can tell which copy it is. */
export const scan: DraftRule = {
  code: "scan",
  section: 5,
  grade: "hint",
  *check(story) {
    const given = story.ledger.sources
      .filter(isProtected)
      .flatMap((source) => source.documents.map((document) => ({ source, document, name: baseOf(document.file ?? "") })));
    if (given.length === 0) return;
    for (const file of localFiles(story.draft)) {
      const target = baseOf(file.target);
      const found = given.find(({ name }) => isOf(target, name));
      if (found === undefined) continue;
      yield {
        span: file.span,
        sure: "hint",
        source: found.source,
        agreement: null,
        tiedBy: null,
        message: messageFor(found.source, found.document.printed),
        fixes: () => [],
      };
    }
  },
};

function messageFor({ label }: Source, printed: boolean): string {
  const what = printed ? "a print or scan" : "a document";
  return `This seems to show ${what} that came from “${label}”. Dots of a printer, watermarks, wording and spacing can tell whose copy it was: retype what the story needs, and show no picture of it.`;
}

/** Whether a file is the document or a picture of it, by the names without folder and ending: `memo`, `memo-page-2`. */
function isOf(target: string, document: string): boolean {
  return document.length >= 3 && target.startsWith(document) && !/^[\p{L}\p{N}]/u.test(target.slice(document.length));
}

function baseOf(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? "").replace(/\.[^.]*$/u, "").toLowerCase();
}
