import { describe, expect, it } from 'vitest';
import { computeBuild } from './compute-build.ts';
import { entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const SPEED = { attribute: 'run_speed', scale: 0.5, stackKey: 'TravelBuff' } as const;

const data = tinyData({
  powers: [
    power('A.B.Sprint', { type: 'toggle' }, SPEED),
    power(
      'A.B.Ninja_Run',
      { type: 'toggle' },
      { ...SPEED, scale: 0.8 },
      { ...SPEED, attribute: 'jump_speed' },
    ),
    power('A.B.Swift', {}, { attribute: 'run_speed', scale: 0.35 }),
    power('A.B.Slow', { type: 'toggle' }, { ...SPEED, scale: -0.9 }),
    power('A.B.Other', { type: 'toggle' }, { ...SPEED, scale: 0.1, stackKey: 'Other' }),
    power('Insp.Small.Speed', { type: 'inspiration' }, { ...SPEED, target: 'self', scale: 0.6 }),
    power('A.B.Boost', {}, { attribute: 'run_speed', aspect: 'strength', scale: 1 }),
  ],
});

const run = (names: readonly string[], outside: readonly { power: string }[] = []) =>
  computeBuild(data, tinyBuild(...names.map((name) => entry(`A.B.${name}`))), { outside }).totals.runSpeed
    .uncapped / 21;

describe('effects with one stack key', () => {
  it('count as the strongest of them, whatever comes first', () => {
    expect(run(['Sprint', 'Ninja_Run'])).toBeCloseTo(1.8, 9);
    expect(run(['Ninja_Run', 'Sprint'])).toBeCloseTo(1.8, 9);
    expect(run(['Sprint', 'Sprint'])).toBeCloseTo(1.5, 9);
    expect(run(['Ninja_Run', 'Slow'])).toBeCloseTo(0.1, 9);
  });

  it('add up with those of no key or another, and on another attribute', () => {
    expect(run(['Sprint', 'Ninja_Run', 'Swift', 'Other'])).toBeCloseTo(2.25, 9);
    const { jumpSpeed } = computeBuild(data, tinyBuild(entry('A.B.Sprint'), entry('A.B.Ninja_Run'))).totals;
    expect(jumpSpeed.uncapped / 21).toBeCloseTo(1.5, 9);
  });

  it('are compared as strong as the build makes them', () => {
    expect(run(['Sprint', 'Boost'], [{ power: 'Insp.Small.Speed' }])).toBeCloseTo(2, 9);
    expect(run(['Sprint'], [{ power: 'Insp.Small.Speed' }])).toBeCloseTo(1.6, 9);
  });

  it('are told as what each adds to the ones before', () => {
    const build = tinyBuild(entry('A.B.Sprint'), entry('A.B.Ninja_Run'), entry('A.B.Sprint'));
    const { contributions } = computeBuild(data, build, { contributions: true });
    expect(contributions?.filter(({ stat }) => stat === 'run_speed').map(({ value }) => value)).toEqual([
      0.5,
      expect.closeTo(0.3, 12),
    ]);
  });
});
