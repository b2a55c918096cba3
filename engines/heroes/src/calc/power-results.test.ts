import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../model/enhancement.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { entry, piece, power, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const BOOST = (
  uid: string,
  aspect: Enhancement['boosts'][number]['aspect'],
  schedule: 'A' | 'B' | 'C' = 'A',
) => piece(uid, { kind: 'common', boosts: [{ aspect, schedule, multiplier: 1 }] });

const PIECES = [
  BOOST('Damage', 'damage'),
  BOOST('Recharge', 'recharge_time'),
  BOOST('Range', 'range', 'B'),
  BOOST('Interrupt', 'interrupt_time', 'C'),
  BOOST('Hold', 'mez'),
];

/** A single-origin piece: 33.3 % on schedule A, 20 % on B, 40 % on C. */
const SO = (uid: string) => slotted(uid, { grade: 'SO' });

const ATTACK = {
  type: 'click',
  affects: ['foe'],
  autoHits: [],
  castTime: 1,
  recharge: 10,
  endurance: 8,
  range: 80,
} as const;

const FIRE = { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -100 } as const;

describe('the numbers of one power', () => {
  const powers = [
    power(
      'A.B.Blast',
      { ...ATTACK, interruptTime: 2, area: 'cone', radius: 40, arc: 30, maxTargets: 10 },
      FIRE,
      { ...FIRE, attribute: 'damage.cold', scale: -20 },
    ),
    power('A.B.Free', { ...ATTACK, endurance: 0, recharge: 0, castTime: 0 }, FIRE),
  ];
  const data = tinyData({ powers, pieces: PIECES });
  const resultOf = (id: string, pieces: string[] = [], options: ComputeOptions = {}) =>
    computeBuild(data, tinyBuild(entry(id, pieces.map(SO))), options).powers[0];

  it('are its own while nothing changes them', () => {
    expect(resultOf('A.B.Blast')).toMatchObject({
      recharge: 10,
      endurance: 8,
      castTime: 1,
      interruptTime: 2,
      range: 80,
      area: 'cone',
      radius: 40,
      arc: 30,
      maxTargets: 10,
      duration: 0,
      uptime: null,
      permaMargin: null,
    });
    expect(resultOf('A.B.Blast')).not.toHaveProperty('effects');
    expect(resultOf('A.B.Blast')).not.toHaveProperty('pets');
  });

  it('follow their enhancement', () => {
    const result = resultOf('A.B.Blast', ['Damage', 'Recharge', 'Range', 'Interrupt']);
    expect(result?.recharge).toBeCloseTo(10 / 1.333, 9);
    expect(result?.range).toBeCloseTo(80 * 1.2, 9);
    expect(result?.interruptTime).toBeCloseTo(2 / 1.4, 9);
    expect(result?.damage).toEqual([
      { type: 'fire', base: 100, enhanced: expect.closeTo(133.3, 9) },
      { type: 'cold', base: 20, enhanced: expect.closeTo(26.66, 9) },
    ]);
  });

  it('give damage a use, a second of cast, a second of use and recharge, and a point of endurance', () => {
    // Cast of 1 s: ceil(1 / 0.132) + 1 = 9 ticks, 1.188 s.
    expect(resultOf('A.B.Blast')?.arcanaTime).toBeCloseTo(1.188, 12);
    expect(resultOf('A.B.Blast')?.damageRates).toEqual({
      perUse: 120,
      perCastSecond: expect.closeTo(120 / 1.188, 9),
      perCycleSecond: expect.closeTo(120 / 11.188, 9),
      perEndurance: 15,
    });
    const free = resultOf('A.B.Free')?.damageRates;
    expect(free?.perEndurance).toBeNull();
    expect(free?.perCycleSecond).toBeCloseTo(100 / 0.132, 9);
  });

  it('know the level of the target', () => {
    const against = (targetLevel: number) => resultOf('A.B.Blast', [], { targetLevel })?.damageRates?.perUse;
    expect([-1, 0, 1, 2, 3].map(against)).toEqual([
      expect.closeTo(133.2, 9),
      120,
      expect.closeTo(108, 9),
      expect.closeTo(96, 9),
      expect.closeTo(78, 9),
    ]);
    expect(resultOf('A.B.Blast', [], { targetLevel: 3 })?.hitChance).toBeCloseTo(0.48, 9);
    expect(resultOf('A.B.Blast', [], { targetLevel: 3 })?.damage[0]).toEqual({
      type: 'fire',
      base: 100,
      enhanced: expect.closeTo(65, 9),
    });
  });
});

describe('level shifts', () => {
  const shift = { attribute: 'level_shift', target: 'unspecified', buffable: false } as const;
  const data = tinyData({
    powers: [
      power('A.B.Blast', ATTACK, FIRE),
      power('Incarnate.Alpha.Core_Paragon', { inherentKind: 'incarnate' }, shift),
      power('Incarnate.Lore.Epiphany', { inherentKind: 'incarnate' }, shift),
      power('A.B.Pill', {}, { ...shift, target: 'self', scale: 2 }),
    ],
  });
  const build = tinyBuild(
    entry('A.B.Blast'),
    entry('Incarnate.Alpha.Core_Paragon'),
    entry('Incarnate.Lore.Epiphany'),
  );

  it('count for Alpha everywhere, for the others in incarnate content', () => {
    expect(computeBuild(data, build).totals.levelShift.value).toBe(1);
    expect(computeBuild(data, build, { incarnateContent: true }).totals.levelShift.value).toBe(2);
    expect(computeBuild(data, tinyBuild(entry('A.B.Pill'))).totals.levelShift.value).toBe(2);
  });

  it('bring targets nearer, once a level is asked for', () => {
    const power = (options: ComputeOptions) => computeBuild(data, build, options).powers[0];
    expect(power({})?.hitChance).toBe(0.75);
    expect(power({ targetLevel: 0 })?.hitChance).toBe(0.8);
    expect(power({ targetLevel: 3 })?.hitChance).toBeCloseTo(0.56, 12);
    expect(power({ targetLevel: 3, incarnateContent: true })?.hitChance).toBeCloseTo(0.65, 12);
    expect(power({ targetLevel: 3 })?.damage[0]?.enhanced).toBeCloseTo(80, 9);
    expect(power({ targetLevel: 1 })?.damage[0]?.enhanced).toBe(100);
  });
});

describe('uptime', () => {
  const buff = { attribute: 'recharge_time', aspect: 'strength', scale: 0.7, duration: 120 } as const;
  const data = tinyData({
    powers: [
      power('A.B.Hasten', { type: 'click', clickBuff: true, castTime: 0.73, recharge: 450 }, buff),
      power('A.B.Aim', { type: 'click', castTime: 0, recharge: 1 }, { ...buff, duration: 10 }),
      power('A.B.Toggle', { type: 'toggle', recharge: 4 }, { ...buff, duration: 0.75 }),
      power('A.B.Slow', { type: 'click', recharge: 10 }, { ...buff, target: 'target', duration: 12 }, FIRE),
      power('A.B.Forever', { type: 'click', recharge: 10 }, { ...buff, duration: 99999 }),
      power('A.B.Mode', { type: 'click', recharge: 10 }, { ...buff, attribute: 'set_mode', duration: 30 }),
      power(
        'A.B.Rain',
        { type: 'click', recharge: 60 },
        { attribute: 'create_entity', ref: 'Cloud', duration: 15 },
      ),
      power('A.B.Poison', { type: 'click', recharge: 10 }, { ...FIRE, duration: 9, period: 3 }),
    ],
    pieces: PIECES,
  });
  const resultOf = (id: string, pieces: string[] = []) =>
    computeBuild(data, tinyBuild(entry(id, pieces.map(SO)))).powers[0];

  it('is the share of a buff in its cycle, and the margin tells what is missing for perma', () => {
    // Hasten: 0.7 of its own; with three recharge SOs 450 / 2.6493.
    const alone = resultOf('A.B.Hasten');
    expect(alone?.recharge).toBeCloseTo(450 / 1.7, 9);
    expect(alone?.duration).toBe(120);
    expect(alone?.uptime).toBeCloseTo(120 / (450 / 1.7 + 0.924), 9);
    expect(alone?.permaMargin).toBeCloseTo(120 - 450 / 1.7 - 0.924, 9);
    const slottedUp = resultOf('A.B.Hasten', ['Recharge', 'Recharge', 'Recharge']);
    expect(slottedUp?.permaMargin).toBeCloseTo(120 - 450 / 2.6493 - 0.924, 9);
  });

  it('is never more than all the time', () => {
    expect(resultOf('A.B.Aim')?.uptime).toBe(1);
    expect(resultOf('A.B.Aim')?.permaMargin).toBeCloseTo(10 - 1.132, 9);
  });

  it('belongs to clicks that leave something behind', () => {
    expect(resultOf('A.B.Slow')?.duration).toBe(12);
    expect(resultOf('A.B.Rain')?.duration).toBe(15);
    for (const id of ['A.B.Toggle', 'A.B.Forever', 'A.B.Mode', 'A.B.Poison']) {
      expect([id, resultOf(id)?.duration, resultOf(id)?.uptime]).toEqual([id, 0, null]);
    }
  });
});

describe('the duration of a mez', () => {
  const hold = {
    attribute: 'mez.hold',
    target: 'target',
    kind: 'duration',
    scale: 12,
    magnitude: 3,
    table: 'ranged_immobilize',
  } as const;
  const strength = { attribute: 'mez.hold', aspect: 'strength', scale: 0.25 } as const;
  const data = tinyData({
    powers: [power('A.B.Dominate', ATTACK, hold), power('A.B.Domination', {}, strength)],
    pieces: PIECES,
    tables: { ranged_immobilize: 1.8625 },
  });
  const duration = (pieces: string[], more: string[] = [], options: ComputeOptions = {}) =>
    computeBuild(
      data,
      tinyBuild(entry('A.B.Dominate', pieces.map(SO)), ...more.map((id) => entry(id))),
      options,
    ).powers[0]?.duration;

  it('grows with slots and strengths of the build', () => {
    expect(duration([])).toBeCloseTo(22.35, 9);
    expect(duration(['Hold'])).toBeCloseTo(22.35 * 1.333, 9);
    expect(duration(['Hold'], ['A.B.Domination'])).toBeCloseTo(22.35 * 1.583, 9);
  });

  it('shrinks against higher targets', () => {
    expect(duration([], [], { targetLevel: 2 })).toBeCloseTo(22.35 * 0.8, 9);
    expect(duration([], [], { targetLevel: -2 })).toBeCloseTo(22.35 * 1.22, 9);
  });
});

describe('a power that a condition changes', () => {
  const change = (powerAttribute: string, modified: number) => ({
    attribute: 'modify_attribute' as const,
    aspect: 'strength' as const,
    conditions: [{ type: 'data', key: 'Active:A.B.Fast', value: 'True' } as const],
    extra: { powerAttribute, original: 0, modified },
  });
  const data = tinyData({
    powers: [
      power(
        'A.B.Snipe',
        { ...ATTACK, castTime: 3.67, interruptTime: 3, radius: 10 },
        FIRE,
        change('castTime', 1.33),
        change('interruptTime', 0),
        change('accuracy', 1.2),
        change('rechargeTime', 12),
        change('enduranceCost', 14),
        change('range', 150),
        change('radius', 15),
        change('maxTargets', 5),
        change('arc', 45),
        change('effectArea', 3),
        change('secondaryRange', 1),
      ),
      power('A.B.Fast', { type: 'toggle' }),
    ],
  });
  const snipe = (include: boolean) =>
    computeBuild(data, tinyBuild(entry('A.B.Snipe'), entry('A.B.Fast', [], { include }))).powers[0];

  it('is as it was while the condition does not hold', () => {
    expect(snipe(false)).toMatchObject({ castTime: 3.67, interruptTime: 3, accuracy: 1, recharge: 10 });
    expect(snipe(false)?.arcanaTime).toBeCloseTo(29 * 0.132, 9);
  });

  it('is another while it does', () => {
    expect(snipe(true)).toMatchObject({
      castTime: 1.33,
      interruptTime: 0,
      accuracy: 1.2,
      recharge: 12,
      endurance: 14,
      range: 150,
      radius: 15,
      maxTargets: 5,
      arc: 45,
      area: 'cone',
    });
    expect(snipe(true)?.arcanaTime).toBeCloseTo(12 * 0.132, 9);
    expect(snipe(true)?.hitChance).toBeCloseTo(0.9, 12);
  });
});

describe('what the whole build adds to a power', () => {
  const strength = (
    name: string,
    attribute: 'accuracy' | 'range' | 'interrupt_time' | 'endurance_discount',
  ) => power(`A.B.${name}`, {}, { attribute, aspect: 'strength', scale: 0.5 });
  const data = tinyData({
    powers: [
      power('A.B.Blast', { ...ATTACK, accuracy: 1.2, interruptTime: 3 }, FIRE),
      power('A.B.Shield', { type: 'toggle', endurance: 0.26, activatePeriod: 0.5 }),
      power('A.B.Passive', {}),
      strength('Accuracy', 'accuracy'),
      strength('Range', 'range'),
      strength('Interrupt', 'interrupt_time'),
      strength('Endurance', 'endurance_discount'),
    ],
    pieces: [BOOST('Acc', 'accuracy'), BOOST('End', 'endurance_discount')],
  });
  const first = (id: string, pieces: string[], ...more: string[]) =>
    computeBuild(data, tinyBuild(entry(id, pieces.map(SO)), ...more.map((name) => entry(`A.B.${name}`))))
      .powers[0];

  it('counts beside its slots', () => {
    const blast = first('A.B.Blast', ['Acc', 'End'], 'Accuracy', 'Range', 'Interrupt', 'Endurance');
    expect(blast?.accuracy).toBeCloseTo(1.2 * 1.833, 9);
    expect(blast?.range).toBeCloseTo(120, 9);
    expect(blast?.interruptTime).toBeCloseTo(2, 9);
    expect(blast?.endurance).toBeCloseTo(8 / 1.833, 9);
  });

  it('makes toggles cheaper by the second', () => {
    expect(first('A.B.Shield', ['End'])?.endurance).toBeCloseTo(0.52 / 1.333, 9);
    expect(first('A.B.Shield', ['End'], 'Endurance')?.endurance).toBeCloseTo(0.52 / 1.833, 9);
    expect(first('A.B.Passive', [])).toMatchObject({
      endurance: 0,
      recharge: 0,
      interruptTime: 0,
      damage: [],
      damageRates: null,
    });
  });
});

describe('components of damage', () => {
  const slider = { name: 'Hits', min: 0, max: 5, start: 1 };
  const when = (name: string) => ({ conditions: [{ type: 'special', name } as const] });
  const proc = (uid: string, fields: object) =>
    piece(uid, { isProc: true, effects: [{ ...POWER_EFFECT, ...fields }] });
  const POWER_EFFECT = {
    attribute: 'damage.cold',
    aspect: 'absolute',
    target: 'target',
    pvMode: 'any',
    kind: 'magnitude',
    scale: -50,
    magnitude: 1,
    duration: 0,
    table: '',
    chance: 1,
    resistible: true,
    buffable: false,
    stacks: false,
    role: 'primary',
  } as const;
  const data = tinyData({
    powers: [
      power('A.B.Blast', { ...ATTACK, stacks: slider }, FIRE, { ...FIRE, followsStacks: true, scale: -10 }),
      power(
        'A.B.Mixed',
        ATTACK,
        { ...FIRE, ...when('containment') },
        { ...FIRE, attribute: 'damage.special', scale: -7 },
        { ...FIRE, attribute: 'damage.cold', scale: -8, buffable: false },
        { ...FIRE, attribute: 'damage.energy', chance: 0, tag: 'Embrace' },
      ),
      power(
        'A.B.Embrace',
        { type: 'toggle' },
        {
          attribute: 'global_chance_mod',
          aspect: 'current',
          target: 'self',
          ref: 'Embrace',
          scale: 0.25,
        },
      ),
      power(
        'A.B.Aura',
        { type: 'toggle', activatePeriod: 2, affects: ['foe'], radius: 8, area: 'sphere' },
        FIRE,
      ),
      power('A.B.Instant', { type: 'toggle', activatePeriod: 0, affects: ['foe'] }),
      power(
        'A.B.Rage',
        {},
        { attribute: 'damage.fire', aspect: 'strength', scale: 1 },
        {
          attribute: 'damage.cold',
          aspect: 'strength',
          scale: 1,
        },
      ),
    ],
    pieces: [
      ...PIECES,
      proc('Sure', {}),
      proc('Often', { ppm: 3.5 }),
      proc('Contained', { ...when('containment') }),
    ],
  });
  const damage = (id: string, pieces: string[] = [], fields = {}, options: ComputeOptions = {}) =>
    computeBuild(data, tinyBuild(entry(id, pieces.map(SO), fields), entry('A.B.Rage')), options).powers[0]
      ?.damage;

  it('follow the slider where they say so', () => {
    expect(damage('A.B.Blast', [], { stacks: 3 })).toEqual([{ type: 'fire', base: 130, enhanced: 260 }]);
    expect(damage('A.B.Blast', [], { stacks: 0 })?.[0]?.base).toBe(100);
  });

  it('count when their condition holds, and grow when they may', () => {
    expect(damage('A.B.Mixed', ['Damage'])).toEqual([
      { type: 'special', base: 7, enhanced: 7 },
      { type: 'cold', base: 8, enhanced: 8 },
    ]);
    expect(damage('A.B.Mixed', [], {}, { switches: ['containment'] })?.[0]).toEqual({
      type: 'fire',
      base: 100,
      enhanced: 200,
    });
  });

  it('that wait for their tag happen as often as active powers let them', () => {
    const { powers } = computeBuild(data, tinyBuild(entry('A.B.Mixed'), entry('A.B.Embrace')));
    expect(powers[0]?.damage).toContainEqual({ type: 'energy', base: 25, enhanced: 25 });
  });

  it('of procs happen by their chance, at the recharge of the power with its slots', () => {
    expect(damage('A.B.Blast', ['Sure'])?.[1]).toEqual({ type: 'cold', base: 0, enhanced: 50 });
    expect(damage('A.B.Blast', ['Sure'], { procs: false })).toHaveLength(1);
    // 3.5 × (10 + 1) / 60; with a recharge piece 3.5 × (10 / 1.333 + 1) / 60.
    expect(damage('A.B.Blast', ['Often'])?.[1]?.enhanced).toBeCloseTo((50 * 3.5 * 11) / 60, 9);
    expect(damage('A.B.Blast', ['Often', 'Recharge'])?.[1]?.enhanced).toBeCloseTo(
      (50 * 3.5 * (10 / 1.333 + 1)) / 60,
      9,
    );
    expect(damage('A.B.Blast', ['Contained'])).toHaveLength(1);
    expect(damage('A.B.Blast', ['Contained'], {}, { switches: ['containment'] })).toHaveLength(2);
  });

  it('of procs in toggles roll every ten seconds, in their area', () => {
    // Sphere of 8 feet: factor 0.25 + 0.75 × 2.2 = 1.9.
    const rate = (3.5 * 10) / (60 * 1.9);
    expect(damage('A.B.Aura', ['Often'])?.[1]?.enhanced).toBeCloseTo(50 * rate * 0.2, 9);
    expect(damage('A.B.Aura', ['Sure'])?.[1]?.enhanced).toBeCloseTo(10, 9);
    expect(damage('A.B.Instant', ['Sure'])?.[0]?.enhanced).toBe(50);
  });
});
