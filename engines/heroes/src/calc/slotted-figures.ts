import type { PowerResult, SlottedFigures } from '../model/totals.ts';
import type { EntryState } from './entry-state.ts';
import { effectsOf } from './power-effects.ts';
import { PowerCalculation, type Surroundings } from './power-results.ts';

const NO_SUMS: readonly number[] = [];

/**
 * What the slots of a power alone make of it: the same calculation with every buff
 * of the build left out. Together with the power itself and its result these are
 * the three numbers of heroes-rules §8.
 */
export function slottedFigures(
  state: EntryState,
  around: Surroundings,
  { damage }: Pick<PowerResult, 'damage'>,
): SlottedFigures {
  if (state.compiled === null) throw new RangeError('an unknown power has no figures');
  const alone: Surroundings = { ...around, sums: NO_SUMS };
  const own = new PowerCalculation(state, state.compiled, alone).result();
  return {
    accuracy: own.accuracy,
    recharge: own.recharge,
    endurance: own.endurance,
    range: own.range,
    damage: damage.map(({ type }) => own.damage.find((row) => row.type === type)?.enhanced ?? 0),
    effects: effectsOf(state, alone).map(({ value, duration }) => ({ value, duration })),
  };
}
