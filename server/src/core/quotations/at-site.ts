import type { AttributionSite } from "./attribution-sites.ts";
import type { Sentence } from "./sentence.ts";

/** A sentence and one of its attributions, which those who read its content on either side look at. */
export interface SiteInSentence {
  readonly sentence: Sentence;
  readonly one: AttributionSite;
  /** All attributions of the sentence. */
  readonly all: readonly AttributionSite[];
  /** The chunks where an attribution of the sentence begins. */
  readonly breaks: ReadonlySet<number>;
}

/** What reads something at one attribution of a sentence. */
export abstract class AtSite implements SiteInSentence {
  readonly sentence: Sentence;
  readonly one: AttributionSite;
  readonly all: readonly AttributionSite[];
  readonly breaks: ReadonlySet<number>;
  /** What the cue takes. */
  readonly frames: ReadonlySet<string>;

  constructor({ sentence, one, all, breaks }: SiteInSentence) {
    this.sentence = sentence;
    this.one = one;
    this.all = all;
    this.breaks = breaks;
    this.frames = one.site.form.frames;
  }
}
