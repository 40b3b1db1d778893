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

function check(marked: string): void {
  const { text, spans } = readMarkers(marked);
  const found = createProtectedSearch(SOURCES, [])
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
  ])("%s", check);
});

describe("initials, nicknames and lists", () => {
  test.each([
    "| ⟦initials-certain:Castellano, M.⟧ | signals |",
    "Signed: ⟦initials-certain:Castellano, M.⟧",
    "1. The mayor\n2. ⟦text-certain:M. Castellano⟧, who drew the map",
    "Signed by ⟦full-certain:Miriam “Mimi” Castellano⟧ in June.",
    "Signed by ⟦full-certain:Miriam (Mimi) Castellano⟧ in June.",
  ])("%s", check);
});

describe("a name parted by what a page does not show", () => {
  test.each([
    "Kept by [⟦full-certain:Miriam](https://transit.example/staff) Castellano⟧ in May.",
    "Kept by ⟦full-certain:Miriam[^1] Castellano⟧ in May.\n\n[^1]: A note.",
    'Kept by ⟦full-certain:Miriam <!-- check --><span class="name">Castel</span>lano⟧.',
    "Kept by ⟦surname-certain:Castel<!-- -->lano⟧.",
    "Shown as \u202e⟦full-certain:onalletsaC mairiM⟧\u202c there.",
    "A thread by @⟦handle-certain:m1r14mc4st3llan0⟧.",
    "The log of ⟦handle-certain:miriamcastellano⟧official.",
    "Signed ⟦surname-certain:Castel&amp;#108;ano⟧ and ⟦surname-certain:Castel&#108ano⟧.",
    "The word Castel\u00ad\nlani is no name, ⟦surname-certain:Castel\u00ad\nlano⟧ is.",
  ])("%s", check);

  test.each([
    "See [Miriam](https://transit.example/castles) Lanoway and <!-- Miriam --> others.",
    "Castel <!-- said --> Lano, a town, and m1r14m.",
    "Castellano, Peter: letters of 1921",
    "Peter G. Stone took the picture.",
  ])("%s", check);
});

describe("what is called after somebody of the name", () => {
  test.each([
    "Castellano Elementary was closed, and Castellano High School too.",
    "She won a Castellano scholarship for work on the Castellano effect.",
    "The court ruled in Stone v. Ohio as it had in Ohio v. Stone.",
    "They asked the ⟦surname-certain:Castellano⟧ team about the effect.",
  ])("%s", check);
});
