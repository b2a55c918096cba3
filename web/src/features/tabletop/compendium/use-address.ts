import { useStore } from 'zustand';
import { addressStore, navigate } from '../../../lib/router.ts';

/** The address's parameters, and a way to change some of them without leaving the page. */
export function useAddress(): {
  readonly search: URLSearchParams;
  /** Undefined or empty takes a parameter away. */
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
} {
  const search = useStore(addressStore, (state) => state.search);
  return {
    search,
    change: (changes) => {
      const { path, search: current } = addressStore.getState();
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      void navigate(text === '' ? path : `${path}?${text}`, 'replace');
    },
  };
}
