import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { entry, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Effect } from '../model/effect.ts';
import type { Power } from '../model/power.ts';
import type { ChainOptions } from './chain.ts';
import { simulateChain } from './simulate-chain.ts';

const hit = (damage: number) =>
  ({ attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -damage }) as const;

/** A click that hits a foe without a roll; cast 1 s is 1.188 s in server ticks. */
function attack(name: string, damage: number, fields: Partial<Power> = {}): Power {
  const click = { type: 'click', castTime: 1, recharge: 4, endurance: 5, affects: ['foe'] } as const;
  return power(`A.B.${name}`, { ...click, autoHits: ['foe'], ...fields }, hit(damage));
}

function buff(name: string, fields: Partial<Power>, ...effects: Partial<Effect>[]): Power {
  return power(`A.B.${name}`, { type: 'click', castTime: 1, clickBuff: true, ...fields }, ...effects);
}

const data = tinyData({
  powers: [
    attack('Jab', 10, { recharge: 2 }),
    attack('Punch', 40, { recharge: 6 }),
    attack('Kick', 5, { recharge: 0 }),
    attack('Miss', 100, { autoHits: [] }),
    attack('Drain', 10, { recharge: 0, endurance: 60 }),
    buff(
      'Hasten',
      { recharge: 90 },
      { attribute: 'recharge_time', aspect: 'strength', scale: 1, duration: 30 },
    ),
    buff('Rage', { recharge: 20 }, { attribute: 'damage.fire', aspect: 'strength', scale: 1, duration: 10 }),
    buff(
      'Short',
      { recharge: 1 },
      { attribute: 'damage.fire', aspect: 'strength', scale: 0.01, duration: 20 },
    ),
    power('A.B.Shield', { type: 'toggle', endurance: 1, activatePeriod: 1 }, { scale: 0.1 }),
  ],
});
const CAST = 1.188;

const build = (...names: string[]) => tinyBuild(...names.map((name) => entry(`A.B.${name}`)));
const run = (names: string[], options: ChainOptions = {}) => simulateChain(data, build(...names), options);

describe('a priority', () => {
  it('uses the first power that is ready, and the next ones while it recharges', () => {
    const { timeline, mode } = run(['Jab', 'Punch'], { priority: ['Punch', 'Jab'], seconds: 10 });
    expect(mode).toBe('priority');
    const starts = timeline.map(({ power: id, at }) => [id.slice(4), Number(at.toFixed(3))]);
    expect(starts).toEqual([
      ['Punch', 0],
      ['Jab', 1.188],
      // Jab is ready at 2.376 + 2; Punch only at 1.188 + 6.
      ['Jab', 4.376],
      ['Punch', 7.188],
      ['Jab', 8.376],
    ]);
    expect(timeline[0]).toEqual({
      at: 0,
      end: expect.closeTo(CAST, 9),
      path: 'picks[1]',
      power: 'A.B.Punch',
      damage: 40,
      endurance: 5,
      waited: 0,
    });
    expect(timeline[2]?.waited).toBeCloseTo(2, 9);
  });

  it('counts damage, endurance and gaps over the whole fight', () => {
    const result = run(['Punch'], { priority: ['Punch'], seconds: 100 });
    // One use every 7.188 s; the 14th would start at 93.444 and end in time.
    expect(result.timeline).toHaveLength(14);
    expect(result.damage).toBeCloseTo(14 * 40, 9);
    expect(result.dps).toBeCloseTo(5.6, 9);
    expect(result.expectedDps).toBeCloseTo(5.6, 9);
    expect(result.endurance.spentPerSecond).toBeCloseTo(0.7, 9);
    expect(result.endurance.recoveredPerSecond).toBeCloseTo(100 / 60, 9);
    expect(result.endurance.netPerSecond).toBeCloseTo(100 / 60 - 0.7, 9);
    expect(result.endurance).toMatchObject({ lowest: 95, emptyAt: null });
    expect(result.gaps.count).toBe(13);
    expect(result.gaps.total).toBeCloseTo(78, 9);
    expect(result.gaps.longest).toBeCloseTo(6, 9);
    expect(result.gaps.share).toBeCloseTo(0.78, 9);
    expect(result.powers).toEqual([
      {
        path: 'picks[0]',
        power: 'A.B.Punch',
        name: 'Punch',
        uses: 14,
        damage: 560,
        share: 1,
        endurance: 70,
        castTime: expect.closeTo(CAST, 12),
        recharge: { plain: 6, buffed: 6 },
      },
    ]);
    expect(result.chain).toEqual(['A.B.Punch']);
    expect(result.seconds).toBe(100);
  });

  it('weighs damage with the chance to hit', () => {
    const result = run(['Miss'], { priority: ['Miss'], seconds: 60 });
    expect(result.expectedDps).toBeCloseTo(result.dps * 0.75, 9);
  });

  it('leaves a buff alone while it is on', () => {
    const { timeline } = run(['Short', 'Kick'], { priority: ['Short', 'Kick'], seconds: 60 });
    const uses = timeline.filter(({ power: id }) => id === 'A.B.Short');
    expect(uses).toHaveLength(3);
    // The next cast begins early enough to end as the buff does.
    for (let i = 1; i < uses.length; i++) {
      const since = (uses[i]?.at ?? 0) - (uses[i - 1]?.end ?? 0);
      expect(since).toBeGreaterThanOrEqual(20 - CAST - 1e-9);
      expect(since).toBeLessThan(20);
    }
  });
});

describe('an order', () => {
  it('waits for each power in turn', () => {
    const { timeline, mode } = run(['Jab', 'Punch'], { order: ['Jab', 'Punch', 'Jab'], seconds: 12 });
    expect(mode).toBe('order');
    expect(timeline.map(({ power: id }) => id.slice(4))).toEqual([
      'Jab',
      'Punch',
      'Jab',
      'Jab',
      'Punch',
      'Jab',
    ]);
    expect(timeline[2]?.at).toBeCloseTo(3.188, 9);
    expect(timeline[3]?.waited).toBeCloseTo(2, 9);
    expect(timeline[4]?.at).toBeCloseTo(2 * CAST + 6, 9);
  });
});

describe('buffs', () => {
  it('speed up what recharges while they last, from the end of their cast', () => {
    const result = run(['Hasten', 'Punch'], { priority: ['Hasten', 'Punch'], seconds: 60 });
    const punches = result.timeline.filter(({ power: id }) => id === 'A.B.Punch').map(({ at }) => at);
    expect(punches[0]).toBeCloseTo(CAST, 9);
    // Hastened: 3 s of recharge instead of 6.
    expect(punches[1]).toBeCloseTo(CAST + 4.188, 9);
    expect(punches.at(-1)).toBeGreaterThan(31.188);
    const [hasten] = result.buffs;
    expect(hasten).toMatchObject({ power: 'A.B.Hasten', name: 'Hasten', path: 'picks[0]', duration: 30 });
    // 30 s at double speed are 60 s of its recharge; the other 30 s end after the fight.
    expect(hasten?.windows[0]).toEqual({ from: expect.closeTo(CAST, 9), to: expect.closeTo(31.188, 9) });
    expect(hasten?.uptime).toBeCloseTo(30 / 60, 9);
    expect(result.powers.find(({ name }) => name === 'Punch')?.recharge).toEqual({ plain: 6, buffed: 3 });
  });

  it('raise the damage of what is used while they are on, and leave a gap until they are back', () => {
    const result = run(['Rage', 'Kick'], { priority: ['Rage', 'Kick'], seconds: 60 });
    const [rage] = result.buffs;
    expect(rage?.longestGap).toBeCloseTo(20 + CAST - 10, 0);
    for (const { at, damage, power: id } of result.timeline) {
      if (id !== 'A.B.Kick') continue;
      const on = rage?.windows.some(({ from, to }) => at >= from - 1e-9 && at < to - 1e-9) ?? false;
      expect(damage).toBe(on ? 10 : 5);
    }
  });

  it('count in the numbers of the build only through the chain', () => {
    // Marked as always on in the build, Rage would double every hit; in a chain it must be used first.
    const { timeline } = run(['Kick', 'Rage'], { priority: ['Kick'], seconds: 5 });
    expect(timeline[0]?.damage).toBe(10);
    const used = run(['Kick', 'Rage'], { order: ['Kick', 'Rage', 'Kick'], seconds: 5 });
    expect(used.timeline.map(({ damage }) => damage)).toEqual([5, 0, 10, 10]);
  });

  it('that are renewed in time are one window', () => {
    const { buffs } = run(['Short', 'Kick'], { order: ['Short', 'Kick'], seconds: 30 });
    expect(buffs[0]?.windows).toHaveLength(1);
    expect(buffs[0]?.longestGap).toBe(0);
    expect(buffs[0]?.windows[0]?.to).toBe(30);
  });

  it('never used have no uptime', () => {
    const { buffs } = run(['Jab', 'Rage'], { order: ['Jab', 'Rage'], seconds: 1.5 });
    expect(buffs[0]).toMatchObject({ uptime: 0, longestGap: 1.5, windows: [] });
  });
});

describe('endurance', () => {
  it('runs out when more is spent than comes in, and never falls below nothing', () => {
    const { endurance } = run(['Drain'], { priority: ['Drain'], seconds: 60 });
    expect(endurance.lowest).toBe(0);
    // 100 − 60 + 1.98 recovered during the cast is less than the next 60.
    expect(endurance.emptyAt).toBeCloseTo(CAST, 9);
    const [start, spent] = endurance.curve;
    expect([start, spent]).toEqual([
      { at: 0, value: 100 },
      { at: 0, value: 40 },
    ]);
    expect(Math.min(...endurance.curve.map(({ value }) => value))).toBe(endurance.lowest);
    expect(endurance.curve.at(-1)?.at).toBeCloseTo(60, 9);
  });

  it('pays running toggles first', () => {
    const without = run(['Jab'], { priority: ['Jab'], seconds: 60 });
    const result = run(['Jab', 'Shield'], { priority: ['Jab'], seconds: 60 });
    expect(result.endurance.recoveredPerSecond).toBeCloseTo(without.endurance.recoveredPerSecond - 1, 9);
  });
});

describe('the best priority', () => {
  it('puts buffs first, then attacks by damage over time, without those that gain nothing', () => {
    const { chain } = run(['Kick', 'Jab', 'Rage', 'Punch']);
    expect(chain[0]).toBe('A.B.Rage');
    expect(chain.slice(1, 3)).toEqual(['A.B.Punch', 'A.B.Jab']);
    // Two attacks that are always ready: the weaker one is never used.
    expect(run(['Kick', 'Drain']).chain).toEqual(['A.B.Drain']);
  });

  it('is at least as good as using everything by damage', () => {
    const best = run(['Kick', 'Jab', 'Punch']);
    const all = run(['Kick', 'Jab', 'Punch'], { priority: ['Punch', 'Jab', 'Kick'] });
    expect(best.expectedDps).toBeGreaterThanOrEqual(all.expectedDps - 1e-9);
    expect(best.seconds).toBe(600);
  });

  it('needs an attack', () => {
    expect(thrown(() => run(['Shield', 'Rage']))).toMatchObject({ code: 'CHAIN_INVALID' });
    expect(thrown(() => run([]))).toMatchObject({ code: 'CHAIN_INVALID' });
  });
});

describe('what cannot be simulated', () => {
  const refused = (options: ChainOptions) =>
    thrown(() => run(['Jab', 'Punch', 'Shield'], options)) as {
      code?: string;
      details: { fields: object[] };
    };

  it('is refused with its place and what would fit', () => {
    expect(refused({ priority: ['Jab', 'Pnch'] })).toMatchObject({
      code: 'CHAIN_INVALID',
      message: 'The build has no power Pnch.',
      details: { fields: [{ path: 'priority[1]', code: 'unknown_power', suggestion: 'Punch' }] },
    });
    expect(refused({ order: ['Shield'] }).details.fields[0]).toMatchObject({
      path: 'order[0]',
      code: 'not_a_click',
    });
    expect(refused({ order: [] }).details.fields[0]).toMatchObject({ path: 'order', code: 'length' });
    expect(refused({ order: Array(201).fill('Jab') }).details.fields[0]).toMatchObject({ code: 'length' });
    expect(refused({ order: ['Jab'], priority: ['Jab'] }).details.fields[0]).toMatchObject({
      path: 'order',
      code: 'not_allowed',
    });
    for (const seconds of [0, 0.5, 3601, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refused({ seconds }).details.fields[0]).toMatchObject({ path: 'seconds', code: 'out_of_range' });
    }
    expect(run(['Jab'], { seconds: 3600 }).seconds).toBe(3600);
    expect(run(['Jab'], { seconds: 1 }).timeline).toEqual([]);
  });

  it('includes powers that an exemplared character lacks', () => {
    const late = tinyBuild(entry('A.B.Jab', [], { level: 40 }), entry('A.B.Punch'));
    const lacking = thrown(() => simulateChain(data, late, { level: 20, priority: ['Jab'] }));
    expect(lacking).toMatchObject({ code: 'CHAIN_INVALID', details: { fields: [{ code: 'not_usable' }] } });
    expect(simulateChain(data, late, { level: 20 }).chain).toEqual(['A.B.Punch']);
  });
});
