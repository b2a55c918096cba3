import { createStore } from 'zustand/vanilla';

const KEY = 'guildhall.heroes.pins';

/** Totals that stay in sight on a phone. */
export const MOST_PINS = 3;

function stored(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, MOST_PINS) : [];
  } catch {
    return [];
  }
}

/** Paths of the totals that the user pinned, in that order; empty = the usual three. */
export const pinStore = createStore<{ readonly pins: readonly string[] }>(() => ({ pins: stored() }));

/** Pins a total, in place of the one pinned first when there are three; or takes it off. */
export function togglePin(path: string): void {
  const { pins } = pinStore.getState();
  const next = pins.includes(path) ? pins.filter((one) => one !== path) : [...pins, path].slice(-MOST_PINS);
  pinStore.setState({ pins: next });
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage pins last until the page is left.
  }
}
