/// <reference lib="dom" />
import type { FormAgreement, FormPage, FormSection, FormSource } from "../../../../../server/src/core/ledger/form/page.ts";
import type { FormAnswer, FormRemark } from "../../../../../server/src/lsp/secrets/form-messages.ts";
import type { FormOf } from "../page-html.ts";
import type { FromPage } from "../page-messages.ts";
import { today } from "../today.ts";
import { button, element } from "./elements.ts";
import { fieldOf, idOf, type Put, putWhatIsTyped } from "./fields.ts";
import { WORDS } from "./words.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

type Shown = Extract<FormAnswer, { kind: "form" | "text" }>;

const words = WORDS[(document.getElementById("form")?.dataset.of ?? "ledger") as FormOf];
const api = acquireVsCodeApi();
const say = (message: FromPage): void => api.postMessage(message);
const put: Put = (path, value) => say({ kind: "edit", edit: { path, value } });
/** The entries that are unfolded, by their place; in this page's memory only. */
const unfolded = new Set<string>();
/** The sources that there were when another was asked for; null while none is. */
let before: ReadonlySet<string> | null = null;

window.addEventListener("message", ({ data }: MessageEvent<FormAnswer>) => {
  if (data.kind === "refused" || data.kind === "not-open") return;
  const added = data.kind === "form" ? unfoldAdded(data.page.sources) : null;
  show(
    data.kind === "locked"
      ? locked()
      : [header(data), remarks(data.remarks), ...(data.kind === "form" ? formOf(data.page) : [asText(data)])],
  );
  if (added !== null) document.getElementById(idOf([...added.path, "name"]))?.focus();
});
// Names are hidden when the window loses the focus; what was typed until then is put into the ledger first.
window.addEventListener("blur", () => document.activeElement?.dispatchEvent(new Event("change")));
say({ kind: "ready" });

/** Shows another form in place of this one. Whoever is typing goes on where they were, with what they have typed. */
function show(parts: readonly (HTMLElement | null)[]): void {
  const main = document.getElementById("form");
  const active = document.activeElement;
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
  const kept = typing === null || typing.readOnly ? null : { value: typing.value, start: typing.selectionStart, end: typing.selectionEnd };
  const scrolled = window.scrollY;
  const place = stops(main).indexOf(active as HTMLElement);
  main?.replaceChildren(...parts.filter((part) => part !== null));
  window.scrollTo(0, scrolled);
  const again = active === null ? null : ((active.id === "" ? null : document.getElementById(active.id)) ?? stops(main).at(place) ?? null);
  if (place >= 0) again?.focus({ preventScroll: true });
  if (
    kept === null ||
    !(again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement) ||
    again.type === "checkbox" ||
    again.readOnly
  )
    return;
  if (again.value !== kept.value) {
    again.value = kept.value;
    again.dispatchEvent(new Event("input"));
  }
  again.setSelectionRange(kept.start, kept.end);
}

/** What the Tab key stops at, in order: a button that was pressed is found again by its place. */
function stops(main: HTMLElement | null): HTMLElement[] {
  return main === null ? [] : [...main.querySelectorAll<HTMLElement>("button, input, select, textarea, summary")];
}

function locked(): HTMLElement[] {
  return [
    element(
      "div",
      { class: "locked" },
      element("h1", {}, words.lockedTitle),
      element("p", {}, words.locked),
      button("Unlock Ledger", "main", () => say({ kind: "unlock" })),
    ),
  ];
}

function header({ encrypted, revealed }: Shown): HTMLElement {
  return element(
    "header",
    {},
    element("h1", {}, words.title),
    element("span", { class: "kept" }, encrypted ? "Encrypted" : "Not encrypted: anybody who gets at the file can read it"),
    button(revealed ? words.hide : words.reveal, revealed ? "main" : "quiet", () => say({ kind: "reveal", on: !revealed })),
    ...(encrypted
      ? [button("Lock", "quiet", () => say({ kind: "lock" }))]
      : [button("Encrypt…", "quiet", () => say({ kind: "encrypt" })), button("Open as Text", "quiet", () => say({ kind: "as-text" }))]),
  );
}

function remarks(list: readonly FormRemark[]): HTMLElement | null {
  if (list.length === 0) return null;
  const title = list.length === 1 ? "1 thing to look at" : `${list.length} things to look at`;
  const all = element("ul", {}, ...list.map(remarkOf));
  return foldable("remarks", element("summary", {}, title), "note", all);
}

function remarkOf({ message, onFile }: FormRemark): HTMLElement {
  const remedies = onFile.map(({ title, action }) => button(title, "quiet", () => say({ kind: "secure", action })));
  return element("li", {}, message, remedies.length === 0 ? null : element("div", { class: "actions" }, ...remedies));
}

function formOf(page: FormPage): HTMLElement[] {
  return [
    element("h2", {}, "For every draft"),
    ...page.items.map((item) => fieldOf(item, put)),
    element("h2", {}, "Sources"),
    ...page.sources.map(sourceCard),
    element(
      "div",
      { class: "actions" },
      button("Add a Source", "main", () => {
        before = new Set(page.sources.map(({ path }) => idOf(path)));
        say({ kind: "add-source" });
      }),
    ),
  ];
}

/** The source that was just added, unfolded to be filled in; null where none was. */
function unfoldAdded(sources: readonly FormSource[]): FormSource | null {
  const added = sources.find(({ path }) => before !== null && !before.has(idOf(path))) ?? null;
  if (added === null) return null;
  before = null;
  for (const { path } of [added, ...(added.inside?.agreements ?? [])]) unfolded.add(idOf(path));
  return added;
}

function sourceCard(source: FormSource): HTMLElement {
  const facts = source.count === 1 ? "1 agreement" : `${source.count} agreements`;
  const card = foldable(
    idOf(source.path),
    element("summary", {}, source.title, element("span", { class: "facts" }, facts)),
    "card",
    source.inside === null ? null : insideOf(source, source.inside),
  );
  // What is inside comes once it is asked for: a ledger may have thousands of sources.
  let isThere = source.inside !== null;
  card.addEventListener("toggle", () => {
    if (card.open === isThere) return;
    isThere = card.open;
    say({ kind: "fold", source: String(source.path.at(-1)), on: isThere });
  });
  return card;
}

function insideOf(source: FormSource, { sections, agreements }: NonNullable<FormSource["inside"]>): HTMLElement {
  return element(
    "div",
    { class: "inside" },
    ...sections.flatMap(sectionOf),
    element("h3", {}, "What you agreed, one entry for each conversation"),
    ...agreements.map((agreement) => agreementCard(agreement, source.title)),
    element(
      "div",
      { class: "actions" },
      button("Add an Agreement", "main", () => addAgreement(source, source.count)),
      button("Remove Source…", "quiet", () => say({ kind: "remove", path: source.path, what: `the source “${source.title}”` })),
    ),
  );
}

function addAgreement({ path }: FormSource, at: number): void {
  const place = [...path, "agreements", at];
  unfolded.add(idOf(place));
  say({ kind: "edit", edit: { path: [...place, "date"], value: today() } });
}

function agreementCard({ title, path, sections }: FormAgreement, source: string): HTMLElement {
  const what = `the agreement “${title}” with “${source}”`;
  return foldable(
    idOf(path),
    element("summary", {}, title),
    "card",
    element(
      "div",
      { class: "inside" },
      ...sections.flatMap(sectionOf),
      element(
        "div",
        { class: "actions" },
        button("Remove Agreement…", "quiet", () => say({ kind: "remove", path, what })),
      ),
    ),
  );
}

function sectionOf({ title, items }: FormSection): HTMLElement[] {
  return [element("h3", {}, title), ...items.map((item) => fieldOf(item, put))];
}

function foldable(id: string, summary: HTMLElement, look: string, inside: HTMLElement | null): HTMLDetailsElement {
  const made = element("details", { class: look, open: unfolded.has(id) }, summary, inside);
  made.addEventListener("toggle", () => {
    if (made.open) unfolded.add(id);
    else unfolded.delete(id);
  });
  return made;
}

/** Notes, or a ledger that is no ledger's YAML: the text, in this page only. */
function asText({ text }: Extract<FormAnswer, { kind: "text" }>): HTMLElement {
  if (text === null) return element("p", {}, words.hidden);
  // A page writes line ends in its own way; they go back as they were.
  const shown = text.replaceAll(/\r\n?/gu, "\n");
  const made = element("textarea", { id: "text", "aria-label": words.label, spellcheck: "false" }, shown);
  putWhatIsTyped(made, shown, (typed) =>
    say({ kind: "edit", edit: { text: text.includes("\r\n") ? typed.replaceAll("\n", "\r\n") : typed } }),
  );
  return made;
}
