import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../../server/src/core/ledger/name-value.ts";

describe("the value of a name", () => {
  it.each([
    ["Marta Quill", ["Marta Quill"]],
    ["Quill, Marta", ["Quill, Marta"]],
    ["Marta Quill, Jr.", ["Marta Quill, Jr."]],
    ["Marta “Kite” Quill", ["Marta “Kite” Quill"]],
    ["Marta (Kite) Quill", ["Marta (Kite) Quill"]],
    ["Jan van der Berg", ["Jan van der Berg"]],
    ["van der Berg", ["van der Berg"]],
    ["marta quill", ["marta quill"]],
    ["Marks and Spencer", ["Marks and Spencer"]],
    ["Department of Trade & Industry", ["Department of Trade & Industry"]],
    ["@martaq", ["@martaq"]],
    ["王小明", ["王小明"]],
    ["withheld", ["withheld"]],
  ])("%s stays whole", (value, names) => expect(namesIn(value)).toEqual(names));

  it.each([
    ["Marta Quill (bridge inspector)", ["Marta Quill"]],
    ["Marta Quill (she/her) [met twice]", ["Marta Quill"]],
    ["Marta Quill, the bridge inspector, retired", ["Marta Quill"]],
    ["Marta Quill - inspector", ["Marta Quill"]],
    ["Marta Quill; inspector", ["Marta Quill"]],
    ["Marta Quill +44 (0)20 7946 0018", ["Marta Quill"]],
    ["my neighbour Marta Quill", ["Marta Quill"]],
    ["the late Jan van der Berg", ["Jan van der Berg"]],
    ["withheld (in the safe)", ["withheld"]],
  ])("%s loses its remark", (value, names) => expect(namesIn(value)).toEqual(names));

  it.each([
    ["Marta Quill aka Kite", ["Marta Quill", "Kite"]],
    ["Marta Quill (also known as Kite)", ["Marta Quill", "Kite"]],
    ["Marta Quill née Kestrel", ["Marta Quill", "Marta Kestrel"]],
    ["Marta Quill, formerly of the port", ["Marta Quill"]],
    ["Marta Quill <mq@port.example>", ["Marta Quill", "mq@port.example"]],
    ["Marta Quill / Thomas Kite", ["Marta Quill", "Thomas Kite"]],
    ["Marta Quill\nThomas Kite", ["Marta Quill", "Thomas Kite"]],
    ["Martha Quill and Thomas Kite", ["Martha Quill", "Thomas Kite"]],
    ["Martha and Thomas Quill", ["Martha Quill", "Thomas Quill"]],
  ])("%s holds more than one", (value, names) => expect(namesIn(value)).toEqual(names));

  it("gives at least one text of the value, whatever it is", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc
        .array(
          fc.constantFrom("Marta", "Quill", "(", ")", "<", ">", "[", "]", " ", ", ", ";", " - ", "aka ", "née ", "a@b.c", "555", " and "),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(value, (text) => {
        const names = namesIn(text);
        expect(names.length).toBeGreaterThan(0);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
