import { ap } from "./ap.ts";
import { bbc } from "./bbc.ts";
import { guardian } from "./guardian.ts";
import { npr } from "./npr.ts";
import { nyt } from "./nyt.ts";
import type { Outlet } from "./outlet.ts";
import { post } from "./post.ts";
import { propublica } from "./propublica.ts";
import { reuters } from "./reuters.ts";
import { spj } from "./spj.ts";
import { wsj } from "./wsj.ts";

/** Every profile, in the order the catalogue lists them. */
export const OUTLETS: readonly Outlet[] = [ap, reuters, nyt, post, npr, propublica, bbc, guardian, wsj, spj];

export const OUTLET_NAMES: readonly string[] = OUTLETS.map((outlet) => outlet.name);

/** Whether an outlet is named by the file of a newsroom's own rules. */
export function isHousePath(name: string): boolean {
  return /\.ya?ml$/iu.test(name);
}

/** The profile of that name; null for any other text. */
export function outletNamed(name: string): Outlet | null {
  return OUTLETS.find((outlet) => outlet.name === name) ?? null;
}
