import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../model/build.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { ACCOLADE_PAIRS } from '../rules/accolade-pairs.ts';
import { emptyBuild } from '../rules/edit-powers.ts';
import { defaultSlotted } from '../rules/edit-slots.ts';
import { computeBuild } from './compute-build.ts';

/** The worked examples of heroes-rules, on real powers. */
const data = loadStarterPack();

function entry(power: string, ...uids: string[]): PowerEntry {
  const slots = uids.map((uid) => ({ level: 1, enhancement: defaultSlotted(data, uid) ?? null }));
  return { power, level: 1, include: true, procs: false, stacks: 0, slots };
}

function build(archetype: string, ...picks: PowerEntry[]): Build {
  return { ...emptyBuild(archetype), picks };
}

const totals = (archetype: string, ...picks: PowerEntry[]) =>
  computeBuild(data, build(archetype, ...picks)).totals;
const three = (uid: string): [string, string, string] => [uid, uid, uid];

describe('defence and resistance', () => {
  it.each([
    ['Class_Tanker', 0.05],
    ['Class_Scrapper', 0.0375],
    ['Class_Blaster', 0.035],
  ])('Weave gives a %s %d', (archetype, value) => {
    expect(totals(archetype, entry('Pool.Fighting.Weave')).defense.melee.value).toBeCloseTo(value, 6);
  });

  it('Weave of a Tanker with three defence inventions is 7.92 % (§8)', () => {
    const { defense } = totals(
      'Class_Tanker',
      entry('Pool.Fighting.Weave', ...three('Crafted_Defense_Buff')),
    );
    expect(defense.aoe.value).toBeCloseTo(0.079226, 6);
  });

  it('Maneuvers counts for its owner: affected are oneself and teammates (§3)', () => {
    expect(totals('Class_Defender', entry('Pool.Leadership.Defense')).defense.ranged.value).toBeCloseTo(
      0.035,
      6,
    );
    expect(totals('Class_Blaster', entry('Pool.Leadership.Defense')).defense.ranged.value).toBeCloseTo(
      0.02275,
      6,
    );
  });

  it('Grant Cover does not: it shields teammates only', () => {
    const { defense, debuffResistance } = totals(
      'Class_Brute',
      entry('Brute_Defense.Shield_Defense.Grant_Cover'),
    );
    expect(defense.melee.value).toBe(0);
    expect(debuffResistance.recharge_time?.value).toBeCloseTo(0.3, 6);
  });

  it.each([
    ['Class_Tanker', 0.15],
    ['Class_Brute', 0.1125],
    ['Class_Blaster', 0.105],
  ])('Tough gives a %s %d (§3)', (archetype, value) => {
    expect(totals(archetype, entry('Pool.Fighting.Tough')).resistance.lethal.value).toBeCloseTo(value, 6);
  });
});

describe('recharge, endurance and hit points', () => {
  it('Hasten shortens itself: 450 s with its own 70 % and slotting (§10)', () => {
    const hasten = entry('Pool.Speed.Hasten', ...three('Crafted_Recharge'));
    const { powers, totals: all } = computeBuild(data, build('Class_Brute', hasten));
    expect(all.recharge.value).toBeCloseTo(0.7, 9);
    expect(powers[0]?.recharge).toBeCloseTo(450 / (1 + 0.7 + 0.99071), 6);
  });

  it('toggles cost by the second (§11)', () => {
    expect(totals('Class_Brute', entry('Pool.Fighting.Weave')).enduranceUse.value).toBeCloseTo(0.325, 9);
    expect(totals('Class_Brute', entry('Pool.Leadership.Defense')).enduranceUse.value).toBeCloseTo(0.39, 9);
  });

  it('Stamina adds a quarter, slotted more (§11)', () => {
    const { recoveryPerSecond } = totals('Class_Blaster', entry('Inherent.Fitness.Stamina'));
    expect(recoveryPerSecond.value).toBeCloseTo(2.08333, 5);
    const slotted = totals('Class_Blaster', entry('Inherent.Fitness.Stamina', ...three('Crafted_Recovery')));
    expect(slotted.recovery.value).toBeCloseTo(1 + 0.25 * 1.99071, 6);
  });

  it('Health adds 40 % of the base regeneration (§12)', () => {
    const { regenerationPerSecond } = totals('Class_Scrapper', entry('Inherent.Fitness.Health'));
    expect(regenerationPerSecond.value).toBeCloseTo(7.80862, 4);
    expect(regenerationPerSecond.base).toBeCloseTo(5.57759, 4);
  });

  it('High Pain Tolerance: slotting raises only the half that may grow (§12)', () => {
    const power = 'Scrapper_Defense.Willpower.High_Pain_Tolerance';
    const added = (...uids: string[]): number => {
      const { hitPoints } = totals('Class_Scrapper', entry(power, ...uids));
      return hitPoints.value - hitPoints.base;
    };
    expect(added()).toBeCloseTo(267.7242, 3);
    expect(added(...three('Crafted_Heal'))).toBeCloseTo(133.8621 * (2 + 0.99071), 3);
  });

  it('exact base hit points at every level, though the source stores them rounded (§12)', () => {
    const base = (archetype: string, level: number) =>
      computeBuild(data, emptyBuild(archetype), { level }).totals.hitPoints.base;
    expect(base('Class_Blaster', 50)).toBeCloseTo(1204.7588, 3);
    expect(base('Class_Blaster', 1)).toBeCloseTo(102.5, 4);
    expect(base('Class_Tanker', 50)).toBeCloseTo(1874.0692, 3);
  });
});

describe('buffs and bonuses', () => {
  it('Build Up: +100 % damage and +20 % to-hit for a Scrapper (§18)', () => {
    const { damage, toHit } = totals('Class_Scrapper', entry('Scrapper_Melee.Broad_Sword.Build_Up'));
    expect(damage.lethal.value).toBeCloseTo(1, 6);
    expect(toHit.value).toBeCloseTo(0.2, 6);
  });

  it('six Luck of the Gambler in one power (§17)', () => {
    const luck = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Crafted_Luck_of_the_Gambler_${letter}`);
    const all = totals('Class_Tanker', entry('Pool.Fighting.Weave', ...luck));
    expect(all.regeneration.value).toBeCloseTo(1.1, 9);
    expect(all.hitPoints.value / all.hitPoints.base).toBeCloseTo(1.01125, 6);
    expect(all.accuracy.value).toBeCloseTo(0.09, 9);
    expect(all.resistance.smashing.value).toBeCloseTo(0.0375, 9);
    expect(all.resistance.toxic.value).toBeCloseTo(0.045, 9);
    expect(all.mezResistance.hold?.value).toBeCloseTo(0.1375, 9);
    expect(all.recharge.value).toBeCloseTo(0.075, 9);
  });

  it('a purple piece is a quarter stronger, a level 25 piece weaker than a level 50 one (§7)', () => {
    const power = 'Brute_Melee.Electrical_Melee.Charged_Brawl';
    const damage = (uid: string, level: number): number => {
      const slotted = { ...entry(power, uid) };
      const slots = slotted.slots.map((slot) => ({ ...slot, enhancement: { ...slot.enhancement!, level } }));
      return (
        computeBuild(data, build('Class_Brute', { ...slotted, slots })).powers[0]?.enhancement.damage
          ?.before ?? 0
      );
    };
    expect(damage('Crafted_Hecatomb_A', 50)).toBeCloseTo(0.52975, 6);
    expect(damage('Crafted_Damage', 50)).toBeCloseTo(0.4238, 6);
    expect(damage('Crafted_Damage', 25)).toBeCloseTo(0.3202, 6);
  });

  it('an Alpha reaches powers and no total (§19)', () => {
    const alpha = entry('Incarnate.Alpha.Musculature_Core_Paragon');
    const attack = entry('Brute_Melee.Electrical_Melee.Charged_Brawl', ...three('Crafted_Damage'));
    const { powers, totals: all } = computeBuild(data, build('Class_Brute', attack, alpha));
    expect(powers[0]?.enhancement.damage?.after).toBeCloseTo(0.95 + 0.15 * (1.2714 + 0.15 - 1) + 0.3, 6);
    expect(all.damage.energy.value).toBe(0);
  });

  it('an attack of a Brute deals table × scale, and hits by accuracy (§2, §9)', () => {
    const { powers } = computeBuild(data, build('Class_Brute', entry('Inherent.Inherent.Brawl')));
    expect(powers[0]?.damage).toEqual([
      {
        type: 'smashing',
        base: expect.closeTo(0.36 * 41.7077, 3),
        enhanced: expect.closeTo(0.36 * 41.7077, 3),
      },
    ]);
    expect(powers[0]?.hitChance).toBeCloseTo(0.75, 9);
  });
});

const given = (archetype: string, names: readonly string[], options: ComputeOptions = {}) => {
  const granted = names.map((name) => entry(`Temporary_Powers.Accolades.${name}`));
  return computeBuild(data, { ...emptyBuild(archetype), granted }, options);
};

describe('accolades (§19)', () => {
  it.each([
    ['The_Atlas_Medallion', 0, 5],
    ['Marshall', 0, 5],
    ['Freedom_Phalanx_Reserve', 0.1, 0],
    ['High_Pain_Threshold', 0.1, 0],
    ['Task_Force_Commander', 0.05, 0],
    ['Invader', 0.05, 0],
    ['Portal_Jockey', 0.05, 5],
    ['Born_In_Battle', 0.05, 5],
  ])('%s: %d of base hit points, %d endurance, for every archetype', (name, share, endurance) => {
    for (const archetype of ['Class_Tanker', 'Class_Blaster']) {
      const { hitPoints, enduranceMax } = given(archetype, [name]).totals;
      expect(hitPoints.value).toBeCloseTo(hitPoints.base * (1 + share), 3);
      expect(enduranceMax.value).toBeCloseTo(100 + endurance, 9);
    }
  });

  it('of heroes and villains come in pairs that do the same', () => {
    for (const [hero, villain] of ACCOLADE_PAIRS)
      expect(given('Class_Brute', [hero]).totals).toEqual(given('Class_Brute', [villain]).totals);
  });

  it('all four add up, to 1.2 times the hit points and 110 endurance that comes back faster', () => {
    const { totals: all, problems } = given(
      'Class_Blaster',
      ACCOLADE_PAIRS.map(([hero]) => hero),
    );
    expect(all.hitPoints.value).toBeCloseTo(1204.7588 * 1.2, 3);
    expect(all.enduranceMax.value).toBe(110);
    // 5/3 % of the maximum a second (§11).
    expect(all.recoveryPerSecond.value).toBeCloseTo(110 / 60, 9);
    expect(all.regenerationPerSecond.value).toBeCloseTo((1204.7588 * 1.2) / 240, 3);
    expect(problems).toEqual([]);
  });

  it('of both sides are named as what nobody has', () => {
    const { problems } = given('Class_Blaster', ['Portal_Jockey', 'Invader', 'Born_In_Battle']);
    expect(problems).toMatchObject([{ code: 'power_excluded', severity: 'warning', path: 'granted[2]' }]);
  });
});

describe('in PvP (§18)', () => {
  const pvp = { mode: 'pvp' } as const;
  const diminished = (value: number) => value * (1 - Math.atan(1.2 * value) * (2 / Math.PI));

  it.each([
    ['Class_Blaster', 0.4],
    ['Class_Defender', 0.4],
    ['Class_Scrapper', 0.1],
    ['Class_Brute', 0.1],
    ['Class_Peacebringer', 0.15],
    ['Class_Tanker', 0],
  ])('a %s resists %d of all damage before anything else', (archetype, share) => {
    const { resistance } = computeBuild(data, emptyBuild(archetype), pvp).totals;
    for (const { value } of Object.values(resistance)) expect(value).toBeCloseTo(share, 9);
    expect(computeBuild(data, emptyBuild(archetype)).totals.resistance.fire.value).toBe(0);
  });

  it('that adds to toggles and stays below the cap', () => {
    const tough = build('Class_Blaster', entry('Pool.Fighting.Tough'));
    const smashing = (options: ComputeOptions) =>
      computeBuild(data, tough, options).totals.resistance.smashing;
    expect(smashing(pvp).value).toBeCloseTo(smashing({}).value + 0.4, 9);
    expect(smashing(pvp).cap).toBe(0.75);
  });

  it('defence diminishes as a whole, not power by power', () => {
    const shields = [entry('Pool.Fighting.Weave'), entry('Pool.Leadership.Defense')];
    const one = computeBuild(data, build('Class_Tanker', entry('Pool.Fighting.Weave')), pvp).totals.defense;
    expect(one.melee.value).toBeCloseTo(diminished(0.05), 9);
    const both = computeBuild(data, build('Class_Tanker', ...shields), pvp).totals.defense;
    const plain = totals('Class_Tanker', ...shields).defense;
    expect(both.melee.value).toBeCloseTo(diminished(plain.melee.value), 9);
    expect(both.melee.value).toBeLessThan(2 * diminished(plain.melee.value / 2));
  });

  it('sets have their bonuses for it as well: six of Shield Wall', () => {
    const wall = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Crafted_Shield_Wall_${letter}`);
    const walled = build('Class_Tanker', entry('Pool.Fighting.Weave', ...wall));
    const [pve, inPvp] = [{}, pvp].map((options) => computeBuild(data, walled, options).totals);
    // Improved Recovery 4, Lethal Smash Mez Res 4, Slow Resist 3, Improved Recharge Time 5.
    expect((inPvp?.recovery.value ?? 0) - (pve?.recovery.value ?? 0)).toBeCloseTo(0.025, 9);
    expect((inPvp?.resistance.lethal.value ?? 0) - (pve?.resistance.lethal.value ?? 0)).toBeCloseTo(
      0.0375,
      9,
    );
    expect((inPvp?.mezResistance.hold?.value ?? 0) - (pve?.mezResistance.hold?.value ?? 0)).toBeCloseTo(
      0.0625,
      9,
    );
    expect(inPvp?.debuffResistance['run_speed']?.value).toBeCloseTo(0.1, 9);
    expect((inPvp?.recharge.value ?? 0) - (pve?.recharge.value ?? 0)).toBeCloseTo(0.075, 9);
  });
});

describe('the level of the target (§9)', () => {
  const effectsOf = (archetype: string, power: string, targetLevel: number, ...more: PowerEntry[]) =>
    computeBuild(data, build(archetype, entry(power), ...more), { effects: true, targetLevel }).powers[0]
      ?.effects ?? [];
  const infection = (targetLevel: number, ...more: PowerEntry[]) =>
    effectsOf('Class_Defender', 'Defender_Buff.Radiation_Emission.Radiation_Infection', targetLevel, ...more);

  it.each([
    [-9, 2],
    [-3, 1.33],
    [-1, 1.11],
    [0, 1],
    [1, 0.9],
    [2, 0.8],
    [3, 0.65],
    [4, 0.48],
    [5, 0.3],
    [7, 0.08],
    [12, 0.01],
    [40, 0.01],
  ])('debuffs of to-hit and defence against a target of %d levels above: times %d', (levels, factor) => {
    expect(infection(levels).map(({ attribute, base, value }) => [attribute, base, value])).toEqual([
      ['to_hit', expect.closeTo(-0.3125, 9), expect.closeTo(-0.3125 * factor, 9)],
      ['defense.all', expect.closeTo(-0.3125, 9), expect.closeTo(-0.3125 * factor, 9)],
    ]);
  });

  it('a level shift counts as a level', () => {
    const alpha = entry('Incarnate.Alpha.Musculature_Core_Paragon');
    expect(infection(3, alpha)[0]?.value).toBeCloseTo(-0.3125 * 0.8, 9);
  });

  it('slots raise a debuff before the level lowers it', () => {
    const power = entry('Defender_Buff.Radiation_Emission.Radiation_Infection', 'Crafted_ToHit_DeBuff');
    const options = { effects: true, targetLevel: 2 } as const;
    const [toHit] = computeBuild(data, build('Class_Defender', power), options).powers[0]?.effects ?? [];
    // Schedule B at level 50 (§7).
    expect(toHit?.value).toBeCloseTo(-0.3125 * (1 + 0.2545) * 0.8, 6);
  });

  it('a hold loses seconds and no magnitude; what it does to oneself stays', () => {
    const hold = effectsOf('Class_Controller', 'Controller_Control.Mind_Control.Dominate', 2)[0];
    expect(hold).toMatchObject({ attribute: 'mez.hold', base: 3, value: 3 });
    expect(hold?.duration).toBeCloseTo(22.35 * 0.8, 6);
    const weave = effectsOf('Class_Tanker', 'Pool.Fighting.Weave', 4);
    expect(weave.filter(({ target }) => target === 'self').every(({ base, value }) => base === value)).toBe(
      true,
    );
  });
});
