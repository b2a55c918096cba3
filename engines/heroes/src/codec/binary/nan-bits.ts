/** What `setFloat32` writes for a not-a-number. */
export const PLAIN_NAN = 0x7fc00000;

/**
 * Bit patterns of the not-a-numbers of a file, in file order. A JavaScript
 * number has only one, so they travel beside the values: reading keeps them,
 * and whatever walks the values in the same order takes them again.
 */
export class NanBits {
  private readonly patterns: number[];
  private at = 0;

  constructor(patterns: readonly number[] = []) {
    this.patterns = [...patterns];
  }

  keep(pattern: number): void {
    this.patterns.push(pattern);
  }

  /** The next pattern; the plain one when there are more not-a-numbers than were read. */
  take(): number {
    return this.patterns[this.at++] ?? PLAIN_NAN;
  }

  /** All patterns kept. */
  list(): readonly number[] {
    return this.patterns;
  }
}
