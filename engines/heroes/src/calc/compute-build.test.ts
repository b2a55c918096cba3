import { describe, expect, it } from 'vitest';
import type { Effect } from '../model/effect.ts';
import { computeBuild } from './compute-build.ts';
import { entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const DEFENSE = { attribute: 'defense.melee', scale: 0.05 } as const;

/** Totals of one power with these effects. */
function totalsOf(...effects: Partial<Effect>[]) {
  const data = tinyData({ powers: [power('A.B.One', {}, ...effects)] });
  return computeBuild(data, tinyBuild(entry('A.B.One'))).totals;
}

describe('an empty build', () => {
  const { totals, unknown, powers } = computeBuild(tinyData({}), tinyBuild());

  it('has the base values', () => {
    expect(totals.hitPoints).toMatchObject({ value: 1000, base: 1000, cap: 1600, unknown: 0 });
    expect(totals.regeneration.value).toBe(1);
    expect(totals.regenerationPerSecond.value).toBeCloseTo(1000 * 0.25 * (5 / 300), 9);
    expect(totals.recoveryPerSecond.value).toBeCloseTo(5 / 3, 9);
    expect(totals.runSpeed.value).toBe(21);
    expect(totals.flySpeed.value).toBe(0);
    expect(totals.perception.value).toBe(500);
    expect(totals.threat.value).toBe(1);
    expect(totals.defense.melee).toMatchObject({ value: 0, softCap: 0.45, cap: null });
    expect(totals.damage.fire.cap).toBe(4);
    expect(totals.recharge.cap).toBe(4);
  });

  it('has nothing else', () => {
    expect(unknown).toEqual([]);
    expect(powers).toEqual([]);
  });
});

describe('which powers count', () => {
  const powers = (['auto', 'toggle', 'click'] as const).map((type) =>
    power(`A.B.${type}`, { type }, DEFENSE),
  );
  const data = tinyData({
    powers: [...powers, power('A.B.buff', { type: 'click', clickBuff: true }, DEFENSE)],
  });
  const defenseOf = (id: string, include: boolean, options = {}) =>
    computeBuild(data, tinyBuild(entry(id, [], { include })), options).totals.defense.melee.value;

  it('autos always, unless the marks of the file are asked for', () => {
    expect(defenseOf('A.B.auto', false)).toBe(0.05);
    expect(defenseOf('A.B.auto', false, { autoPowers: 'as_marked' })).toBe(0);
  });

  it('toggles when they are on', () => {
    expect([true, false].map((on) => defenseOf('A.B.toggle', on))).toEqual([0.05, 0]);
  });

  it('clicks only when they are buffs', () => {
    expect(defenseOf('A.B.click', true)).toBe(0);
    expect([true, false].map((on) => defenseOf('A.B.buff', on))).toEqual([0.05, 0]);
  });

  it('finds powers without regard to case', () => {
    expect(defenseOf('a.b.AUTO', true)).toBe(0.05);
  });
});

describe('which effects count', () => {
  it('those on oneself, and on all when the power reaches its caster', () => {
    const on = (target: Effect['target'], affects: string[]) => {
      const data = tinyData({ powers: [power('A.B.One', { affects }, { ...DEFENSE, target })] });
      return computeBuild(data, tinyBuild(entry('A.B.One'))).totals.defense.melee.value;
    };
    expect(on('self', ['foe'])).toBe(0.05);
    expect(on('all', ['caster', 'teammate'])).toBe(0.05);
    expect(on('all', ['teammate'])).toBe(0);
    expect(on('target', ['caster'])).toBe(0);
  });

  it('those of the mode', () => {
    const data = tinyData({
      powers: [
        power('A.B.One', {}, { ...DEFENSE, pvMode: 'pve' }, { ...DEFENSE, scale: 0.2, pvMode: 'pvp' }),
      ],
    });
    const build = tinyBuild(entry('A.B.One'));
    expect(computeBuild(data, build).totals.defense.melee.uncapped).toBe(0.05);
    expect(computeBuild(data, build, { mode: 'pvp' }).totals.defense.melee.value).toBeLessThan(0.2);
  });

  it('not those that come later than five seconds, are suppressed, for show, or for another class', () => {
    expect(totalsOf({ ...DEFENSE, delay: 5 }).defense.melee.value).toBe(0.05);
    expect(totalsOf({ ...DEFENSE, delay: 120 }).defense.melee.value).toBe(0);
    expect(totalsOf({ ...DEFENSE, role: 'ignored' }).defense.melee.value).toBe(0);
    expect(totalsOf({ ...DEFENSE, classOnly: 'Class_Other' }).defense.melee.value).toBe(0);
    expect(totalsOf({ ...DEFENSE, classOnly: 'CLASS_TESTER' }).defense.melee.value).toBe(0.05);
    const data = tinyData({ powers: [power('A.B.One', {}, { ...DEFENSE, suppressedBy: ['attacked'] })] });
    const build = tinyBuild(entry('A.B.One'));
    expect(computeBuild(data, build).totals.defense.melee.value).toBe(0.05);
    expect(computeBuild(data, build, { suppression: ['attacked'] }).totals.defense.melee.value).toBe(0);
  });

  it('conditional ones once their switch is on', () => {
    const conditions = [{ type: 'special', name: 'domination' }] as const;
    const data = tinyData({ powers: [power('A.B.One', {}, { ...DEFENSE, conditions })] });
    const build = tinyBuild(entry('A.B.One'));
    expect(computeBuild(data, build).totals.defense.melee.value).toBe(0);
    expect(computeBuild(data, build, { switches: ['domination'] }).totals.defense.melee.value).toBe(0.05);
  });

  it('conditional ones that the build answers', () => {
    const conditions = [{ type: 'data', key: 'Taken:A.B.Two', value: 'True' }] as const;
    const data = tinyData({
      powers: [power('A.B.One', {}, { ...DEFENSE, conditions }), power('A.B.Two', {})],
    });
    expect(computeBuild(data, tinyBuild(entry('A.B.One'))).totals.defense.melee.value).toBe(0);
    expect(computeBuild(data, tinyBuild(entry('A.B.One'), entry('A.B.Two'))).totals.defense.melee.value).toBe(
      0.05,
    );
  });

  it('those of powers it grants to itself, however deep, but not around in circles', () => {
    const grant = (ref: string) => ({ attribute: 'grant_power', aspect: 'absolute', ref }) as const;
    const data = tinyData({
      powers: [
        power('A.B.One', {}, grant('A.B.Two')),
        power('A.B.Two', {}, grant('A.B.Three'), grant('A.B.One')),
        power('A.B.Three', {}, DEFENSE, grant('A.B.Four')),
        power('A.B.Four', { type: 'toggle' }, DEFENSE),
      ],
    });
    expect(computeBuild(data, tinyBuild(entry('A.B.One'))).totals.defense.melee.value).toBe(0.05);
  });
});

describe('sums', () => {
  it('two effects on one attribute add up', () => {
    expect(totalsOf(DEFENSE, { ...DEFENSE, scale: 0.03 }).defense.melee.value).toBeCloseTo(0.08, 12);
  });

  it('base defence adds to every defence', () => {
    const { defense } = totalsOf(
      { ...DEFENSE, attribute: 'defense.all' },
      { ...DEFENSE, attribute: 'defense.fire' },
    );
    expect(defense.psionic.value).toBe(0.05);
    expect(defense.fire.value).toBeCloseTo(0.1, 12);
  });

  it('resistance, damage, hit points, recharge and absorb stop at their caps', () => {
    const totals = totalsOf(
      { attribute: 'damage.fire', aspect: 'resistance', scale: 1.2 },
      { attribute: 'damage.fire', aspect: 'strength', scale: 6 },
      { attribute: 'hit_points', aspect: 'maximum', scale: 5000 },
      { attribute: 'recharge_time', aspect: 'strength', scale: 9 },
      { attribute: 'absorb', aspect: 'maximum', scale: 9999 },
      { attribute: 'regeneration', scale: 99 },
    );
    expect(totals.resistance.fire).toMatchObject({ value: 0.75, uncapped: 1.2, cap: 0.75 });
    expect(totals.damage.fire).toMatchObject({ value: 4, uncapped: 6 });
    expect(totals.hitPoints).toMatchObject({ value: 1600, uncapped: 6000 });
    expect(totals.recharge.value).toBe(4);
    expect(totals.absorb.value).toBe(1600);
    expect(totals.regeneration.value).toBe(20);
  });

  it('debuffs stop at their floors', () => {
    const totals = totalsOf(
      { attribute: 'damage.fire', aspect: 'resistance', scale: -9 },
      { attribute: 'damage.fire', aspect: 'strength', scale: -9 },
      { attribute: 'run_speed', scale: -9 },
    );
    expect(totals.resistance.fire.value).toBe(-3);
    expect(totals.damage.fire.value).toBeCloseTo(-0.9, 12);
    expect(totals.runSpeed.value).toBeCloseTo(2.1, 12);
  });

  it('protection counts positive, a mez on oneself not at all', () => {
    const { mezProtection, mezResistance } = totalsOf(
      { attribute: 'mez.hold', scale: -10.38 },
      { attribute: 'mez.stun', aspect: 'absolute', scale: 3 },
      { attribute: 'mez.hold', aspect: 'resistance', scale: 0.5 },
    );
    expect(mezProtection.hold?.value).toBe(10.38);
    expect(mezProtection.stun).toBeUndefined();
    expect(mezResistance.hold?.value).toBe(0.5);
  });

  it('a share of hit points or absorb is one of base or maximum hit points', () => {
    const totals = totalsOf(
      { attribute: 'hit_points', aspect: 'maximum', scale: 0.1 },
      { attribute: 'absorb', aspect: 'current', scale: 0.2 },
    );
    expect(totals.hitPoints.value).toBeCloseTo(1100, 9);
    expect(totals.absorb.value).toBeCloseTo(220, 9);
  });

  it('flies only with a flight power, and the cap grows with the run base', () => {
    expect(totalsOf({ attribute: 'fly_speed', scale: 0.5 }).flySpeed.value).toBe(0);
    const { flySpeed } = totalsOf(
      { attribute: 'fly', scale: 1 },
      { attribute: 'fly_speed', scale: 9 },
      { attribute: 'fly_speed', aspect: 'maximum', scale: 1 },
    );
    expect(flySpeed).toMatchObject({ value: 107, cap: 107, uncapped: 315 });
  });
});
