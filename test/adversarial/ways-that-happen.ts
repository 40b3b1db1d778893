import { addressWords, withInside, withTwins } from "./letters.ts";
import { either, full, initialsOf, joined, type Way } from "./written.ts";

/** Ways in which reporters, editors and programs write a name without meaning to hide it. */
export const HAPPENING: readonly Omit<Way, "group">[] = [
  { name: "full name", takes: "words", make: full },
  { name: "surname alone", takes: "words", make: ({ telling, surname }) => (telling ? surname : null) },
  {
    name: "emphasis between names",
    takes: "words",
    make: ({ given, surname }, random) =>
      given === ""
        ? null
        : random.pick([
            `${given} **${surname}**`,
            `*${given}* ${surname}`,
            `**${given}** _${surname}_`,
            `${given} __${surname}__`,
            `~~${given}~~ ${surname}`,
          ]),
  },
  { name: "emphasis inside a name", takes: "words", make: (person, random) => withInside(full(person), random, ["**", "*", "`"]) },
  {
    name: "emphasis round it",
    takes: "words",
    make: (person, random) => random.pick(["**N**", "*N*", "***N***", "__N__", "`N`"]).replace("N", () => either(person, random)),
  },
  {
    name: "soft line break",
    takes: "words",
    lines: true,
    make: (person, random, newline) => joined(person, random.pick([newline, `  ${newline}`, `\\${newline}`])),
  },
  {
    name: "letter case",
    takes: "words",
    make: (person, random) => {
      if (!person.latin) return null;
      if (!person.telling) return full(person).toUpperCase();
      const text = person.surname.length > 3 ? either(person, random) : full(person);
      const mixed = [...text].map((letter) => (random.below(2) === 0 ? letter.toUpperCase() : letter.toLowerCase())).join("");
      return random.pick([text.toUpperCase(), text.toLowerCase(), mixed]);
    },
  },
  {
    name: "possessive",
    takes: "words",
    make: (person, random) => (person.latin ? either(person, random) + random.pick(["’s", "'s", "’", "&rsquo;s"]) : null),
  },
  {
    name: "initials",
    takes: "words",
    make: (person, random) => {
      const { given, surname, latin } = person;
      if (!latin || given === "") return null;
      const [first = ""] = initialsOf(given);
      const dotted = [
        `${first}. ${surname}`,
        `${first}.${surname}`,
        `${initialsOf(given)
          .map((letter) => `${letter}.`)
          .join(" ")} ${surname}`,
      ];
      return random.pick(
        person.telling ? [...dotted, `${first} ${surname}`, `${initialsOf(given).join("")} ${surname}`, `${given} Q. ${surname}`] : dotted,
      );
    },
  },
  {
    name: "surname first",
    takes: "words",
    make: ({ given, surname, latin, telling }, random) => {
      if (given === "") return null;
      const written = [`${surname}, ${given}`, `${surname} ${given}`];
      const [first = ""] = initialsOf(given);
      if (latin && telling)
        written.push(`${surname.toUpperCase()}, ${given}`, `${surname}, ${first}.`, `${surname.toUpperCase()} ${given}`);
      return random.pick(written);
    },
  },
  {
    name: "plural",
    takes: "words",
    make: ({ surname, telling, latin }, random) => {
      if (!telling || !latin || surname.length < 4) return null;
      return `${random.pick(["the", "both", "the two"])} ${surname}${/(?:s|x|z|ch)$/u.test(surname) ? "es" : "s"}`;
    },
  },
  {
    name: "handles and slugs",
    takes: "token",
    make: ({ given, surname, telling, latin }, random) => {
      const first = addressWords(given);
      const last = addressWords(surname);
      if (!latin || first.length === 0 || last.join("").length < 3) return null;
      const initial = first[0]?.charAt(0) ?? "";
      const whole = [...first, ...last].join("-");
      const forms = [whole, whole.replaceAll("-", "_"), whole.replaceAll("-", ".")];
      // "willbrook" and "brook-will" may be anything.
      if (telling) forms.push(first.join("") + last.join(""), `${last.join("-")}-${first.join("-")}`);
      if (telling && last.join("").length > 4)
        forms.push(initial + last.join(""), `${initial}.${last.join("")}`, `${initial}_${last.join("_")}`);
      if (telling) forms.push(`${whole}-2026`, `the-letter-of-${whole}`);
      return random.pick(forms);
    },
  },
  { name: "look-alikes", takes: "words", make: (person, random) => (person.latin ? withTwins(either(person, random), random) : null) },
  {
    name: "combining marks",
    takes: "words",
    make: (person, random) => {
      if (!person.latin) return null;
      const text = either(person, random).normalize("NFD");
      return random.below(2) === 0 && /\p{M}/u.test(text)
        ? text
        : withInside(text, random, ["\u0301", "\u0323", "\u0336", "\u20dd", "\u0489"]);
    },
  },
  {
    name: "zero-width characters",
    takes: "words",
    make: (person, random) => withInside(either(person, random), random, ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u180e"]),
  },
];
