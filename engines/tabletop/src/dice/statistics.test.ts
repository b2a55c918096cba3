import { isGuildError } from '@guildhall/kernel';
import { describe, expect, it } from 'vitest';
import { ANY_VALUES, anyExpression, seededWords } from './any-expression.fixture.ts';
import { diceFromWords, fixedDice } from './dice-source.ts';
import { barsOf, chanceAtLeast, chanceOfExactly } from './distribution.ts';
import { evaluateOnce } from './evaluate.ts';
import { prepareRoll } from './prepare.ts';
import { rollStatistics } from './statistics.ts';

/** Chances by going through every combination of faces of dice with these sides. */
function byCounting(expr: string, sides: readonly number[]): Map<number, number> {
  const prepared = prepareRoll(expr);
  const all = sides.reduce((product, side) => product * side, 1);
  const chances = new Map<number, number>();
  for (let combination = 0; combination < all; combination++) {
    let rest = combination;
    const faces = sides.map((side) => {
      const face = (rest % side) + 1;
      rest = Math.floor(rest / side);
      return face;
    });
    const { total } = evaluateOnce(prepared, fixedDice(faces));
    chances.set(total, (chances.get(total) ?? 0) + 1 / all);
  }
  return chances;
}

describe('an exact distribution', () => {
  it.each<[string, number[]]>([
    ['1d20+5', [20]],
    ['4d6kh3', [6, 6, 6, 6]],
    ['4d6dl3', [6, 6, 6, 6]],
    ['4d6kl2>=3', [6, 6, 6, 6]],
    ['1d20adv+1d4', [20, 20, 4]],
    ['5d4>=3f1', [4, 4, 4, 4, 4]],
    ['3d6min2max5', [6, 6, 6]],
    ['{2d6+1d8}kh2', [6, 6, 8]],
    ['{3d4+2}dl1', [4, 4, 4]],
    ['{1d8, 1d6+1, 1d4}kh1', [8, 6, 4]],
    ['{1d8, 1d6, 1d4}kl2', [8, 6, 4]],
    ['{1d8, 2d4}>=5', [8, 4, 4]],
    ['(1d6+2)*1d4-1d4/2', [6, 4, 4]],
    ['max(1d6, 1d8, 3)', [6, 8]],
    ['floor(2d6/3)%2', [6, 6]],
  ])('of %s is what counting every outcome gives', (expr, sides) => {
    const { method, distribution, mean } = rollStatistics(prepareRoll(expr));
    expect(method).toBe('exact');
    const counted = byCounting(expr, sides);
    for (const [value, chance] of counted)
      expect(chanceOfExactly(distribution, value)).toBeCloseTo(chance, 12);
    expect(distribution.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(
      [...counted].reduce((sum, [value, chance]) => sum + value * chance, 0),
      10,
    );
  });

  it.each([
    ['1d6!', 4.2],
    ['10d6!', 42],
    ['1d6!!', 4.2],
    ['1d6!p', 3.5 * 1.2 - 1 / 5],
    ['1d6!o', 3.5 + 3.5 / 6],
    ['1d6r1', 4],
    ['1d6r<=2', 4.5],
    ['1d6ro1', 3.5 + 2.5 / 6],
    ['1d20ro1min10', (10 * 10 + (11 + 20) * 5 - 10) / 20 + (10 * 10 + (11 + 20) * 5) / 400],
    ['4dF.1', 0],
    ['(1d6)d6', 12.25],
    ['1d(1d6)', 2.25],
  ])('of %s has the mean %d', (expr, mean) => {
    const statistics = rollStatistics(prepareRoll(expr));
    expect(statistics.method).toBe('exact');
    expect(statistics.mean).toBeCloseTo(mean, 8);
  });

  it('knows the chance of a check', () => {
    const success = (expr: string) => rollStatistics(prepareRoll(expr)).success;
    expect(success('1d20+5 vs 15')).toBeCloseTo(11 / 20, 12);
    expect(success('1d20adv+5 vs 15')).toBeCloseTo(1 - (9 / 20) ** 2, 12);
    expect(success('1d20 vs 1d20')).toBeCloseTo(210 / 400, 12);
    expect(success('1d20')).toBeNull();
  });

  it('answers at least, percentiles and spread', () => {
    const { distribution, percentiles, deviation, min, max } = rollStatistics(prepareRoll('2d6'));
    expect(chanceAtLeast(distribution, 10)).toBeCloseTo(6 / 36, 12);
    expect(chanceAtLeast(distribution, 2)).toBe(1);
    expect(chanceAtLeast(distribution, 13)).toBe(0);
    expect(percentiles).toEqual({ p5: 3, p25: 5, p50: 7, p75: 9, p95: 11 });
    expect(deviation).toBeCloseTo(Math.sqrt(35 / 6), 12);
    expect([min, max]).toEqual([2, 12]);
  });
});

describe('what cannot be worked out', () => {
  it.each(['3d6u', '1000d20', '1d1000000', '{2d20kh1+1d4!}kh2', '20d6!kh5'])(
    'is sampled and says so: %s',
    (expr) => {
      const statistics = rollStatistics(prepareRoll(expr));
      expect(statistics.method).toBe('sampled');
      expect(statistics.samples).toBeGreaterThanOrEqual(300);
      expect(rollStatistics(prepareRoll(expr))).toEqual(statistics);
    },
  );

  it('agrees with the exact answer where both exist', () => {
    // A group with the same dice in another way of writing that is not worked out.
    const sampled = rollStatistics(prepareRoll('{3d6kh3+1d6}kh4'));
    expect(sampled.method).toBe('sampled');
    const exact = rollStatistics(prepareRoll('4d6'));
    expect(Math.abs(sampled.mean - exact.mean)).toBeLessThan(0.1);
    expect(Math.abs(sampled.deviation - exact.deviation)).toBeLessThan(0.1);
  });

  it('keeps the reason when some outcome is no result', () => {
    expect(() => rollStatistics(prepareRoll('6/(1d4-1)'))).toThrow('divided by zero');
    expect(() => rollStatistics(prepareRoll('(1d4-2)d6'))).toThrow('has to be a whole number');
  });
});

describe('any expression', () => {
  it('has a mean that rolling it comes near to', () => {
    const words = seededWords(77);
    let compared = 0;
    for (let round = 0; round < 400; round++) {
      const expr = anyExpression(words);
      try {
        const prepared = prepareRoll({ expr, values: ANY_VALUES });
        const { method, mean, deviation } = rollStatistics(prepared);
        if (method === 'sampled') continue;
        const dice = diceFromWords(words);
        const rolls = 1500;
        let sum = 0;
        for (let roll = 0; roll < rolls; roll++) sum += evaluateOnce(prepared, dice).total;
        // Six standard errors: once in a billion by chance, and a wrong model is further off.
        expect(Math.abs(sum / rolls - mean), expr).toBeLessThanOrEqual(
          (6 * deviation) / Math.sqrt(rolls) + 1e-9,
        );
        compared++;
      } catch (error) {
        if (!isGuildError(error)) throw error;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });
});

describe('bars', () => {
  it('are one a value, or as many as fit', () => {
    const bars = (expr: string, most: number) => barsOf(rollStatistics(prepareRoll(expr)).distribution, most);
    expect(bars('1d4', 10)).toEqual([1, 2, 3, 4].map((value) => ({ from: value, to: value, chance: 0.25 })));
    const wide = bars('1d100', 10);
    expect(wide).toHaveLength(10);
    expect(wide[9]).toMatchObject({ from: 91, to: 100 });
    expect(wide.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(bars('1d7', 3)).toMatchObject([
      { from: 1, to: 3 },
      { from: 4, to: 6 },
      { from: 7, to: 7 },
    ]);
  });
});
