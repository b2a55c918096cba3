import { describe, expect, it } from 'vitest';
import { power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { powersetFigures } from './powerset-figures.ts';

const foe = { target: ['foe'], affects: ['foe'], autoHits: ['foe'] } as const;
const powers = [
  power(
    'A.B.Blast',
    { type: 'click', recharge: 8, castTime: 1, ...foe },
    { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -100 },
  ),
  power(
    'A.B.Hold',
    { type: 'click', recharge: 8, castTime: 1, ...foe },
    { attribute: 'mez.hold', target: 'target', kind: 'duration', scale: 4.594, magnitude: 3 },
  ),
  power('A.B.Shield', { type: 'toggle' }, { attribute: 'defense.melee', scale: 0.11 }),
];
const data = tinyData({
  powers,
  powersets: [
    { id: 'A.B', name: 'B', kind: 'primary', excludes: [], powers: powers.map(({ id }) => id) },
    { id: 'A.Empty', name: 'Empty', kind: 'primary', excludes: [], powers: [] },
  ],
});
const { archetype } = tinyBuild();

describe('what a powerset brings by itself', () => {
  it('is the damage, control and protection of all its powers', () => {
    const { damage, control, defense, resistance } = powersetFigures(data, archetype, 'A.B');
    expect(damage).toBeCloseTo(100 / 9.188, 6);
    expect(control).toBeCloseTo(4.594 / 9.188, 6);
    expect(defense).toBeCloseTo(0.11 / 11, 9);
    expect(resistance).toBe(0);
  });

  it('is nothing for a set without powers', () => {
    expect(powersetFigures(data, archetype, 'A.Empty')).toEqual({
      damage: 0,
      control: 0,
      defense: 0,
      resistance: 0,
      regeneration: 0,
    });
  });
});
