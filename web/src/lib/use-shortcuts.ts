import { useEffect, useMemo } from 'react';
import { addShortcuts, type Shortcut } from './shortcuts.ts';

/** Shortcuts of a component while it is shown; `make` runs again when `deps` change. */
export function useShortcuts(make: () => readonly Shortcut[], deps: readonly unknown[]): void {
  const shortcuts = useMemo(make, deps);
  useEffect(() => addShortcuts(shortcuts), [shortcuts]);
}
