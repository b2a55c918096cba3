import { describe, expect, it } from 'vitest';
import type { BuildTotals, Stat } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { entry, piece, power, set, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const data = tinyData({
  powers: [
    power('A.B.Shield', {}, { attribute: 'defense.melee', scale: 0.1 }),
    power(
      'A.B.Odd',
      {},
      { attribute: 'damage.fire', aspect: 'resistance', scale: 2, table: 'melee_unheard_of' },
    ),
  ],
  pieces: ['A', 'B'].map((letter) => piece(`Luck_${letter}`, { set: 'Luck' })),
  sets: [
    set('Luck', {
      pieces: ['Luck_A', 'Luck_B'],
      bonuses: [{ pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Nowhere'] }],
    }),
  ],
});

function allStats(totals: BuildTotals): Stat[] {
  const found: Stat[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('uncapped' in value) found.push(value as Stat);
    else Object.values(value).forEach(visit);
  };
  visit(totals);
  return found;
}

describe('names the data does not know', () => {
  it('leave every total unfinished when a power is switched on', () => {
    const { totals, unknown } = computeBuild(data, tinyBuild(entry('A.B.Shield'), entry('A.B.Sheild')));
    expect(unknown).toEqual([
      { kind: 'power', name: 'A.B.Sheild', path: 'picks[1]', suggestion: 'A.B.Shield' },
    ]);
    const stats = allStats(totals);
    expect(stats.length).toBeGreaterThan(40);
    expect(stats.every(({ unknown: count }) => count === 1)).toBe(true);
    expect(totals.defense.melee.value).toBe(0.1);
  });

  it('are only listed when the power is off', () => {
    const { totals, unknown } = computeBuild(data, tinyBuild(entry('A.B.Gone', [], { include: false })));
    expect(unknown).toHaveLength(1);
    expect(totals.hitPoints.unknown).toBe(0);
  });

  it('touch every total when it is a piece or a bonus, once for each name', () => {
    const build = tinyBuild(
      entry('A.B.Shield', ['Luck_A', 'Luck_B', 'Crafted_Luck', 'Crafted_Luck']),
      entry('A.B.Gone', ['Luck_A', 'Luck_B']),
    );
    const { totals, unknown } = computeBuild(data, build);
    expect(unknown.map(({ kind, name, path }) => `${kind} ${name} ${path}`)).toEqual([
      'enhancement Crafted_Luck picks[0].slots[2]',
      'enhancement Crafted_Luck picks[0].slots[3]',
      'power A.B.Gone picks[1]',
      'bonus_power Set_Bonus.Set_Bonus.Nowhere picks[0]',
    ]);
    expect(totals.recharge.unknown).toBe(3);
  });

  it('name a piece by its long name when nothing else is known', () => {
    const slotted = { uid: '', longName: 'Old: Thing', grade: 'none', level: 1, relativeLevel: 0 } as const;
    const { unknown } = computeBuild(data, tinyBuild(entry('A.B.Shield', [slotted])));
    expect(unknown[0]).toMatchObject({ kind: 'enhancement', name: 'Old: Thing' });
  });

  it('touch one total only when it is a modifier table', () => {
    const { totals, unknown } = computeBuild(data, tinyBuild(entry('A.B.Odd')));
    expect(unknown).toEqual([{ kind: 'table', name: 'melee_unheard_of', path: 'picks[0]' }]);
    expect(totals.resistance.fire).toMatchObject({ value: 0, unknown: 1 });
    expect(totals.resistance.cold.unknown).toBe(0);
    expect(totals.hitPoints.unknown).toBe(0);
  });

  it('are no reason to fail: archetype, powersets and all', () => {
    const build = {
      ...tinyBuild(entry('X.Y.Z')),
      archetype: 'Class_Nobody',
      primary: 'X.Y',
      pools: ['', 'Pool.Nowhere'],
      epic: 'Epic.Nowhere',
    };
    const { totals, unknown } = computeBuild(data, build);
    expect(unknown.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'archetype archetype',
      'powerset primary',
      'powerset pools[1]',
      'powerset epic',
      'power picks[0]',
    ]);
    expect(totals.hitPoints).toMatchObject({ value: 0, cap: null, unknown: 2 });
  });
});

describe('contributions', () => {
  it('add up to the totals and name power, place and rule', () => {
    const own = tinyData({
      powers: [
        power('A.B.Shield', {}, { attribute: 'defense.melee', scale: 0.1 }),
        power('Set_Bonus.Set_Bonus.Def', {}, { attribute: 'defense.melee', scale: 0.03 }),
      ],
      pieces: ['A', 'B'].map((letter) => piece(`Luck_${letter}`, { set: 'Luck' })),
      sets: [
        set('Luck', {
          pieces: ['Luck_A', 'Luck_B'],
          bonuses: [{ pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Def'] }],
        }),
      ],
    });
    const build = tinyBuild(entry('A.B.Shield', ['Luck_A', 'Luck_B']));
    const { contributions, totals } = computeBuild(own, build, { contributions: true });
    expect(contributions).toEqual([
      { stat: 'defense.melee', value: 0.1, power: 'A.B.Shield', via: 'picks[0]', rule: 'power' },
      {
        stat: 'defense.melee',
        value: 0.03,
        power: 'Set_Bonus.Set_Bonus.Def',
        via: 'picks[0]',
        rule: 'set_bonus',
      },
    ]);
    expect(totals.defense.melee.value).toBeCloseTo(0.13, 12);
    expect(computeBuild(own, build)).not.toHaveProperty('contributions');
  });
});
