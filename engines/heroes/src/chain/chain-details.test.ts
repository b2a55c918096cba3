import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { entry, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import type { Power } from '../model/power.ts';
import type { ChainOptions } from './chain.ts';
import { simulateChain } from './simulate-chain.ts';

const hit = (damage: number) =>
  ({ attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -damage }) as const;
const toHit = (duration: number, fields: Partial<Effect> = {}) =>
  ({ attribute: 'to_hit', scale: 0.1, duration, ...fields }) as const;

/** Cast 1 s is 1.188 s in server ticks. */
const CAST = 1.188;

function click(name: string, fields: Partial<Power>, ...effects: Partial<Effect>[]): Power {
  return power(`A.B.${name}`, { type: 'click', castTime: 1, ...fields }, ...effects);
}
const foe = { affects: ['foe'], autoHits: ['foe'] } as const;
const MANY = Array.from({ length: 17 }, (_, i) => `Many${i}`);

const data = tinyData({
  powers: [
    click('Punch', { ...foe, recharge: 6, endurance: 5 }, hit(40)),
    click('Kick', { ...foe, endurance: 5 }, hit(5)),
    click('Bite', { ...foe, recharge: 2, clickBuff: true }, hit(10), toHit(20)),
    click(
      'Boost',
      { recharge: 100, clickBuff: true },
      { attribute: 'recharge_time', aspect: 'strength', scale: 1, duration: 3 },
    ),
    click(
      'Rage',
      { recharge: 60, clickBuff: true },
      { attribute: 'damage.fire', aspect: 'strength', scale: 1, duration: 10 },
    ),
    click('Short', { recharge: 1, clickBuff: true }, toHit(20)),
    click('Armor', { recharge: 5, clickBuff: true }, { scale: 0.1, duration: 8 }),
    click(
      'Mixed',
      { clickBuff: true },
      toHit(10),
      toHit(90, { delay: 10 }),
      { attribute: 'defense.all', target: 'target', scale: -0.1, duration: 60 },
      { attribute: 'translucency', scale: 1, duration: 40 },
    ),
    click('Leader', { clickBuff: true }, toHit(15, { target: 'all' })),
    click('Aside', { ...foe }, hit(1), toHit(10)),
    power('A.B.Furnace', { type: 'toggle', endurance: 5, activatePeriod: 1 }, { scale: 0.1 }),
    ...MANY.map((name) => click(name, { recharge: 1000, clickBuff: true }, toHit(500))),
  ],
});

const build = (...names: string[]) => tinyBuild(...names.map((name) => entry(`A.B.${name}`)));
const run = (names: string[], options: ChainOptions = {}) => simulateChain(data, build(...names), options);
const startsOf = (result: ReturnType<typeof run>, name: string) =>
  result.timeline.filter(({ power: id }) => id === `A.B.${name}`).map(({ at }) => at);

describe('recharge', () => {
  it('slows down in the middle when the buff that sped it up ends, others still on', () => {
    const result = run(['Rage', 'Boost', 'Punch'], { priority: ['Rage', 'Boost', 'Punch'], seconds: 20 });
    const [first = 0, second] = startsOf(result, 'Punch');
    expect(first).toBeCloseTo(2 * CAST, 9);
    // Boost ends 5.376: until then a second counts twice, after it once.
    const hastened = 2 * CAST + 3 - (first + CAST);
    expect(second).toBeCloseTo(2 * CAST + 3 + (6 - 2 * hastened), 9);
  });
});

describe('a buff', () => {
  it('is used again at once when it also deals damage', () => {
    const starts = startsOf(run(['Bite'], { priority: ['Bite'], seconds: 10 }), 'Bite');
    expect(starts.map((at) => Number(at.toFixed(3)))).toEqual([0, 3.188, 6.376]);
  });

  it('is renewed early in an order', () => {
    const result = run(['Short'], { order: ['Short'], seconds: 30 });
    // One every 1.188 + 1 seconds, the last begins at 28.444.
    expect(result.powers[0]?.uses).toBe(14);
    expect(result.powers[0]?.share).toBe(0);
    expect(result.dps).toBe(0);
  });

  it('lasts as long as its longest effect on the caster that is a total and not delayed', () => {
    const durationOf = (name: string) => run([name], { order: [name], seconds: 5 }).buffs[0]?.duration;
    expect(durationOf('Mixed')).toBe(10);
    expect(durationOf('Leader')).toBe(15);
    expect(durationOf('Aside')).toBeUndefined();
  });

  it('is told apart from fifteen others', () => {
    const { buffs } = run(MANY, { order: MANY, seconds: 30 });
    expect(buffs.map(({ name }) => name)).toEqual(MANY.slice(0, 16));
    for (const { windows } of buffs) expect(windows).toHaveLength(1);
    expect(new Set(buffs.map(({ windows }) => windows[0]?.from)).size).toBe(16);
  });
});

describe('a use', () => {
  it('counts when it ends with the fight', () => {
    expect(run(['Kick'], { priority: ['Kick'], seconds: CAST }).timeline).toHaveLength(1);
    expect(run(['Kick'], { priority: ['Kick'], seconds: CAST - 0.001 }).timeline).toHaveLength(0);
  });

  it('may be named two hundred times', () => {
    const names = Array.from({ length: 200 }, () => 'Kick');
    expect(run(['Kick'], { order: names, seconds: 3 }).chain).toHaveLength(200);
  });
});

describe('endurance', () => {
  it('runs out by toggles alone', () => {
    const { endurance } = run(['Kick', 'Furnace', 'Punch'], { order: ['Punch'], seconds: 60 });
    expect(endurance.netPerSecond).toBeLessThan(0);
    expect(endurance.lowest).toBe(0);
    // 100 − 5 in each of eight uses, −10 / 3 a second.
    expect(endurance.emptyAt).toBeGreaterThan(15);
    expect(endurance.emptyAt).toBeLessThan(24);
  });
});

describe('the best priority', () => {
  it('does without powers that the data do not know', () => {
    expect(run(['Nowhere', 'Kick']).chain).toEqual(['A.B.Kick']);
  });

  const with_ = (granted: Build['granted'], ...picks: Build['picks']) =>
    simulateChain(data, { ...tinyBuild(...picks), granted }).chain.map((id) => id.slice(4));
  const marked = (name: string, include: boolean) => entry(`A.B.${name}`, [], { include });

  it('takes picks, and of what is granted the buffs that the build counts', () => {
    expect(with_([marked('Rage', true)], marked('Kick', true))).toEqual(['Rage', 'Kick']);
    expect(with_([marked('Rage', false)], marked('Kick', true))).toEqual(['Kick']);
    expect(with_([marked('Punch', true)], marked('Kick', true))).toEqual(['Kick']);
  });

  it('keeps buffs that the build counts, the rarest first, and others only when they pay', () => {
    expect(with_([], marked('Armor', true), marked('Rage', true), marked('Kick', true))).toEqual([
      'Rage',
      'Armor',
      'Kick',
    ]);
    expect(with_([], marked('Armor', false), marked('Rage', false), marked('Kick', true))).toEqual([
      'Rage',
      'Kick',
    ]);
  });
});

describe('what cannot be simulated', () => {
  const problem = (names: string[], options: ChainOptions) =>
    thrown(() => run(names, options)) as { message: string; details: { fields: object[] } };

  it('says what is wrong and where', () => {
    expect(problem(['Furnace'], {}).details.fields).toEqual([
      { path: 'priority', code: 'length', message: 'Pick a click that deals damage.' },
    ]);
    expect(problem(['Kick', 'Furnace'], { order: ['Kick', 'Furnace'] }).message).toBe(
      'Furnace is no click; chains are made of powers that are used again and again.',
    );
    const [unknown] = problem(['Kick'], { priority: ['Whirlwind'] }).details.fields;
    expect(unknown).toEqual({
      path: 'priority[0]',
      code: 'unknown_power',
      message: 'The build has no power Whirlwind.',
    });
    expect(problem(['Kick', 'Nowhere'], { priority: ['A.B.Nowhere'] }).message).toContain(
      'A.B.Nowhere is no click',
    );
  });
});
