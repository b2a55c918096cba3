import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { entry, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { findTotalName, totalValues } from './total-values.ts';

const data = tinyData({ powers: [power('A.B.Shield', {}, { attribute: 'defense.melee', scale: 0.1 })] });

describe('totals by their names', () => {
  it('are all there, those of kinds only where there are any', () => {
    const values = new Map(totalValues(computeBuild(data, tinyBuild(entry('A.B.Shield'))).totals));
    expect(values.get('defense.melee')).toBe(0.1);
    expect(values.get('defense.ranged')).toBe(0);
    expect(values.get('hitPoints')).toBe(1000);
    expect(values.has('mezProtection.hold')).toBe(false);
  });

  it('are found as people write them', () => {
    expect(findTotalName('def.melee')).toEqual({ name: 'defense.melee' });
    expect(findTotalName('Hit Points')).toEqual({ name: 'hitPoints' });
    expect(findTotalName('defense.mele')).toMatchObject({ suggestions: ['defense.melee'] });
  });
});
