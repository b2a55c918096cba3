/** Length of a server tick in seconds. heroes-rules §13. */
const TICK = 0.132;

/**
 * Time in seconds that a cast really takes: whole server ticks, plus one.
 * heroes-rules §13. An instant power (cast time 0) still takes that one tick.
 */
export function arcanaTime(castTime: number): number {
  return (Math.ceil(Math.max(0, castTime) / TICK - 1e-9) + 1) * TICK;
}
