import type { CompletionItem, Hover, LocationLink, Range } from "vscode-languageserver/node";
import { CompletionItemKind } from "vscode-languageserver/node";
import type { Citation } from "../core/draft/model.ts";
import type { Agreement, Source } from "../core/ledger/model.ts";
import { agreementLines, agreementUri, agreementWords, sourceLines } from "./agreement-view.ts";
import type { DraftCheck } from "./checks.ts";
import { textHover } from "./text-hover.ts";
import { toRange } from "./to-protocol.ts";

/** How far back from the cursor a mark may begin, in UTF-16 units: no codename is longer. */
const REACH = 200;
/** The end of a mark that is being typed: its opening, keys already typed, then the key at the cursor. */
const OPEN_MARK = /(?:\[|<!--[ \t]*)(?:[^\][\n<>]*;)?[ \t]*@([\p{L}\p{N}_-]*)$/u;

/**
 * Codenames for a mark that is being typed, with level and agreed description; never a name.
 *
 * `offset` in UTF-16 units. Nothing is offered outside a mark, nor a source whose codename holds its own name.
 */
export function markCompletions(check: DraftCheck, offset: number): CompletionItem[] {
  const { document, ledger, mask } = check;
  const typed = OPEN_MARK.exec(document.getText().slice(Math.max(0, offset - REACH), offset))?.[1];
  if (typed === undefined || ledger.state.kind !== "ledger") return [];
  const range = toRange(document, { start: offset - typed.length, end: offset });
  return ledger.state.ledger.sources
    .filter((source) => source.label === source.codename)
    .map((source) => ({
      label: source.label,
      kind: CompletionItemKind.Reference,
      detail: mask(detailOf(source)),
      documentation: mask(sourceLines(source).join("\n")),
      textEdit: { range, newText: source.codename },
    }));
}

function detailOf(source: Source): string {
  const [agreement] = source.agreements;
  if (agreement === undefined) return "";
  if (source.agreements.length > 1) return `${source.agreements.length} agreements`;
  const [description] = agreement.permissions.describe ? agreement.descriptions : [];
  return [agreementWords(agreement), ...(description === undefined ? [] : [description])].join(": ");
}

/** What was agreed with the source that the mark at the offset names; null where there is none. */
export function markHover(check: DraftCheck, offset: number, markdown: boolean): Hover | null {
  const named = namedAt(check, offset);
  if (named === null) return null;
  const { citation, source, picked } = named;
  const lines = picked.length === 1 && picked[0] !== undefined ? agreementLines(picked[0]) : sourceLines(source);
  return textHover(check.document, citation.span, `${source.label}\n\n${check.mask(lines.join("\n"))}`, markdown);
}

/** The views without names of the agreements that the mark at the offset names; all of the source's where it picks none. */
export function markDefinition(check: DraftCheck, offset: number): LocationLink[] {
  const named = namedAt(check, offset);
  if (named === null) return [];
  const { citation, source, picked } = named;
  return (picked.length === 0 ? source.agreements : picked).map((agreement) => ({
    originSelectionRange: toRange(check.document, citation.span),
    targetUri: agreementUri({ uri: check.document.uri, source: source.label, agreement: source.agreements.indexOf(agreement) }),
    targetRange: TOP,
    targetSelectionRange: TOP,
  }));
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The source that the mark at the offset names, with those of its agreements that the mark's date picks. */
function namedAt(check: DraftCheck, offset: number): { citation: Citation; source: Source; picked: readonly Agreement[] } | null {
  const citation = citationAt(check, offset);
  if (citation === null || check.ledger.state.kind !== "ledger") return null;
  const source = check.ledger.state.ledger.sources.find((candidate) => candidate.codename === citation.key);
  if (source === undefined) return null;
  const picked = source.agreements.filter((agreement) => citation.date !== null && agreement.date?.text === citation.date);
  return { citation, source, picked };
}

function citationAt(check: DraftCheck, offset: number): Citation | null {
  const marks = check.analysis.draft.marks.filter((mark) => mark.span.start <= offset && offset <= mark.span.end);
  const citations = marks.flatMap((mark) => mark.citations).filter((citation) => !citation.bibliographic);
  return citations.find((citation) => citation.span.start <= offset && offset <= citation.span.end) ?? null;
}
