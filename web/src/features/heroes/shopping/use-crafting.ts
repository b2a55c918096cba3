import type { CraftingData } from '@guildhall/heroes/pack';
import { useEffect, useState } from 'react';
import { loadCrafting } from '../data/pack-loader.ts';
import { usePlannerState } from '../session-context.ts';

export type CraftingState =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly crafting: CraftingData | null }
  | { readonly state: 'failed'; readonly error: unknown };

/** Recipes and salvage of the data in use; null where it has none. Fetched when the list is opened. */
export function useCrafting(): CraftingState {
  const manifest = usePlannerState((state) => state.manifest);
  const [state, setState] = useState<CraftingState>({ state: 'loading' });
  useEffect(() => {
    if (manifest === null) return;
    loadCrafting(manifest).then(
      (crafting) => setState({ state: 'here', crafting }),
      (error: unknown) => setState({ state: 'failed', error }),
    );
  }, [manifest]);
  return state;
}
