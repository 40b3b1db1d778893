import { describe, expect, it } from "vitest";
import { agreedByMessage } from "../../../server/src/core/rules/agreed-by-message.ts";
import { editorMissing } from "../../../server/src/core/rules/editor-missing.ts";
import { guessableCodename } from "../../../server/src/core/rules/guessable-codename.ts";
import { quoteApproval } from "../../../server/src/core/rules/quote-approval.ts";
import { tooManyKnow } from "../../../server/src/core/rules/too-many-know.ts";
import { checkRule, violationsOf } from "./ledger-check.ts";

const BACKGROUND = "level: background\n    date: 2026-03-09";
const FLAGGED = "⟦certain:level: background⟧\n    date: 2026-03-09";

describe("editor-missing", () => {
  const rule = editorMissing;
  checkRule(rule, "nobody knows", `agreements:\n  - ${FLAGGED}`);
  checkRule(
    rule,
    "each agreement that withholds something",
    "agreements:\n  - ⟦certain:level: background⟧\n  - level: on-the-record\n  - ⟦certain:level: off-the-record⟧",
  );
  checkRule(rule, "an editor knows", `agreements:\n  - ${BACKGROUND}\n    editor: true`);
  checkRule(rule, "who knows is no editor", `known-to: [{who: T. R., role: photographer}, A. L.]\nagreements:\n  - ${FLAGGED}`);
  checkRule(rule, "an editor is listed", `known-to: [{who: T. R., role: Deputy Editor}]\nagreements:\n  - ${BACKGROUND}`);
  checkRule(rule, "the desk is listed", `known-to: [{who: T. R., role: news desk}]\nagreements:\n  - ${BACKGROUND}`);
  checkRule(rule, "an approval says that an editor knows", `agreements:\n  - ${BACKGROUND}\n    approved: 2026-03-10`);
  checkRule(rule, "on the record", "agreements:\n  - level: on-the-record\n    date: 2026-03-09");
  checkRule(rule, "what cannot be read is a problem already", "agreements:\n  - level: backgrund");
  const both = { options: { "asks-for": ["editor", "approval"] } };
  checkRule(rule, "no approval where it is asked for", `agreements:\n  - ${FLAGGED}\n    editor: true`, both);
  checkRule(rule, "neither where both are asked for", `agreements:\n  - ${FLAGGED}`, both);
  checkRule(rule, "both are there", `agreements:\n  - ${BACKGROUND}\n    editor: true\n    approved: 2026-03-10`, both);
});

describe("quote-approval", () => {
  const rule = quoteApproval;
  checkRule(rule, "promised", `agreements:\n  - ${BACKGROUND}\n    quote-approval: ⟦certain:true⟧`);
  checkRule(rule, "promised on the record", "agreements:\n  - level: on-the-record\n    quote-approval: ⟦certain:true⟧");
  checkRule(rule, "not promised", `agreements:\n  - ${BACKGROUND}\n    quote-approval: false`);
});

describe("agreed-by-message", () => {
  const rule = agreedByMessage;
  checkRule(rule, "a message", `agreements:\n  - ${BACKGROUND}\n    ⟦hint:agreed⟧: {by: source, how: message}`);
  checkRule(rule, "an e-mail, for off the record", "agreements:\n  - level: off-the-record\n    ⟦hint:agreed⟧: {how: email}");
  checkRule(rule, "by phone", `agreements:\n  - ${BACKGROUND}\n    agreed: {how: phone}`);
  checkRule(rule, "not said how", `agreements:\n  - ${BACKGROUND}\n    agreed: {by: source}`);
  checkRule(rule, "an e-mail that lets everything be used", "agreements:\n  - level: on-the-record\n    agreed: {how: email}");
});

describe("too-many-know", () => {
  const rule = tooManyKnow;
  const known = (key: string, people: string, level = "off-the-record") =>
    `${key}: ${people}\nagreements:\n  - level: ${level}\n    date: 2026-03-09`;
  const four = "[{who: A. B.}, {who: C. D.}, {who: E. F.}, {who: G. H.}]";
  checkRule(rule, "four know", known("⟦certain:known-to⟧", four));
  checkRule(rule, "three know", known("known-to", "[{who: A. B.}, {who: C. D.}, {who: E. F.}]"));
  checkRule(rule, "the same person twice is one", known("known-to", "[{who: A. B.}, {who: C. D.}, {who: E. F.}, {who: a. b.}]"));
  checkRule(rule, "four know somebody who may be named", known("known-to", four, "on-the-record"));
  checkRule(rule, "the newsroom allows four", known("known-to", four), { options: { limit: 4 } });
  checkRule(rule, "the ledger opens for three more", known("⟦certain:known-to⟧", "[{who: A. B.}]"), { file: { recipients: 4 } });
  checkRule(rule, "the ledger opens for two more", known("known-to", "[{who: A. B.}]"), { file: { recipients: 3 } });
});

describe("guessable-codename", () => {
  const found = (codename: string) => {
    const text = `version: 1\nsources:\n  ${codename}:\n    name: Marta Quill\n    aliases: ["@martaq", M. Quill]\n    identifying: [bridge inspector, Harbour Street Bridge Office]\n    agreements:\n      - level: background\n        description: a council employee\n`;
    return violationsOf(guessableCodename, text);
  };

  it.each([
    "mq",
    "qm",
    "mq2",
    "MQ",
    "marta",
    "mar",
    "qui",
    "marta-b",
    "atram",
    "inspector",
    "bridge-7",
    "the-inspectors",
    "hsbo",
    "employee",
  ])("flags %s", (codename) => {
    expect(found(codename)).toMatchObject([{ sure: "likely", span: { start: 22, end: 22 + codename.length } }]);
  });

  it.each(["finch", "heron", "wren-2", "kestrel", "the-gull", "ma", "m", "source-4", "q3", "person"])("allows %s", (codename) => {
    expect(found(codename)).toEqual([]);
  });

  it("leaves what holds the name to the problem that says so, and names that may be known", () => {
    expect(found("quill")).toEqual([]);
    const text = "version: 1\nsources:\n  mq:\n    name: Marta Quill\n    agreements:\n      - level: on-the-record\n";
    expect(violationsOf(guessableCodename, text)).toEqual([]);
  });
});
