import type { FormOf } from "../page-html.ts";

/** What is said of one kind of file. */
interface Words {
  readonly title: string;
  readonly lockedTitle: string;
  readonly locked: string;
  readonly reveal: string;
  readonly hide: string;
  readonly hidden: string;
  readonly label: string;
}

/** What the page says, by what it is of. */
export const WORDS: Readonly<Record<FormOf, Words>> = {
  ledger: {
    title: "Ledger",
    lockedTitle: "This ledger is locked",
    locked:
      "It is encrypted. Drafts that it is about are not checked until it is unlocked. Its names are then in memory until you lock it again.",
    reveal: "Reveal Names",
    hide: "Hide Names",
    hidden: "This ledger cannot be shown as a form, because of the way it is written. Reveal names to see its text.",
    label: "The ledger's text",
  },
  notes: {
    title: "Notes",
    lockedTitle: "These notes are locked",
    locked: "They are encrypted, and open with the ledger that names them. Drafts are not held against them until then.",
    reveal: "Show Notes",
    hide: "Hide Notes",
    hidden: "The notes are hidden until you show them, and again when the window loses the focus.",
    label: "The notes' text",
  },
  "held-back": {
    title: "Held Back",
    lockedTitle: "This held-back passage is locked",
    locked: "It may not be published, and is encrypted as the ledger is. It opens with the ledger.",
    reveal: "Show Passage",
    hide: "Hide Passage",
    hidden: "The passage is hidden until you show it, and again when the window loses the focus.",
    label: "The passage's text",
  },
};
