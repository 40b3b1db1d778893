import type { Outlet } from "./outlet.ts";

export const nyt: Outlet = {
  name: "nyt",
  title: "The New York Times",
  modelledOn: "The New York Times, Guidelines on Integrity and rules on anonymous sources, 2016",
  severities: {
    "agreement-in-hindsight": "error",
    "quote-approval": "error",
    "editor-missing": "error",
    "agreed-description": "warning",
    "bare-source": "error",
    "familiar-with-the-matter": "warning",
    "basis-missing": "warning",
    "reason-missing": "warning",
    "stock-reason": "error",
    "anonymous-opinion": "error",
    "anonymous-attack": "error",
    "motive-missing": "warning",
    "anonymous-lead": "warning",
  },
  options: { "editor-missing": { "asks-for": ["editor", "approval"] } },
};
