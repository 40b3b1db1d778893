import type { Level } from "./levels.ts";

/** How each level is said in a sentence: "spoke on background". */
export const LEVEL_PHRASES: Readonly<Record<Level, string>> = {
  "off-the-record": "off the record",
  "deep-background": "on deep background",
  "chatham-house": "under the Chatham House Rule",
  background: "on background",
  "not-for-attribution": "not for attribution",
  "on-the-record": "on the record",
};
