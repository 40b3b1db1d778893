/// <reference lib="dom" />

type Child = Node | string | null;

/** An element with its attributes and what is in it; nothing is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(label: string, look: "main" | "quiet" | "link", act: () => void, name = label): HTMLButtonElement {
  const made = element("button", { type: "button", class: look, "aria-label": name }, label);
  made.addEventListener("click", act);
  return made;
}
