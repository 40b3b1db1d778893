import type { Outlet } from "./outlet.ts";

export const npr: Outlet = {
  name: "npr",
  title: "NPR",
  modelledOn: "NPR, Ethics Handbook, 2019",
  severities: {
    "editor-missing": "error",
    "agreed-description": "warning",
    "bare-source": "error",
    "has-learned": "error",
    "basis-missing": "error",
    "reason-missing": "error",
    pseudonym: "error",
    "anonymous-opinion": "error",
    "anonymous-attack": "error",
    "motive-missing": "error",
  },
};
