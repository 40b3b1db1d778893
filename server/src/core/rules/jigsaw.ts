import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import type { NumberOption } from "../policy/options.ts";
import { aboutSource } from "../sourcing/about-source.ts";
import { ATTRIBUTES } from "../sourcing/attributes.ts";
import { ofSpeech, type TiedSpeech, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import { contains, hull } from "../text/span.ts";
import { contentWords } from "../text/words.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const ATTRIBUTE_COUNT: NumberOption = {
  kind: "number",
  key: "attributes",
  default: 2,
  least: 1,
  most: 10,
  means: "How many kinds of attributes, beside the agreed words, make a picture of a source.",
};

const PARAGRAPHS: NumberOption = {
  kind: "number",
  key: "paragraphs",
  default: 2,
  least: 1,
  most: 50,
  means: "Over how many paragraphs in a row attributes are counted together.",
};

/** Several attributes of one source stand close together: each may be harmless, and all of them say who it is. */
export const jigsaw: DraftRule = {
  code: "jigsaw",
  section: 3,
  grade: "likely",
  options: [ATTRIBUTE_COUNT, PARAGRAPHS],
  *check(story, options) {
    for (const speech of bySource(tiedSpeech(story))) {
      const [first] = speech;
      const pieces = first === undefined ? [] : piecesOf(story, speech, first.tie.attribution.source);
      const close = closest(pieces, options.number(PARAGRAPHS));
      if (first === undefined || new Set(close.map(({ kind }) => kind)).size < options.number(ATTRIBUTE_COUNT)) continue;
      const { attribution, terms } = first.tie;
      const block = close[0]?.place.block;
      const spans = close.filter(({ place }) => place.block === block).map(({ place }) => fileSpan(story.draft, place));
      const [span] = spans;
      if (span === undefined) continue;
      yield ofSpeech(first, {
        span: spans.reduce(hull, span),
        sure: "likely",
        message: `Together these details narrow down who ${whose(attribution.source, terms)} can be, beyond what was agreed. Keep to the agreed description, or make some of them more general.`,
        fixes: () => keepToAgreed(story, speech, pieces),
      });
    }
  },
};

interface Piece {
  readonly kind: string;
  readonly place: Place;
}

function bySource(speech: readonly TiedSpeech[]): TiedSpeech[][] {
  const groups = new Map<Source, TiedSpeech[]>();
  for (const one of speech) {
    const { source } = one.tie.attribution;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Every attribute of a source that the draft tells, apart from the agreed words, in text order. */
function piecesOf(story: Story, speech: readonly TiedSpeech[], source: Source): Piece[] {
  const agreed = new Set(
    source.agreements
      .flatMap(({ descriptions, basis, reason }) => [...descriptions, basis ?? "", reason ?? ""])
      .flatMap((text) => contentWords(text).map(({ stem }) => stem)),
  );
  const found = aboutSource(story, speech).flatMap((place) => attributesIn(story, place, agreed));
  return [...found, ...detailsNear(story, speech, source)].sort((a, b) => a.place.block - b.place.block || a.place.start - b.place.start);
}

function attributesIn(story: Story, place: Place, agreed: ReadonlySet<string>): Piece[] {
  const text = proseOf(story.draft, place);
  return Object.entries(ATTRIBUTES).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter((match) => isNew(match[0], agreed))
      .map((match) => ({
        kind,
        place: { block: place.block, start: place.start + match.index, end: place.start + match.index + match[0].length },
      })),
  );
}

function isNew(text: string, agreed: ReadonlySet<string>): boolean {
  const words = contentWords(text);
  return words.length === 0 || words.some(({ stem }) => !agreed.has(stem));
}

/** The details that the ledger lists, in the paragraphs where the source speaks: each is a kind of its own. */
function detailsNear(story: Story, speech: readonly TiedSpeech[], source: Source): Piece[] {
  const blocks = new Set(speech.map(({ speaker }) => speaker.place.block));
  return [...blocks].flatMap((block) => {
    const own = story.draft.blocks[block];
    if (own === undefined) return [];
    return story.details
      .overlapping(own.span)
      .filter((one) => story.ledger.sources[one.source] === source)
      .map(({ span }) => {
        const place = { block, start: own.prose.fromFile(span.start), end: own.prose.fromFile(span.end) };
        return { kind: proseOf(story.draft, place).toLowerCase(), place };
      });
  });
}

/** Of all attributes those of the stretch of paragraphs that tells most kinds. */
function closest(pieces: readonly Piece[], paragraphs: number): Piece[] {
  const windows = pieces.map(({ place }) =>
    pieces.filter((other) => other.place.block >= place.block && other.place.block < place.block + paragraphs),
  );
  const kinds = (window: readonly Piece[]): number => new Set(window.map(({ kind }) => kind)).size;
  return windows.reduce<Piece[]>((best, window) => (kinds(window) > kinds(best) ? window : best), []);
}

/** Where all of it stands in speaker phrases, the agreed description takes the place of each. */
function keepToAgreed(story: Story, speech: readonly TiedSpeech[], pieces: readonly Piece[]): Fix[] {
  const holding = new Set<TiedSpeech>();
  for (const { place } of pieces) {
    const one = speech.find(({ speaker }) => place.block === speaker.place.block && contains(speaker.place, place));
    if (one === undefined) return [];
    holding.add(one);
  }
  const edits = [...holding].map((one) => describeInstead(story, one));
  if (edits.some((one) => one === null)) return [];
  return [{ title: "Keep to the agreed description", preferred: true, edits: edits.flatMap((one) => one ?? []), holdsBack: [] }];
}
