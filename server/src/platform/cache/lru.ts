import { LRUCache } from 'lru-cache';

/**
 * Keeps the most recently used values that were expensive to make. Callers who
 * ask for a value that is being made wait for the same one; a failure is not kept.
 */
export class Lru<T> {
  readonly #entries: LRUCache<string, Promise<T>>;

  /** @param capacity number of values kept */
  constructor(capacity: number) {
    this.#entries = new LRUCache({ max: capacity });
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#entries.set(key, made);
    made.catch(() => {
      if (this.#entries.peek(key) === made) this.#entries.delete(key);
    });
    return made;
  }
}
