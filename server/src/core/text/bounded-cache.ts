interface Entry<V> {
  readonly value: V;
  /** When it was last asked for, counted in look-ups. */
  used: number;
}

/**
 * Keeps the results for the texts used last; where there are too many, the half that was not asked for longest goes.
 *
 * A text cut from a longer one keeps all of that one alive, which for a draft would be a copy of the whole for every
 * keystroke. So each text is copied before it is kept, and results are made from the copy.
 */
export class BoundedCache<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #most: number;
  #lookups = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for a text, made where it is not kept. */
  get(text: string, make: (text: string) => V): V {
    const entry = this.#entries.get(text);
    if (entry === undefined) return this.keep(text, make);
    entry.used = this.#lookups++;
    return entry.value;
  }

  /** The value for a text where it is kept. */
  find(text: string): V | undefined {
    const entry = this.#entries.get(text);
    if (entry === undefined) return undefined;
    entry.used = this.#lookups++;
    return entry.value;
  }

  /** Makes and keeps the value for a text. */
  keep(text: string, make: (text: string) => V): V {
    const own = copied(text);
    const value = make(own);
    this.#entries.set(own, { value, used: this.#lookups++ });
    if (this.#entries.size > this.#most) this.#dropOlderHalf();
    return value;
  }

  #dropOlderHalf(): void {
    const uses = [...this.#entries.values()].map(({ used }) => used).sort((a, b) => a - b);
    const middle = uses[uses.length >> 1] ?? 0;
    for (const [text, { used }] of this.#entries) if (used < middle) this.#entries.delete(text);
  }
}

/** The same text in memory of its own: engines build a joined text anew before they cut from it. */
function copied(text: string): string {
  return `\0${text}`.slice(1);
}
