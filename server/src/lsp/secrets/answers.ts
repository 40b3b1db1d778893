import type { Readable, Writable } from "node:stream";
import type { SecretsContext } from "./context.ts";
import { encryptLedger } from "./encrypt-ledger.ts";
import type { Ask, Asked, AskName } from "./messages.ts";
import { oldCopies } from "./old-copies.ts";
import { addRecipient, newKey, newKeyFile, recipientOfKey, removeRecipient } from "./own-keys.ts";
import { createPipe } from "./pipe.ts";
import { startLedger } from "./start-ledger.ts";
import { takeMachineKey, unlock, whatStaysClosed } from "./unlock.ts";

type Answers = { readonly [Name in AskName]: (params: Asked[Name]["params"], context: SecretsContext) => Promise<Asked[Name]["answer"]> };

const ANSWERS: Answers = {
  closed: whatStaysClosed,
  unlock,
  machineKey: takeMachineKey,
  async lock(_, { locking }) {
    locking.lock();
    return { kind: "done" };
  },
  newKey,
  newKeyFile,
  recipientOf: recipientOfKey,
  addRecipient,
  removeRecipient,
  startLedger,
  encryptLedger,
  oldCopies,
  formOpen: (given, { forms }) => forms.open(given),
  formShow: (given, { forms }) => forms.show(given),
  formEdit: (given, { forms }) => forms.edit(given),
  formGo: (given, { forms }) => forms.go(given),
  formSave: (given, { forms }) => forms.save(given),
  formSaveAs: (given, { forms }) => forms.saveAs(given),
  formRevert: (given, { forms }) => forms.revert(given),
  formBackup: (given, { forms }) => forms.backup(given),
  formSecure: (given, { forms }) => forms.secure(given),
  async formClose({ uri }, { forms }) {
    forms.close(uri);
    return { kind: "done" };
  },
};

/** The server's end of the pipe. What is asked before the client's first message of the protocol waits for that. */
export interface Secrets {
  started(context: SecretsContext): void;
}

export function openSecrets(input: Readable, output: Writable, log: (line: string) => void): Secrets {
  let start: (context: SecretsContext) => void = () => {};
  const starting = new Promise<SecretsContext>((resolve) => {
    start = resolve;
  });
  const pipe = createPipe(input, output, (value) => {
    if (isAsk(value)) void answer(value);
  });
  const answer = async ({ id, ask, params }: Ask): Promise<void> => {
    const reply = ANSWERS[ask] as (params: unknown, context: SecretsContext) => Promise<unknown>;
    try {
      const context = await starting;
      const given = await reply(params, context);
      context.locking.touched();
      pipe.write({ id, answer: given });
    } catch {
      log(`Something went wrong inside the server while it worked on "${ask}".`);
      pipe.write({ id, answer: null });
    }
  };
  return { started: (context) => start(context) };
}

function isAsk(value: unknown): value is Ask {
  if (typeof value !== "object" || value === null || !("id" in value) || !("ask" in value) || !("params" in value)) return false;
  return typeof value.ask === "string" && Object.hasOwn(ANSWERS, value.ask) && typeof value.params === "object" && value.params !== null;
}
