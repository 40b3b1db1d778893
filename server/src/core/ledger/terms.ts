import { CHATHAM_HOUSE_DESCRIPTION, type Level, type Permissions } from "../policy/levels.ts";

/** Terms that a source's side sets for everyone, ready to be named in an agreement instead of a level. */
export interface ReadyMadeTerms {
  readonly level: Level;
  /** Where they differ from the level's row. */
  readonly permits: Partial<Permissions>;
  /** The description that goes with them; null where the agreement has to give one. */
  readonly description: string | null;
  /** What the terms say, in our words. */
  readonly wording: string;
  /** The public text they are modelled on, with its year. Never official. */
  readonly modelledOn: string;
}

export const READY_MADE_TERMS = {
  "state-department-background": {
    level: "background",
    permits: {},
    description: "a State Department official",
    wording: "Remarks may be quoted or paraphrased, attributed only to a State Department official.",
    modelledOn: "U.S. Department of State, Ground Rules for Interviewing State Department Officials, 2008",
  },
  "white-house-call": {
    level: "background",
    permits: {},
    description: "a senior administration official",
    wording: "Everything said on the call is attributed to the fixed label, and nothing is published before the embargo lifts.",
    modelledOn: "The White House, announcements of background press calls, 2021",
  },
  "chatham-house": {
    level: "chatham-house",
    permits: {},
    description: CHATHAM_HOUSE_DESCRIPTION,
    wording: "What was said may be used; neither who said it nor whom they work for may be revealed, nor who else was there.",
    modelledOn: "Chatham House, The Chatham House Rule, 2002",
  },
  "uk-lobby": {
    level: "not-for-attribution",
    permits: {},
    description: "a government source",
    wording: "What was said may be used; the person who said it may not be identified.",
    modelledOn: "Parliamentary Lobby Journalists, Notes on the Practice of Lobby Journalism, 1969",
  },
  "unter-eins": {
    level: "on-the-record",
    permits: {},
    description: null,
    wording: "What was said may be used in any way, with the name.",
    modelledOn: "Bundespressekonferenz, statutes, section 16, 2021",
  },
  "unter-zwei": {
    level: "background",
    permits: { quote: false },
    description: "a person in government circles",
    wording: "What was said may be used, not word for word and without naming the source.",
    modelledOn: "Bundespressekonferenz, statutes, section 16, 2021",
  },
  "unter-drei": {
    level: "off-the-record",
    permits: {},
    description: null,
    wording: "What was said is in confidence and may not be used.",
    modelledOn: "Bundespressekonferenz, statutes, section 16, 2021",
  },
} as const satisfies Record<string, ReadyMadeTerms>;

export type TermsName = keyof typeof READY_MADE_TERMS;

export const TERMS_NAMES = Object.keys(READY_MADE_TERMS) as TermsName[];

/** The ready-made terms of this name, or null. */
export function termsNamed(name: string): ReadyMadeTerms | null {
  return TERMS_NAMES.some((one) => one === name) ? READY_MADE_TERMS[name as TermsName] : null;
}
