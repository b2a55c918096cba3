import { describe, expect, it } from 'vitest';
import type { OutsidePower } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const DEFENSE = { attribute: 'defense.melee', scale: 0.1 } as const;

const data = tinyData({
  powers: [
    power('Team.Shields.Deflection', { type: 'click' }, { ...DEFENSE, target: 'target', table: 'buff' }),
    power(
      'Team.Shields.Maneuvers',
      { type: 'toggle' },
      { ...DEFENSE, target: 'all' },
      {
        ...DEFENSE,
        target: 'self',
        scale: 9,
      },
    ),
    power('Insp.Small.Luck', { type: 'inspiration' }, { ...DEFENSE, target: 'self', scale: 0.125 }),
    power(
      'Team.Shields.Fortitude',
      { type: 'click' },
      {
        attribute: 'damage.fire',
        aspect: 'strength',
        target: 'target',
        scale: 0.3,
      },
    ),
    power('A.B.Weave', { type: 'toggle' }, DEFENSE),
    power(
      'A.B.Bolt',
      { type: 'click', affects: ['foe'] },
      { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -10 },
    ),
  ],
  powersets: [
    {
      id: 'Team.Shields',
      name: 'Shields',
      kind: 'primary',
      archetype: 'Class_Pet',
      excludes: [],
      powers: [],
    },
  ],
  tables: { buff: 1 },
  petTables: { buff: 2, melee_ones: 1 },
});

const melee = (...outside: OutsidePower[]) =>
  computeBuild(data, tinyBuild(entry('A.B.Weave')), { outside }).totals.defense.melee.value;

describe('powers of others', () => {
  it('count with what they do to their target and to all, not to their user', () => {
    expect(melee({ power: 'Team.Shields.Maneuvers' })).toBeCloseTo(0.2, 12);
  });

  it('have the tables of the class that owns them, or of the one named', () => {
    expect(melee({ power: 'Team.Shields.Deflection' })).toBeCloseTo(0.1 + 0.2, 12);
    expect(melee({ power: 'Team.Shields.Deflection', archetype: 'Class_Tester' })).toBeCloseTo(0.2, 12);
  });

  it('count as often as they are used, within reason', () => {
    const luck = { power: 'Insp.Small.Luck' };
    expect(melee(luck)).toBeCloseTo(0.225, 12);
    expect(melee({ ...luck, count: 3 })).toBeCloseTo(0.475, 12);
    expect(melee({ ...luck, count: -3 })).toBe(0.1);
    expect(melee({ ...luck, count: 1000 })).toBeCloseTo(12.6, 9);
    expect(melee({ ...luck, count: Number.NaN })).toBeCloseTo(0.225, 12);
  });

  it('strengthen the powers of the build', () => {
    const { powers } = computeBuild(data, tinyBuild(entry('A.B.Bolt')), {
      outside: [{ power: 'Team.Shields.Fortitude', count: 2 }],
    });
    expect(powers[0]?.damage).toEqual([{ type: 'fire', base: 10, enhanced: 16 }]);
  });

  it('are named among the contributions', () => {
    const { contributions } = computeBuild(data, tinyBuild(), {
      outside: [{ power: 'Insp.Small.Luck', count: 2 }],
      contributions: true,
    });
    expect(contributions).toEqual([
      { stat: 'defense.melee', value: 0.25, power: 'Insp.Small.Luck', via: 'outside[0]', rule: 'outside' },
    ]);
  });

  it('that the data does not know leave every total unfinished', () => {
    const { unknown, totals } = computeBuild(data, tinyBuild(), { outside: [{ power: 'No.Such.Power' }] });
    expect(unknown).toEqual([{ kind: 'power', name: 'No.Such.Power', path: 'outside[0]' }]);
    expect(totals.defense.melee.unknown).toBe(1);
  });
});

describe('a table that the class of the user lacks', () => {
  it('is reported', () => {
    const poor = tinyData({
      powers: [power('Insp.Small.Luck', { type: 'inspiration' }, { ...DEFENSE, table: 'gone' })],
    });
    const { unknown, totals } = computeBuild(poor, tinyBuild(), { outside: [{ power: 'Insp.Small.Luck' }] });
    expect(unknown).toEqual([{ kind: 'table', name: 'gone', path: 'outside[0]' }]);
    expect([totals.defense.melee.unknown, totals.defense.aoe.unknown]).toEqual([1, 0]);
  });
});

describe('in PvP', () => {
  it('everybody gains the bonus the data has for it', () => {
    const bonus = power(
      'Temporary_Powers.Temporary_Powers.PVP_Resist_Bonus',
      {},
      { attribute: 'damage.fire', aspect: 'resistance', scale: 0.4 },
    );
    const pvp = tinyData({ powers: [bonus] });
    const fire = (mode: 'pve' | 'pvp') =>
      computeBuild(pvp, tinyBuild(), { mode }).totals.resistance.fire.value;
    expect([fire('pve'), fire('pvp')]).toEqual([0, 0.4]);
    expect(computeBuild(tinyData({}), tinyBuild(), { mode: 'pvp' }).unknown).toEqual([]);
  });
});
