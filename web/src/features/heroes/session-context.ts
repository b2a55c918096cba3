import type { BuildNumbers, GameData } from '@guildhall/heroes';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Autosave } from './document/autosave.ts';
import type { PlannerSession, PlannerState } from './document/session.ts';
import type { PlannerView, ViewState } from './planner/view.ts';

export interface PlannerTools {
  readonly session: PlannerSession;
  readonly view: PlannerView;
  readonly autosave: Autosave;
}

export const PlannerContext = createContext<PlannerTools | null>(null);

export function usePlanner(): PlannerTools {
  const tools = useContext(PlannerContext);
  if (tools === null) throw new Error('a planner component is used outside a planner page');
  return tools;
}

/** A part of the open build's state; the component renders again only when that part changes. */
export function usePlannerState<T>(select: (state: PlannerState) => T): T {
  return useStore(usePlanner().session.store, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(usePlanner().view, select);
}

/** Game data for components that are shown only once it is there. */
export function useGameData(): GameData {
  const data = usePlannerState((state) => state.data);
  if (data === null) throw new Error('shown before the game data was loaded');
  return data;
}

interface ReadyParts {
  readonly data: GameData;
  readonly result: BuildNumbers;
}

/** Data and totals for components that are shown only once both are there. */
export function useReady(): ReadyParts {
  const data = useGameData();
  const result = usePlannerState((state) => state.result);
  if (result === null) throw new Error('shown before the totals were computed');
  return { data, result };
}
