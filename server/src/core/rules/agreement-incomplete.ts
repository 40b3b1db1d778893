import type { Agreement, Source } from "../ledger/model.ts";
import type { WordsOption } from "../policy/options.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import { agreementsOf, withholds } from "./agreements.ts";
import type { LedgerRule, Violation } from "./rule.ts";

const FIELDS = {
  "agreed.by": { words: "who proposed the terms", given: ({ agreed }) => agreed.by !== null },
  "agreed.how": { words: "how it was agreed", given: ({ agreed }) => agreed.how !== null },
  spoke: { words: "when you talked", given: ({ spoke }) => spoke !== null },
  wording: { words: "what the term means to the source", given: ({ wording }) => wording !== null },
  basis: { words: "how the source knows", given: ({ basis, unsafe }) => basis !== null || unsafe.some(({ field }) => field === "basis") },
  reason: {
    words: "why the source is not named",
    given: ({ reason, unsafe }) => reason !== null || unsafe.some(({ field }) => field === "reason"),
  },
  notes: { words: "the interview notes", given: ({ notes, places }) => notes !== null || places.notes !== undefined },
  "corroborated-by": { words: "who or what corroborates it", given: ({ corroboratedBy }) => corroboratedBy.length > 0 },
} as const satisfies Record<string, { readonly words: string; readonly given: (agreement: Agreement) => boolean }>;

const REQUIRES: WordsOption = {
  kind: "words",
  key: "requires",
  of: Object.keys(FIELDS),
  default: [],
  means: "Fields that every agreement which withholds something has to have, beside the date and the description.",
};

/** An agreement lacks its date, the description it needs, or the wording that says how it differs from its level. */
export const agreementIncomplete: LedgerRule = {
  code: "agreement-incomplete",
  section: 4,
  grade: "certain",
  options: [REQUIRES],
  *checkLedger({ ledger }, options) {
    const required = options.words(REQUIRES);
    for (const { source, agreement } of agreementsOf(ledger)) {
      // What cannot be read is a problem of the ledger already.
      if (agreement.readable) yield* missing(source, agreement, withholds(agreement) ? required : []);
    }
  },
};

function* missing(source: Source, agreement: Agreement, required: readonly string[]): Generator<Violation> {
  const who = `the agreement with “${source.label}” (${LEVEL_PHRASES[agreement.level]})`;
  const lacks = [
    ...(agreement.date === null && agreement.places.date === undefined ? ["the date it was made"] : []),
    ...(lacksDescription(agreement) ? ["the description that was agreed"] : []),
    ...Object.entries(FIELDS).flatMap(([key, { words, given }]) => (required.includes(key) && !given(agreement) ? [words] : [])),
  ];
  const common = { sure: "certain", source, agreement, tiedBy: null, fixes: () => [] } as const;
  if (lacks.length > 0) {
    const message = `Write down what is missing from ${who}: ${lacks.join(", ")}. Without it nobody can check later what was promised.`;
    yield { ...common, span: agreement.span, message };
  }
  if (Object.keys(agreement.permits).length > 0 && agreement.wording === null) {
    const message = `In ${who}, “permits” differs from what the level means, and no wording says why. Write down the source's own words under “wording”.`;
    yield { ...common, span: agreement.places.permits ?? agreement.span, message };
  }
}

/** Whoever may be described but not named needs agreed words for it; the Chatham House Rule brings its own. */
function lacksDescription({ level, permissions, descriptions, unsafe }: Agreement): boolean {
  if (level === "chatham-house" || permissions.name || !permissions.describe) return false;
  return descriptions.length === 0 && !unsafe.some(({ field }) => field === "description" || field === "descriptions");
}
