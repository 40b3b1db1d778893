import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NotesTerms, readInterviewNotes } from "../../../server/src/core/ledger/notes.ts";
import { LEVEL_PERMITS, LEVELS, type Level } from "../../../server/src/core/policy/levels.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

const terms = (level: Level): NotesTerms => ({ level, permissions: LEVEL_PERMITS[level], readable: true });

/** Holds passages (labelled with their levels) and problems to the markers of a fixture. */
function check(name: string, marked: string, level: Level = "background"): void {
  it(name, () => {
    const { text, spans } = readMarkers(marked);
    const { passages, problems } = readInterviewNotes(text, "notes.md", terms(level));
    const found = [
      ...passages.map((one) => ({ ...one.span, label: one.level })),
      ...problems.map((one) => ({ ...one.span, label: one.code })),
    ];
    expect(describeSpans(text, found)).toEqual(describeSpans(text, spans));
    expect(problems.every((one) => !one.blocksVerdict)).toBe(true);
  });
}

describe("interview notes", () => {
  check("have the terms of their agreement", "⟦background:The bridge was closed.\nNobody said why.⟧\n\n⟦background:They drove round.⟧\n");
  check(
    "follow headings",
    "⟦background:Tea.⟧\n\n## Off the record\n\n⟦off-the-record:The mayor knew.⟧\n\n## On background\n⟦background:It rained.⟧\n",
  );
  check(
    "follow headings in any spelling",
    "# OFF-THE-RECORD\n⟦off-the-record:a⟧\n# Deep-Background\n⟦deep-background:b⟧\n# not for attribution\n⟦not-for-attribution:c⟧\n# On the Record:\n⟦on-the-record:d⟧\n",
  );
  check(
    "keep their level under a heading that names none",
    "## Off the record\n\n⟦off-the-record:a⟧\n\n⟦off-the-record:### The second visit⟧\n\n⟦off-the-record:b⟧\n",
  );
  check("take the strictest of two levels in a heading", "⟦off-the-record:## On background, then off the record⟧\n⟦off-the-record:a⟧\n");
  check(
    "are not loosened by a heading that is about something else",
    "## Off the record\n⟦off-the-record:a⟧\n\n⟦off-the-record:## Background of the case⟧\n⟦off-the-record:b⟧\n",
  );
  check("protect what else a heading says", "⟦off-the-record:## Off the record: the mayor knew of the cracks⟧\n");
  check(
    "follow headings that are underlined",
    "Off the record\n--------------\n⟦off-the-record:a⟧\n\n⟦off-the-record:The second visit⟧\n===\n⟦off-the-record:b⟧\n",
  );
  check(
    "follow lines that are nothing but a level, as in plain text",
    "OFF THE RECORD\n⟦off-the-record:a⟧\n\nOn the record:\n⟦on-the-record:b⟧\n",
  );
  check(
    "follow marks to the next mark",
    "⟦background:a⟧ [OTR] ⟦off-the-record:b⟧\n[DBG] ⟦deep-background:c⟧\n[NFA] ⟦not-for-attribution:d⟧\n[ON] ⟦on-the-record:e⟧\n- [BG] ⟦background:f⟧\n",
  );
  check("return to the level before", "⟦on-the-record:a⟧ [OTR] ⟦off-the-record:b⟧ [/OTR] ⟦on-the-record:c⟧", "on-the-record");
  check("return one step at a time", "[OTR] ⟦off-the-record:a⟧ [OTR] ⟦off-the-record:b⟧ [/OTR] ⟦off-the-record:c⟧ [/OTR] ⟦background:d⟧");
  check("are tightened by a mark anywhere in a line", "⟦on-the-record:He said⟧ [BG] ⟦background:the bridge was closed.⟧", "on-the-record");
  check(
    "are not loosened by a mark within a line",
    "[OTR] ⟦off-the-record:He said ⟦notes-mark-within-line:[ON]⟧ the bridge was closed.⟧ [/OTR]",
  );
  check("are not loosened by a link", "## Off the record\n⟦off-the-record:[ON](https://rail.example) is a line⟧\n");
  check(
    "stay strict after a mark that is never taken back",
    "⟦background:a⟧ ⟦unmatched-notes-mark:[OTR]⟧ ⟦off-the-record:b⟧\n\n⟦off-the-record:c⟧\n",
  );
  check(
    "are strict before a mark that takes nothing back",
    "# Off the record\n⟦off-the-record:a⟧\n# On background\n⟦off-the-record:b⟧\n\n⟦off-the-record:c⟧ ⟦unmatched-notes-mark:[/OTR]⟧ ⟦background:d⟧\n",
  );
  check("do not follow marks in small letters, but say so", "⟦background:a ⟦notes-mark-not-in-capitals:[otr]⟧ b⟧\n");
  check("leave ordinary words in brackets alone", "⟦background:He went [on] and [sic] on.⟧\n");
  check(
    "may begin with a byte order mark and end lines as on Windows",
    "\uFEFF## Off the record\r\n⟦off-the-record:a⟧\r\n\r\n## On background\r\n⟦background:b⟧\r\n",
  );

  it("keep what their own agreement permits where the level is the agreement's", () => {
    const own = { ...terms("background"), permissions: { ...LEVEL_PERMITS.background, quote: false } };
    const quotable = readInterviewNotes("a\n\n[ON] b\n\n[BG] c\n", "n.md", own).passages.map((one) => one.permissions.quote);
    expect(quotable).toEqual([false, true, false]);
  });

  it("are off the record throughout where the agreement cannot be read", () => {
    const passages = readInterviewNotes("a\n\n[ON] b\n\n## On background\nc\n", "n.md", {
      ...terms("off-the-record"),
      readable: false,
    }).passages;
    expect(passages.map((one) => one.level)).toEqual(["off-the-record", "off-the-record", "off-the-record"]);
  });

  it("follow further marks of a newsroom", () => {
    const { passages } = readInterviewNotes("a [U3] b", "n.md", terms("background"), { U3: "off-the-record" });
    expect(passages.map((one) => one.level)).toEqual(["background", "off-the-record"]);
  });

  it("never throw, and give passages in order that say what stands there", () => {
    const piece = fc.constantFrom(
      "[OTR]",
      "[/OTR]",
      "[ON] ",
      "[BG]",
      "[DBG]",
      "\n",
      "\n\n",
      "# Off the record\n",
      "## On the record\n",
      "---\n",
      "The bridge ",
      "closed. ",
      "- ",
      "\r\n",
    );
    const anyLevel = fc.constantFrom(...LEVELS);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join("")),
        ),
        anyLevel,
        (text, level) => {
          const { passages, problems } = readInterviewNotes(text, "n.md", terms(level));
          for (const one of passages) expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
          for (const [index, one] of passages.entries()) expect(passages[index - 1]?.span.end ?? 0).toBeLessThanOrEqual(one.span.start);
          for (const { span } of problems) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        },
      ),
    );
  });
});

it("tells of a hundred marks at most, and reads them all", () => {
  const { passages, problems } = readInterviewNotes("[/OTR] tea\n\n".repeat(1000), "notes.md", terms("background"));
  expect(problems).toHaveLength(100);
  expect(passages).toHaveLength(1000);
});
