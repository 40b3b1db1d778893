import { CUE_VERBS, IRREGULAR } from "./lexicon/cue-verbs.ts";

/** One form of a verb of reporting. */
export interface CueForm {
  readonly lemma: string;
  /** What the verb takes; see the list of verbs. */
  readonly frames: ReadonlySet<string>;
  /** `past` stands for the past participle as well. */
  readonly form: "base" | "s" | "past" | "ing";
  /** The word that has to follow ("point" out), or null. */
  readonly particle: string | null;
}

/** Verbs that double their last letter before -ed and -ing. */
const DOUBLED = new Set([
  "quip",
  "nod",
  "grin",
  "shrug",
  "admit",
  "refer",
  "slam",
  "begin",
  "put",
  "plan",
  "rip",
  "tag",
  "dub",
  "rebut",
  "forget",
  "hit",
  "brag",
  "regret",
  "beg",
]);

/** All forms of the verbs of reporting by their first word. */
export const CUE_FORMS: ReadonlyMap<string, readonly CueForm[]> = buildForms();

function buildForms(): Map<string, CueForm[]> {
  const forms = new Map<string, CueForm[]>();
  for (const [name, takes] of Object.entries(CUE_VERBS)) {
    const [verb = name, particle = null] = name.split("_");
    const frames = new Set(takes.split(" "));
    const lemma = name.replace("_", " ");
    const add = (text: string, form: CueForm["form"]): void => {
      const known = forms.get(text) ?? [];
      // A form with a particle is tried before the bare verb.
      if (particle === null) known.push({ lemma, frames, form, particle });
      else known.unshift({ lemma, frames, form, particle });
      forms.set(text, known);
    };
    add(verb, "base");
    add(withS(verb), "s");
    add(withIng(verb), "ing");
    for (const past of IRREGULAR[verb] ?? [withEd(verb)]) if (past !== verb) add(past, "past");
  }
  return forms;
}

function doubles(verb: string): boolean {
  return DOUBLED.has(verb) && /[^aeiou][aeiou][^aeiou]$/u.test(verb);
}

function withS(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/u.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function withEd(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function withIng(verb: string): string {
  if (/[^e]e$/u.test(verb) && verb !== "be") return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}
