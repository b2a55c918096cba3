/**
 * Keeps the most recently used values that were expensive to make. Callers who
 * ask for a value that is being made wait for the same one; a failure is not kept.
 */
export class Lru<T> {
  readonly #capacity: number;
  readonly #entries = new Map<string, Promise<T>>();

  /** @param capacity number of values kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      // Last in the order of a Map is the one used last.
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const made = make();
    this.#entries.set(key, made);
    made.catch(() => {
      if (this.#entries.get(key) === made) this.#entries.delete(key);
    });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
    return made;
  }
}
