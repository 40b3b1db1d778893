import { wordSet } from "./word-set.ts";

/**
 * Nouns that report what somebody says or thinks where they are somebody's and a clause follows: her claim that it was over.
 * Singular and plural.
 */
export const CLAUSE_NOUNS = wordSet(`
  accusation accusations admission admissions allegation allegations announcement argument arguments assertion assertions assessment assumption assurance
  assurances belief beliefs boast boasts claim claims comment comments complaint complaints concern concerns conclusion conclusions confidence confirmation contention
  conviction criticism criticisms declaration declarations demand demands denial denials determination doubt doubts estimate estimates evidence expectation expectations
  explanation explanations fear fears feeling finding findings forecast forecasts hint hints hope hopes hypothesis idea impression insistence joke jokes judgment
  judgement letter letters memo memos message messages news notion observation opinion opinions optimism pledge pledges point position prediction predictions
  motto mottos phrase premise promise promises proposal proposals proposition reminder remark remarks report reports request requests revelation revelations rumor rumors rumour
  rumours ruling scepticism skepticism slogan slogans speculation statement statements story suggestion suggestions suspicion suspicions testimony theory thesis threat
  threats response responses reply replies answer answers verdict retort rejoinder reaction advice diagnosis riposte excuse tweet tweets understanding view views vow vows warning warnings word worry worries
`);

/** Nouns of the same kind that take an infinitive: his vow to stay. */
export const INFINITIVE_NOUNS = wordSet(`
  call calls decision demand demands desire determination hope hopes intention intentions offer offers plan plans pledge pledges promise promises proposal
  refusal request requests threat threats vow vows willingness unwillingness wish
`);

/** Nouns of the same kind that take an object with a preposition: her criticism of the plan. */
export const OBJECT_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    criticism: "of",
    criticisms: "of",
    condemnation: "of",
    praise: "for of",
    endorsement: "of",
    denunciation: "of",
    description: "of",
    characterization: "of",
    characterisation: "of",
    depiction: "of",
    portrayal: "of",
    support: "for of",
    calls: "for",
    call: "for",
    defense: "of",
    defence: "of",
    rejection: "of",
  }),
);

/** Nouns for words themselves, which announce them: the phrase "…". */
export const WORD_NOUNS = wordSet(
  "phrase phrases term terms word words line lines slogan slogans motto mantra refrain caption catchphrase",
);

/** Verbs that somebody does such a thing with: he made the claim that, she voiced the hope that. */
export const SUPPORT_VERBS = wordSet(`
  make makes made making express expresses expressed expressing voice voices voiced voicing offer offers offered offering have has had give gives gave given
  giving raise raises raised raising issue issues issued issuing share shares shared sharing float floats floated floating repeat repeats repeated repeating
  reiterate reiterates reiterated deliver delivers delivered delivering send sends sent sending release releases released releasing advance advances advanced
  push pushes pushed pushing dismiss dismisses dismissed reject rejects rejected air airs aired airing hold holds held defend defends defended
`);
