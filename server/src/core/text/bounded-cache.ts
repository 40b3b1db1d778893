/** Keeps the results for the texts used last; the ones not asked for longest go first. */
export class BoundedCache<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for a text, made where it is not kept. */
  get(text: string, make: (text: string) => V): V {
    const kept = this.#values.get(text);
    if (kept !== undefined) {
      this.#values.delete(text);
      this.#values.set(text, kept);
      return kept;
    }
    const made = make(text);
    this.#values.set(text, made);
    if (this.#values.size > this.#most) {
      const oldest = this.#values.keys().next().value;
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    return made;
  }
}
