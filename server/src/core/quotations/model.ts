import type { Place } from "../draft/model.ts";

/** Reported speech, in the terms of the PARC attribution corpora: content, cue and source (here: speaker). */
export interface Quotation {
  /** `direct`: all inside quotation marks; `mixed`: partly; `indirect`: none of it. */
  readonly kind: "direct" | "indirect" | "mixed";
  /**
   * `statement`: that something is so, or words in quotation marks; `act`: what else somebody does by speaking (urged them to
   * go, denounced the plan); `stance`: what somebody wants, supports or declines, which may be known without a word from them.
   */
  readonly reports: "statement" | "act" | "stance";
  /** The pieces of the content in text order, marks included; interrupted or multi-paragraph speech has several, each in one block. */
  readonly parts: readonly Place[];
  /** The stretches inside quotation marks, marks included, in text order. Empty for indirect speech. */
  readonly quoted: readonly Place[];
  readonly cue: Place | null;
  /** Whether the cue names nobody: "it is understood that". */
  readonly impersonal: boolean;
  readonly speaker: Speaker | null;
  /** `likely` where no cue ties the words to the speaker, and only what stands beside them tells whose they are. */
  readonly sure: "certain" | "likely";
  /** What a pronoun or a description refers back to; null where nothing fits or the speaker is named in full. */
  readonly refersTo: Reference | null;
  /** Names, in one short English phrase without any text of the draft, how the speaker was found: "inverted cue after the quotation". */
  readonly how: string;
}

export type SpeakerForm = "named" | "described" | "generic" | "pronoun";

export interface Speaker {
  /** The whole phrase, to the end of its appositions and relative clauses. */
  readonly place: Place;
  /** The name alone ("Dana Whitfield", "Whitfield") where the phrase holds one, else the head noun or the pronoun. */
  readonly head: Place;
  readonly text: string;
  readonly form: SpeakerForm;
  /** The bare name of a named speaker, titles and possessives left out; null for the others. */
  readonly name: string | null;
  readonly number: "singular" | "plural" | "unknown";
  readonly gender: "female" | "male" | "neutral" | "unknown";
  /** Whether the phrase means a person or people, a body (the company, the court), a document, or cannot be told. */
  readonly means: "person" | "body" | "document" | "unknown";
}

export interface Reference {
  /** Who is meant, where they were introduced: the mention that first gives the whole name, else the first mention. */
  readonly speaker: Speaker;
  /** The last mention before that is no pronoun: what a reader has in mind. */
  readonly nearest: Speaker;
  /** Where they were last given words before; null where they were not. */
  readonly spoke: Speaker | null;
  /** Who else can be meant just as well: another bearer of the surname. */
  readonly or: readonly Speaker[];
  /** `certain` only where nobody else in reach can be meant. */
  readonly sure: "certain" | "likely";
}
