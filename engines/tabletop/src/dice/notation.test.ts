import { isGuildError } from '@guildhall/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_VALUES, anyExpression, brokenExpression, seededWords } from './any-expression.fixture.ts';
import { diceFromWords } from './dice-source.ts';
import { evaluateRoll } from './evaluate.ts';
import { DICE_LIMITS } from './limits.ts';
import { parseExpression } from './parse.ts';
import { prepareRoll } from './prepare.ts';
import { printExpression } from './print.ts';

/** A tree without the places of its nodes. */
function shape(text: string): unknown {
  const { source: _source, ...tree } = parseExpression(text);
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'at' || key === 'end' ? undefined : value)),
  );
}

/** Some modifiers side by side mean something else, or nothing, together. */
function isReadable(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

/** What a bad expression answers. */
function refusal(
  expr: string,
  values = {},
): { code: string; column: number; suggestion?: string; message: string } {
  try {
    prepareRoll({ expr, values });
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return { code: error.code, message: error.message, ...(error.details as unknown as { column: number }) };
  }
  throw new Error(`${expr} was accepted`);
}

describe('parse and print', () => {
  it('come back to the same tree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const text = anyExpression(seededWords(seed));
        fc.pre(isReadable(text));
        const read = shape(text);
        const printed = printExpression(parseExpression(text));
        fc.pre(printed.length <= DICE_LIMITS.length);
        expect(shape(printed)).toEqual(read);
        expect(printExpression(parseExpression(printed))).toBe(printed);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ['2 D 20 KH 1 + 5', '2d20kh1+5'],
    ['d20 adv', '1d20adv'],
    ['1d20 + 5 disadvantage', '1d20dis+5'],
    ['adv+@str', '1d20adv+@str'],
    ['6x(4d6k3)', 'repeat(6, 4d6kh3)'],
    ['(1d6+2)*3', '(1d6+2)*3'],
    ['((1d6))+(2)', '1d6+2'],
    ['1-(2-3)', '1-(2-3)'],
    ['-3^2', '-3**2'],
    ['(-3)**2', '(-3)**2'],
    ['2**3**2', '2**3**2'],
    ['(2**3)**2', '(2**3)**2'],
    ['4dF.2 # fate', '4dF # fate'],
    ['{1d6,1d8}kh[fire]', '{1d6, 1d8}kh1[fire]'],
    ['(1d%)%7', '(1d%)%7'],
    ['2d10!!p>=9rr2', '2d10!!p>=9r2'],
    ['@{any name}d6', '@{any name}d6'],
    ['4d6d1', '4d6d1'],
    ['2d6rr rr', '2d6rrrr'],
    ['4dF>=-1', '4dF>=-1'],
    ['1d20+5 vs @dc', '1d20+5 vs @dc'],
  ])('%s is %s', (text, normal) => {
    expect(printExpression(parseExpression(text))).toBe(normal);
  });
});

describe('a wrong expression', () => {
  it.each([
    ['1d20+5junk', 7, '1d20+5 # junk'],
    ['1d20+5>=15', 7, '1d20+5 vs 15'],
    ['(1d6', 1, '(1d6)'],
    ['1d6)', 4, '1d6'],
    ['1d6[fire', 4, '1d6[fire]'],
    ['1d', 2, '1d6'],
    ['1d-6', 2, '1d6'],
    ['1d6.5', 4, '1d6'],
    ['2d20 1d6', 6, '2d20 + 1d6'],
    ['flor(7/2)', 1, 'floor(7/2)'],
    ['7//2', 2, 'floor(7/2)'],
    ['2 × 1d6', 3, '2 * 1d6'],
    ['4d6kh-1', 6, '4d6kh1-1'],
    ['(1d6)d(1d6)d6', 12, '(1d6)d(1d6)dl6'],
    ['1d20+5 advv', 8, '1d20+5 adv'],
    ['1d20+5 adv dis', 12, '1d20+5 adv'],
    ['2d6[fire]kh1+3', 10, '2d6kh1[fire]+3'],
    ['5d10[hits]>=8', 11, '5d10>=8[hits]'],
    ['1d20 + 5 to hit', 10, '1d20 + 5 # to hit'],
    ['roll 1d20+2', 1, '1d20+2'],
    ['/r 1d20+2', 1, '1d20+2'],
    ['1d20\u00a0+ 5', 5, '1d20 + 5'],
  ])('%s points at column %i and suggests %s', (expr, column, suggestion) => {
    expect(refusal(expr)).toMatchObject({ code: 'DICE_INVALID', column, suggestion });
    expect(() => prepareRoll(suggestion)).not.toThrow();
  });

  it.each([
    ['', 'nothing to roll'],
    ['3d6kh2dl1', 'Only one keep or drop'],
    ['2d20adv', 'one d20'],
    ['1d8adv', 'one d20'],
    ['5d10f1', 'beside successes'],
    ['2d6d8', 'drop or another die'],
    ['{1d6}!', 'A group has no explosion'],
    ['{4d6*2}kh3', 'sum of pools'],
    ['1d6min5max2', 'above its highest'],
    ['4d6kh(1d4)', 'without dice'],
    ['4d6kh(5/2)', 'whole number'],
    ['floor(1,2)', 'floor takes 1'],
    ['1d6 vs', 'missing at the end'],
    ['repeat(2, 1d6', 'never closed'],
    ['1 + repeat(2, 1d6)', 'no dice, number or function'],
    ['@ 5', 'A variable is written'],
    ['1.2345678', 'at most 6 decimals'],
    ['1d6[]', 'A label has'],
  ])('%s is refused: %s', (expr, words) => {
    expect(refusal(expr).message).toContain(words);
  });

  it.each([
    ['999d2!>0', 'Every face explodes'],
    ['1d1!', 'Every face explodes'],
    ['4d6min6!', 'Every face explodes'],
    ['1d6r>0', 'Every face is rerolled'],
    ['2d6r<=3r>=4', 'Every face is rerolled'],
    ['4dFr<2', 'Every face is rerolled'],
    ['7d6u', 'cannot all differ'],
    ['1001d6', 'at most 1000 dice'],
    ['600d6+600d6', 'at most 1000 dice'],
    ['repeat(100, 11d6)', 'at most 1000 dice'],
    ['repeat(101, 1)', '1 to 100 times'],
    ['1d1000001', 'at most 1000000 sides'],
    [`${'('.repeat(33)}1${')'.repeat(33)}`, 'At most 32 levels'],
    [`${'-'.repeat(40)}1`, 'At most 32 levels'],
    ['2**'.repeat(60) + 2, 'At most 32 levels'],
  ])('%s is too much: %s', (expr, words) => {
    const { code, message } = refusal(expr);
    expect([code, message]).toEqual(['DICE_LIMIT', expect.stringContaining(words)]);
  });

  it('is refused by its length before it is read', () => {
    expect(refusal('1+'.repeat(5000) + 1)).toMatchObject({ code: 'DICE_LIMIT', column: 501 });
  });

  it.each(['1/0', '1d6%0', '1d6*(3%(2-2))', 'pow(9,pow(9,9))', '2**0.5**-99999', 'sqrt(-1)', '(-8)**0.5'])(
    '%s has no result',
    (expr) => {
      expect(refusal(expr).code).toBe('DICE_ARITHMETIC');
    },
  );

  it('shows where with a caret, also far into a long text', () => {
    const error = refusal('1d20 + bonus') as unknown as { excerpt: string[] };
    expect(error.excerpt).toEqual(['1d20 + bonus', '       ^^^^^']);
    const long = refusal(`${'1+'.repeat(100)}x`) as unknown as { excerpt: string[] };
    const [line = '', caret = ''] = long.excerpt;
    expect(line[caret.indexOf('^')]).toBe('x');
    expect(line.length).toBeLessThan(80);
  });
});

describe('variables', () => {
  const values = { str: 4, smite: '2d8[radiant]', 'any name': -1, evil: '1)+(2', deep: '@str' };

  it('are numbers or expressions of their own, never text that is pasted in', () => {
    const faces = diceFromWords(seededWords(1));
    const total = (expr: string) => evaluateRoll(prepareRoll({ expr, values }), faces).results[0]?.total;
    expect(total('2*@str')).toBe(8);
    expect(total('10+@{any name}')).toBe(9);
    expect(prepareRoll({ expr: '1d20+@smite', values }).values).toEqual({ smite: '2d8[radiant]' });
    expect(refusal('1d6+@evil', values)).toMatchObject({ code: 'DICE_INVALID', column: 5 });
    expect(refusal('1d6+@deep', values).message).toContain('may not name other variables');
  });

  it('that are unknown are refused with the nearest name', () => {
    expect(refusal('1d20+@sr', values)).toMatchObject({ column: 6, suggestion: '1d20+@str' });
    expect(refusal('@toString').code).toBe('DICE_INVALID');
    expect(refusal('@x', { x: Number.POSITIVE_INFINITY }).code).toBe('DICE_INVALID');
    expect(refusal('@x', { x: `${'1+'.repeat(60)}1` }).code).toBe('DICE_LIMIT');
  });
});

describe('any text', () => {
  it('is rolled or refused with a place in it, and never takes long', () => {
    const words = seededWords(20);
    let [rolled, refused] = [0, 0];
    for (let round = 0; round < 4000; round++) {
      const text = round % 2 === 0 ? brokenExpression(words) : anyExpression(words);
      try {
        const { results } = evaluateRoll(
          prepareRoll({ expr: text, values: ANY_VALUES }),
          diceFromWords(words),
        );
        for (const { total, dice } of results) {
          expect(Number.isFinite(total)).toBe(true);
          expect(dice.length).toBeLessThanOrEqual(DICE_LIMITS.draws);
        }
        rolled++;
      } catch (error) {
        if (!isGuildError(error)) throw new Error(`${JSON.stringify(text)} failed`, { cause: error });
        const { column, excerpt } = error.details as { column: number; excerpt: string[] };
        expect(column).toBeGreaterThan(0);
        expect(excerpt).toHaveLength(2);
        refused++;
      }
    }
    expect(rolled).toBeGreaterThan(800);
    expect(refused).toBeGreaterThan(800);
  });
});
