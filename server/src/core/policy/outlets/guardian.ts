import type { Outlet } from "./outlet.ts";

export const guardian: Outlet = {
  name: "guardian",
  title: "The Guardian",
  modelledOn: "The Guardian, Editorial Code of Practice, 2023",
  severities: {
    "single-source": "warning",
    "bare-source": "warning",
    "basis-missing": "warning",
    "anonymous-attack": "warning",
  },
};
