import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import type { PowerEntry } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import type { BuildResult } from '../model/totals.ts';
import { emptyBuild } from '../rules/edit-powers.ts';
import { averageUses } from './average-uses.ts';
import { computeBuild } from './compute-build.ts';

/** Powers that change the chance of tagged effects, on real powers. heroes-rules §5. */
const data = loadStarterPack();

function compute(archetype: string, powers: readonly string[], active: readonly string[]): BuildResult {
  const entry = (power: string): PowerEntry => ({
    power,
    level: 1,
    include: active.includes(power),
    procs: true,
    stacks: 0,
    slots: [],
  });
  return computeBuild(data, { ...emptyBuild(archetype), picks: [...powers, ...active].map(entry) });
}

function damageOf(result: BuildResult, power: string): Record<string, number> {
  const rows = result.powers.find((candidate) => candidate.power === power)?.damage ?? [];
  return Object.fromEntries(rows.map(({ type, base }) => [type, base]));
}

describe('ammunition of Dual Pistols', () => {
  const set = 'Blaster_Ranged.Dual_Pistols';
  const attack = (...active: string[]): Record<string, number> =>
    damageOf(compute('Class_Blaster', [`${set}.Hail_of_Bullets`], active), `${set}.Hail_of_Bullets`);

  it('is lethal without a choice', () => {
    expect(Object.keys(attack())).toEqual(['lethal']);
  });

  it.each([
    ['Chemical_Ammunition', 'toxic'],
    ['Cryo_Ammunition', 'cold'],
  ])('%s turns a share into %s', (ammunition, type) => {
    const damage = attack(`${set}.${ammunition}`);
    expect(Object.keys(damage)).toEqual(['lethal', type]);
    expect(damage.lethal).toBeCloseTo(0.7 * (attack().lethal ?? 0), 6);
    expect((damage.lethal ?? 0) + (damage[type] ?? 0)).toBeCloseTo(attack().lethal ?? 0, 6);
  });

  it('counts only the ammunition that is loaded', () => {
    const result = compute(
      'Class_Blaster',
      [`${set}.Hail_of_Bullets`, `${set}.Cryo_Ammunition`],
      [`${set}.Chemical_Ammunition`],
    );
    expect(damageOf(result, `${set}.Hail_of_Bullets`)).not.toHaveProperty('cold');
  });
});

describe('Fiery Embrace', () => {
  const embrace = 'Brute_Defense.Fiery_Aura.Fiery_Embrace';
  const punch = 'Brute_Melee.Super_Strength.Punch';

  it('adds 45 % of the damage as fire', () => {
    const damage = damageOf(compute('Class_Brute', [punch], [embrace]), punch);
    expect(damage.fire).toBeCloseTo(0.45 * (damage.smashing ?? 0), 6);
  });

  it('adds nothing while it is not used', () => {
    expect(damageOf(compute('Class_Brute', [punch, embrace], []), punch)).not.toHaveProperty('fire');
  });
});

describe('adaptations of Bio Armor', () => {
  const set = 'Scrapper_Defense.Bio_Organic_Armor';
  const environment = `${set}.Environmental_Adaptation`;

  it.each([
    [[], 0, 0],
    [[`${set}.Defensive_Adaptation`], 0.03375, 0],
    [[`${set}.Offensive_Adaptation`], 0, 0.075],
  ])('%j: defence %d, to-hit %d', (adaptations, defense, toHit) => {
    const { totals } = compute('Class_Scrapper', [], [environment, ...adaptations]);
    expect(totals.defense.smashing.value).toBeCloseTo(defense, 6);
    expect(totals.toHit.value).toBeCloseTo(toHit, 6);
  });
});

describe('average uses', () => {
  const effect = (more: Partial<Effect>): Effect => ({
    attribute: 'damage.fire',
    aspect: 'absolute',
    target: 'target',
    pvMode: 'any',
    kind: 'magnitude',
    scale: -1,
    magnitude: 1,
    duration: 0,
    table: '',
    chance: 1,
    resistible: true,
    buffable: true,
    stacks: false,
    role: 'primary',
    ...more,
  });

  it('keeps the changed chance between 0 and 1', () => {
    expect(averageUses(effect({ chance: 0.4 }), 0.3)).toBeCloseTo(0.7, 12);
    expect(averageUses(effect({ chance: 0.4 }), 2)).toBe(1);
    expect(averageUses(effect({ chance: 0.4 }), -1)).toBe(0);
  });

  it('counts every tick, or those until the first miss', () => {
    expect(averageUses(effect({ ticks: 4, chance: 0.5 }))).toBeCloseTo(2, 12);
    expect(averageUses(effect({ ticks: 2, chance: 0.5, cancelOnMiss: true }))).toBeCloseTo(0.75, 12);
  });

  it('rolls the whole and each tick where the data has both chances', () => {
    expect(averageUses(effect({ ticks: 4, chance: 0.5, tickChance: 0.8 }))).toBeCloseTo(1.6, 12);
  });
});
