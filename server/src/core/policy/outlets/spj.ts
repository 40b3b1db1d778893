import type { Outlet } from "./outlet.ts";

export const spj: Outlet = {
  name: "spj",
  title: "Society of Professional Journalists",
  modelledOn: "Society of Professional Journalists, Code of Ethics, 2014",
  severities: {
    "bare-source": "warning",
    "basis-missing": "warning",
    "reason-missing": "error",
    "motive-missing": "warning",
  },
};
