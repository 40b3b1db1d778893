import type { Outlet } from "./outlet.ts";

export const propublica: Outlet = {
  name: "propublica",
  title: "ProPublica",
  modelledOn: "ProPublica, Code of Ethics, 2020",
  severities: {
    "editor-missing": "error",
    "anonymous-opinion": "error",
    "anonymous-attack": "error",
    "motive-missing": "warning",
    "false-decline": "error",
    "document-origin": "error",
  },
  options: { "editor-missing": { "asks-for": ["editor", "approval"] } },
};
