import { leavesOf } from '@guildhall/kernel';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBuild } from '../calc/random-build.fixture.ts';
import { entry, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { CHAIN_NUMBERS, explainChain } from './explain-chain.ts';
import { simulateChain } from './simulate-chain.ts';

const click = { type: 'click', castTime: 1, recharge: 4, endurance: 6, affects: ['foe'] } as const;
const damage = { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -40 } as const;
const data = tinyData({
  powers: [
    power('A.B.Jab', click, damage),
    power(
      'A.B.Rage',
      { ...click, affects: ['caster'], clickBuff: true, recharge: 20, endurance: 3 },
      { attribute: 'damage.fire', aspect: 'strength', scale: 0.5, duration: 10 },
    ),
    power('A.B.Shield', { type: 'toggle', endurance: 1, activatePeriod: 1 }, { scale: 0.1 }),
  ],
});
const build = tinyBuild(entry('A.B.Jab'), entry('A.B.Rage'), entry('A.B.Shield'));
const options = { priority: ['Rage', 'Jab'], seconds: 60 } as const;

/** The number of the result that a name of an explanation stands for. */
function numberOf(result: object, stat: string): number {
  return stat
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], result) as number;
}

describe('a number of a chain', () => {
  const result = simulateChain(data, build, options);

  it.each(CHAIN_NUMBERS)('%s is taken apart to the last digit', (stat) => {
    const explanation = explainChain(data, build, stat, options);
    const wanted = numberOf(result, stat);
    expect(wanted).not.toBe(0);
    expect(explanation).toMatchObject({ stat, unit: 'points_per_second' });
    expect(explanation.value).toBeCloseTo(wanted, 9);
    expect(leavesOf(explanation).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(wanted, 9);
  });

  it('is split by power and by the buffs that were on, and misses are told', () => {
    const { children } = explainChain(data, build, 'expected dps', options);
    expect(children.map(({ label, rule, path }) => [label, rule, path])).toEqual([
      ['Jab', 'power', 'picks[0]'],
    ]);
    const [jab] = children;
    const buffed = jab?.children.find(({ label }) => label === 'with Rage');
    const plain = jab?.children.find(({ label }) => label === 'without buffs');
    const uses = result.timeline.filter(({ power: id }) => id === 'A.B.Jab');
    const strong = uses.filter((use) => use.damage > 50).length;
    expect([buffed?.formula, plain?.formula]).toEqual([
      `${strong} uses in 60 s`,
      `${uses.length - strong} uses in 60 s`,
    ]);
    // 75 % to hit: a quarter is missed.
    const misses = plain?.children.find(({ label }) => label === 'Misses');
    expect(misses).toMatchObject({ rule: 'formula' });
    expect(misses?.value).toBeCloseTo((-(uses.length - strong) * 40 * 0.25) / 60, 9);
    expect(explainChain(data, build, 'dps', options).children[0]?.children[0]?.children).not.toContainEqual(
      expect.objectContaining({ label: 'Misses' }),
    );
  });

  it('of endurance has what was recovered by the time with each set of buffs, and what was spent', () => {
    const { children } = explainChain(data, build, 'endurance.netPerSecond', options);
    expect(children.map(({ label }) => label)).toEqual(['Recovered, toggles paid', 'Spent by the chain']);
    const [recovered, spent] = children;
    const seconds = recovered?.children.map(({ formula }) => Number.parseFloat(formula)) ?? [];
    expect(seconds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(60, 6);
    expect(spent?.children.map(({ label }) => label)).toEqual(['Rage', 'Jab']);
    expect(spent?.value).toBeCloseTo(-result.endurance.spentPerSecond, 9);
  });

  it('that a chain does not have is refused with those it has', () => {
    expect(() => explainChain(data, build, 'hitPoints')).toThrow(
      expect.objectContaining({ code: 'STAT_UNKNOWN', message: expect.stringContaining('expectedDps') }),
    );
    expect(() => explainChain(data, build, 'endurance.net')).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ suggestions: ['endurance.netPerSecond'] }),
      }),
    );
  });

  it('of any build adds up', () => {
    const starter = loadStarterPack();
    fc.assert(
      fc.property(anyBuild, fc.constantFrom(...CHAIN_NUMBERS), (made, stat) => {
        let wanted: number;
        try {
          wanted = numberOf(simulateChain(starter, made, { seconds: 30 }), stat);
        } catch (error) {
          expect((error as { code?: string }).code).toBe('CHAIN_INVALID');
          return;
        }
        const leaves = leavesOf(explainChain(starter, made, stat, { seconds: 30 }));
        const sum = leaves.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
      }),
      { numRuns: 25 },
    );
  });
});
