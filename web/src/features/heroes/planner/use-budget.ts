import { type SlotBudget, slotBudget } from '@guildhall/heroes';
import { useMemo } from 'react';
import { useGameData, usePlannerState } from '../session-context.ts';

/** Slots of the whole build: placed, allowed, left. */
export function useSlotBudget(): SlotBudget {
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  return useMemo(() => slotBudget(data, build), [data, build]);
}

/** Powers picked of those a full build has. */
export function usePickCount(): { readonly used: number; readonly total: number } {
  const picks = usePlannerState((state) => state.build.picks);
  return { used: picks.filter((pick) => pick !== null).length, total: picks.length };
}
