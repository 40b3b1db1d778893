import type { Outlet } from "./outlet.ts";

export const wsj: Outlet = {
  name: "wsj",
  title: "The Wall Street Journal",
  modelledOn: "Dow Jones, Code of Conduct, 2022",
  severities: {
    "editor-missing": "warning",
    "bare-source": "warning",
    "familiar-with-the-matter": "warning",
    "basis-missing": "warning",
    pseudonym: "error",
    "anonymous-attack": "error",
    "motive-missing": "warning",
  },
};
