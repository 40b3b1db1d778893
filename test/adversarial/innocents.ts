import { addressWords } from "./letters.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

/** A kind of text that holds the letters of a protected name and does not speak of that person. */
export interface InnocentKind {
  readonly name: string;
  /** A draft; null where the person's name has no such. */
  make(person: Person, random: Random): string | null;
  /** The names of on-the-record sources that the ledger lists besides. */
  bystanders?(person: Person): readonly string[];
}

const OTHERS = ["Peter", "Ursula", "Gunther", "Yvonne", "Eleanor", "Bernard", "Sunita", "Vikram"];
/** First names that few lists of names hold. */
const RARE_OTHERS = ["Thandeka", "Zbigniew", "Caoimhe", "Oluwatobi", "Xóchitl", "Evgenios", "Quirijn"];

/** A first name that is not the person's, with another initial. */
function otherThan({ listed }: Person, random: Random, names: readonly string[] = OTHERS): string {
  const own = listed.split(/[\s.-]+/u).map((word) => word.charAt(0));
  return random.pick(names.filter((name) => !own.includes(name.charAt(0))));
}

/** Persons whose surname is one Latin word that says who is meant, of some length. */
const isPlain = ({ telling, latin, given, surname }: Person): boolean =>
  telling && latin && given !== "" && surname.length > 3 && /^[\p{L}]+$/u.test(surname);

const WORDS: readonly (readonly [surname: string, kind: "thing" | "deed" | "kind" | "time"])[] = [
  ..."Stone Brook King Price Rose Field Church Bell Wood Banks Waters Hill Law Park Reed Bush Marsh Fox Wolf Pope Bishop Cook Baker Carpenter Snow Frost"
    .split(" ")
    .map((word) => [word, "thing"] as const),
  ..."Grant Chase Mark Hope Love".split(" ").map((word) => [word, "deed"] as const),
  ..."Young Brown White Green Strong Rich Small Long Short Savage Wise".split(" ").map((word) => [word, "kind"] as const),
  ..."May March August".split(" ").map((word) => [word, "time"] as const),
];

const SENSES = {
  thing: [
    "The w was the first thing anybody saw.",
    "W and glass line the street.",
    "“W is the word people use,” a visitor said.",
    "The W Question Returns\n\nIt was about the w all along.",
    "## W Plan Goes to Council",
    "A w that stood for a hundred years fell on Friday.",
    "- w, two of them\n- a map",
    "| item | count |\n|---|---|\n| W | 4 |",
    "Nobody took the w away.",
    "See [the list](https://hall.example/news/w-list-2026).",
    "W: what to know before Monday",
    "COUNCIL TO BUY W FOR THE HALL",
  ],
  deed: [
    "The board will w the request on Monday.",
    "To w it would take a vote.",
    "They w and they argue.",
    "The w was returned in June.",
    "W writing is a trade of its own.",
    "The W Program Is Over\n\nNobody will miss it.",
    "Who could w that, a visitor asked.",
    "See [the list](https://hall.example/w-2026.pdf).",
    "COUNCIL WILL W THE REQUEST",
    "“W the request,” the letter says.",
  ],
  kind: [
    "The w trees were cut in spring.",
    "W people make up half the town.",
    "A w house stands at the corner.",
    "“W is the word for it,” a visitor said.",
    "The W House Reopens\n\nIt had been shut for years.",
    "It was a w day.",
    "See [the list](https://hall.example/w-houses).",
    "Too w, the judges wrote.",
    "W VOTERS TURN AWAY",
  ],
  time: [
    "It opened in W and closed in June.",
    "On W 3, the hall was empty.",
    "W is the driest time of the year.",
    "The 3rd of W is a holiday.",
    "By W, the roof was gone.",
    "They met from W to October.",
    "W’s rain filled the cellar.",
    "The W meeting was called off.",
    "See [the log](https://hall.example/w-2026).",
    "| month | days |\n|---|---|\n| W | 31 |",
    "## W\n\nRain, mostly.",
  ],
};

/** A person whose surname is an everyday word. */
export function wordyPerson(random: Random): Person & { readonly sense: keyof typeof SENSES } {
  const [surname, sense] = random.pick(WORDS);
  const given = random.pick(["Edith", "Desmond", "Priya", "Colin"]);
  return { shape: "everyday word", listed: `${given} ${surname}`, given, surname, telling: false, latin: true, sense };
}

export function wordySentence({ surname, sense }: ReturnType<typeof wordyPerson>, random: Random): string {
  const word = surname.toLowerCase();
  return random
    .pick(SENSES[sense])
    .replace(/\bW\b(?=[^a-z]*[A-Z]{3})|(?<=[A-Z]{3} )W\b/gu, surname.toUpperCase())
    .replaceAll(/\bW\b/gu, surname)
    .replaceAll(/\bw\b/gu, sense === "time" ? surname : word)
    .replace(/(?<=example\/(?:news\/)?)\p{Lu}/gu, (letter) => letter.toLowerCase());
}

const MODALS: readonly (readonly [listed: string, sentence: string])[] = [
  ["Will Chase", "The council will chase the money, and it may succeed."],
  ["Will Chase", "Will the hall reopen? It will. A chase through the old town follows."],
  ["Grace May", "The letter may arrive in May, with grace and with a stamp."],
  ["Grace May", "By the grace of the weather, the fair may open on May 4."],
  ["Mark May", "The years mark a change, and they may mark the end."],
  ["Mark Young", "The young mark the day with a march."],
  ["Rose King", "Prices rose, the king said, and rose again."],
  ["Rose Stone", "The water rose over stone and road."],
  ["Hope Grant", "They hope the grant is paid. Hope is not a plan."],
  ["Dale Brook", "In the dale, the brook has run dry."],
  ["Will Price", "Will price rises stop? The price will fall."],
  ["Art Long", "Art long forgotten hangs in the hall."],
  ["Bill Young", "The bill, young as it is, has friends. A bill young families like."],
  ["Frank Law", "It was a frank talk on the law."],
  ["Grant Wood", "They grant wood to those who need it."],
  ["May Field", "In May, field after field turned green."],
  ["Rich Fields", "Rich fields lie along the river."],
  ["Faith Church", "People of faith fill the church."],
];

/** A listed name of everyday words, and a sentence that uses them as such. */
export function modal(random: Random): { readonly listed: string; readonly text: string } {
  const [listed, text] = random.pick(MODALS);
  return { listed, text };
}

export const INNOCENT_KINDS: readonly InnocentKind[] = [
  {
    name: "another person of the surname",
    make(person, random) {
      if (!isPlain(person)) return null;
      const other = otherThan(person, random, [...OTHERS, ...RARE_OTHERS]);
      const { surname } = person;
      return random.pick([
        `${other} ${surname} said the hall would open. “It takes time,” ${surname} said.`,
        `The mayor, ${other} ${surname}, was there.\n\n${surname} left early.`,
        `“It takes time,” said ${other} ${surname}, a carpenter.`,
        `${other.charAt(0)}. ${surname} signed the letter.`,
        `Mr. ${other} ${surname} and a clerk had a key.`,
        `## ${other} ${surname} opens a hall\n\nIt was ${surname}’s second.`,
        `<!-- ask ${other} ${surname} for a picture -->`,
        `${surname}, ${otherThan(person, random)}: a letter of 1921`,
        `${other} B. ${surname} built it.`,
        `The photograph is by ${other} ${surname}.\n\n| who | what |\n|---|---|\n| ${other} ${surname} | pictures |`,
      ]);
    },
  },
  {
    name: "another person of the surname, in a handle or a slug",
    make(person, random) {
      if (!isPlain(person)) return null;
      const other = otherThan(person, random).toLowerCase();
      const last = addressWords(person.surname).join("");
      const slug = random.pick([`${other}-${last}`, `${other}_${last}`, `${other}.${last}`, `${other}${last}`]);
      return random.pick([
        `See [the page](https://hall.example/people/${slug}).`,
        `![The hall](images/${slug}.jpg)`,
        `A thread by @${slug} listed the keys.`,
        `Write to ${slug}@hall.example for a key.`,
      ]);
    },
  },
  {
    name: "a bystander of the surname who may be named",
    bystanders: ({ surname }) => [`Ottoline ${surname}`],
    make(person, random) {
      if (!isPlain(person) || /^O/u.test(person.given)) return null;
      const { surname } = person;
      return random.pick([
        `Ottoline ${surname} said the hall would open. “It takes time,” ${surname} said.`,
        `## Ottoline ${surname} opens a hall\n\n“It takes time,” ${surname} said.`,
        `The hall belongs to Ottoline ${surname}. Nobody asked ${surname} about the key.`,
      ]);
    },
  },
  {
    name: "companies, streets and places named after somebody",
    make(person, random) {
      if (!isPlain(person)) return null;
      const { surname } = person;
      const last = addressWords(surname).join("");
      return random.pick([
        `${surname} Capital bought the hall.`,
        `The hall on ${surname} Street is closed.`,
        `${surname} & Sons built it in 1902.`,
        `A climb of Mount ${surname} takes a day.`,
        `She studied at ${surname} College and at ${surname} Medical School.`,
        `${surname} Holdings Ltd. owns the land.`,
        `The fire at ${surname} County Hospital was put out.`,
        `See [the firm](https://${last}-capital.example).`,
        `${surname}, Inc., declined to comment.`,
        `The ${surname} Foundation paid for the roof.`,
        `A match at ${surname} Park was called off.`,
      ]);
    },
  },
  {
    name: "the first name alone, or with another surname",
    make(person, random) {
      if (person.given === "" || !person.latin || /[. -]/u.test(person.given)) return null;
      const { given } = person;
      const [first = ""] = addressWords(given);
      return random.pick([
        `Her sister ${given} was there too.`,
        `${given} Hallorann said the hall would open.`,
        `See [the page](https://hall.example/people/${first}-hallorann).`,
        `A thread by @${first} listed the keys.`,
        `![${given} Hallorann in the hall](${first}_hallorann.jpg)`,
        `It was named ${given} after the storm of 1987.`,
      ]);
    },
  },
  {
    name: "the name inside other words",
    make(person, random) {
      if (!isPlain(person)) return null;
      const { surname } = person;
      const small = surname.toLowerCase();
      return random.pick([
        `The train stops at ${surname}ton and at Upper ${surname}ham.`,
        `The North${small} line is closed.`,
        `The town of ${surname}ville has two halls.`,
        `See https://hall.example/un${small}able for the list.`,
        `A ${small}ite is a stone. ${surname}ium is not.`,
      ]);
    },
  },
  {
    name: "a double name that holds the surname",
    make(person, random) {
      if (!isPlain(person)) return null;
      const { surname } = person;
      return random.pick([
        `Ursula ${surname}-Jones wrote the letter.`,
        `It was ${surname}-Jones who had the key.`,
        `Gunther Hale-${surname} said the hall would open.`,
        `Yvonne van ${surname} came from Ghent.`,
        `Yvonne Mc${surname} came from Perth.`,
      ]);
    },
  },
];
