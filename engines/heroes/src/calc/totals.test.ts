import { describe, expect, it } from 'vitest';
import type { Archetype } from '../model/game-data.ts';
import type { ComputeOptions, Stat } from '../model/totals.ts';
import { baseHitPoints } from './base-hit-points.ts';
import { computeBuild } from './compute-build.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { type effect, entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

/** Totals of a build with one power that has these effects. heroes-rules §15, §16, §18. */
function totalsOf(
  effects: readonly Parameters<typeof effect>[0][],
  archetype: Partial<Archetype> = {},
  options: ComputeOptions = {},
) {
  const data = tinyData({ powers: [power('A.B.One', {}, ...effects)], archetype });
  return computeBuild(data, tinyBuild(entry('A.B.One')), options).totals;
}

const of = ({ value, uncapped, cap, softCap, base }: Stat) => ({ value, uncapped, cap, softCap, base });

describe('totals', () => {
  it('of perception and jump height start from their bases and stop at their caps', () => {
    const plain = totalsOf([
      { attribute: 'perception', scale: 0.5 },
      { attribute: 'jump_height', scale: 2 },
    ]);
    expect(of(plain.perception)).toEqual({ value: 750, uncapped: 750, cap: 1153, softCap: null, base: 500 });
    expect(of(plain.jumpHeight)).toEqual({ value: 12, uncapped: 12, cap: 200, softCap: null, base: 4 });
    const over = totalsOf([
      { attribute: 'perception', scale: 9 },
      { attribute: 'jump_height', scale: 99 },
    ]);
    expect(of(over.perception)).toMatchObject({ value: 1153, uncapped: 5000 });
    expect(of(over.jumpHeight)).toMatchObject({ value: 200, uncapped: 400 });
    expect(totalsOf([{ attribute: 'perception', scale: -3 }]).perception.value).toBe(0);
  });

  it('of to-hit stop at what is left of the cap beyond the base', () => {
    const strong = [{ attribute: 'to_hit', scale: 3 }] as const;
    expect(of(totalsOf(strong, { toHitCap: 2 }).toHit)).toMatchObject({
      value: 1.25,
      cap: 1.25,
      uncapped: 3,
    });
    expect(of(totalsOf(strong).toHit)).toMatchObject({ value: 3, cap: null });
  });

  it('of resistance to debuffs have the caps of their kinds, and only those there are', () => {
    const { debuffResistance } = totalsOf([
      { attribute: 'defense.all', aspect: 'resistance', scale: 3 },
      { attribute: 'to_hit', aspect: 'resistance', scale: 0.5 },
      { attribute: 'recharge_time', aspect: 'resistance', scale: 3 },
    ]);
    expect(Object.keys(debuffResistance).toSorted()).toEqual(['defense', 'recharge_time', 'to_hit']);
    expect(debuffResistance['defense']).toMatchObject({ value: 0.95, uncapped: 3, cap: 0.95 });
    expect(debuffResistance['recharge_time']).toMatchObject({ value: 1, uncapped: 3, cap: 1 });
    expect(debuffResistance['to_hit']).toMatchObject({ value: 0.5, cap: 0.95 });
    expect(totalsOf([]).debuffResistance).toEqual({});
  });

  it('of protection name only what there is', () => {
    const { mezProtection, mezResistance } = totalsOf([
      { attribute: 'mez.hold', scale: -4 },
      { attribute: 'mez.sleep', aspect: 'resistance', scale: 0.5 },
    ]);
    expect(Object.entries(mezProtection).map(([kind, stat]) => [kind, stat?.value])).toEqual([['hold', 4]]);
    expect(Object.entries(mezResistance).map(([kind, stat]) => [kind, stat?.value])).toEqual([
      ['sleep', 0.5],
    ]);
  });

  it('of speeds: flight stands still without a flight power, and its base is none', () => {
    const still = totalsOf([{ attribute: 'fly_speed', scale: 1 }]);
    expect(of(still.flySpeed)).toMatchObject({ value: 0, cap: DEFAULT_RULES.softMax.fly });
    const run = totalsOf([{ attribute: 'run_speed', scale: 0.35 }]);
    expect(of(run.runSpeed)).toMatchObject({ base: 21, cap: DEFAULT_RULES.softMax.run });
    expect(run.runSpeed.value).toBeCloseTo(28.35, 9);
    const fly = totalsOf([
      { attribute: 'fly_speed', scale: 0.5 },
      { attribute: 'fly', scale: 1 },
    ]);
    expect(of(fly.flySpeed)).toMatchObject({ base: 0, value: 47.25 });
  });

  it('of endurance: recovery a second beside its base, and what is left of it', () => {
    const { recoveryPerSecond, enduranceNet, defense, range } = totalsOf([
      { attribute: 'recovery', scale: 0.25 },
      { attribute: 'endurance', aspect: 'maximum', scale: 10 },
    ]);
    expect(recoveryPerSecond.base).toBeCloseTo(100 / 60, 9);
    expect(recoveryPerSecond.value).toBeCloseTo((110 / 60) * 1.25, 9);
    expect(enduranceNet.base).toBe(recoveryPerSecond.base);
    expect(enduranceNet.value).toBe(recoveryPerSecond.value);
    expect(of(defense.melee)).toMatchObject({ softCap: 0.45, cap: null });
    expect(of(range)).toMatchObject({ softCap: null, cap: null, base: 0 });
    expect(Object.keys(defense)).toHaveLength(11);
  });

  it('say how many unknown names may touch them', () => {
    const known = power('A.B.One', {}, { attribute: 'perception', table: 'no_such_table' });
    const { totals } = computeBuild(tinyData({ powers: [known] }), tinyBuild(entry('A.B.One')));
    expect(totals.perception.unknown).toBe(1);
    expect(totals.jumpHeight.unknown).toBe(0);
    const all = computeBuild(tinyData({}), tinyBuild(entry('Not.There.Atall'))).totals;
    const stats = [
      all.perception,
      all.jumpHeight,
      all.hitPoints,
      all.absorb,
      all.regenerationPerSecond,
      all.recoveryPerSecond,
      all.runSpeed,
      all.enduranceUse,
      all.enduranceNet,
      all.toHit,
    ];
    expect(stats.map(({ unknown }) => unknown)).toEqual(stats.map(() => 1));
    // Kinds without a value stand there as soon as something unknown may change them.
    expect(all.mezProtection.hold).toMatchObject({ value: 0, unknown: 1 });
    expect(all.debuffResistance['defense']).toMatchObject({ value: 0, unknown: 1 });
  });

  it.each([
    ['endurance', ['enduranceMax', 'recoveryPerSecond', 'enduranceNet']],
    ['recovery', ['recovery', 'recoveryPerSecond', 'enduranceNet']],
    ['regeneration', ['regeneration', 'regenerationPerSecond']],
    ['hit_points', ['hitPoints', 'regenerationPerSecond']],
    ['absorb', ['absorb']],
    ['run_speed', ['runSpeed']],
    ['fly', ['flySpeed']],
    ['jump_height', ['jumpHeight']],
    ['to_hit', ['toHit']],
    ['threat', ['threat']],
  ] as const)('say where a missing table of %s leaves them unfinished: %j', (attribute, names) => {
    const aspect = attribute === 'endurance' || attribute === 'hit_points' ? 'maximum' : 'current';
    const totals = totalsOf([{ attribute, aspect, table: 'no_such_table' }]);
    const touched = Object.entries(totals).flatMap(([name, stat]) => (stat.unknown === 1 ? [name] : []));
    expect(touched.toSorted()).toEqual(names.toSorted());
  });

  it('of one kind are touched by a missing table of that kind alone', () => {
    const missing = { table: 'no_such_table' } as const;
    const mez = totalsOf([{ attribute: 'mez.hold', ...missing }]).mezProtection;
    expect(Object.entries(mez).map(([kind, stat]) => [kind, stat?.value, stat?.unknown])).toEqual([
      ['hold', 0, 1],
    ]);
    const debuffs = totalsOf([{ attribute: 'to_hit', aspect: 'resistance', ...missing }]).debuffResistance;
    expect(Object.entries(debuffs).map(([kind, stat]) => [kind, stat.value, stat.unknown])).toEqual([
      ['to_hit', 0, 1],
    ]);
    const { defense } = totalsOf([{ attribute: 'defense.melee', ...missing }]);
    expect([defense.melee.unknown, defense.ranged.unknown]).toEqual([1, 0]);
    const { resistance } = totalsOf([{ attribute: 'damage.fire', aspect: 'resistance', ...missing }]);
    expect([resistance.fire.unknown, resistance.cold.unknown]).toEqual([1, 0]);
  });

  it('of an endurance discount that is missing leave what is used unfinished', () => {
    const totals = totalsOf([
      { attribute: 'endurance_discount', aspect: 'strength', table: 'no_such_table' },
    ]);
    expect([totals.enduranceUse.unknown, totals.enduranceNet.unknown, totals.recovery.unknown]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('the base of hit points', () => {
  const hp = (hitPoints: Archetype['hitPoints'], tables: Record<string, number>, level = 50) => {
    const data = tinyData({ archetype: { hitPoints }, tables });
    return computeBuild(data, tinyBuild(), { level }).totals.hitPoints.base;
  };

  it('is ten times the self-heal table where a planner file rounded it', () => {
    expect(hp(1205, { melee_healself: 120.4759 })).toBeCloseTo(1204.759, 9);
    expect(hp(1204, { melee_healself: 120.5 })).toBe(1205);
  });

  it('is what the file says where the table is another one or missing', () => {
    expect(hp(1000, { melee_healself: 120.4759 })).toBe(1000);
    expect(hp(1000, {})).toBe(1000);
    const short = {
      modifier: (_id: string, _table: string, level: number) => (level === 50 ? 100 : undefined),
    };
    expect(baseHitPoints(short, { id: 'Class_Tester', hitPoints: 1000 }, 20)).toBe(1000);
    const young = {
      modifier: (_id: string, _table: string, level: number) => (level === 50 ? undefined : 40),
    };
    expect(baseHitPoints(young, { id: 'Class_Tester', hitPoints: 1000 }, 20)).toBe(1000);
  });

  it('is the curve of the archetype where there is one', () => {
    const curve = Array.from({ length: 50 }, (_, i) => 100 + i);
    expect(hp(curve, { melee_healself: 120.4759 }, 20)).toBe(119);
  });
});

describe('the size of an effect', () => {
  const melee = (fields: Parameters<typeof effect>[0], options: ComputeOptions = {}) =>
    totalsOf([{ attribute: 'defense.melee', ...fields }], {}, options).defense.melee.value;

  it('is scale × magnitude × table; constants go without the table', () => {
    expect(melee({ scale: 0.2, magnitude: 0.5 })).toBeCloseTo(0.1, 12);
    expect(melee({ kind: 'constant', scale: 0.2, magnitude: 0.5, table: 'no_such_table' })).toBeCloseTo(
      0.1,
      12,
    );
    expect(melee({ scale: 0.2, table: 'ones' })).toBeCloseTo(0.2, 12);
    expect(melee({ scale: 0.2, table: '' })).toBeCloseTo(0.2, 12);
  });

  it('is that of its expression; none means the plain result, one that cannot be answered nothing', () => {
    const size = (magnitude?: string) =>
      melee({
        kind: 'expression',
        scale: 0.2,
        magnitude: 0.5,
        ...(magnitude !== undefined && { expressions: { magnitude } }),
      });
    expect(size('@StdResult 3 *')).toBeCloseTo(0.3, 12);
    expect(size()).toBeCloseTo(0.1, 12);
    expect(size('')).toBeCloseTo(0.1, 12);
    expect(size('target>kHitPoints% 2 *')).toBe(0);
  });
});
