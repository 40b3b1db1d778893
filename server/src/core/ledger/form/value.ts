/** What a form can put into a ledger. */
export type FormValue = string | number | boolean | readonly FormValue[] | { readonly [key: string]: FormValue };

/** Keys and places in lists, from the file's own map down. */
export type FormPath = readonly (string | number)[];
