import { useEffect } from 'react';

/** Fonts of titles and headline numbers: after the first view, when the browser has nothing better to do. */
export function useLateFonts(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const load = () => void import('../ui/fonts-late.css');
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(load, 500);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(load, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }, [ready]);
}
