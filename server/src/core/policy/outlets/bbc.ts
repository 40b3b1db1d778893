import type { Outlet } from "./outlet.ts";

export const bbc: Outlet = {
  name: "bbc",
  title: "BBC",
  modelledOn: "BBC, Editorial Guidelines, 2019",
  severities: {
    "editor-missing": "warning",
    "single-source": "warning",
    "agreed-description": "error",
    "bare-source": "warning",
    "basis-missing": "warning",
    "reason-missing": "warning",
    jigsaw: "error",
    "exposed-ledger": "error",
  },
};
