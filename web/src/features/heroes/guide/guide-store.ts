import { createStore } from 'zustand/vanilla';
import type { Topic } from '../words/guide.ts';

/** The rule that is explained, and the stop of the tour; null when none. */
export const guideStore = createStore<{ readonly topic: Topic | null; readonly step: number | null }>(() => ({
  topic: null,
  step: null,
}));

const SEEN = 'guildhall.heroes.tour';

/** Whether the tour was taken or declined in this browser. */
export function tourSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    // Nothing can be kept: an offer that comes back every time would be a nuisance.
    return true;
  }
}

/** Remembers that the tour need not be offered again. */
export function rememberTour(): void {
  try {
    localStorage.setItem(SEEN, 'yes');
  } catch {
    // It is offered again.
  }
}

/** Starts the tour at its first stop. */
export function startTour(): void {
  rememberTour();
  guideStore.setState({ step: 0, topic: null });
}
