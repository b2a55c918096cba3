import { describe, expect, it } from 'vitest';
import { DAMAGE_TYPES } from '../model/attribute.ts';
import type { Build, SlottedEnhancement } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import { computeBuild } from './compute-build.ts';
import { entry, piece, power, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const DEFENSE = { attribute: 'defense.melee', scale: 0.05 } as const;
const DEFENSE_IO = piece('Defense_IO', {
  kind: 'invention',
  boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1, only: 'buff' }],
});
const RECHARGE_IO = piece('Recharge_IO', {
  kind: 'invention',
  boosts: [{ aspect: 'recharge_time', schedule: 'A', multiplier: 1 }],
});

describe('slotting', () => {
  const powers = [
    power('A.B.Weave', { type: 'toggle', endurance: 0.1625, activatePeriod: 0.5 }, DEFENSE),
    power('A.B.Shielded', { ignoresEnhancement: ['defense'] }, DEFENSE),
    power('A.B.Raw', {}, { ...DEFENSE, buffable: false }),
  ];
  const pieces = [
    DEFENSE_IO,
    piece('Hold_IO', {
      kind: 'invention',
      boosts: [{ aspect: 'mez', mez: 'hold', schedule: 'A', multiplier: 1 }],
    }),
    piece('Training', { kind: 'common', boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1 }] }),
  ];
  const data = tinyData({ powers, pieces });
  const compute = (id: string, ...slots: (SlottedEnhancement | string)[]) =>
    computeBuild(data, tinyBuild(entry(id, slots)));

  it('three level 50 defence inventions make 5 % into 7.92 %', () => {
    const { totals, powers: results } = compute('A.B.Weave', 'Defense_IO', 'Defense_IO', 'Defense_IO');
    expect(totals.defense.melee.value).toBeCloseTo(0.079226, 6);
    const boost = results[0]?.enhancement.defense;
    expect(boost?.before).toBeCloseTo(0.7635, 9);
    expect(boost?.after).toBeCloseTo(0.584525, 9);
  });

  it('reaches nothing that is not buffable, ignores it, or is of another aspect', () => {
    expect(compute('A.B.Raw', 'Defense_IO').totals.defense.melee.value).toBe(0.05);
    expect(compute('A.B.Shielded', 'Defense_IO').totals.defense.melee.value).toBe(0.05);
    expect(compute('A.B.Weave', 'Hold_IO').totals.defense.melee.value).toBe(0.05);
  });

  it('values the level, grade and boosters of each piece', () => {
    const defense = (fields: object, uid = 'Defense_IO') =>
      compute('A.B.Weave', slotted(uid, fields)).powers[0]?.enhancement.defense?.before;
    expect(defense({ level: 25 })).toBeCloseTo(0.1923, 9);
    expect(defense({ relativeLevel: 5 })).toBeCloseTo(0.2545 * 1.25, 9);
    expect(defense({ grade: 'SO', relativeLevel: -1 }, 'Training')).toBeCloseTo(0.18, 9);
  });

  it('charges the endurance of running toggles', () => {
    expect(compute('A.B.Weave').totals.enduranceUse.value).toBeCloseTo(0.325, 12);
    expect(compute('A.B.Raw').totals.enduranceUse.value).toBe(0);
  });

  it('limits pieces for buffs to buffs, those for debuffs to debuffs', () => {
    const one = power('A.B.Debuff', {}, { ...DEFENSE, scale: -0.05 });
    const debuffIo = piece('Debuff_IO', {
      kind: 'invention',
      boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1, only: 'debuff' }],
    });
    const own = tinyData({ powers: [one, ...powers], pieces: [DEFENSE_IO, debuffIo] });
    const value = (id: string, uid: string) =>
      computeBuild(own, tinyBuild(entry(id, [uid]))).totals.defense.melee.value;
    expect(value('A.B.Debuff', 'Defense_IO')).toBe(-0.05);
    expect(value('A.B.Debuff', 'Debuff_IO')).toBeLessThan(-0.06);
    expect(value('A.B.Weave', 'Debuff_IO')).toBe(0.05);
  });
});

describe('buffs of the whole build', () => {
  const hasten = power(
    'A.B.Hasten',
    { type: 'click', clickBuff: true, recharge: 450, castTime: 0.73 },
    {
      attribute: 'recharge_time',
      aspect: 'strength',
      scale: 0.7,
    },
  );
  const blast = power(
    'A.B.Blast',
    {
      type: 'click',
      recharge: 10,
      castTime: 1,
      endurance: 5.2,
      range: 80,
      affects: ['foe'],
      autoHits: [],
    },
    { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: 1, table: 'ranged_damage' },
  );
  const aim = power(
    'A.B.Aim',
    { type: 'click', clickBuff: true },
    ...DAMAGE_TYPES.map(
      (type) => ({ attribute: `damage.${type}`, aspect: 'strength', scale: 0.625 }) as const,
    ),
    { attribute: 'to_hit', scale: 0.15 },
  );
  const boost = power('A.B.Power_Boost', {}, { attribute: 'defense.melee', aspect: 'strength', scale: 1 });
  const data = tinyData({
    powers: [
      hasten,
      blast,
      aim,
      boost,
      power('A.B.Toggle', { type: 'toggle' }, DEFENSE),
      power('A.B.Shielded', { ignoresStrength: true }, DEFENSE),
    ],
    pieces: [RECHARGE_IO],
    tables: { ranged_damage: -62.5631 },
  });
  const resultOf = (build: Build, id: string) =>
    computeBuild(data, build).powers.find(({ power: name }) => name === id);

  it('shorten recharge together with slotting', () => {
    const build = tinyBuild(entry('A.B.Hasten'), entry('A.B.Blast', ['Recharge_IO']));
    expect(resultOf(build, 'A.B.Blast')?.recharge).toBeCloseTo(10 / (1 + 0.4238 + 0.7), 9);
    expect(resultOf(build, 'A.B.Hasten')?.recharge).toBeCloseTo(450 / 1.7, 9);
  });

  it('raise damage and to-hit', () => {
    const { damage, hitChance, arcanaTime } = resultOf(
      tinyBuild(entry('A.B.Aim'), entry('A.B.Blast')),
      'A.B.Blast',
    )!;
    expect(damage).toEqual([{ type: 'fire', base: 62.5631, enhanced: 62.5631 * 1.625 }]);
    expect(hitChance).toBeCloseTo(0.9, 12);
    expect(arcanaTime).toBeCloseTo(1.188, 12);
  });

  it('multiply what other powers do, except where strength is ignored', () => {
    const defense = (id: string) =>
      computeBuild(data, tinyBuild(entry('A.B.Power_Boost'), entry(id))).totals.defense.melee.value;
    expect(defense('A.B.Toggle')).toBeCloseTo(0.1, 12);
    expect(defense('A.B.Shielded')).toBe(0.05);
  });

  it('spare powers that ignore them', () => {
    const own = tinyData({ powers: [hasten, { ...blast, ignoresBuff: ['recharge_time'] }] });
    const { powers } = computeBuild(own, tinyBuild(entry('A.B.Hasten'), entry('A.B.Blast')));
    expect(powers[1]?.recharge).toBe(10);
  });

  it('hit harder targets less often', () => {
    const chance = (targetLevel: number) =>
      computeBuild(data, tinyBuild(entry('A.B.Blast')), { targetLevel }).powers[0]?.hitChance;
    expect([0, 4].map(chance)).toEqual([0.75, 0.39]);
  });
});

describe('Alpha', () => {
  const silent = power(
    'Incarnate.Alpha_Silent.Damage',
    { type: 'global_boost', acceptsClasses: [2], maxSlots: 0 },
    ...DAMAGE_TYPES.flatMap(
      (type) =>
        [
          { attribute: `damage.${type}`, aspect: 'strength', scale: 0.15 },
          { attribute: `damage.${type}`, aspect: 'strength', scale: 0.3, ignoresEd: true },
        ] as const,
    ),
  );
  const alpha = power(
    'Incarnate.Alpha.Musculature',
    { inherentKind: 'incarnate', maxSlots: 0 },
    { attribute: 'grant_power', aspect: 'absolute', ref: 'Incarnate.Alpha_Silent.Damage' },
  );
  const attack = (id: string, classes: number[]) =>
    power(
      id,
      { type: 'click', acceptsClasses: classes },
      {
        attribute: 'damage.fire',
        aspect: 'absolute',
        target: 'target',
        scale: -100,
      },
    );
  const damageIo = piece('Damage_IO', {
    kind: 'invention',
    classes: [2],
    boosts: [{ aspect: 'damage', schedule: 'A', multiplier: 1 }],
  });
  const data = tinyData({
    powers: [silent, alpha, attack('A.B.Blast', [2]), attack('A.B.Other', [4])],
    pieces: [damageIo],
  });
  const enhanced = (id: string, ...slots: string[]) =>
    computeBuild(data, tinyBuild(entry(id, slots), entry(alpha.id))).powers[0]?.damage[0]?.enhanced;

  it('goes through ED with one share and around it with the other', () => {
    expect(enhanced('A.B.Blast')).toBeCloseTo(145, 9);
    const slots = ['Damage_IO', 'Damage_IO', 'Damage_IO'];
    expect(enhanced('A.B.Blast', ...slots)).toBeCloseTo(
      100 * (1 + 0.95 + 0.15 * (1.2714 + 0.15 - 1) + 0.3),
      9,
    );
  });

  it('reaches only powers that accept the same kind of enhancement, and no total', () => {
    expect(enhanced('A.B.Other')).toBe(100);
    expect(computeBuild(data, tinyBuild(entry(alpha.id))).totals.damage.fire.value).toBe(0);
  });
});

describe('stacks', () => {
  const stacks = { name: 'Foes', min: 1, max: 10, start: 1 };
  const data = tinyData({
    powers: [power('A.B.Odds', { stacks }, { ...DEFENSE, stacks: true }, { ...DEFENSE, scale: 0.1 })],
  });
  const defense = (count: number) =>
    computeBuild(data, tinyBuild(entry('A.B.Odds', [], { stacks: count }))).totals.defense.melee.value;

  it('multiply what stacks on oneself, within the range of the slider', () => {
    expect(defense(1)).toBeCloseTo(0.15, 12);
    expect(defense(3)).toBeCloseTo(0.25, 12);
    expect(defense(99)).toBeCloseTo(0.6, 12);
    expect(defense(0)).toBeCloseTo(0.15, 12);
  });
});

describe('damage of a power', () => {
  const tick = { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -10 } as const;
  const damage = (effects: Partial<Effect>[], fields = {}) => {
    const data = tinyData({ powers: [power('A.B.Burn', { type: 'click', ...fields }, ...effects)] });
    return computeBuild(data, tinyBuild(entry('A.B.Burn'))).powers[0]?.damage;
  };

  it('is the average over ticks and chances', () => {
    expect(damage([{ ...tick, ticks: 4, chance: 0.8, cancelOnMiss: true }])?.[0]?.base).toBeCloseTo(
      23.616,
      9,
    );
    expect(damage([{ ...tick, chance: 0.5 }])?.[0]?.base).toBe(5);
    expect(damage([{ ...tick, duration: 3.1, period: 1 }])?.[0]?.base).toBe(40);
  });

  it('is told by type, without what it does to oneself', () => {
    const rows = damage([
      tick,
      { ...tick, attribute: 'damage.cold', scale: -5 },
      { ...tick, target: 'self' },
    ]);
    expect(rows?.map(({ type, base }) => [type, base])).toEqual([
      ['fire', 10],
      ['cold', 5],
    ]);
  });

  it('includes slotted procs by their chance', () => {
    const proc = piece('Proc', { isProc: true, effects: [{ ...power('', {}, tick).effects[0]!, ppm: 3.5 }] });
    const data = tinyData({
      powers: [power('A.B.Hit', { type: 'click', recharge: 10, castTime: 1 }, tick)],
      pieces: [proc],
    });
    const of = (procs: boolean) =>
      computeBuild(data, tinyBuild(entry('A.B.Hit', ['Proc'], { procs }))).powers[0]?.damage[0];
    expect(of(true)?.enhanced).toBeCloseTo(10 + 10 * 0.641667, 4);
    expect(of(false)?.enhanced).toBe(10);
  });
});
