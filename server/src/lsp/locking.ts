import { LOCKED_NOTIFICATION } from "./requests.ts";
import type { Session } from "./session.ts";

/** Forgets keys and open ledgers, when asked to and when nobody has written anything for a while. */
export interface Locking {
  lock(): void;
  /** Somebody is at work: the while begins anew. */
  touched(): void;
  /** The setting may have changed. */
  configured(): void;
}

const MINUTE = 60_000;

/** The longest while that a timer can be set to, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** `forget` is called first, while keys are at hand; `refresh` looks at everything open again. */
export function createLocking(session: Session, forget: () => void, refresh: () => void): Locking {
  let timer: NodeJS.Timeout | undefined;
  /** Milliseconds; 0 is never. */
  let patience = 0;

  const lock = (): void => {
    clearTimeout(timer);
    forget();
    session.lock();
    refresh();
    if (session.features.showsState) void session.connection.sendNotification(LOCKED_NOTIFICATION, {});
  };
  const touched = (): void => {
    clearTimeout(timer);
    if (patience > 0 && !session.keys.isEmpty) timer = setTimeout(lock, patience).unref();
  };
  return {
    lock,
    touched,
    configured() {
      void session.configuration.of(null).then(({ lockAfter }) => {
        // Where nobody could unlock it again, it stays open as long as the server runs.
        patience = session.features.showsState ? Math.min(lockAfter * MINUTE, LONGEST) : 0;
        touched();
      });
    },
  };
}
