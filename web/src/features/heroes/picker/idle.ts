/** Milliseconds of work between two frames at most. */
const SLICE = 6;

type Idle = (work: () => unknown) => void;

/** Runs when the page has nothing else to do, after 200 ms at the latest. */
export const whenIdle: Idle = (work) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void work(), { timeout: 200 });
  else setTimeout(() => void work(), 16);
};

/**
 * Works through a list while the page has nothing else to do, a few milliseconds
 * at a time. `onSlice` hears of every slice; the returned function stops it.
 */
export function runIdle<T>(items: readonly T[], work: (item: T) => void, onSlice: () => void): () => void {
  let at = 0;
  let stopped = false;
  const go = () => {
    if (stopped) return;
    const until = performance.now() + SLICE;
    while (at < items.length && performance.now() < until) {
      const item = items[at++];
      if (item !== undefined) work(item);
    }
    onSlice();
    if (at < items.length) whenIdle(go);
  };
  if (items.length > 0) whenIdle(go);
  return () => {
    stopped = true;
  };
}
