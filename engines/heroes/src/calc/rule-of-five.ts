/** A bonus power counts at most this often in a build. heroes-rules §17. */
export const MAX_COPIES = 5;

/** Copies that count, of those earned. The key is the bonus power, never the size of the bonus. heroes-rules §17. */
export function countedCopies(earned: number): number {
  return Math.min(MAX_COPIES, earned);
}
