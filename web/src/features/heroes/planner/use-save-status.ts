import { useEffect } from 'react';
import { pageStore } from '../../../lib/page-store.ts';
import type { Autosave } from '../document/autosave.ts';
import { strings } from '../strings.ts';

/** Says at the foot of the page whether the last edit is kept; the planner itself is not drawn again for it. */
export function useSaveStatus({ state }: Autosave): void {
  useEffect(() => {
    const show = () => pageStore.setState({ status: strings.saveStates[state.getState().saved] });
    show();
    const stop = state.subscribe(show);
    return () => {
      stop();
      pageStore.setState({ status: '' });
    };
  }, [state]);
}
