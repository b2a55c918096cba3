import { describe, expect, it } from 'vitest';
import { evaluateExpression } from './expression.ts';
import { type Ask, evaluateInfix, isInfix } from './infix-expression.ts';
import { stillCharacter } from './still-character.ts';

const nothing: Ask = () => undefined;
const still = stillCharacter({ standardResult: 10, scale: 2, maxHitPoints: 1000, level: 50 });

describe('evaluateInfix', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 * -3', 6],
    ['10 / 4 - .5', 2],
    ['minmax(5, 0, 3)', 3],
    ['minmax(60 - 100, 0, 100)', 0],
    ['1 < 2 && 2 < 1', false],
    ['1 < 2 || 2 < 1', true],
    ['!(1 == 1)', false],
    ["'Brute' eq 'brute'", true],
    ["Ne('a', 'b')", true],
    ['2 >= 2 && 2 <= 2 && 1 != 2', true],
  ])('%s is %s', (text, expected) => {
    expect(evaluateInfix(text, nothing)).toBe(expected);
  });

  it('keeps unknown what nobody can tell, unless the rest decides', () => {
    expect(evaluateInfix('who?', nothing)).toBeUndefined();
    expect(evaluateInfix('!who?', nothing)).toBeUndefined();
    expect(evaluateInfix('who? && 1 == 2', nothing)).toBe(false);
    expect(evaluateInfix('who? && 1 == 1', nothing)).toBeUndefined();
    expect(evaluateInfix('who? || 1 == 1', nothing)).toBe(true);
    expect(evaluateInfix('who? || 1 == 2', nothing)).toBeUndefined();
    expect(evaluateInfix('who? + 1 > 0', nothing)).toBeUndefined();
    expect(evaluateInfix('1 / 0', nothing)).toBeUndefined();
  });

  it('asks for names with signs inside, and for their arguments', () => {
    const asked: unknown[] = [];
    evaluateInfix("source.ownPower?(A.B.C) && target>kHitPoints% < 50 && mapname> eq 'X'", (...question) => {
      asked.push(question);
      return 1;
    });
    expect(asked).toEqual([
      ['source.ownPower?', 'A.B.C'],
      ['target>kHitPoints%', undefined],
      ['mapname>', undefined],
    ]);
  });

  it.each(['', '1 +', '(1', "'open", 'a b', 'Max.kHitPoints source> 0.2 *', 'f(1', '1 ) 2', '&&'])(
    'does not take "%s" for an expression',
    (text) => {
      expect(isInfix(text)).toBe(false);
      expect(evaluateInfix(text, nothing)).toBeUndefined();
    },
  );

  it('gives up on endless brackets and signs instead of running out of stack', () => {
    for (const deep of ['('.repeat(5000), '!'.repeat(5000), 'minmax('.repeat(5000)]) {
      expect(isInfix(`${deep}1`)).toBe(false);
    }
  });
});

describe('stillCharacter', () => {
  it.each([
    ['target.HasTag?(IncarnateBoss) || target>kHeld > 0', false],
    ['!target.isFriend? && target.EventTimeSince>Attacked > 10', true],
    ["target>enttype eq 'critter'", true],
    ['target.EventTimeSince>Sleep <= 3', false],
    ['source.EventTimeSince>Attacked > 10', true],
    ['distance < 20', undefined],
    ['minmax(5 * target>kHitPoints% / 2 - 25, 0, 100) < 100 * rand()', undefined],
    ['target.VillainName>Bobcat_Alpha', false],
  ])('%s is %s', (text, expected) => {
    expect(evaluateInfix(text, still)).toBe(expected);
  });

  it('gives expressions of effects their numbers, in both ways of writing', () => {
    const input = { standardResult: 10, scale: 2, maxHitPoints: 1000, level: 50 };
    expect(evaluateExpression('0.3 * @Strength * source>Max.kHitPoints', input)).toBe(300);
    expect(evaluateExpression('Max.kHitPoints source> 0.3 *', input)).toBe(300);
    expect(evaluateExpression('@Effectiveness * @Strength * @Value * (@Scale + 1)', input)).toBe(15);
    expect(evaluateExpression('0.003 * minmax(60 - source>kHitPoints%, 0, 100)', input)).toBe(0);
    expect(
      evaluateExpression('@StdResult * (1 + 0.15 * source.ownPowerNum?(Pool.Fighting.Kick))', input),
    ).toBe(10);
    expect(evaluateExpression('10 - target>Mod.kKnockback', input)).toBeUndefined();
  });
});
