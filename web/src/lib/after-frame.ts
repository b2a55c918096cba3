/** Milliseconds to wait for a frame; a page in the background draws none. */
const LONGEST = 100;

/** Resolves once the next frame is drawn, so that what follows does not hold it back. */
export function afterFrame(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
