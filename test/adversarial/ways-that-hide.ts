import { addressWords, capital, inAlphabet, inLeet, inSmallCapitals, withInside, withLigature } from "./letters.ts";
import { either, full, joined, type Way } from "./written.ts";

/** Every byte of the text's UTF-8 as two hexadecimal digits after a prefix. */
function everyByte(text: string, prefix: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => prefix + byte.toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** Further ways, of somebody who means to hide a name, or of a program that encodes it. */
export const HIDING: readonly Omit<Way, "group">[] = [
  {
    name: "full-width letters",
    takes: "words",
    make: (person, random) => (person.latin ? inAlphabet(either(person, random), 0xff21, 0xff41) : null),
  },
  {
    name: "mathematical letters",
    takes: "words",
    make: (person, random) =>
      person.latin
        ? inAlphabet(
            either(person, random),
            ...random.pick<[number, number]>([
              [0x1d400, 0x1d41a],
              [0x1d4d0, 0x1d4ea],
              [0x1d5d4, 0x1d5ee],
              [0x1d670, 0x1d68a],
            ]),
          )
        : null,
  },
  {
    name: "enclosed letters",
    takes: "words",
    make: (person, random) =>
      person.latin
        ? inAlphabet(
            either(person, random),
            ...random.pick<[number, number]>([
              [0x24b6, 0x24d0],
              [0x1f130, 0x24d0],
              [0x1f150, 0x24d0],
              [0x1f170, 0x249c],
            ]),
          )
        : null,
  },
  { name: "small capitals", takes: "words", make: (person, random) => (person.latin ? inSmallCapitals(either(person, random)) : null) },
  { name: "ligatures", takes: "words", make: (person) => (person.latin ? withLigature(full(person)) : null) },
  {
    name: "soft hyphens",
    takes: "words",
    make: (person, random) => withInside(either(person, random), random, ["\u00ad", "&shy;", "&#173;"]),
  },
  {
    name: "bidi marks",
    takes: "words",
    make: (person, random) =>
      withInside(either(person, random), random, ["\u200e", "\u200f", "\u202a", "\u202c", "\u2066", "\u2069", "\u061c"]),
  },
  {
    name: "written backwards under a bidi override",
    takes: "words",
    make: (person, random) => (person.latin ? `\u202e${[...either(person, random)].reverse().join("")}\u202c` : null),
  },
  {
    name: "variation selectors and tags",
    takes: "words",
    make: (person, random) => withInside(either(person, random), random, ["\ufe0e", "\ufe0f", "\u{e0061}", "\u{e0100}"]),
  },
  {
    name: "HTML entities",
    takes: "words",
    make: (person, random) => {
      const text = either(person, random);
      const at = random.below(text.length);
      const coded = (letter: string): string =>
        random.pick([`&#${letter.codePointAt(0)};`, `&#x${letter.codePointAt(0)?.toString(16)};`, `&#0${letter.codePointAt(0)};`]);
      return random.pick([
        [...text].map(coded).join(""),
        [...text].map((letter, index) => (index === at ? coded(letter) : letter)).join(""),
      ]);
    },
  },
  {
    name: "entities without a semicolon",
    takes: "words",
    make: (person, random) =>
      [...either(person, random)]
        .map((letter) => (/[a-z]/u.test(letter) && random.below(3) === 0 ? `&#${letter.codePointAt(0)}` : letter))
        .join(""),
  },
  {
    name: "double-encoded entities",
    takes: "words",
    make: (person, random) =>
      [...either(person, random)].map((letter) => (random.below(3) === 0 ? `&amp;#${letter.codePointAt(0)};` : letter)).join(""),
  },
  {
    name: "entities for the space",
    takes: "words",
    make: (person, random) => joined(person, random.pick(["&nbsp;", "&#32;", "&#xa0;", "&ensp;", "&thinsp;", "&NewLine;"])),
  },
  {
    name: "odd spaces",
    takes: "words",
    make: (person, random) => joined(person, random.pick(["\u00a0", "\u2009", "\u202f", "\u3000", "\u2003", "\u2800", "\t", "   "])),
  },
  {
    name: "percent-encoding",
    takes: "token",
    make: (person, random) =>
      random.pick([
        encodeURIComponent(full(person)),
        everyByte(full(person), "%"),
        full(person)
          .replaceAll(" ", "+")
          .replaceAll(/[^\w+]/gu, encodeURIComponent),
      ]),
  },
  {
    name: "percent-encoded twice",
    takes: "token",
    make: (person, random) => random.pick([encodeURIComponent(encodeURIComponent(full(person))), everyByte(full(person), "%25")]),
  },
  {
    name: "split over table cells",
    takes: "words",
    make: (person, random) => joined(person, random.pick([" | ", "|", " | | ", " |\n| "])),
  },
  {
    name: "camel case",
    takes: "token",
    make: ({ given, surname, latin }, random) => {
      const first = addressWords(given);
      const last = addressWords(surname);
      if (!latin || first.length === 0) return null;
      const words = [...first, ...last].map(capital);
      return random.pick([
        words.join(""),
        words.join("").charAt(0).toLowerCase() + words.join("").slice(1),
        `The${words.join("")}File`,
        `${words.join("")}2026`,
      ]);
    },
  },
  {
    name: "hyphen at a line end",
    takes: "words",
    lines: true,
    make: (person, random, newline) => withInside(person.telling ? person.surname : "", random, [`-${newline}`, `\u00ad${newline}`], 1),
  },
  {
    name: "tags inside",
    takes: "words",
    notIn: "comment",
    make: (person, random) =>
      withInside(either(person, random), random, ["<b>", "</b>", "<wbr>", "<wbr/>", "<i></i>", '<span class="x">', "</span>"]),
  },
  {
    name: "a comment inside",
    takes: "words",
    notIn: "comment",
    make: (person, random) => withInside(either(person, random), random, ["<!-- -->", "<!---->", "<!-- x -->"]),
  },
  {
    name: "a link inside",
    takes: "words",
    make: (person, random) =>
      joined(person, "\0")?.replace(
        /^(.*)\0(.*)$/su,
        random.pick(["[$1](https://hall.example) $2", "$1 [$2](https://hall.example)", "[$1] [$2]", "[$1][1] $2"]),
      ) ?? null,
  },
  {
    name: "spaced letters",
    takes: "words",
    make: ({ surname, telling, latin }, random) =>
      telling && latin && surname.length > 3 && /^\p{L}+$/u.test(surname)
        ? [...surname].join(random.pick([" ", ".", "-", "\u2009", "_", " . ", "|", "/", "·"]))
        : null,
  },
  {
    name: "backslash escapes",
    takes: "words",
    make: (person, random) =>
      [...full(person)]
        .map((letter) =>
          letter.length === 1 && letter !== " " && random.below(2) === 0
            ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
            : letter,
        )
        .join(""),
  },
  {
    name: "leetspeak in a handle",
    takes: "token",
    make: ({ given, surname, telling, latin }, random) => {
      const [first, last] = [addressWords(given).join(""), addressWords(surname).join("")];
      return latin && telling && first !== "" && last.length > 5
        ? inLeet(random.pick([first + last, `${first}_${last}`, `${first}-${last}`, first.charAt(0) + last]), random)
        : null;
    },
  },
  {
    name: "handle with more in it",
    takes: "token",
    make: ({ given, surname, telling, latin }, random) => {
      const [first, last] = [addressWords(given).join(""), addressWords(surname).join("")];
      if (!latin || !telling || first === "" || last.length < 5) return null;
      return random.pick([
        `${first}${last}84`,
        `the${first}${last}`,
        `real_${first}_${last}`,
        `${first}.m.${last}`,
        `${last}.${first}`,
        `${last}${first.charAt(0)}`,
        `${first.charAt(0)}m${last}`,
        `${first}${last}official`,
        `${last}official`,
        `real${last}`,
        `${first}${capital(last)}`,
        `${first}-${last}-jpg`,
      ]);
    },
  },
  {
    name: "a raised figure or a stray backslash inside",
    takes: "words",
    notIn: "comment",
    make: (person, random) =>
      random.below(2) === 0
        ? (joined(person, random.pick(["<sup>1</sup> ", "<sup>[2]</sup> ", "¹ ", "[^note] "])) ?? null)
        : person.latin && person.telling && /^\p{L}{5,}$/u.test(person.surname)
          ? `${person.surname.slice(0, 3)}\\${person.surname.slice(3)}`
          : null,
  },
  {
    name: "in marks of other dialects",
    takes: "words",
    make: (person, random) =>
      random.pick(["<N>", "[[N]]", "{++N++}", "==N==", "$\\text{N}$", "[N]{.name}", "N[sic]"]).replace("N", () => either(person, random)),
  },
  {
    name: "a surname as people shorten it",
    takes: "words",
    make: ({ shape, given, surname, listed }, random) => {
      if (shape === "two surnames") return random.pick([`${given} Arizmendi`, "Arizmendi", "Ms. Arizmendi"]);
      if (shape === "hyphenated surname") return `${given} ${random.pick(surname.split("-"))}`;
      return shape === "particles" && listed.includes("on Hohenfels") ? random.pick([`${given} Hohenfels`, "Hohenfels"]) : null;
    },
  },
  {
    name: "title and surname",
    takes: "words",
    make: ({ surname, telling, latin }, random) =>
      telling && latin ? `${random.pick(["Mr.", "Ms.", "Dr", "Deputy Director", "Prof.", "Sgt.", "Mrs"])} ${surname}` : null,
  },
  {
    name: "a nickname inside",
    takes: "words",
    make: (person, random) => (person.latin ? joined(person, random.pick([" “Bo” ", ' "Bo" ', " (Bo) ", " ‘Bo’ "])) : null),
  },
  {
    name: "accents left out or spelled out",
    takes: "words",
    make: (person, random) => {
      const plain = full(person).normalize("NFKD").replace(/\p{M}/gu, "");
      const spelled = full(person).replace(/[äöüå]/gu, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa" })[letter] ?? letter);
      return plain === full(person) || !person.latin ? null : random.pick([plain, spelled]);
    },
  },
  {
    name: "other apostrophes and hyphens",
    takes: "words",
    make: (person, random) =>
      /['’-]/u.test(person.surname)
        ? person.surname
            .replace(/['’]/gu, random.pick(["", "'", "’", "‘", "ʼ", "`", "´", "&#39;", "&apos;"]))
            .replaceAll("-", random.pick([" ", "‐", "‑", "–", "-", "&hyphen;", "−"]))
        : null,
  },
];
