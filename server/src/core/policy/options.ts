/** What a newsroom may set about a rule beside its severity: a number, within bounds. */
export interface NumberOption {
  readonly kind: "number";
  /** In kebab case; the key in a house file, under the rule's code. */
  readonly key: string;
  readonly default: number;
  /** The bounds, both allowed. */
  readonly least: number;
  readonly most: number;
  /** One sentence for the guide, with the unit. */
  readonly means: string;
}

/** Phrases that a newsroom adds to those the rule knows. */
export interface PhrasesOption {
  readonly kind: "phrases";
  readonly key: string;
  readonly means: string;
}

/** A choice of some of a fixed set of words. */
export interface WordsOption {
  readonly kind: "words";
  readonly key: string;
  readonly of: readonly string[];
  readonly default: readonly string[];
  readonly means: string;
}

export type RuleOption = NumberOption | PhrasesOption | WordsOption;

/** What the options of one rule are set to. */
export interface RuleOptions {
  /** The value that was set, else the option's default. */
  number(option: NumberOption): number;
  /** The phrases that were added, in lower case; none where nothing was set. */
  phrases(option: PhrasesOption): readonly string[];
  /** The words that were chosen, else the option's default. */
  words(option: WordsOption): readonly string[];
}

/** Values by key, already held against the rule's options. */
export type OptionValues = Readonly<Record<string, number | readonly string[]>>;

/** The options of a rule with what a newsroom set; every default where it set nothing. */
export function ruleOptions(values: OptionValues = {}): RuleOptions {
  const set = (key: string): number | readonly string[] | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);
  return {
    number(option) {
      const value = set(option.key);
      return typeof value === "number" ? value : option.default;
    },
    phrases(option) {
      const value = set(option.key);
      return typeof value === "object" ? value.map((phrase) => phrase.trim().toLowerCase()).filter((phrase) => phrase !== "") : [];
    },
    words(option) {
      const value = set(option.key);
      return typeof value === "object" ? value.filter((word) => option.of.includes(word)) : option.default;
    },
  };
}
