import { overlaps, type Span } from "../text/span.ts";
import { isClosed } from "./contents.ts";
import type { Quotation } from "./model.ts";
import { type Range, type Sentence, spanOf } from "./sentence.ts";
import type { LocalSpeaker } from "./speakers.ts";
import type { Token } from "./tokens.ts";
import { isTitleCase } from "./work-title.ts";

/** A quotation within one block: as in the model, with spans of the block's prose instead of places. */
export interface LocalQuotation {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly reports: Quotation["reports"];
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: Span | null;
  readonly impersonal: boolean;
  readonly speaker: LocalSpeaker | null;
  readonly sure: Quotation["sure"];
  /** The noun that a relative pronoun as speaker stands for: Holt, who said … */
  readonly antecedent: LocalSpeaker | null;
  readonly how: string;
}

/** What is known of a quotation beside the stretches it is made of. */
export interface Said {
  readonly cue: Range | null;
  readonly speaker: LocalSpeaker | null;
  readonly how: string;
  readonly reports?: LocalQuotation["reports"];
  readonly impersonal?: boolean;
  readonly sure?: Quotation["sure"];
  readonly antecedent?: LocalSpeaker | null;
}

/** Puts a quotation together from stretches of chunks in text order. */
export function quotationOf(sentence: Sentence, parts: readonly Range[], said: Said): LocalQuotation {
  const inside = parts
    .flatMap(({ start, end }) => sentence.chunks.slice(start, end))
    .flatMap((chunk) => sentence.tokens.slice(chunk.start, chunk.end));
  const quoted = inside
    .filter((token) => token.kind === "quote" && !isNameInMarks(sentence, token))
    .map(({ start, end }) => ({ start, end }));
  const plain = inside.some(({ kind }) => kind === "word" || kind === "number");
  return {
    kind: quoted.length === 0 ? "indirect" : plain ? "mixed" : "direct",
    reports: quoted.length > 0 ? "statement" : (said.reports ?? "statement"),
    parts: parts.map((range) => spanOf(sentence, range)),
    quoted,
    cue: said.cue === null ? null : spanOf(sentence, said.cue),
    impersonal: said.impersonal ?? false,
    speaker: said.speaker,
    sure: said.sure ?? "certain",
    antecedent: said.antecedent ?? null,
    how: said.how,
  };
}

/** The “Golden Mile”: a name in marks within what somebody says, and no word of theirs. */
function isNameInMarks(sentence: Sentence, token: Token): boolean {
  const at = sentence.chunks.findIndex((chunk) => sentence.tokens[chunk.start] === token);
  const named = /^(?:the|his|her|its|their)$/u.test(sentence.tokens[(sentence.chunks[at]?.start ?? 0) - 1]?.lower ?? "");
  return named && !isClosed(sentence, at) && /\s/u.test(token.text) && isTitleCase(sentence, at);
}

/** Whether some quotation already takes words at a span of the prose. */
export function isTaken(found: readonly LocalQuotation[], span: Span): boolean {
  return found.some(({ parts }) => parts.some((part) => overlaps(part, span)));
}

export function startOf(quotation: LocalQuotation): number {
  return quotation.parts[0]?.start ?? quotation.cue?.start ?? 0;
}
