import { useEffect } from 'react';

/** Milliseconds after the first view in which nothing else should have to wait. */
const REST = 1500;

/** Fonts of titles and headline numbers, asked for when the first view has settled. */
export function useLateFonts(ready: boolean, rest: number = REST): void {
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => void import('../ui/fonts-late.css'), rest);
    return () => clearTimeout(timer);
  }, [ready, rest]);
}
