import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["odd-characters"] };
const marked = (text: string): string => text.replaceAll("⟦", "⟦odd-characters:");

describe("odd-characters", () => {
  it.each([
    "The crane was ne⟦\u200b⟧ver tested.",
    "The crane⟦\u2060\u200c⟧ was never tested.",
    "The crane was soft⟦\u00ad⟧ly sold.",
    "The crane was ⟦\u202e⟧never⟦\u202c⟧ tested.",
    "The crane was never tested.⟦\u{e0041}\u{e0042}⟧",
    "The crane⟦\ufe0f⟧ was never tested.",
    "The ⟦cr\u0430ne⟧ was never tested.",
    "The ⟦\u0441r\u0430n\u0435⟧ was never tested.",
    "The ⟦\u0441\u043e\u0440\u0435⟧ was never tested.",
    "The ⟦\uff43rane⟧ was never tested.",
    "The crane⟦\u2005⟧was never tested.",
    "The crane was⟦  ⟧never tested.",
    "- The **crane⟦   ⟧was** never tested.",
    "---\ntitle: The cr⟦\u200b⟧ane\n---\n\nThe crane was never tested.",
    "The `cr⟦\u200b⟧ane` was never tested.",
  ])("flags %j", (text) => {
    check(marked(text), options);
  });

  it.each([
    "\ufeffThe crane was never tested.",
    "The crane was never tested.  It was sold.",
    "The crane was never tested,  \nand sold.",
    "The crane cost 12\u2009000\u00a0euros in 1987\u2009–\u200989.",
    "« La grue »\u202f! dit-il.",
    "The crew 👩\u200d🔧 and the flag 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} and 1\ufe0f\u20e3 ❤\ufe0f and 👍🏽.",
    "می\u200cخواهم",
    "\u200fשלום\u200e",
    "葛\u{e0100}城",
    "東京\u3000大阪",
    "Слово «кран» стояло в записке, and the rest is English.",
    "The Œuvre of Łukasz Ørsted, a façade.",
    "| crane   | state  |\n|---|---|\n| north   | sold   |",
    "The angle α and the Δt of a μ-meson.",
  ])("allows %j", (text) => {
    check(text, options);
  });

  it.each([
    ["The crane was ne\u200bver tested.", "The crane was never tested."],
    ["The \u0421r\u0430ne was never tested.", "The Crane was never tested."],
    ["The crane\u2005was never tested.", "The crane was never tested."],
    ["The crane   was never tested.", "The crane was never tested."],
  ])("mends %j", (before, after) => {
    expect(fixed(before, "odd-characters", options)).toBe(after);
  });
});
