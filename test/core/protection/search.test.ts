import { describe, expect, test } from "vitest";
import type { ProtectedText } from "../../../server/src/core/protection/model.ts";
import { createProtectedSearch } from "../../../server/src/core/protection/search.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

/** Each source: a name, then aliases, then details after a slash. */
function texts(...sources: string[]): ProtectedText[] {
  return sources.flatMap((line, source) => {
    const [names = "", details = ""] = line.split(" / ");
    const [name = "", ...aliases] = names.split("; ");
    return [
      { source, kind: "name" as const, text: name },
      ...aliases.map((text) => ({ source, kind: "alias" as const, text })),
      ...details.split("; ").flatMap((text) => (text === "" ? [] : [{ source, kind: "detail" as const, text }])),
    ];
  });
}

const SOURCES = texts(
  "Miriam Castellano; Castellano; M. Castellano; @mcast; miriam.castellano@transit.example / signals engineer; the Depot Nine roster",
  "Grace Stone; Stone",
);

function check(marked: string, sources: readonly ProtectedText[] = SOURCES): void {
  const { text, spans } = readMarkers(marked);
  const found = createProtectedSearch(sources, [])
    .find(text)
    .map(({ span, sure, form }) => ({ ...span, label: `${form}-${sure}` }));
  expect(describeSpans(text, found)).toEqual(describeSpans(text, spans));
}

describe("a protected name in its plain forms", () => {
  test.each([
    "⟦full-certain:Miriam Castellano⟧ spoke.",
    "It was ⟦surname-certain:Castellano⟧’s idea.",
    "Write to ⟦text-certain:miriam.castellano@transit.example⟧.",
    "The ⟦text-certain:signals engineers⟧ and the ⟦text-certain:Depot Nine roster⟧.",
    "Nobody told ⟦surname-likely:Stone⟧ that.",
    "Stone walls ring the town.",
  ])("%s", (marked) => check(marked));
});

describe("a name without a first name", () => {
  test.each([
    ["Castellano", "Miriam ⟦surname-certain:Castellano⟧ spoke, and P. ⟦surname-certain:Castellano⟧ did."],
    ["Ms. Castellano", "Miriam ⟦surname-certain:Castellano⟧ spoke."],
    ["M. Castellano", "Miriam ⟦surname-certain:Castellano⟧ spoke."],
    ["M. Castellano", "Peter Castellano spoke."],
    ["Miriam Castellano", "Peter Castellano spoke."],
  ])("%s in: %s", (name, marked) => check(marked, texts(name)));
});

describe("a surname as people shorten it", () => {
  const found = (name: string, text: string): string =>
    createProtectedSearch(texts(name), [])
      .find(text)
      .map(({ span, sure }) => `${text.slice(span.start, span.end)}: ${sure}`)
      .join("; ");

  test.each([
    ["José García Márquez", "José García spoke.", "José García: certain"],
    ["José García Márquez", "A note for García.", "García: likely"],
    ["José García Márquez", "José García Luna and Ana García spoke.", ""],
    ["José García Márquez", "José García Márquez spoke. García left.", "José García Márquez: certain; García: likely"],
    ["Dana Marie Whitfield", "Dana Marie spoke.", ""],
    ["Karl von Hohenzollern", "Karl Hohenzollern spoke.", "Karl Hohenzollern: certain"],
    ["Karl von Hohenzollern", "A note for Hohenzollern.", "Hohenzollern: likely"],
    ["Omar al-Rashidi", "A note for Rashidi.", "Rashidi: likely"],
    ["Omar al-Rashidi", "Salem al-Rashidi spoke. Rashidi left.", ""],
    ["Pieter van der Berg", "Anna van den Berg spoke. Berg Street is long.", ""],
    ["Eleanor Smith-Jessop", "Eleanor Smith spoke, and Jessop.", "Eleanor Smith: certain; Jessop: likely"],
    ["Eleanor Smith-Jessop", "The smith spoke, and Peter Jessop.", ""],
    ["Eleanor Smith-Jessop", "See https://hall.example/beatrix-smith-jessop/ for more.", ""],
    ["Abdul Rahman Siddiqui", "Abdul Rahman came first.", ""],
    ["José García Márquez", "Callum García Márquez spoke. Z. García Márquez wrote.", ""],
    ["José García Márquez", "See https://hall.example/callum-garcia-marquez/ and García Márquez Street.", ""],
    ["José García Márquez", "García Márquez spoke.", "García Márquez: certain"],
    [
      "William Marie Whitfield",
      "Peter Whitfield spoke. Bill Whitfield and Marie Whitfield left.",
      "Bill Whitfield: certain; Marie Whitfield: certain",
    ],
    ["Kim Jong Suk", "Kim Jong-un and Kim Jong Il spoke.", ""],
  ])("of %s in %j", (name, text, expected) => {
    expect(found(name, text)).toBe(expected);
  });
});

describe("an everyday word that is also a surname", () => {
  test.each(["The pace of change.", "PaceMaker and MarketPace.", "Pace yourself."])("%s", (text) => {
    expect(createProtectedSearch(texts("Peter Pace"), []).find(text)).toEqual([]);
  });

  test("is a name in an index, a file name and a camel case", () => {
    const text = "Pace, P.; peterPace; peter\\_pace";
    expect(createProtectedSearch(texts("Peter Pace"), []).find(text)).toHaveLength(3);
  });
});

describe("a short surname", () => {
  test("is no part of random letters", () => {
    expect(createProtectedSearch(texts("Xu Ek"), []).find("oXFkEkQZ and 3K6Ek4A")).toEqual([]);
  });
});

describe("initials, nicknames and lists", () => {
  test.each([
    "| ⟦initials-certain:Castellano, M.⟧ | signals |",
    "Signed: ⟦initials-certain:Castellano, M.⟧",
    "1. The mayor\n2. ⟦text-certain:M. Castellano⟧, who drew the map",
    "Signed by ⟦full-certain:Miriam “Mimi” Castellano⟧ in June.",
    "Signed by ⟦full-certain:Miriam (Mimi) Castellano⟧ in June.",
  ])("%s", (marked) => check(marked));
});

describe("a name parted by what a page does not show", () => {
  test.each([
    "Kept by [⟦full-certain:Miriam](https://transit.example/staff) Castellano⟧ in May.",
    "Kept by ⟦full-certain:Miriam[^1] Castellano⟧ in May.\n\n[^1]: A note.",
    'Kept by ⟦full-certain:Miriam <!-- check --><span class="name">Castel</span>lano⟧.',
    "Kept by ⟦surname-certain:Castel<!-- -->lano⟧.",
    "Kept by <⟦surname-certain:Castellano⟧>, and ==⟦full-certain:Miriam== Castellano⟧.",
    "Kept by ⟦full-certain:Miriam<sup>1</sup> Castellano⟧ and ⟦full-certain:Miriam¹ Castellano⟧.",
    "Kept by ⟦surname-certain:Castel\\lano⟧.",
    "Kept by ⟦surname-certain:C|a|s|t|e|l|l|a|n|o⟧ and ⟦surname-certain:C\na\ns\nt\ne\nl\nl\na\nn\no⟧.",
    "Kept by ⟦surname-certain:Castel&InvisibleTimes;lano⟧ and ⟦surname-certain:Castel&ic;lano⟧.",
    "Write to ⟦surname-certain:castellano⟧+news@transit.example, @⟦handle-certain:castellano⟧official and @real⟦handle-certain:castellano⟧84.",
    "Shown as \u202e⟦full-certain:onalletsaC mairiM⟧\u202c there.",
    "A thread by @⟦handle-certain:m1r14mc4st3llan0⟧.",
    "The log of ⟦handle-certain:miriamcastellano⟧official.",
    "Signed ⟦surname-certain:Castel&amp;#108;ano⟧ and ⟦surname-certain:Castel&#108ano⟧.",
    "The word Castel\u00ad\nlani is no name, ⟦surname-certain:Castel\u00ad\nlano⟧ is.",
  ])("%s", (marked) => check(marked));

  test.each([
    "See [Miriam](https://transit.example/castles) Lanoway and <!-- Miriam --> others.",
    "Castel <!-- said --> Lano, a town, and m1r14m.",
    "Castellano, Peter: letters of 1921",
    "Peter G. Stone took the picture.",
  ])("%s", (marked) => check(marked));
});

describe("what is called after somebody of the name", () => {
  test.each([
    "Castellano Elementary was closed, and Castellano High School too.",
    "She won a Castellano scholarship for work on the Castellano effect.",
    "The court ruled in Stone v. Ohio as it had in Ohio v. Stone.",
    "They asked the ⟦surname-certain:Castellano⟧ team about the effect.",
  ])("%s", (marked) => check(marked));
});
