/** A VS Code that the tests know: what carries its server, and the Node that this server was made for. */
export interface ServerVersion {
  readonly codeServer: string;
  readonly node: string;
}

/** By the version of VS Code; the first is the oldest that the extension supports. */
export const SERVERS = {
  "1.100.3": { codeServer: "4.100.3", node: "20.20.2" },
  "1.139.1": { codeServer: "4.139.1", node: "24.21.0" },
} as const satisfies Record<string, ServerVersion>;

export type VsCodeVersion = keyof typeof SERVERS;

const HOSTS = ["auto", "desktop", "server"] as const;
const PARTS = ["all", "suite", "keyboard"] as const;
const VERSIONS = Object.keys(SERVERS) as VsCodeVersion[];

export interface Options {
  readonly host: (typeof HOSTS)[number];
  readonly vscode: VsCodeVersion;
  readonly only: (typeof PARTS)[number];
  /** A packaged extension to test; null packages this tree. */
  readonly vsix: string | null;
}

/** Reads the runner's options. Throws, in words for the person at the terminal, on one it does not know. */
export function readOptions(args: readonly string[]): Options {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name, value] = [args[at] ?? "", args[at + 1]];
    if (!["--host", "--vscode", "--only", "--vsix"].includes(name)) throw new Error(`unknown option ${name}`);
    if (value === undefined) throw new Error(`${name} needs a value`);
    given.set(name, value);
  }
  return {
    host: oneOf(HOSTS, "--host", given.get("--host")),
    vscode: oneOf(VERSIONS, "--vscode", given.get("--vscode")),
    only: oneOf(PARTS, "--only", given.get("--only")),
    vsix: given.get("--vsix") ?? null,
  };
}

/** The known value that a given one is, or begins (1.100 for 1.100.3); the first where none is given. */
function oneOf<T extends string>(known: readonly T[], option: string, value = ""): T {
  const found = known.find((item) => item === value || item.startsWith(value && `${value}.`));
  if (found === undefined) throw new Error(`${option} is one of ${known.join(", ")}`);
  return found;
}
