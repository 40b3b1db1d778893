import { BoundedCache } from "./bounded-cache.ts";

/** Keeps what was read from texts between two looks, so that a rule reads only the blocks and sentences that changed. */
export interface TextMemory {
  /**
   * What `read` makes of a text, kept for as long as the text is asked for. It may depend on nothing but the text; `key` names
   * it: the function itself, or a word of its own for each thing that it depends on besides.
   */
  of<T>(key: ((text: string) => T) | string, text: string, read: (text: string) => T): T;
}

/** `most` texts are kept at a time. */
export function createTextMemory(most: number): TextMemory {
  const texts = new BoundedCache<Map<unknown, unknown>>(most);
  return {
    of<T>(key: ((text: string) => T) | string, text: string, read: (text: string) => T): T {
      const readings = texts.get(text, () => new Map());
      if (!readings.has(key)) readings.set(key, read(text));
      return readings.get(key) as T;
    },
  };
}
