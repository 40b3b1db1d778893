import { describe, expect, it } from "vitest";
import { fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "../rules/example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("taking a name out", () => {
  it.each([
    [`The letter reached former harbour official Ruth Okafor in May.`, `The letter reached a person in May.`],
    [`The letter reached Halden Port’s finance chief Ruth Okafor in May.`, `The letter reached a person in May.`],
    [`The letter reached the new finance director, Ruth Okafor, in May.`, `The letter reached the new finance director in May.`],
    [`Norwegian Sen. Ruth Okafor grilled the bank.`, `A person grilled the bank.`],
    [`On Monday President Okafor opened the quay.`, `On Monday a person opened the quay.`],
    [`They wanted to contact Okafor by letter.`, `They wanted to contact a person by letter.`],
    [`It rains in West Virginia. Mr. Okafor’s company pays.`, `It rains in West Virginia. The company pays.`],
    [`Should Mr. Okafor’s company close, nobody pays.`, `Should the company close, nobody pays.`],
    [`Nobody would lead Okafor to the quay.`, `Nobody would lead a person to the quay.`],
  ])("takes title and office along: %s", (before, after) => {
    expect(fixed(before, "hidden-name", { ledger })).toBe(after);
  });

  it.each([
    [`Council leader Okafor’s tax papers show it.`, `The tax papers show it.`],
    [`Lindgren and Okafor’s first thought was to tell him.`, `Lindgren and a person’s first thought was to tell him.`],
  ])("finds another owner: %s", (before, after) => {
    expect(fixed(before, "hidden-name", { ledger })).toBe(after);
  });

  it.each([
    [`The Okafor memo lay on a desk.`, `The memo lay on a desk.`],
    [`An Okafor memo lay on a desk.`, `A memo lay on a desk.`],
    [`A Ruth Okafor interview lay on a desk.`, `An interview lay on a desk.`],
    [`They read the latest Okafor memo twice.`, `They read the latest memo twice.`],
    [`These are the berths that Okafor uses for that.`, `These are the berths that a person uses for that.`],
    [`It ran on the day Okafor left.`, `It ran on the day a person left.`],
  ])("leaves the thing it belongs to: %s", (before, after) => {
    expect(fixed(before, "hidden-name", { ledger })).toBe(after);
  });

  it.each([
    [`Until May, Okafor, 61, had never been there.`, `Until May, a person had never been there.`],
    [`For Okafor, the tender opened a door to other things.`, `For a person, the tender opened a door to other things.`],
    [`They asked Okafor, the tender was over by then.`, `They asked a person, the tender was over by then.`],
    [`The list held Ruth Okafor (R-Halden) and two clerks.`, `The list held a person and two clerks.`],
    [`A note by Ruth Okafor of Halden Port lay there.`, `A note by a person lay there.`],
    [`Instead, Okafor, two clerks and a cook went.`, `Instead, a person, two clerks and a cook went.`],
    [`They thanked Ruth Okafor, the director who signed it.`, `They thanked a person.`],
    [`After a year, Ruth Okafor, the deputy director, left.`, `After a year, a person left.`],
  ])("takes what is said of somebody along, and nothing else: %s", (before, after) => {
    expect(fixed(before, "hidden-name", { ledger })).toBe(after);
  });
});
