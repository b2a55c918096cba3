import { describe, expect, it } from 'vitest';
import type { Effect } from '../model/effect.ts';
import type { Entity, Power } from '../model/power.ts';
import { computeBuild } from './compute-build.ts';
import { usesInLifetime } from './summoned.ts';
import { entry, piece, power, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const PET: Entity = {
  id: 'Pets_Spark',
  name: 'Spark',
  classId: 'Class_Pet',
  powersets: ['Pets.Spark'],
  upgrades: [],
};

const FIRE = {
  attribute: 'damage.fire',
  aspect: 'absolute',
  target: 'target',
  scale: 1,
  table: 'melee_damage',
} as const;

const CALL = { attribute: 'create_entity', ref: 'Pets_Spark', duration: 10 } as const;

const PIECES = [
  piece('damage', { kind: 'common', boosts: [{ aspect: 'damage', schedule: 'A', multiplier: 1 }] }),
  piece('accuracy', { kind: 'common', boosts: [{ aspect: 'accuracy', schedule: 'A', multiplier: 1 }] }),
  piece('recharge', { kind: 'common', boosts: [{ aspect: 'recharge_time', schedule: 'A', multiplier: 1 }] }),
];

function world(pet: readonly Power[], summon: Partial<Power>, calls: Partial<Effect>[] = [CALL]) {
  return tinyData({
    powers: [
      ...pet,
      power('A.B.Summon', { type: 'click', affects: [], ...summon }, ...calls),
      power('A.B.Rage', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 1 }),
    ],
    pieces: PIECES,
    entities: [PET],
    tables: { melee_damage: -50 },
    petTables: { melee_damage: -20 },
  });
}

const AURA = power('Pets.Spark.Aura', { activatePeriod: 2 }, FIRE);

describe('times an entity does something', () => {
  const click = { type: 'click', activatePeriod: 0, castTime: 1, recharge: 4 } as const;
  const toggle = { type: 'toggle', activatePeriod: 2, castTime: 1, recharge: 4 } as const;

  it('go by period, or by cast and recharge', () => {
    expect(usesInLifetime(toggle, {}, 10)).toBe(6);
    expect(usesInLifetime(click, {}, 10)).toBe(3);
    expect(usesInLifetime({ ...click, castTime: 0, recharge: 0 }, {}, 10)).toBe(1);
    expect(usesInLifetime({ ...toggle, type: 'auto' }, {}, 11.9)).toBe(6);
  });

  it('are in the ticks already where an always-on power states them', () => {
    expect(usesInLifetime(toggle, { ticks: 6 }, 10)).toBe(1);
    expect(usesInLifetime(toggle, { ticks: 1 }, 10)).toBe(6);
    expect(usesInLifetime(click, { ticks: 6 }, 10)).toBe(3);
  });

  it('can not be told of what stays', () => {
    expect(usesInLifetime(toggle, {}, 3599)).toBe(1800);
    expect(usesInLifetime(toggle, {}, 3600)).toBe(1);
  });
});

describe('a power whose entities act as part of it', () => {
  const RAIN = { absorbsPetEffects: true } as const;
  const damageOf = (data: ReturnType<typeof world>, pieces: string[] = [], more: string[] = []) =>
    computeBuild(
      data,
      tinyBuild(
        entry(
          'A.B.Summon',
          pieces.map((uid) => slotted(uid, { grade: 'SO' })),
        ),
        ...more.map((id) => entry(id)),
      ),
    ).powers[0]?.damage;

  it('deals what they deal in their time, with their own tables', () => {
    // 6 uses in 10 seconds, 20 each.
    expect(damageOf(world([AURA], RAIN))).toEqual([{ type: 'fire', base: 120, enhanced: 120 }]);
    const half = { ...CALL, chance: 0.5 };
    expect(damageOf(world([AURA], RAIN, [half]))?.[0]?.base).toBe(60);
  });

  it('strengthens it with its slots and the buffs of the build', () => {
    expect(damageOf(world([AURA], RAIN), ['damage'], ['A.B.Rage'])?.[0]?.enhanced).toBeCloseTo(279.96, 9);
  });

  it('leaves out what does not count', () => {
    const pet = [
      power('Pets.Spark.Aura', { activatePeriod: 2 }, FIRE, { ...FIRE, pvMode: 'pvp' }),
      power('Pets.Spark.Boost', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 1 }),
      power(
        'Pets.Spark.Later',
        {},
        {
          ...FIRE,
          conditions: [{ type: 'data', key: 'Team:Any', value: '> 0' }],
        },
      ),
      power('Pets.Spark.Self', {}, { ...FIRE, target: 'self' }),
    ];
    expect(damageOf(world(pet, RAIN))).toEqual([{ type: 'fire', base: 120, enhanced: 120 }]);
  });

  it('says which entity the data does not know, and deals the rest', () => {
    const data = world([AURA], RAIN, [CALL, { ...CALL, ref: 'Pets_Gone' }]);
    const { powers, unknown, totals } = computeBuild(
      data,
      tinyBuild(entry('A.B.Summon', [], { include: true })),
    );
    expect(powers[0]?.damage[0]?.base).toBe(120);
    expect(unknown).toEqual([]);
    expect(totals.damage.fire.unknown).toBe(0);
    const buff = world([AURA], { ...RAIN, clickBuff: true }, [{ ...CALL, ref: 'Pets_Gone' }]);
    expect(computeBuild(buff, tinyBuild(entry('A.B.Summon'))).unknown).toEqual([
      { kind: 'entity', name: 'Pets_Gone', path: 'picks[0]' },
    ]);
  });
});

describe('pets', () => {
  const BITE = power(
    'Pets.Spark.Bite',
    { type: 'click', accuracy: 1.2, recharge: 4, castTime: 1, affects: ['foe'] },
    FIRE,
    { ...FIRE, chance: 0.5, ticks: 4 },
    { ...FIRE, attribute: 'damage.cold', target: 'self' },
    { ...FIRE, conditions: [{ type: 'special', name: 'supremacy' }] },
    { attribute: 'to_hit', target: 'target', scale: -0.1 },
  );
  const petsOf = (calls: Partial<Effect>[], pieces: string[] = [], more: string[] = []) =>
    computeBuild(
      world([BITE], {}, calls),
      tinyBuild(
        entry(
          'A.B.Summon',
          pieces.map((uid) => slotted(uid, { grade: 'SO' })),
        ),
        ...more.map((id) => entry(id)),
      ),
      { effects: true },
    ).powers[0]?.pets;

  it('are told with their number, lifetime and powers', () => {
    const [pet, ...others] = petsOf([CALL, CALL, { ...CALL, pvMode: 'pvp' }]) ?? [];
    expect(others).toEqual([]);
    expect(pet).toMatchObject({ entity: 'Pets_Spark', name: 'Spark', count: 2, lifetime: 10 });
    expect(pet?.powers).toHaveLength(1);
    expect(pet?.powers[0]).toMatchObject({
      power: 'Pets.Spark.Bite',
      name: 'Bite',
      accuracy: 1.2,
      recharge: 4,
      castTime: 1,
      // 20 at once and 4 ticks of 20 at a chance of one half.
      damage: [{ type: 'fire', base: 60, enhanced: 60 }],
    });
    expect(pet?.powers[0]?.effects).toHaveLength(5);
  });

  it('take the enhancements of the power that calls them, not the buffs of their owner', () => {
    const [pet] = petsOf([CALL], ['damage', 'accuracy', 'recharge'], ['A.B.Rage']) ?? [];
    const [bite] = pet?.powers ?? [];
    expect(bite?.damage[0]?.enhanced).toBeCloseTo(60 * 1.333, 9);
    expect(bite?.accuracy).toBeCloseTo(1.2 * 1.333, 9);
    expect(bite?.recharge).toBeCloseTo(4 / 1.333, 9);
  });

  it('stay when no time is stated, and are left out while a condition does not hold', () => {
    expect(petsOf([{ ...CALL, duration: 99999 }])?.[0]?.lifetime).toBe(0);
    const upgraded = { ...CALL, conditions: [{ type: 'special', name: 'pet_tier_2' } as const] };
    expect(petsOf([upgraded])).toEqual([]);
    expect(petsOf([{ ...CALL, ref: 'Pets_Gone' }])).toEqual([]);
  });
});

describe('henchmen', () => {
  const strike = (set: string) => power(`Pets.${set}.Strike`, { type: 'click', name: set }, FIRE);
  const henchmen = tinyData({
    powers: [
      strike('Base'),
      strike('Equipped'),
      strike('Upgraded'),
      power('A.B.Call', { type: 'click' }, CALL),
      power('A.B.Equip', { type: 'click' }),
      power('A.B.Upgrade', { type: 'click' }),
    ],
    entities: [
      {
        ...PET,
        powersets: ['Pets.Base', 'Pets.Equipped', 'Pets.Upgraded'],
        upgrades: ['A.B.Equip', 'A.B.Upgrade'],
      },
    ],
    petTables: { melee_damage: -20 },
  });
  const powersWith = (ids: readonly string[], switches: readonly string[] = []) => {
    const made = tinyBuild(entry('A.B.Call'), ...ids.map((id) => entry(id, [], { include: false })));
    const { powers } = computeBuild(henchmen, made, { effects: true, switches });
    return powers[0]?.pets?.[0]?.powers.map(({ name }) => name);
  };

  it('have the powers of the upgrades that the build has, or that are switched on', () => {
    expect(powersWith([])).toEqual(['Base']);
    expect(powersWith(['A.B.Equip'])).toEqual(['Base', 'Equipped']);
    expect(powersWith(['A.B.Upgrade'])).toEqual(['Base', 'Upgraded']);
    expect(powersWith([], ['pet_tier_2', 'pet_tier_3'])).toEqual(['Base', 'Equipped', 'Upgraded']);
  });
});
