/// <reference lib="dom" />

import type { FormItem, FormText } from "../../../../../server/src/core/ledger/form/page.ts";
import type { FormPath } from "../../../../../server/src/core/ledger/form/value.ts";
import { button, element } from "./elements.ts";

/** Puts a value into the ledger; null takes it out. */
export type Put = (path: FormPath, value: string | null) => void;

/** Milliseconds after the last key until what was typed is put into the ledger. */
const PAUSE = 700;

/** A field as a reporter fills it in, with its label and what it is for. */
export function fieldOf(item: FormItem, put: Put): HTMLElement {
  const id = idOf(item.path);
  const help = item.help === "" ? null : element("p", { class: "help", id: `${id}-help` }, item.help);
  if (item.kind === "texts" || item.kind === "rows") {
    const inside = item.kind === "texts" ? list(item, put) : table(item, put);
    return element(
      "div",
      { class: "field", role: "group", "aria-label": item.label },
      element("span", { class: "label" }, item.label),
      element("div", {}, inside, help),
    );
  }
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, item.label),
    element("div", {}, control(item, item.path, put), help),
  );
}

export function idOf(path: FormPath): string {
  return path.join("/");
}

function control(item: Pick<FormItem, "kind" | "options" | "texts" | "label" | "unset">, path: FormPath, put: Put): HTMLElement {
  const value = item.texts[0] ?? { text: "", hidden: false };
  if (item.kind === "flag") return checkbox(value, path, item.label, put);
  if (item.kind === "choice") return choice(item, value, path, put);
  return textInput(value, path, item.label, put, item.kind === "moment" ? "2026-11-02T09:55" : "");
}

function checkbox({ text }: FormText, path: FormPath, label: string, put: Put): HTMLElement {
  const made = element("input", { type: "checkbox", id: idOf(path), "aria-label": label, checked: text === "true" });
  made.addEventListener("change", () => put(path, made.checked ? "true" : null));
  return element("div", {}, made);
}

function choice(
  { options, label, unset }: Pick<FormItem, "options" | "label" | "unset">,
  { text }: FormText,
  path: FormPath,
  put: Put,
): HTMLElement {
  // What stands there may be none of the choices; it is kept until another is chosen.
  const known = text === "" || options.some(([value]) => value === text) ? options : [[text, text] as const, ...options];
  const made = element(
    "select",
    { id: idOf(path), "aria-label": label },
    element("option", { value: "" }, unset),
    ...known.map(([value, words]) => element("option", { value, selected: value === text }, words)),
  );
  made.addEventListener("change", () => put(path, made.value === "" ? null : made.value));
  return made;
}

function textInput({ text, hidden }: FormText, path: FormPath, label: string, put: Put, placeholder: string): HTMLInputElement {
  const title = hidden ? "Reveal names to change it" : label;
  const made = element("input", {
    type: "text",
    id: idOf(path),
    value: text,
    title,
    "aria-label": label,
    placeholder,
    readonly: hidden,
    spellcheck: "false",
    autocomplete: "off",
  });
  if (!hidden) putWhatIsTyped(made, text, (typed) => put(path, typed === "" ? null : typed));
  return made;
}

/** What is typed is put after a pause, and at once where the field is left. */
export function putWhatIsTyped(input: HTMLInputElement | HTMLTextAreaElement, committed: string, take: (typed: string) => void): void {
  let last = committed;
  let timer: number | undefined;
  const commit = (): void => {
    window.clearTimeout(timer);
    const typed = input instanceof HTMLInputElement ? input.value.trim() : input.value;
    if (typed === last) return;
    last = typed;
    take(typed);
  };
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(commit, PAUSE);
  });
  input.addEventListener("change", commit);
}

/** One line for each text, and an empty one for another. */
function list(item: FormItem, put: Put): HTMLElement {
  const lines = item.texts.map((value, index) => {
    const { place, name } = entryOf(item, index);
    return element("div", { class: "line" }, textInput(value, place, name, put, ""), removal(place, name, put));
  });
  const next = textInput({ text: "", hidden: false }, [...item.path, item.next], `${item.label}, another`, put, "Add…");
  return element("div", {}, ...lines, element("div", { class: "line" }, next));
}

/** One row for each entry, and an empty one for another. */
function table(item: FormItem, put: Put): HTMLElement {
  const head = element("tr", {}, ...item.columns.map(({ label }) => element("th", { scope: "col" }, label)), element("th", {}));
  const rows = item.rows.map((cells, index) => {
    const { place, name } = entryOf(item, index);
    const shown = cells.map((cell) => element("td", { "data-label": cell.label }, control(cell, cell.path, put)));
    return element("tr", {}, ...shown, element("td", {}, removal(place, name, put)));
  });
  const empty = item.columns.map(({ key, label, kind }, at) => {
    // A row begins with words; what is ticked comes after.
    if (kind === "flag") return element("td", {});
    const place = [...item.path, item.next, key];
    return element(
      "td",
      { "data-label": label },
      textInput({ text: "", hidden: false }, place, `${label}, another`, put, at === 0 ? "Add…" : ""),
    );
  });
  return element("table", {}, head, ...rows, element("tr", {}, ...empty));
}

/** One entry of a list: where it stands in the ledger, and what a reader of the screen hears. `index` counts what is shown. */
function entryOf({ path, places, label }: FormItem, index: number): { readonly place: FormPath; readonly name: string } {
  return { place: [...path, places[index] ?? index], name: `${label}, ${index + 1}` };
}

function removal(place: FormPath, name: string, put: Put): HTMLButtonElement {
  return button("✕", "link", () => put(place, null), `Remove ${name}`);
}
