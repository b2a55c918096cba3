import { describe, expect, it } from 'vitest';
import { evaluateExpression } from './expression.ts';

const INPUT = { standardResult: 4, scale: 2, maxHitPoints: 1500, level: 50 };

describe('expressions of the game', () => {
  it.each([
    ['Max.kHitPoints source> 0.2 *', 300],
    ['@StdResult .5 *', 2],
    ['60 kHitPoints% source> - 0 100 minmax 60 / 0.2 *', 0],
    ['kRage source> .02 *', 0],
    ['2.0 3 pow 1 +', 9],
    ['@Scale negate', -2],
    ['3 dup *', 9],
    ['15 level source> - .07 * .3 + @StdResult *', (-35 * 0.07 + 0.3) * 4],
  ])('%s', (text, value) => {
    expect(evaluateExpression(text, INPUT)).toBeCloseTo(value, 9);
  });

  it.each(['60 source.TeamSize> 0.03 *', 'level target> 0.02 *', '1 +', '1 2', '', '1 0 /'])(
    'leaves out what a still character does not tell: %s',
    (text) => {
      expect(evaluateExpression(text, INPUT)).toBeUndefined();
    },
  );
});
