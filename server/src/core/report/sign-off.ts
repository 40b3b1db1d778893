import type { Analysis } from "../analyze.ts";
import type { Agreement, Corroborator, Ledger, Source } from "../ledger/model.ts";
import { isKnownToEditor } from "../rules/agreements.ts";

/** One question of the editor's sign-off. */
export interface SignOffItem {
  readonly question: string;
  /** `yes` and `no` are what the ledger and the check say; `ask`: only a person can answer. */
  readonly answer: "yes" | "no" | "ask";
  /** What speaks for the answer, or what to ask; codenames only. */
  readonly words: string;
}

/** A source that the draft uses without a name, with the agreements that it is used under. */
interface Used {
  readonly source: Source;
  readonly agreements: readonly Agreement[];
}

/**
 * What an editor asks before a story with unnamed sources runs, answered from the ledger and the check where they know. Empty
 * where the draft uses no source that may not be named. No value of the ledger is in it.
 */
export function signOff(analysis: Analysis, ledger: Ledger | null): SignOffItem[] {
  const used = usedIn(analysis);
  if (used.length === 0 || ledger === null) return [];
  const found = (...codes: string[]): boolean =>
    [...analysis.findings, ...analysis.ledgerFindings].some(({ code, accepted }) => codes.includes(code) && accepted === null);
  const lacking = (has: (agreement: Agreement, source: Source) => boolean): string[] =>
    used.filter(({ source, agreements }) => !agreements.every((one) => has(one, source))).map(({ source }) => `“${source.label}”`);
  return [
    recorded(
      "Does an editor know who each source is?",
      lacking((agreement, source) => isKnownToEditor(source, agreement)),
      "No editor is on record for",
    ),
    found("anonymous-opinion", "anonymous-attack")
      ? no("Are these facts, and not opinions or attacks?", "The report lists places that look like an opinion or an attack.")
      : ask("Are these facts, and not opinions or attacks?", "Nothing was found that looks like one; read the passages yourself."),
    ask("Is there no other way to get it?", "Could the same be had on the record, or from a document?"),
    recorded(
      "Is each source in a position to know, and reliable?",
      lacking(({ basis }) => basis !== null),
      "How they know is not on record for",
    ),
    bias(used, found("motive-missing")),
    corroboration(used, ledger),
    recorded("Were the description and the reason agreed with the source?", lacking(agreedWords), "One of the two is not on record for"),
    origin(used, found("document-origin")),
    ask("Was nothing paid or promised for it?", "The ledger does not say."),
    found("pseudonym")
      ? no("Is there no false name in the story?", "The report lists one.")
      : yes("Is there no false name in the story?", "None was found."),
    found("file-metadata", "odd-characters", "scan")
      ? no("Is nothing left in files that could lead to a source?", "The report lists pictures, documents or characters that could.")
      : yes(
          "Is nothing left in files that could lead to a source?",
          "Nothing was found in what the draft shows and links on this machine.",
        ),
    found("too-many-know")
      ? no("Do few people know who they are?", "The report lists a source whom more people know than the newsroom allows.")
      : yes("Do few people know who they are?", "No more than the newsroom allows are on record."),
  ];
}

const yes = (question: string, words: string): SignOffItem => ({ question, answer: "yes", words });
const no = (question: string, words: string): SignOffItem => ({ question, answer: "no", words });
const ask = (question: string, words: string): SignOffItem => ({ question, answer: "ask", words });

function recorded(question: string, lacking: readonly string[], words: string): SignOffItem {
  return lacking.length === 0 ? yes(question, "The ledger says so for each.") : no(question, `${words} ${lacking.join(", ")}.`);
}

function usedIn({ attributions }: Analysis): Used[] {
  const used = new Map<Source, Set<Agreement>>();
  for (const { source, terms } of attributions) {
    const unnamed = terms.filter(({ permissions }) => permissions.use && !permissions.name).map(({ agreement }) => agreement);
    if (unnamed.length > 0) used.set(source, new Set([...(used.get(source) ?? []), ...unnamed]));
  }
  return [...used].map(([source, agreements]) => ({ source, agreements: [...agreements] }));
}

/** A source who may not even be attributed needs neither. */
function agreedWords({ permissions, descriptions, reason }: Agreement): boolean {
  return !permissions.attribute || (descriptions.length > 0 && reason !== null);
}

function bias(used: readonly Used[], missing: boolean): SignOffItem {
  const question = "Is a bias that readers should know of in the story?";
  if (missing) return no(question, "The ledger has one that the story does not tell.");
  const untold = used.filter(({ source }) => source.motive === null).map(({ source }) => `“${source.label}”`);
  return untold.length === 0
    ? yes(question, "Each that the ledger has is told.")
    : ask(question, `The ledger has none for ${untold.join(", ")}: is there one?`);
}

function corroboration(used: readonly Used[], { sources }: Ledger): SignOffItem {
  const question = "Who corroborates it?";
  const parts = used.map(({ source, agreements }) => {
    const by = new Set(agreements.flatMap(({ corroboratedBy }) => corroboratedBy.map((one) => called(one, sources))));
    return { label: source.label, by: [...by] };
  });
  const alone = parts.filter(({ by }) => by.length === 0);
  if (alone.length > 0) return no(question, `Nobody is on record for ${alone.map(({ label }) => `“${label}”`).join(", ")}.`);
  return yes(question, parts.map(({ label, by }) => `“${label}”: ${by.join(", ")}`).join("; "));
}

/** What a document is called is for the ledger alone. */
function called(corroborator: Corroborator, sources: readonly Source[]): string {
  if (corroborator.kind === "document") return "a document";
  return `“${sources.find(({ codename }) => codename === corroborator.codename)?.label ?? ""}”`;
}

function origin(used: readonly Used[], missing: boolean): SignOffItem {
  const question = "Is the origin of documents told?";
  if (missing) return no(question, "The report lists a document whose origin the story does not tell.");
  const untold = used.filter(({ source }) => source.documents.some((document) => document.origin === null));
  if (untold.length > 0)
    return ask(
      question,
      `The ledger lacks what may be said of documents from ${untold.map(({ source }) => `“${source.label}”`).join(", ")}.`,
    );
  return yes(question, "Nothing was found that is missing.");
}
