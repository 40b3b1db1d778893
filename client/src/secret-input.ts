import { window } from "vscode";

/** Where the path of the key file that was used last is kept; never what it holds. */
export const LAST_KEY_FILE = "groundRules.lastKeyFile";

/** Asks for a text that is not shown while it is typed. Undefined where the reporter gives up. */
export function askForSecret(title: string, prompt: string, problem: string | undefined): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: problem === undefined || problem === "" ? prompt : `${problem} ${prompt}`,
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (value === "" ? " " : undefined),
  });
}

/** Asks for a new passphrase, twice. */
export async function askForNewPassphrase(title: string): Promise<string | undefined> {
  for (let problem: string | undefined; ; problem = "The two were not the same.") {
    const first = await window.showInputBox({
      title,
      prompt: `${problem === undefined ? "" : `${problem} `}A new passphrase. Five or more random words are a good one; whoever forgets it has lost the ledger.`,
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) => (value.length < SHORTEST ? `At least ${SHORTEST} characters.` : undefined),
    });
    if (first === undefined) return undefined;
    const second = await askForSecret(title, "The same passphrase once more.", undefined);
    if (second === undefined) return undefined;
    if (first === second) return first;
  }
}

/** Characters. A file can be guessed at without limit by whoever has a copy. */
const SHORTEST = 12;
