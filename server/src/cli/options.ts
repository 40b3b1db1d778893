import { parseArgs } from "node:util";

/** A command line that cannot be understood. The message goes to standard error; it never echoes what was typed, which may hold a name. */
export class UsageError extends Error {}

/** The options a command knows, by long name: one that takes a value, one that stands alone. */
export type OptionTable = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

export interface ParsedOptions {
  readonly positionals: readonly string[];
  /** The value of an option, or null where it was not given. */
  value(name: string): string | null;
  flag(name: string): boolean;
}

/** Reads a command's arguments strictly: an unknown option, a missing value or a value given twice is a usage error. */
export function parseOptions(args: readonly string[], table: OptionTable): ParsedOptions {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { ...table },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (known === undefined) throw new UsageError(`Argument ${token.index + 1} is an option that this command does not have.`);
    if (known.type === "boolean") {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
      values.set(token.name, true);
      continue;
    }
    if (token.value === undefined || token.value === "" || (!token.inlineValue && /^-./u.test(token.value))) {
      throw new UsageError(`--${token.name} needs a value.`);
    }
    if (values.has(token.name)) throw new UsageError(`--${token.name} is given twice.`);
    values.set(token.name, token.value);
  }
  return {
    positionals,
    value(name) {
      const value = values.get(name);
      return typeof value === "string" ? value : null;
    },
    flag: (name) => values.get(name) === true,
  };
}

/** The value of an option that takes one of a few words. */
export function oneOf<T extends string>(options: ParsedOptions, name: string, words: readonly T[], fallback: T): T {
  const value = options.value(name);
  if (value === null) return fallback;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageError(`--${name} takes one of: ${words.join(", ")}.`);
  return word;
}

/** The value of an option that takes a whole number from 0; null where it was not given. */
export function wholeNumber(options: ParsedOptions, name: string): number | null {
  const value = options.value(name);
  if (value === null) return null;
  if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${name} takes a whole number.`);
  return Number(value);
}

/** The one file a command works on. */
export function onlyFile(options: ParsedOptions): string {
  const [file, ...others] = options.positionals;
  if (file === undefined || others.length > 0) throw new UsageError("This command takes one file.");
  return file;
}

export function someFiles(options: ParsedOptions): readonly string[] {
  if (options.positionals.length === 0) throw new UsageError("This command takes one file or more.");
  return options.positionals;
}
