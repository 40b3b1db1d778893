/** The levels a source and a reporter agree on, strictest first: the order in which a finding names the agreement it breaks. */
export const LEVELS = ["off-the-record", "deep-background", "chatham-house", "background", "not-for-attribution", "on-the-record"] as const;
export type Level = (typeof LEVELS)[number];

export const PERMISSIONS = ["use", "attribute", "describe", "name", "quote"] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What may be done with words under an agreement. */
export type Permissions = Readonly<Record<Permission, boolean>>;

/**
 * What each level permits where the agreement says nothing else.
 * Source: the Associated Press's definitions of on the record, background, deep background and off the record; the
 * Chatham House Rule for its level.
 */
export const LEVEL_PERMITS: Readonly<Record<Level, Permissions>> = {
  "off-the-record": { use: false, attribute: false, describe: false, name: false, quote: false },
  "deep-background": { use: true, attribute: false, describe: false, name: false, quote: false },
  "chatham-house": { use: true, attribute: true, describe: true, name: false, quote: true },
  background: { use: true, attribute: true, describe: true, name: false, quote: true },
  "not-for-attribution": { use: true, attribute: true, describe: true, name: false, quote: true },
  "on-the-record": { use: true, attribute: true, describe: true, name: true, quote: true },
};

/** The only description the Chatham House Rule permits where an agreement gives no other. */
export const CHATHAM_HOUSE_DESCRIPTION = "a participant";
