import { describe, expect, it } from "vitest";
import { ledgerCompletions, ledgerHover, ledgerOutline } from "../../../server/src/core/ledger/editing.ts";
import { LEVELS } from "../../../server/src/core/policy/levels.ts";
import { readMarkers } from "../../support/markers.ts";
import { GOOD_LEDGER } from "./support.ts";

/** The labels offered at `⟦at⟧`. */
function offered(marked: string): string[] {
  const { text, spans } = readMarkers(marked);
  return ledgerCompletions(text, spans[0]?.start ?? -1).map((one) => one.label);
}

const ENTRY = "version: 1\nsources:\n  finch:\n    name: Marta Quill\n";

describe("completions", () => {
  it("offer keys of the file that are not there yet", () => {
    expect(offered("version: 1\n⟦at⟧")).toEqual(["outlet", "timezone", "sources"]);
    expect(offered("⟦at⟧")).toContain("version");
  });

  it("offer keys of an entry by its indentation, also on an empty line between others", () => {
    expect(offered(`${ENTRY}    ⟦at⟧`)).toEqual(expect.arrayContaining(["aliases", "agreements"]));
    expect(offered(`${ENTRY}    ⟦at⟧`)).not.toContain("name");
    expect(offered(`${ENTRY}    ⟦at⟧\n    aliases: [Quill]\n`)).not.toContain("aliases");
    expect(offered(`${ENTRY}    al⟦at⟧`)).toContain("aliases");
  });

  it("offer nothing for a codename, a name or a comment", () => {
    expect(offered("sources:\n  ⟦at⟧")).toEqual([]);
    expect(offered(`${ENTRY}    aliases: [⟦at⟧]`)).toEqual([]);
    expect(offered(`${ENTRY}    # ⟦at⟧`)).toEqual([]);
  });

  it("offer keys of an agreement behind a dash and below it", () => {
    expect(offered(`${ENTRY}    agreements:\n      - ⟦at⟧`)).toEqual(expect.arrayContaining(["level", "terms"]));
    expect(offered(`${ENTRY}    agreements:\n      - level: background\n        ⟦at⟧`)).not.toContain("level");
    expect(offered(`${ENTRY}    agreements:\n      - level: background\n        ⟦at⟧`)).toContain("date");
    expect(offered(`${ENTRY}    agreements:\n      - level: background\n      - ⟦at⟧`)).toContain("level");
    expect(offered(`${ENTRY}    agreements:\n    - level: background\n      ⟦at⟧`)).toContain("date");
  });

  it("offer levels, terms, true and false", () => {
    expect(offered(`${ENTRY}    agreements:\n      - level: ⟦at⟧`)).toEqual([...LEVELS]);
    expect(offered(`${ENTRY}    agreements:\n      - level: back⟦at⟧`)).toEqual([...LEVELS]);
    expect(offered(`${ENTRY}    agreements:\n      - terms: ⟦at⟧`)).toContain("unter-drei");
    expect(offered(`${ENTRY}    agreements:\n      - level: background\n        editor: ⟦at⟧`)).toEqual(["true", "false"]);
    expect(offered(`${ENTRY}    agreements:\n      - agreed: {by: reporter, how: ⟦at⟧`)).toEqual([
      "in-person",
      "phone",
      "message",
      "email",
    ]);
  });

  it("offer permissions in brackets and below", () => {
    const permissions = ["use", "attribute", "describe", "name", "quote"];
    expect(offered(`${ENTRY}    agreements:\n      - permits: {⟦at⟧}`)).toEqual(permissions);
    expect(offered(`${ENTRY}    agreements:\n      - permits: {quote: false, ⟦at⟧`)).toEqual(permissions);
    expect(offered(`${ENTRY}    agreements:\n      - permits: {quote: ⟦at⟧}`)).toEqual(["true", "false"]);
    expect(offered(`${ENTRY}    agreements:\n      - permits:\n          ⟦at⟧`)).toEqual(permissions);
    expect(offered(`${ENTRY}    agreements:\n      - permits: ⟦at⟧`)).toEqual([]);
  });

  it("offer the codenames of other sources, but none that holds a name", () => {
    const others = "  dove: {name: Tobias Renn, agreements: [{level: on-the-record}]}\n  tully: {name: Anna Tully}\n";
    const text = (line: string) =>
      `version: 1\nsources:\n${others}  finch:\n    name: Marta Quill\n    agreements:\n      - level: background\n${line}`;
    expect(offered(text("        corroborated-by: [⟦at⟧]"))).toContain("dove");
    expect(offered(text("        corroborated-by: [do⟦at⟧]"))).not.toContain("tully");
    expect(offered(text("        corroborated-by:\n          - ⟦at⟧"))).toEqual(expect.arrayContaining(["dove", "document"]));
    expect(offered(text("        corroborated-by: [⟦at⟧]"))).not.toContain("finch");
  });

  it("say in newsroom words what a key is for", () => {
    const [level] = ledgerCompletions(`${ENTRY}    agreements:\n      - lev`, `${ENTRY}    agreements:\n      - lev`.length);
    expect(level).toMatchObject({ label: "level", insertText: "level: ", detail: "one of several words" });
    expect(level?.documentation).toContain("What was agreed");
  });
});

describe("hovers", () => {
  const hoverOn = (word: string) => ledgerHover(GOOD_LEDGER, GOOD_LEDGER.indexOf(word) + 1);

  it("explain keys, levels and terms", () => {
    expect(hoverOn("level:")?.markdown).toContain("What was agreed");
    expect(hoverOn("background\n")?.markdown).toContain("attributed only to the agreed description");
    expect(hoverOn("unter-zwei")?.markdown).toContain("not word for word");
    expect(hoverOn("quote: false")?.markdown).toContain("verbatim");
    const hover = hoverOn("corroborated-by");
    expect(GOOD_LEDGER.slice(hover?.span.start, hover?.span.end)).toBe("corroborated-by");
  });

  it("say nothing on codenames and values", () => {
    for (const word of ["finch:", "Marta Quill", "lost a bid", "a council employee", "2026-03-09T14:30"]) expect(hoverOn(word)).toBeNull();
  });
});

describe("the outline", () => {
  it("lists codenames with levels and dates", () => {
    expect(ledgerOutline(GOOD_LEDGER)).toMatchObject([
      { label: "finch", detail: "1 agreement", children: [{ label: "on background", detail: "2026-03-09T14:30" }] },
      { label: "dove", detail: "1 agreement", children: [{ label: "on background", detail: "2026-03-11" }] },
    ]);
  });

  it("shows no codename that holds a name", () => {
    expect(ledgerOutline("sources: {quill: {name: Marta Quill, agreements: [{level: background}]}}")[0]?.label).toBe("source-1");
  });

  it("nests its spans", () => {
    for (const item of ledgerOutline(GOOD_LEDGER)) {
      for (const inner of [item.selectionSpan, ...item.children.map((child) => child.span)]) {
        expect(item.span.start <= inner.start && inner.end <= item.span.end).toBe(true);
      }
    }
  });
});
