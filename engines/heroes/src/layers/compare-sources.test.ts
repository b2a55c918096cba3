import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../calc/default-rules.ts';
import { power, TESTER } from '../calc/tiny-data.fixture.ts';
import type { FullGameData } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import type { Power } from '../model/power.ts';
import { compareGameData } from './compare-sources.ts';

function data(name: string, powers: readonly Power[]): FullGameData {
  return indexGameData({
    version: { id: '', name, date: '', sources: [] },
    rules: DEFAULT_RULES,
    archetypes: [TESTER],
    enhancementClasses: [],
    setTypes: [],
    powersets: [],
    enhancements: [],
    enhancementSets: [],
    recipes: [],
    salvage: [],
    powers,
    entities: [],
    tables: new Map(),
  });
}

const MELEE = { attribute: 'defense.melee' } as const;

describe('compareGameData', () => {
  it('finds nothing between equals, whatever their order', () => {
    const effects = [MELEE, { ...MELEE, scale: 2 }, { attribute: 'recovery' } as const];
    const a = data('a', [power('A.B.C', {}, ...effects), power('A.B.D', {})]);
    const b = data('b', [power('A.B.D', {}), power('a.b.c', {}, ...effects.toReversed())]);
    const result = compareGameData(a, b);
    expect(result.powers).toEqual([]);
    expect(result.counts.effects).toEqual({ same: 3, changed: 0, added: 0, removed: 0 });
    expect(Object.values(result.agreement).every((share) => share === 1)).toBe(true);
  });

  it('says what changed in a power, effect by effect', () => {
    const a = data('a', [
      power('A.B.C', { recharge: 10 }, MELEE, { ...MELEE, pvMode: 'pvp' }, { attribute: 'fly' }),
    ]);
    const b = data('b', [
      power(
        'A.B.C',
        { recharge: 8 },
        { ...MELEE, pvMode: 'pvp' },
        { ...MELEE, scale: 2 },
        { attribute: 'recovery' },
      ),
    ]);
    expect(compareGameData(a, b).powers).toEqual([
      {
        id: 'A.B.C',
        name: expect.any(String),
        status: 'changed',
        fields: [{ field: 'recharge', older: 10, newer: 8 }],
        effects: [
          {
            change: 'changed',
            effect: 'defense.melee current',
            fields: [{ field: 'scale', older: 1, newer: 2 }],
          },
          { change: 'removed', effect: 'fly current' },
          { change: 'added', effect: 'recovery current' },
        ],
      },
    ]);
  });

  it('counts powers that come, go, or are without effects on one side', () => {
    const a = data('a', [power('A.B.Gone', {}), power('A.B.Moved', {}, MELEE)]);
    const b = data('b', [power('A.B.New', {}), power('A.B.Moved', {})]);
    const { counts, powers } = compareGameData(a, b);
    expect(counts.powers).toMatchObject({ both: 1, added: 1, removed: 1, effectsUnknown: 1 });
    expect(powers.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'A.B.New added',
      'A.B.Moved effects_unknown',
      'A.B.Gone removed',
    ]);
  });

  it('forgives single precision', () => {
    const a = data('a', [
      power('A.B.C', { castTime: Math.fround(1.83) }, { ...MELEE, scale: Math.fround(0.35) }),
    ]);
    const b = data('b', [power('A.B.C', { castTime: 1.83 }, { ...MELEE, scale: 0.35 })]);
    expect(compareGameData(a, b).powers).toEqual([]);
  });
});
