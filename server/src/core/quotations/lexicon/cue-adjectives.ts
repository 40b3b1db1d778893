import { wordSet } from "./word-set.ts";

/** Adjectives and participles that tell what somebody thinks or feels where a clause follows: she was confident that it was over. */
export const CLAUSE_ADJECTIVES = wordSet(`
  adamant afraid alarmed amazed angry annoyed anxious appalled ashamed astonished aware certain concerned confident convinced delighted determined
  disappointed disturbed doubtful fearful frustrated furious glad grateful happy hopeful horrified impressed insistent mindful mistaken nervous
  optimistic outraged persuaded pessimistic pleased positive proud puzzled relieved resigned resolute sad satisfied sceptical scared shocked skeptical
  sorry stunned sure surprised suspicious thankful thrilled troubled unaware unconvinced unhappy unsure upset wary worried
`);
