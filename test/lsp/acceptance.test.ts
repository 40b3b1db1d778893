import { describe, expect, it } from "vitest";
import { createDraftReader } from "../../server/src/core/draft/read.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { applyEdits } from "../../server/src/core/fix-all.ts";
import { contains } from "../../server/src/core/text/span.ts";
import { acceptanceEdit } from "../../server/src/lsp/acceptance.ts";
import { readMarkers } from "../support/markers.ts";

/** Accepts the marked words; the text with the comment, or null where none can stand. */
function accepted(marked: string, reason = "agreed by phone"): string | null {
  const { text, spans } = readMarkers(marked);
  const span = spans[0] ?? { start: 0, end: 0 };
  const finding = { code: "no-name", span } as unknown as Finding;
  const read = (draft: string) => createDraftReader().read(draft, { citationKeys: [] });
  const edits = acceptanceEdit(read(text), finding, reason);
  if (edits === null) return null;
  const after = applyEdits(text, edits);
  const moved = edits.filter((edit) => edit.start <= span.start).reduce((sum, edit) => sum + edit.newText.length, 0);
  const place = { start: span.start + moved, end: span.end + moved };
  const { directives } = read(after);
  if (reason !== "")
    expect(
      directives.some((each) => each.reason === reason && contains(each.covers, place)),
      "covers the words",
    ).toBe(true);
  return after;
}

describe("a comment that accepts a finding", () => {
  it("stands on its own line above a paragraph and a heading", () => {
    expect(accepted("First.\n\nSaid ⟦x:Wren⟧.\n")).toBe(
      "First.\n\n<!-- ground-rules-disable-next-line no-name -- agreed by phone -->\nSaid Wren.\n",
    );
    expect(accepted("⟦x:Wren⟧ said.\n")).toBe("<!-- ground-rules-disable-next-line no-name -- agreed by phone -->\nWren said.\n");
    expect(accepted("# On ⟦x:Wren⟧\n")).toMatch(/-->\n# On Wren\n$/u);
  });

  it("ends the line before inside a wrapped paragraph, which stays one paragraph", () => {
    expect(accepted("It rained.\nSaid ⟦x:Wren⟧.\n")).toBe(
      "It rained. <!-- ground-rules-disable-next-line no-name -- agreed by phone -->\nSaid Wren.\n",
    );
  });

  it("keeps the file's line ends", () => {
    expect(accepted("First.\r\n\r\nSaid ⟦x:Wren⟧.\r\n")).toContain("-->\r\nSaid");
    expect(accepted("It rained.\r\nSaid ⟦x:Wren⟧.\r\n")).toContain("-->\r\nSaid");
  });

  it("ends the item before in a list", () => {
    expect(accepted("- One.\n- Said ⟦x:Wren⟧.\n")).toBe(
      "- One. <!-- ground-rules-disable-next-line no-name -- agreed by phone -->\n- Said Wren.\n",
    );
  });

  it("goes round the words of a table's cell", () => {
    const table = "| a | b |\n|---|---|\n| x | said ⟦x:Wren⟧ |\n";
    expect(accepted(table)).toContain(
      "| x | <!-- ground-rules-disable no-name -- agreed by phone -->said Wren<!-- ground-rules-enable no-name --> |",
    );
  });

  it("is not offered where no comment can stand", () => {
    expect(accepted("---\ntitle: On ⟦x:Wren⟧\n---\n\nWords.\n")).toBeNull();
    expect(accepted("```\nsaid ⟦x:Wren⟧\n```\n")).toBeNull();
  });

  it("holds a reason of one line that cannot end the comment", () => {
    const { text, spans } = readMarkers("Said ⟦x:Wren⟧.\n");
    const draft = createDraftReader().read(text, { citationKeys: [] });
    const [edit] = acceptanceEdit(draft, { code: "no-name", span: spans[0] } as unknown as Finding, "a --> b\nc") ?? [];
    expect(edit?.newText).toBe("<!-- ground-rules-disable-next-line no-name -- a – b c -->\n");
  });
});
