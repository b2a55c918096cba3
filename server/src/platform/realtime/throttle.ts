/** Messages a client may send at once, and how many a second it gets back. Far above what hands do. */
const BURST = 500;
const A_SECOND = 200;

/** Slows a client down that sends too fast: nothing is refused, it is only read later. */
export class Throttle {
  readonly #now: () => number;
  #left = BURST;
  #at: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#at = now();
  }

  /** Count one message; answers the milliseconds to wait before the next is read. */
  take(): number {
    const now = this.#now();
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) * A_SECOND) / 1000) - 1;
    this.#at = now;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left * 1000) / A_SECOND);
  }
}
