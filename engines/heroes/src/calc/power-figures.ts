import type { PowerResult } from '../model/totals.ts';
import type { EntryState } from './entry-state.ts';
import { petsOf } from './pets.ts';
import { effectsOf } from './power-effects.ts';
import type { Surroundings } from './power-results.ts';
import { slottedFigures } from './slotted-figures.ts';

/** What a power has beside the figures of a row, for who looks at it alone. */
export type PowerFigures = (
  state: EntryState,
  around: Surroundings,
  result: PowerResult,
) => Required<Pick<PowerResult, 'effects' | 'slotted' | 'pets'>>;

/** Every effect with its numbers, the figures without global buffs, and what the power calls. */
export const powerFigures: PowerFigures = (state, around, result) => ({
  effects: effectsOf(state, around),
  slotted: slottedFigures(state, around, result),
  pets: petsOf(state, around),
});
