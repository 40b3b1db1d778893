import fc from "fast-check";

/** A ledger with every level, whose names are unlikely to stand in any text by accident. */
export const CANARY_LEDGER = `version: 1
sources:
  heron:
    name: Zephrine Quillmarsh
    aliases: ["@zquill", zephrine@budget.example]
    identifying: [keeper of the seals]
    motive: a quarrel over the lighthouse
    agreements:
      - level: background
        date: 2026-10-14
        description: a harbour official
        basis: who has read the tender documents
        reason: because they feared losing their job
  avocet:
    name: Oswin Trebuckle
    agreements:
      - level: deep-background
        date: 2026-10-15
  kestrel:
    name: Halcyone Vantongeren
    agreements:
      - level: off-the-record
        date: 2026-10-16
        covers: [the inspector buried the survey of the breakwater in March]
  curlew:
    name: Ambrosius Teakettle
    agreements:
      - level: background
        date: 2026-10-17
        description: a dock worker
        permits: {quote: false}
        wording: no direct quotations
  wren:
    name: Tomas Lindgren
    agreements:
      - level: on-the-record
        date: 2026-10-18
`;

/** Words that no output may show. */
export const CANARIES = [
  "Quillmarsh",
  "Zephrine",
  "zquill",
  "Trebuckle",
  "Vantongeren",
  "Teakettle",
  "keeper of the seals",
  "quarrel over",
  "breakwater",
];

const NAMES = [
  "Zephrine Quillmarsh",
  "Quillmarsh",
  "Oswin Trebuckle",
  "Halcyone Vantongeren",
  "Ambrosius Teakettle",
  "Tomas Lindgren",
  "Peter Dunmore",
  "@zquill",
];
const SPEAKERS = [
  ...NAMES,
  "a harbour official",
  "the official",
  "a dock worker",
  "sources",
  "a person close to the port",
  "she",
  "the keeper of the seals",
  "the company",
];
const CLAUSES = [
  "the bids are fixed",
  "nobody will bid",
  "the crane was never tested",
  "the quay would close in May",
  "the inspector buried the survey of the breakwater in March",
];
const MARKS = [
  "",
  "",
  "",
  " [@heron]",
  " [@avocet]",
  " [@kestrel]",
  " [@curlew]",
  " [@kestrel; @wren]",
  " [@hreon]",
  " <!-- @heron -->",
  " <!-- ask Quillmarsh -->",
];
const QUOTES: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ['"', '"'],
  ["‘", "’"],
  ["«", "»"],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence that ties words to somebody in one of the ways reporters write. */
const sentence = fc
  .record({
    speaker: fc.constantFrom(...SPEAKERS),
    clause: fc.constantFrom(...CLAUSES),
    mark: fc.constantFrom(...MARKS),
    quotes: fc.constantFrom(...QUOTES),
    form: fc.nat(9),
  })
  .map(({ speaker, clause, mark, quotes: [open, close], form }) => {
    const forms = [
      `${open}${capital(clause)},${close} ${speaker} said.`,
      `${capital(speaker)} said ${clause}.`,
      `${capital(clause)}, according to ${speaker}.`,
      `${capital(clause)}, said ${speaker}, who asked for tea.`,
      `${open}${capital(clause)},${close} ${speaker} said, ${open}and that is all.${close}`,
      `${capital(speaker)} called the plan ${open}dead${close} and left.`,
      `${capital(speaker)} said: ${open}${capital(clause)}.${close}`,
      `The list held the name of **${speaker}** and two others.`,
      `${capital(clause)}.`,
      `See [the page](https://port.example/${speaker.toLowerCase().replaceAll(" ", "-")}) of the port.`,
    ];
    return (forms[form] ?? "") + mark;
  });

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(" "));

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: paragraph.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: paragraph.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `## What ${name} knew`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...NAMES).map((name) => `![${name} at the quay](${name.toLowerCase().replaceAll(" ", "_")}.jpg)`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `<!-- call ${name} -->`) },
);

/** Drafts as reporters write them, full of faults. */
export const story = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
    front: fc.constantFrom("", "---\ntitle: The quay\nauthor: Imogen Pratt\n---\n\n"),
    eol: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ blocks, front, eol }) => (front + blocks.join("\n\n")).replaceAll("\n", eol) + eol);

/** Any text at all, Markdown's own punctuation and broken Unicode included. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      "[",
      "]",
      "(",
      ")",
      "*",
      "_",
      "`",
      "“",
      "”",
      '"',
      "'",
      "’",
      "@heron",
      "<!--",
      "-->",
      "\n",
      "\r",
      "\t",
      " ",
      "Quillmarsh",
      "said",
      ".",
      ",",
      "---\n",
      "\ud800",
      "\u200b",
      "|",
      "#",
      ">",
      "-",
      "&amp;",
      "\\",
    ),
    maxLength: 120,
  }),
  fc.tuple(story, fc.nat(400), fc.string({ maxLength: 5 })).map(([text, at, typed]) => text.slice(0, at) + typed + text.slice(at)),
);
