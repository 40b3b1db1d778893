import type { Outlet } from "./outlet.ts";

export const reuters: Outlet = {
  name: "reuters",
  title: "Reuters",
  modelledOn: "Reuters, Handbook of Journalism, 2017",
  severities: {
    "agreement-in-hindsight": "warning",
    "quote-approval": "warning",
    "editor-missing": "error",
    "single-source": "warning",
    "plural-for-one": "error",
    "anonymous-attack": "error",
  },
};
