// Texts that are larger, longer or deeper than any story, notes or ledger: what a fault, a program or somebody who means harm may hand on.

/**
 * @typedef {object} Large
 * @property {string} name
 * @property {string} draft
 * @property {string} ledger
 * @property {string} [notes]
 * @property {"clear" | "held" | "could-not-check"} verdict What has to come of it.
 * @property {string} [problem] The problem that says why it was not checked.
 */

const LEDGER =
  "version: 1\nsources:\n  heron:\n    name: Dana Whitfield\n    agreements:\n      - {level: background, date: 2026-10-14, description: a city official}\n";
const WITH_NOTES = LEDGER.replace("}", ", notes: notes.md}");
const STORY =
  "Lawmakers return to the Capitol facing a gap in the fund. “We have warned about this since 2023,” Carol Espinoza said, and left. The list of guests included Dana Whitfield and two others.";
const QUIET = "Rain is expected on Monday, and again on Friday in the hills. ";

/** @param {number} many @param {(index: number) => string} make */
const rows = (many, make) => Array.from({ length: many }, (_, index) => make(index)).join("\n");

/** Nine references to nine references, and so on. */
const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((key, at) => `${key}: &${key} [${`*${"abcdefghi"[at]},`.repeat(9)}]`).join("\n")}\n`;

/** @type {readonly (Partial<Large> & Pick<Large, "name" | "verdict">)[]} */
const CASES = [
  { name: "a draft of 100,000 words", draft: `${QUIET.repeat(20)}\n\n`.repeat(480).slice(0, 590_000), verdict: "clear" },
  { name: "a draft of 5 MB", draft: `${STORY}\n\n`.repeat(26_000), verdict: "could-not-check", problem: "draft-too-large" },
  { name: "one line of 1 MB", draft: STORY.repeat(5400), verdict: "could-not-check", problem: "draft-too-large" },
  { name: "one line of 500 KB", draft: QUIET.repeat(8000), verdict: "clear" },
  { name: "one word of 500 KB", draft: "a".repeat(500_000), verdict: "clear" },
  { name: "100,000 quotation marks", draft: "“”".repeat(50_000), verdict: "clear" },
  { name: "100,000 quotation marks that open", draft: "“a ".repeat(100_000), verdict: "clear" },
  { name: "100,000 straight quotation marks", draft: '"a '.repeat(100_000), verdict: "clear" },
  { name: "[a]( 50,000 times", draft: "[a](".repeat(50_000), verdict: "clear" },
  { name: "*a_ 50,000 times", draft: "*a_ ".repeat(50_000), verdict: "clear" },
  { name: "100,000 brackets", draft: "[".repeat(100_000), verdict: "clear" },
  { name: "100,000 tags that open", draft: "<a ".repeat(100_000), verdict: "clear" },
  { name: "100,000 comments that open", draft: "<!-- ".repeat(100_000), verdict: "could-not-check", problem: "draft-too-large" },
  { name: "10,000 quotes in each other", draft: `${"> ".repeat(10_000)}x\n`, verdict: "clear" },
  { name: "500 lists in each other", draft: rows(500, (index) => `${"  ".repeat(index)}- x`), verdict: "clear" },
  {
    name: "a table of 20,000 columns",
    draft: `${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|\n${"|b".repeat(20_000)}|\n`,
    verdict: "clear",
  },
  {
    name: "20,000 footnotes",
    draft: `${rows(20_000, (index) => `x[^${index}]`)}\n\n${rows(20_000, (index) => `[^${index}]: y`)}`,
    verdict: "clear",
  },
  { name: "10,000 front matter keys", draft: `---\n${rows(10_000, (index) => `key${index}: value`)}\n---\n\nText.\n`, verdict: "clear" },
  {
    name: "a front matter that is a bomb",
    draft: `---\n${BOMB}---\n\nText.\n`,
    verdict: "could-not-check",
    problem: "front-matter-unreadable",
  },
  { name: "20,000 marks", draft: "The quay is shut. [@heron] ".repeat(20_000), verdict: "could-not-check", problem: "too-many-findings" },
  { name: "30,000 names", draft: "Dana Whitfield ".repeat(30_000), verdict: "could-not-check", problem: "too-many-findings" },
  { name: "24,000 names in links", draft: "[Dana Whitfield](x) ".repeat(24_000), verdict: "could-not-check", problem: "too-many-findings" },
  { name: "75,000 cues in a row", draft: "said, ".repeat(75_000), verdict: "clear" },
  {
    name: "15,000 speakers who are described alike",
    draft: "“No,” a city official said. ".repeat(15_000),
    verdict: "clear",
  },
  { name: "60,000 list items", draft: "- a\n".repeat(60_000), verdict: "could-not-check", problem: "draft-too-large" },
  {
    name: "5,000 acceptances",
    draft: rows(5000, (index) => `<!-- ground-rules-disable-next-line hidden-name -- fine -->\nDana Whitfield came, ${index}.\n`),
    verdict: "held",
  },
  {
    name: "10,000 names with marks",
    draft: rows(10_000, () => "Dana Whitfield left. [@heron]\n"),
    verdict: "could-not-check",
    problem: "too-many-findings",
  },
  { name: "500,000 zero-width characters", draft: "\u200b".repeat(500_000), verdict: "could-not-check", problem: "draft-too-large" },
  {
    name: "50,000 sources",
    draft: STORY,
    ledger: `version: 1\nsources:\n${rows(50_000, (index) => `  s${index}:\n    name: Nameof Person${index}x\n    agreements: [{level: off-the-record, date: 2026-10-14}]`)}\n`,
    verdict: "could-not-check",
    problem: "too-large",
  },
  {
    name: "1,450 sources of one surname and a draft full of it",
    draft: "Peter Whitfield came. “No,” Whitfield said. ".repeat(2000),
    ledger: `version: 1\nsources:\n${rows(1450, (index) => `  s${index}:\n    name: N${index.toString(36)}a Whitfield\n    agreements: [{level: off-the-record, date: 2026-10-14}]`)}\n`,
    verdict: "could-not-check",
    problem: "too-much-to-check",
  },
  {
    name: "2,900 agreements of one source, and words of it",
    draft: "“No,” Dana Whitfield said. ".repeat(500),
    ledger: `version: 1\nsources:\n  heron:\n    name: Dana Whitfield\n    agreements:\n${rows(2900, () => "      - {level: background, date: 2026-10-14, description: a city official}")}\n`,
    verdict: "could-not-check",
    problem: "too-much-to-check",
  },
  {
    name: "5,000 agreements",
    draft: STORY,
    ledger: `version: 1\nsources:\n  heron:\n    name: Dana Whitfield\n    agreements:\n${rows(5000, () => "      - {level: background}")}\n`,
    verdict: "could-not-check",
    problem: "too-large",
  },
  {
    name: "50,000 aliases",
    draft: STORY,
    ledger: LEDGER.replace(
      "    agreements",
      `    aliases: [${rows(50_000, (index) => `Al${index.toString(36)}ias`).replaceAll("\n", ", ")}]\n    agreements`,
    ),
    verdict: "held",
  },
  {
    name: "20,000 statements and a draft that repeats 3,000 of them",
    draft: rows(3000, (index) => `The quay number ${index} was shelved in March.`),
    ledger: LEDGER.replace(
      "}",
      `, covers: [${rows(20_000, (index) => `the quay number ${index} was shelved in March`).replaceAll("\n", ", ")}]}`,
    ),
    verdict: "clear",
  },
  { name: "a ledger that is a bomb", draft: STORY, ledger: BOMB + LEDGER, verdict: "could-not-check", problem: "too-many-references" },
  {
    name: "100,000 brackets in a ledger",
    draft: STORY,
    ledger: `${LEDGER}x: ${"[".repeat(100_000)}`,
    verdict: "could-not-check",
    problem: "too-deep",
  },
  {
    name: "40,000 keys that no ledger has",
    draft: STORY,
    ledger: LEDGER + rows(40_000, (index) => `k${index}: v`),
    verdict: "could-not-check",
    problem: "unknown-key",
  },
  {
    name: "notes of 20 MB",
    draft: STORY,
    ledger: WITH_NOTES,
    notes: "We spoke in the yard. [OTR] The inspector buried the survey of the breakwater. [/OTR] It rained.\n\n".repeat(205_000),
    verdict: "could-not-check",
    problem: "notes-too-large",
  },
  { name: "200,000 marks in notes", draft: STORY, ledger: WITH_NOTES, notes: "[OTR]\n".repeat(200_000), verdict: "held" },
];

/** @type {readonly Large[]} */
export const LARGE = CASES.map((one) => ({ draft: STORY, ledger: LEDGER, ...one }));
