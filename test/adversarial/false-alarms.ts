import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { INNOCENT_KINDS, modal, wordyPerson, wordySentence } from "./innocents.ts";
import { ledgerOf, namesFound } from "./measure.ts";
import { somebody } from "./people.ts";
import { createRandom, type Random } from "./random.ts";

interface Innocent {
  readonly listed: string;
  readonly text: string;
  readonly bystanders?: readonly string[];
}

export interface FalseAlarms {
  readonly name: string;
  readonly drafts: number;
  readonly alarms: readonly Innocent[];
}

type Kind = readonly [name: string, make: (random: Random) => Innocent | null];

const KINDS: readonly Kind[] = [
  ...INNOCENT_KINDS.map(
    ({ name, make, bystanders }): Kind => [
      name,
      (random) => {
        const person = somebody(random);
        const text = make(person, random);
        return text === null ? null : { listed: person.listed, text, bystanders: bystanders?.(person) ?? [] };
      },
    ],
  ),
  [
    "a surname that is an everyday word, used as one",
    (random) => {
      const person = wordyPerson(random);
      return { listed: person.listed, text: wordySentence(person, random) };
    },
  ],
  ["months, modal verbs and other words, both names", modal],
];

/** How many innocent drafts of each kind give a finding. The same for the same seed. */
export function falseAlarms(wanted: number, seed: number): FalseAlarms[] {
  return KINDS.map(([name, make]) => {
    const random = createRandom(seed);
    const alarms: Innocent[] = [];
    let drafts = 0;
    for (let tries = 0; drafts < wanted && tries < wanted * 40; tries += 1) {
      const innocent = make(random);
      if (innocent === null) continue;
      drafts += 1;
      const { listed, text, bystanders = [] } = innocent;
      const found = namesFound(createAnalyzer(), ledgerOf({ listed }, bystanders), { text: `${text}\n`, path: "drafts/hall.md" });
      if (found.length > 0) alarms.push(innocent);
    }
    return { name, drafts, alarms };
  });
}
