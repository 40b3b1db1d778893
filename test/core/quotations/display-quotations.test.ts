import { describe, it } from "vitest";
import { holds } from "./said.ts";

describe("block quotes without marks", () => {
  it.each([
    "⟦speaker:Varga⟧ wrote in the memo:\n\n> ⟦direct:The pier leaks. It has for years.⟧\n>\n> ⟦direct:Nobody looks.⟧\n\nShe left.",
    "⟦speaker:The memo⟧, by Varga, reads:\n\n> ⟦direct:The pier leaks.⟧",
    "⟦speaker:Varga⟧ said:\n\n> ⟦direct:The pier leaks.⟧\n\n⟦direct:“It is dry,”⟧ ⟦speaker:Holt⟧ said.",
    "> ⟦direct:The pier leaks and nobody cares.⟧\n\n— ⟦speaker:Ines Varga⟧",
    "> ⟦direct:The pier leaks and nobody cares.⟧\n> -- ⟦speaker:Ines Varga, port director⟧",
    "> ⟦direct:The pier leaks.⟧\n>\n> ⟦direct:Nobody cares.⟧\n>\n> — ⟦speaker:Ines Varga⟧",
    "> ⟦direct:The pier leaks and nobody cares.⟧\n> - ⟦speaker:Ines Varga⟧",
  ])("are whose an introduction or a signature says: %s", (marked) => {
    holds(marked);
  });

  it.each([
    "The law is plain.\n\n> No pier shall leak.\n\nNobody knew.",
    "> No pier shall leak.",
    "The rules:\n\n- Keep the pier dry.\n- Keep it open.",
  ])("are nobody's where nothing says so: %s", (marked) => {
    holds(marked);
  });
});

describe("signatures under words in marks", () => {
  it.each([
    "⟦direct:“The pier leaks and nobody cares.”⟧\n\n— ⟦speaker:Ines Varga⟧",
    "> ⟦direct:“The pier leaks and nobody cares.”⟧\n>\n> — ⟦speaker:Ines Varga, director⟧",
    "⟦direct:“The pier leaks and nobody cares.”⟧\n\n- ⟦speaker:Ines Varga⟧",
    "- ⟦direct:“The pier leaks.”⟧ — ⟦speaker:Ines Varga, port director⟧\n- ⟦direct:“It is dry.”⟧ — ⟦speaker:Tomas Holt⟧",
  ])("say who speaks: %s", (marked) => {
    holds(marked);
  });

  it("are no list of people", () => {
    holds("⟦direct:“The pier leaks and nobody cares,”⟧ ⟦speaker:it⟧ said.\n\n- Ines Varga\n- Tomas Holt");
  });
});
