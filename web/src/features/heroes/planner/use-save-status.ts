import { useEffect } from 'react';
import { useStore } from 'zustand';
import { pageStore } from '../../../lib/page-store.ts';
import type { Autosave } from '../document/autosave.ts';
import { strings } from '../strings.ts';

/** Says at the foot of the page whether the last edit is kept. */
export function useSaveStatus(autosave: Autosave): void {
  const saved = useStore(autosave.state, (state) => state.saved);
  useEffect(() => {
    pageStore.setState({ status: strings.saveStates[saved] });
    return () => pageStore.setState({ status: '' });
  }, [saved]);
}
