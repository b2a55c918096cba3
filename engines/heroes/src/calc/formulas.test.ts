import { describe, expect, it } from 'vitest';
import { arcanaTime } from './cast-time.ts';
import { keepsSetBonus, usableAtLevel } from './exemplar.ts';
import { atLevel, clampLevel } from './level-curve.ts';
import { feetPerSecondToMph, movementCap, movementSpeed } from './movement.ts';
import { procAreaFactor, procChance } from './proc-chance.ts';
import { pvpDefense } from './pvp.ts';
import { countedCopies } from './rule-of-five.ts';
import { applications, expectedApplications } from './ticks.ts';
import { cappedResistance, recoveryPerSecond, regenerationPerSecond } from './vitals.ts';

describe('cast time in server ticks', () => {
  it.each([
    [1, 1.188],
    [1.67, 1.848],
    [2.67, 2.904],
    [0.73, 0.924],
    [3.1, 3.3],
    [0, 0.132],
  ])('a cast of %d s takes %d s', (cast, seconds) => {
    expect(arcanaTime(cast)).toBeCloseTo(seconds, 9);
  });
});

describe('ticks', () => {
  it('are 1 + floor(duration / period)', () => {
    expect([applications(3.1, 1), applications(4.1, 1), applications(10, 0), applications(0.3, 0.1)]).toEqual(
      [4, 5, 1, 4],
    );
  });

  it('end at the first miss when they cancel on miss', () => {
    expect(expectedApplications(4, 0.8, true)).toBeCloseTo(2.3616, 9);
    expect(expectedApplications(4, 0.8, false)).toBeCloseTo(3.2, 9);
    expect(expectedApplications(4, 1, true)).toBe(4);
  });
});

describe('procs per minute', () => {
  const single = { area: 'none', radius: 0, arc: 0 } as const;
  const click = { ppm: 3.5, kind: 'click', recharge: 10, castTime: 1, areaFactor: 1 } as const;

  it('divide by the area', () => {
    expect(procAreaFactor(single)).toBe(1);
    expect(procAreaFactor({ area: 'sphere', radius: 15, arc: 360 })).toBeCloseTo(2.6875, 9);
    expect(procAreaFactor({ area: 'location', radius: 8, arc: 0 })).toBeCloseTo(1.9, 9);
    expect(procAreaFactor({ area: 'cone', radius: 40, arc: 30 })).toBeCloseTo(1.869967, 5);
    expect(procAreaFactor({ area: 'chain', radius: 10, arc: 0 })).toBe(1);
  });

  it('have a chance that grows with recharge and cast time', () => {
    expect(procChance(click)).toBeCloseTo(0.641667, 6);
    expect(procChance({ ...click, recharge: 2.18 })).toBeCloseTo(0.1855, 6);
    expect(procChance({ ...click, recharge: 16, areaFactor: 2.6875 })).toBeCloseTo(0.368992, 6);
    expect(procChance({ ...click, recharge: 10 / 1.95 })).toBeCloseTo(0.357479, 6);
  });

  it('roll every ten seconds in toggles, whatever their recharge', () => {
    expect(procChance({ ...click, kind: 'toggle', recharge: 99, areaFactor: 1.9 })).toBeCloseTo(0.307018, 6);
  });

  it('stay between 5 % + 1.5 % a proc and 90 %', () => {
    expect(procChance({ ...click, ppm: 4.5, recharge: 25, castTime: 2.23 })).toBe(0.9);
    expect(procChance({ ...click, ppm: 2, recharge: 0.1, castTime: 0.1 })).toBeCloseTo(0.08, 9);
  });
});

describe('hit points and endurance', () => {
  it('come back at 5/3 % of the maximum a second, times the base', () => {
    expect(regenerationPerSecond(1338.6208, 1, 0.25)).toBeCloseTo(5.57759, 4);
    expect(regenerationPerSecond(1338.6208, 1.4, 0.25)).toBeCloseTo(7.80862, 4);
    expect(recoveryPerSecond(100, 1, 1)).toBeCloseTo(1.66667, 5);
    expect(recoveryPerSecond(100, 1 + 0.25 * 1.95, 1)).toBeCloseTo(2.47917, 5);
    expect(recoveryPerSecond(110, 1.25, 1)).toBeCloseTo(2.29167, 5);
  });

  it('resistance has a cap and a floor', () => {
    expect([1.2, 0.5, -5].map((value) => cappedResistance(value, 0.9))).toEqual([0.9, 0.5, -3]);
  });
});

describe('movement', () => {
  it('multiplies the base, never below a tenth', () => {
    expect(movementSpeed(21, 0.35)).toBeCloseTo(28.35, 9);
    expect(movementSpeed(21, -3)).toBeCloseTo(2.1, 9);
  });

  it('has a soft cap that powers raise and a hard one', () => {
    expect(movementCap(135.67, 176.358, 1, 21)).toBeCloseTo(156.67, 9);
    expect(movementCap(135.67, 176.358, 9, 21)).toBe(176.358);
  });

  it('converts to road speeds', () => {
    expect(feetPerSecondToMph(28.35)).toBeCloseTo(19.3295, 4);
    expect(feetPerSecondToMph(135.67)).toBeCloseTo(92.5, 1);
  });
});

describe('exemplaring', () => {
  it('keeps powers up to five levels above', () => {
    expect([21, 20].map((level) => usableAtLevel(26, level))).toEqual([true, false]);
  });

  it('keeps bonuses down to three levels below the piece, or the set when attuned', () => {
    const crafted = { pieceLevel: 35, attuned: false, setLevelMin: 25, ignoresExemplar: false };
    expect([32, 31].map((level) => keepsSetBonus(crafted, level))).toEqual([true, false]);
    const attuned = { ...crafted, attuned: true };
    expect([22, 21].map((level) => keepsSetBonus(attuned, level))).toEqual([true, false]);
    expect(keepsSetBonus({ ...crafted, ignoresExemplar: true }, 1)).toBe(true);
  });
});

describe('small rules', () => {
  it('count a bonus five times at most', () => {
    expect([1, 5, 6, 7].map(countedCopies)).toEqual([1, 5, 5, 5]);
  });

  it('diminish defence in PvP', () => {
    expect(pvpDefense(0)).toBe(0);
    expect(pvpDefense(-0.45)).toBeCloseTo(-pvpDefense(0.45), 12);
    expect(pvpDefense(0.45)).toBeCloseTo(0.45 * (1 - Math.atan(0.54) * (2 / Math.PI)), 9);
    expect(pvpDefense(-0.2)).toBeLessThan(0);
  });

  it('look up curves by level and keep levels in range', () => {
    expect([atLevel(7, 3), atLevel([1, 2, 3], 2), atLevel([1, 2, 3], 9)]).toEqual([7, 2, 3]);
    expect([0, 12.7, 99, Number.NaN].map(clampLevel)).toEqual([1, 12, 50, 50]);
  });
});
