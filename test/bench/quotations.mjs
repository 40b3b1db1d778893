// How well quotations are found on annotated news, and how long that takes beside what compromise/three needs to read the
// same text, in one run.
//
//   node test/bench/quotations.mjs ARTICLES.jsonl
//
// A line for each article: {id, text, quotes: [{kind, start, end, content_spans, speaker_start, speaker_end}]}, offsets in
// UTF-16 units, kind `direct`, `mixed` or `indirect`. Figures in percent; an article's quotation is found where more than
// 0.3 of the units of both together are shared, one to one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import nlp from "compromise/three";

const SHARED = 0.3;
const RUNS = 3;
const cli = join(dirname(fileURLToPath(import.meta.url)), "../../dist/cli.js");
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node test/bench/quotations.mjs ARTICLES.jsonl");
  process.exit(2);
}
const articles = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => /** @type {{ text: string, quotes: Gold[] }} */ (JSON.parse(line)));

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {[number, number]} Pair */
/** @typedef {{ kind: string, start: number, end: number, content_spans?: Pair[], speaker_start?: number | null, speaker_end?: number | null }} Gold */
/** @typedef {{ kind: string, content: Span, parts: Span[], speaker: Span | null }} Made */
/** @typedef {{ units: Set<number> }} Units */

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
/**
 * @template T
 * @param {() => T} work
 */
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
};

/** The quotations of every article, by one process, with how long it took at the median. */
function found() {
  const folder = mkdtempSync(join(tmpdir(), "quotations-"));
  try {
    const paths = articles.map(({ text }, index) => {
      const path = join(folder, `${String(index).padStart(5, "0")}.md`);
      writeFileSync(path, text);
      return path;
    });
    const run = () =>
      spawnSync(process.execPath, [cli, "quotations", ...paths, "--format", "json"], { encoding: "utf8", maxBuffer: 2 ** 29 }).stdout;
    const runs = Array.from({ length: RUNS }, () => timed(run));
    const lines = (runs[0]?.result ?? "").trim().split("\n");
    return { lists: lines.map((line) => /** @type {Made[]} */ (JSON.parse(line).quotations)), time: median(runs.map(({ time }) => time)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Pair[]} spans */
const units = (spans) => new Set(spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)));
/**
 * @param {Set<number>} a
 * @param {Set<number>} b
 */
const shared = (a, b) => {
  let count = 0;
  for (const at of a) if (b.has(at)) count += 1;
  return count / (a.size + b.size - count);
};
const EDGE = /[\s"'“”‘’«»‹›„‚`.,;:!?—–-]/u;
/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
const trimmed = (text, start, end) => {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return `${from}-${to}`;
};
/**
 * @param {Pair[]} spans
 * @returns {Pair}
 */
const hull = (spans) => [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];

/**
 * Pairs what an article holds with what was found in it, the best first, one to one.
 * @param {Units[]} truth
 * @param {Units[]} guess
 */
function pair(truth, guess) {
  const pairs = truth.flatMap((gold, t) => guess.map((made, g) => ({ t, g, share: shared(gold.units, made.units) })));
  const close = pairs.filter(({ share }) => share > SHARED).sort((a, b) => b.share - a.share);
  /** @type {Map<number, number>} */
  const ofTruth = new Map();
  const ofGuess = new Set();
  for (const { t, g } of close) {
    if (ofTruth.has(t) || ofGuess.has(g)) continue;
    ofTruth.set(t, g);
    ofGuess.add(g);
  }
  return { ofTruth, touching: new Set(close.map(({ g }) => g)) };
}

/** @type {Map<string, number>} */
const count = new Map();
/** @param {string} key */
const add = (key) => count.set(key, (count.get(key) ?? 0) + 1);

/**
 * Counts the spans of one sort that are there, that were found, and that are the same, each as often as it stands.
 * @param {string} sort
 * @param {string[]} there
 * @param {string[]} made
 */
function spansInCommon(sort, there, made) {
  const left = new Map();
  for (const span of there) {
    left.set(span, (left.get(span) ?? 0) + 1);
    add(`${sort} spans there`);
  }
  for (const span of made) {
    add(`${sort} spans made`);
    if ((left.get(span) ?? 0) === 0) continue;
    left.set(span, left.get(span) - 1);
    add(`${sort} spans right`);
  }
}

const { lists, time } = found();
for (const [index, { text, quotes }] of articles.entries()) {
  const truth = quotes.map((quote) => ({ ...quote, units: units(quote.content_spans ?? [[quote.start, quote.end]]) }));
  const guess = (lists[index] ?? []).map((quotation) => {
    /** @type {Pair[]} */
    const spans = (quotation.parts.length > 0 ? quotation.parts : [quotation.content]).map(
      ({ start, end }) => /** @type {Pair} */ ([start, end]),
    );
    return { ...quotation, spans, units: units(spans) };
  });
  spansInCommon(
    "content",
    truth.flatMap((gold) => (gold.content_spans ?? [[gold.start, gold.end]]).map(([start, end]) => trimmed(text, start, end))),
    guess.flatMap(({ spans }) => spans.map(([start, end]) => trimmed(text, start, end))),
  );
  spansInCommon(
    "source",
    truth.flatMap(({ speaker_start, speaker_end }) => (speaker_start == null ? [] : [trimmed(text, speaker_start, speaker_end ?? 0)])),
    guess.flatMap(({ speaker }) => (speaker === null ? [] : [trimmed(text, speaker.start, speaker.end)])),
  );
  const { ofTruth, touching } = pair(truth, guess);
  for (const [g, made] of guess.entries()) {
    const group = made.kind === "indirect" ? "indirect" : "quoted";
    add(`${group} made`);
    if (touching.has(g)) add(`${group} right`);
  }
  for (const [t, gold] of truth.entries()) {
    const group = gold.kind === "indirect" ? "indirect" : "quoted";
    const made = guess[ofTruth.get(t) ?? -1];
    add(`${group} there`);
    if (made === undefined) {
      const near = guess.some((one) => shared(gold.units, one.units) > 0);
      add(
        `missed: ${gold.kind}, ${near ? "joined or parted differently" : gold.speaker_start == null ? "nobody is named" : "not taken for speech"}`,
      );
      continue;
    }
    add(`${group} found`);
    if (group === "indirect") continue;
    if (trimmed(text, ...hull(made.spans)) === trimmed(text, gold.start, gold.end)) add("exact");
    if (gold.speaker_start == null) continue;
    add("speakers");
    if (made.speaker === null) {
      add("speaker: none found");
      continue;
    }
    const { start, end } = made.speaker;
    if (start < (gold.speaker_end ?? 0) && gold.speaker_start < end) add("speaker overlaps");
    else add("speaker: somebody else");
    if (trimmed(text, start, end) === trimmed(text, gold.speaker_start, gold.speaker_end ?? 0)) add("speaker exact");
  }
}

/** @param {string} key */
const of = (key) => count.get(key) ?? 0;
/**
 * @param {number} part
 * @param {number} whole
 */
const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
/** @param {string} group */
const rate = (group) => {
  const precision = percent(of(`${group} right`), of(`${group} made`));
  const recall = percent(of(`${group} found`), of(`${group} there`));
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) };
};
/**
 * @param {string} name
 * @param {number} value
 */
const say = (name, value) => console.log(`${name.padEnd(28)}${value.toFixed(1)}`);
for (const group of ["quoted", "indirect"]) {
  const { precision, recall, f } = rate(group);
  say(`${group} precision`, precision);
  say(`${group} recall`, recall);
  say(`${group} F`, f);
}
say("quoted exact", percent(of("exact"), of("quoted there")));
say("speaker overlap", percent(of("speaker overlaps"), of("speakers")));
say("speaker exact", percent(of("speaker exact"), of("speakers")));
for (const sort of ["content", "source"]) {
  const right = of(`${sort} spans right`);
  say(`${sort} span F, all kinds`, percent(2 * right, of(`${sort} spans made`) + of(`${sort} spans there`)));
}
for (const [key, value] of [...count].filter(([key]) => /^(?:missed|speaker):/u.test(key)).sort((a, b) => b[1] - a[1]))
  console.log(`${key.padEnd(60)}${value}`);
const read = median(Array.from({ length: RUNS }, () => timed(() => articles.map(({ text }) => nlp(text).sentences().length)).time));
console.log(
  `quotations: ${time.toFixed(0)} ms, start of the program included; compromise/three: ${read.toFixed(0)} ms; ratio ${(time / read).toFixed(2)}`,
);
