import { join } from "node:path";

/** Where the runner finds and leaves things. All paths are absolute. */
export interface Places {
  readonly root: string;
  /** VS Codes and browsers, kept from run to run. */
  readonly cache: string;
  /** The bundled tests. */
  readonly out: string;
  readonly results: string;
  readonly screenshots: string;
  /** A small story with its ledger; tests get a copy. */
  readonly workspace: string;
}

export function placesOf(root: string): Places {
  return {
    root,
    cache: join(root, ".vscode-test"),
    out: join(root, "out/e2e"),
    results: join(root, "out/results"),
    screenshots: join(root, "out/screenshots"),
    workspace: join(root, "test/e2e/workspace"),
  };
}
