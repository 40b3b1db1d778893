import type { Outlet } from "./outlet.ts";

export const post: Outlet = {
  name: "post",
  title: "The Washington Post",
  modelledOn: "The Washington Post, Policies and Standards, 2021",
  severities: {
    "editor-missing": "error",
    "bare-source": "warning",
    "basis-missing": "warning",
    "reason-missing": "warning",
    "anonymous-opinion": "warning",
    "anonymous-attack": "warning",
    "anonymous-lead": "warning",
  },
};
