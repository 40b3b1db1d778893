import { HAPPENING } from "./ways-that-happen.ts";
import { HIDING } from "./ways-that-hide.ts";
import type { Way } from "./written.ts";

export const WAYS: readonly Way[] = [
  ...HAPPENING.map((way) => ({ ...way, group: "happening" as const })),
  ...HIDING.map((way) => ({ ...way, group: "hiding" as const })),
];
