import { parseArgs } from "node:util";

/** A command line that cannot be understood. The message goes to standard error; it never echoes what was typed, which may hold a name. */
export class UsageError extends Error {}

/** The options a command knows, by long name: one that takes a value, one that stands alone. */
export type OptionTable = Readonly<
  Record<
    string,
    {
      readonly type: "string" | "boolean";
      readonly short?: string;
      /** Whether it may be given several times. */
      readonly multiple?: boolean;
    }
  >
>;

export interface ParsedOptions {
  readonly positionals: readonly string[];
  /** The value of an option, or null where it was not given. */
  value(name: string): string | null;
  /** Every value of an option that may be given several times, in their order. */
  values(name: string): readonly string[];
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
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (known === undefined) throw new UsageError(`Argument ${token.index + 1} is an option that this command does not have.`);
    const given = values.get(token.name) ?? [];
    values.set(token.name, given);
    if (known.type === "boolean") {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
      continue;
    }
    if (given.length > 0 && known.multiple !== true) throw new UsageError(`--${token.name} is given twice.`);
    given.push(givenWith(token));
  }
  return {
    positionals,
    value: (name) => values.get(name)?.[0] ?? null,
    values: (name) => values.get(name) ?? [],
    flag: (name) => values.has(name),
  };
}

/** What was given with an option; another option is no value. */
function givenWith({ name, value, inlineValue }: { name: string; value: string | undefined; inlineValue: boolean | undefined }): string {
  if (value === undefined || value === "" || (inlineValue !== true && /^-./u.test(value))) {
    throw new UsageError(`--${name} needs a value.`);
  }
  return value;
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
