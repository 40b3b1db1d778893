import type { Outlet } from "./outlet.ts";

export const ap: Outlet = {
  name: "ap",
  title: "Associated Press",
  modelledOn: "The Associated Press, News Values and Principles, 2024",
  severities: {
    "agreement-in-hindsight": "warning",
    "quote-approval": "error",
    "editor-missing": "error",
    "single-source": "error",
    "agreed-description": "warning",
    "bare-source": "error",
    "basis-missing": "error",
    "reason-missing": "error",
    "anonymous-opinion": "error",
    "anonymous-attack": "error",
    "motive-missing": "warning",
    "false-decline": "error",
    "document-origin": "error",
    "missing-byline": "error",
  },
  options: { "editor-missing": { "asks-for": ["editor", "approval"] } },
};
