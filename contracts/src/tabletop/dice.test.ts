import type {
  DICE_LIMITS,
  ProvableRecord,
  RollConfig,
  RollResult,
  RollStatistics,
} from '@guildhall/tabletop/dice';
import { Compile } from 'typebox/compile';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DeepReadonly } from '../schema.ts';
import { type DiceRollJson, type DiceStatsJson, type RollInputJson, RollInputSchema } from './dice.ts';

describe('dice schemas and engine types', () => {
  it('agree', () => {
    expectTypeOf<DiceRollJson>().toExtend<ProvableRecord>();
    expectTypeOf<RollResult>().toExtend<DeepReadonly<DiceRollJson>['results'][number]>();
    expectTypeOf<Omit<RollInputJson, 'clientSeed' | 'visibility'>>().toExtend<RollConfig>();
    expectTypeOf<Omit<RollStatistics, 'distribution'>>().toExtend<
      Omit<DeepReadonly<DiceStatsJson>, 'expr' | 'bars' | 'atLeast'>
    >();
    expectTypeOf<typeof DICE_LIMITS.length>().toEqualTypeOf<500>();
  });

  it('take a roll of a message, and at most twenty', () => {
    const schema = Compile(RollInputSchema);
    expect(schema.Check({ expr: '1d20+@str', values: { str: 4, smite: '2d8' }, mode: 'advantage' })).toBe(
      true,
    );
    expect(schema.Check({ expr: '1d20', repeat: 20 })).toBe(true);
    expect(schema.Check({ expr: '1d20', repeat: 21 })).toBe(false);
    expect(schema.Check({ expr: '1d20', faces: [20] })).toBe(false);
    expect(schema.Check({ expr: '1d20', values: { str: null } })).toBe(false);
  });
});
