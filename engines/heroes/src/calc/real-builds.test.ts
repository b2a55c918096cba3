import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { readBuild } from '../codec/build-files.ts';
import { DAMAGE_TYPES, type DamageType, type MezType } from '../model/attribute.ts';
import type { Build } from '../model/build.ts';
import type { BuildTotals } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';

/**
 * Real builds, and the totals Mids computed for one of them. Mids used the
 * Homecoming database of 2025, the starter pack is of 2021: docs/heroes/accuracy.md
 * lists every difference. What is asserted here is everything that agrees.
 */
const folder = sharedData('mids/builds');
const context = starterContext();
const { data } = context;

function read(file: string): Build {
  return readBuild(readFileSync(join(folder ?? '', file)), context).build;
}

/** Totals as Mids stores them: arrays by the ordinals of its enums. */
interface MidsTotals {
  readonly Def: readonly number[];
  readonly Res: readonly number[];
  readonly Mez: readonly number[];
  readonly MezRes: readonly number[];
  readonly DebuffRes: readonly number[];
  readonly [name: string]: number | readonly number[];
}

function computedByMids(file: string): MidsTotals {
  return JSON.parse(readFileSync(join(folder ?? '', 'golden', file), 'utf8')) as MidsTotals;
}

const DEFENSES = ['', ...DAMAGE_TYPES, '', 'melee', 'ranged', 'aoe'] as const;
const MEZZES: readonly (MezType | '')[] = [
  '',
  'confuse',
  'hold',
  'immobilize',
  'knockback',
  'knockup',
  'only_affects_self',
  'placate',
  'repel',
  'sleep',
  'stun',
  'taunt',
  'terrorize',
  'untouchable',
  'teleport',
];
const DEBUFFS = { defense: 5, fly_speed: 11, recharge_time: 25, run_speed: 32 } as const;

/** What both should agree on, as rows of name, ours and theirs. */
function comparison(totals: BuildTotals, mids: MidsTotals): [string, number, number][] {
  const number = (name: string): number => Number(mids[name]);
  const rows: [string, number, number][] = [
    ['accuracy', totals.accuracy.uncapped, number('BuffAcc')],
    ['damage', totals.damage.smashing.uncapped, number('BuffDam')],
    ['endurance discount', totals.enduranceDiscount.uncapped, number('BuffEndRdx')],
    ['recharge', totals.recharge.uncapped, number('BuffHaste')],
    ['to-hit', totals.toHit.uncapped, number('BuffToHit')],
    ['maximum endurance', totals.enduranceMax.uncapped - 100, number('EndMax')],
    ['recovery', totals.recovery.uncapped - 1, number('EndRec')],
    ['run speed', totals.runSpeed.uncapped, number('RunSpd')],
    ['jump speed', totals.jumpSpeed.uncapped, number('JumpSpd')],
    ['jump height', totals.jumpHeight.uncapped, number('JumpHeight')],
    ['fly speed', totals.flySpeed.uncapped, number('FlySpd')],
    ['perception', totals.perception.uncapped, number('Perception')],
    ['absorb', totals.absorb.uncapped, number('Absorb')],
    ['stealth', totals.stealthPve.uncapped, number('StealthPvE')],
  ];
  for (const [i, type] of DEFENSES.entries()) {
    // The game of 2021 had no toxic defence.
    if (type !== '' && type !== 'toxic')
      rows.push([`defence ${type}`, totals.defense[type].uncapped, mids.Def[i] ?? 0]);
  }
  for (const [i, type] of MEZZES.entries()) {
    if (type !== '')
      rows.push([
        `mez resistance ${type}`,
        totals.mezResistance[type]?.uncapped ?? 0,
        (mids.MezRes[i] ?? 0) / 100,
      ]);
  }
  for (const [name, i] of Object.entries(DEBUFFS)) {
    rows.push([
      `debuff resistance ${name}`,
      totals.debuffResistance[name]?.uncapped ?? 0,
      (mids.DebuffRes[i] ?? 0) / 100,
    ]);
  }
  return rows;
}

/** Mids adds 32-bit floats and three-digit enhancement values. */
const CLOSE = 5e-4;

function disagreeing(rows: readonly [string, number, number][]): string[] {
  return rows
    .filter(([, ours, theirs]) => Math.abs(ours - theirs) > CLOSE * Math.max(1, Math.abs(theirs)))
    .map(([name, ours, theirs]) => `${name}: ${ours} instead of ${theirs}`);
}

describe.skipIf(folder === null)('the build whose totals Mids computed', () => {
  const options = { autoPowers: 'as_marked' } as const;
  const running = () => computeBuild(data, read('mids-web_lorenzo.mbd'), options).totals;
  const off = () => computeBuild(data, read('mids-web_lorenzo_all_off.mbd'), options).totals;

  it('agrees with everything on', () => {
    const mids = computedByMids('mids-web_electrical_melee_shield_defense_brute.json');
    expect(disagreeing(comparison(running(), mids))).toEqual([]);
  });

  it('agrees with everything off but set bonuses', () => {
    const mids = computedByMids('mids-web_electrical_melee_shield_defense_brute_all_off.json');
    expect(disagreeing(comparison(off(), mids))).toEqual([]);
    expect(off().regeneration.uncapped - 1).toBeCloseTo(Number(mids.HPRegen), 6);
  });

  it('agrees on protection against mez', () => {
    const { Mez } = computedByMids('mids-web_electrical_melee_shield_defense_brute.json');
    const { mezProtection } = running();
    for (const [i, type] of MEZZES.entries()) {
      if (type === '' || type === 'teleport') continue;
      expect([type, mezProtection[type]?.uncapped ?? 0]).toEqual([type, expect.closeTo(-(Mez[i] ?? 0), 4)]);
    }
  });

  it('has the hit points of Mids but for its rounding of the base', () => {
    const mids = computedByMids('mids-web_electrical_melee_shield_defense_brute.json');
    // Mids starts from 1499 where the game has 1499.2551.
    expect(Math.abs(running().hitPoints.uncapped - Number(mids.HPMax))).toBeLessThan(0.3);
  });

  it('differs in resistance by the three percent that Reactive Defenses gave in 2021', () => {
    const mids = computedByMids('mids-web_electrical_melee_shield_defense_brute_all_off.json');
    for (const [i, type] of DAMAGE_TYPES.entries()) {
      expect(off().resistance[type as DamageType].uncapped - 0.03).toBeCloseTo(mids.Res[i + 1] ?? 0, 4);
    }
  });

  it('counts autos all the same unless told otherwise: in the game they cannot be off', () => {
    const build = read('mids-web_lorenzo_all_off.mbd');
    expect(computeBuild(data, build).totals.regeneration.value).toBeCloseTo(2.12, 6);
  });
});

describe.skipIf(folder === null)('every real build', () => {
  const files = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.mbd'));

  it('is there', () => {
    expect(files.length).toBeGreaterThanOrEqual(9);
  });

  it.each(files)('%s computes, and says what the data does not know', (file) => {
    const build = read(file);
    const { totals, powers, unknown, slotsUsed } = computeBuild(data, build);
    expect(totals.hitPoints.value).toBeGreaterThan(totals.hitPoints.base);
    expect(totals.recharge.value).toBeGreaterThan(0.3);
    expect(slotsUsed).toBeGreaterThan(50);
    expect(slotsUsed).toBeLessThanOrEqual(67);
    // Mids' own carrier of set bonuses is no power.
    const named = [...build.picks, ...build.granted]
      .filter((entry) => entry !== null)
      .filter(({ power }) => power !== 'Inherent.Inherent.Special_Set_Bonuses');
    expect(unknown.map(({ name }) => name)).not.toContain('Inherent.Inherent.Special_Set_Bonuses');
    const lost = unknown.filter(({ kind }) => kind === 'power');
    expect(powers.length + lost.length).toBe(named.length);
    const included = named.filter(({ power, include }) => include && lost.some(({ name }) => name === power));
    expect(totals.hitPoints.unknown > 0).toBe(
      included.length > 0 || unknown.some(({ kind }) => kind === 'enhancement' || kind === 'bonus_power'),
    );
  });
});
