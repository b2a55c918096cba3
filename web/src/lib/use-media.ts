import { useSyncExternalStore } from 'react';

/** Whether a media query matches, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** One column, bottom bar. */
export const PHONE = '(max-width: 719px)';
/** Rail, work area and inspector side by side. */
export const DESKTOP = '(min-width: 1100px)';
