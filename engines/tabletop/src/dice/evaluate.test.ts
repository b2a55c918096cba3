import { describe, expect, it } from 'vitest';
import { fixedDice } from './dice-source.ts';
import { evaluateRoll } from './evaluate.ts';
import { prepareRoll, type RollConfig } from './prepare.ts';
import { drawnFaces, droppedValues, keptValues, totalsByLabel } from './roll-result.ts';

/** Roll with known faces, all of which have to be used. */
function roll(config: RollConfig | string, faces: readonly number[]) {
  const dice = fixedDice(faces);
  const rolled = evaluateRoll(prepareRoll(config), dice);
  dice.finish();
  return rolled;
}

function first(config: RollConfig | string, faces: readonly number[]) {
  const [result] = roll(config, faces).results;
  if (result === undefined) throw new Error('no result');
  return { ...result, kept: keptValues(result), dropped: droppedValues(result) };
}

describe('a roll', () => {
  // [expression, faces in draw order, total, values that count, values that do not]
  it.each<[string, number[], number, number[], number[]]>([
    ['1d20+5', [13], 18, [13], []],
    ['4d6kh3', [1, 4, 6, 6], 16, [4, 6, 6], [1]],
    ['4d6dl1', [1, 1, 6, 4], 11, [1, 6, 4], [1]],
    ['3d6kh0', [1, 2, 3], 0, [], [1, 2, 3]],
    ['3d6dh9', [1, 2, 3], 0, [], [1, 2, 3]],
    ['1d20adv+2', [3, 17], 19, [17], [3]],
    ['1d20dis', [3, 17], 3, [3], [17]],
    ['1d20advro1', [1, 5, 12], 12, [12], [1, 5]],
    ['3d6!', [6, 2, 6, 6, 1, 3], 24, [6, 6, 1, 2, 6, 3], []],
    ['2d6!o', [6, 2, 6], 14, [6, 6, 2], []],
    ['2d6!!kh1', [6, 5, 4], 10, [10], [5]],
    ['1d6!!p', [6, 6, 3], 13, [13], []],
    ['2d4!p=3', [3, 1, 3, 2], 7, [3, 2, 1, 1], []],
    ['3d6r1r2', [1, 2, 5, 2, 3, 4], 12, [3, 4, 5], [1, 2, 2]],
    ['2d6ro<3!', [2, 6, 6, 3, 1], 16, [6, 3, 6, 1], [2]],
    ['2d6min3r<3', [1, 2], 6, [3, 3], []],
    ['4d6max5', [6, 6, 3, 1], 14, [5, 5, 3, 1], []],
    ['3d4u', [2, 2, 2, 2, 3, 1], 6, [2, 3, 1], [2, 2, 2]],
    ['4dF.1', [1, -1, 0, 0], 0, [1, -1, 0, 0], []],
    ['(1d4)d6', [2, 3, 5], 8, [3, 5], []],
    ['2d(1d6)', [4, 1, 4], 5, [1, 4], []],
    ['(1d4)d(1d8)', [2, 7, 5, 6], 11, [5, 6], []],
    ['{1d8, 1d6}kl1', [3, 5], 3, [3], [5]],
    ['{4d6+2d8}kh3', [3, 6, 2, 5, 8, 1], 19, [6, 5, 8], [3, 2, 1]],
    ['{3d6+4}dl1', [1, 2, 3], 9, [2, 3], [1]],
    ['{{1d6,1d8}kh1,1d4}kl1', [6, 2, 3], 3, [3], [6, 2]],
    ['{2d6,1d10}>=8', [3, 6, 7], 1, [3, 6, 7], []],
    ['{2d6+1d8}>=5', [5, 1, 8], 2, [5, 1, 8], []],
    ['10-2d6', [3, 4], 3, [3, 4], []],
    ['-1d6-(1d4-3)', [2, 1], 0, [2, 1], []],
    ['floor(7/2)+round(2.5)+ceil(-0.5)', [], 6, [], []],
    ['max(1d6, 1d8)*2', [2, 5], 10, [2, 5], []],
    ['-7%3', [], -1, [], []],
  ])('of %s with %j is %d', (expr, faces, total, ...[kept, dropped]) => {
    const result = first(expr, faces);
    expect(result.total).toBe(total);
    expect(result.kept.toSorted()).toEqual(kept.toSorted());
    expect(result.dropped.toSorted()).toEqual(dropped.toSorted());
    expect(Object.is(result.total, -0)).toBe(false);
  });

  it('keeps every face in draw order', () => {
    const rolled = roll('2d6!!+1d20', [6, 2, 6, 1, 20]);
    expect(drawnFaces(rolled)).toEqual([6, 2, 6, 1, 20]);
    expect(rolled.results[0]?.dice.map(({ fate }) => fate)).toEqual([
      'kept',
      'kept',
      'merged',
      'merged',
      'kept',
    ]);
  });

  it('counts successes less failures', () => {
    expect(first('5d10>=8f1', [8, 1, 1, 10, 4])).toMatchObject({ total: 0, successes: 2, failures: 2 });
    expect(first('2d10!=10>=8', [10, 3, 9])).toMatchObject({ total: 2, successes: 2 });
    expect(first('10d6>=5-2', [5, 6, 1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({ total: 0, successes: 2 });
    expect(first('{2d6>=5, 1d6>=1}kh1', [5, 6, 3])).toMatchObject({ total: 2, successes: 2 });
    expect(first('1d20', [5])).toMatchObject({ successes: null, failures: null });
  });

  it('marks dice without changing the total', () => {
    const { total, dice } = first('3d20cs>=19cf=1', [19, 1, 7]);
    expect(total).toBe(27);
    expect(dice.map(({ mark }) => mark)).toEqual(['success', 'failure', null]);
  });

  it('compares with a DC and tells naturals', () => {
    expect(first('1d20+5 vs 15', [9])).toMatchObject({
      total: 14,
      natural: 9,
      check: { dc: 15, success: false, margin: -1, first: 1 },
    });
    expect(first('1d20adv+3 vs 1d20+2', [2, 20, 11])).toMatchObject({
      natural: 20,
      check: { dc: 13, success: true, margin: 10, first: 2 },
    });
    expect(first('2d20', [3, 4]).natural).toBeNull();
    expect(first('1d6', [3]).natural).toBeNull();
  });

  it('breaks its total down by term and label', () => {
    const result = first('1d8[slashing]+2d6[fire]-1+3[fire]', [5, 2, 6]);
    expect(result.terms).toEqual([
      { text: '1d8[slashing]', total: 5, label: 'slashing', first: 0, dice: 1, order: null },
      { text: '2d6[fire]', total: 8, label: 'fire', first: 1, dice: 2, order: null },
      { text: '1', total: -1, label: null, first: 0, dice: 0, order: null },
      { text: '3[fire]', total: 3, label: 'fire', first: 0, dice: 0, order: null },
    ]);
    expect(totalsByLabel(result)).toEqual([
      ['slashing', 5],
      ['fire', 11],
      ['', -1],
    ]);
  });

  it('is repeated as a list', () => {
    const rolled = roll('repeat(2, 1d6+1) # twice', [3, 5]);
    expect(rolled).toMatchObject({ repeated: true, comment: 'twice', expr: 'repeat(2, 1d6+1) # twice' });
    expect(rolled.results.map(({ total }) => total)).toEqual([4, 6]);
    expect(roll({ expr: '1d6', repeat: 3 }, [1, 2, 3]).results).toHaveLength(3);
  });

  it('is changed before it is rolled: mode and bonuses', () => {
    const config = {
      expr: '1d20+@str',
      values: { str: 4 },
      mode: 'advantage',
      bonuses: ['1d4[bless]'],
    } as const;
    expect(roll(config, [3, 12, 2])).toMatchObject({
      expr: '1d20adv+@str+1d4[bless]',
      results: [{ total: 18 }],
    });
    expect(prepareRoll({ expr: '1d20dis+2', mode: 'advantage' }).expr).toBe('1d20+2');
    expect(prepareRoll({ expr: '1d20adv+2', mode: 'advantage' }).expr).toBe('1d20adv+2');
    expect(() => prepareRoll({ expr: '2d6', mode: 'advantage' })).toThrow('no single d20');
  });
});

describe('given faces', () => {
  it.each<[string, number[], string]>([
    ['4d6', [1, 2, 3], '3 faces were given, and the roll needs more: the next is a d6.'],
    ['1d6', [1, 2], '2 faces were given, but the roll used 1.'],
    ['2d6', [1, 7], 'Face 2 is 7, which a d6 does not have.'],
    ['1d6', [0], 'Face 1 is 0, which a d6 does not have.'],
    ['1d6', [1.5], 'Face 1 is 1.5, which a d6 does not have.'],
    ['1dF', [2], 'Face 1 is 2, which a dF does not have.'],
  ])('of %s have to fit: %j', (expr, faces, message) => {
    expect(() => roll(expr, faces)).toThrow(message);
  });
});

describe('the budget', () => {
  it('ends explosions and rerolls', () => {
    const sixes = Array.from({ length: 1100 }, () => 6);
    expect(() => roll('1d6!', sixes)).toThrow('exploded more than 100 times');
    expect(() => roll('20d6!o!o', sixes)).toThrow('Only one explosion');
    expect(() => roll('990d6!', sixes)).toThrow(/1000 dice|100 times/);
    expect(() => roll('(1d20)d6+1d6', [20, ...sixes])).toThrow('2');
  });

  it('counts dice that decide numbers of dice', () => {
    expect(() => roll('(1d1000)d6', [1000])).toThrow('at most 1000 dice');
    expect(() => roll('(1d4-3)d6', [1])).toThrow('has to be a whole number');
    expect(() => roll('(1d4/3)d6', [1])).toThrow('has to be a whole number');
    expect(() => roll('6/(1d4-1)', [1])).toThrow('divided by zero');
  });
});
