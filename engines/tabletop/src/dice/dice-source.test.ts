import { describe, expect, it } from 'vitest';
import { seededWords } from './any-expression.fixture.ts';
import { chiSquare, chiSquareLimit } from './chi-square.fixture.ts';
import { type DiceSource, diceFromWords, dieShape, randomDice } from './dice-source.ts';
import { provableDice } from './provable.ts';

function counts(dice: DiceSource, sides: number, rolls: number): number[] {
  const shape = dieShape(`d${sides}`, sides);
  const found = Array.from({ length: sides }, () => 0);
  for (let roll = 0; roll < rolls; roll++) found[dice.face(shape) - 1]!++;
  return found;
}

/** Whether so many rolls look fair; chance alone fails one fair die in ten thousand. */
function looksFair(dice: DiceSource, sides: number, rolls: number): boolean {
  return chiSquare(counts(dice, sides, rolls)) < chiSquareLimit(sides - 1, 1e-4);
}

describe('dice', () => {
  it.each([2, 3, 6, 7, 20, 100])('with %i sides show every face equally often', (sides) => {
    expect(looksFair(diceFromWords(seededWords(sides)), sides, 60_000)).toBe(true);
  });

  it('from seeds are fair too', () => {
    const dice = provableDice('a1'.repeat(32), 'mine', 0);
    expect(looksFair(dice, 20, 20_000)).toBe(true);
    expect(looksFair(dice, 6, 20_000)).toBe(true);
  });

  it('that are not fair fail the test', () => {
    const words = seededWords(1);
    // The classic mistake: rounding gives the first and last face half of their share.
    const rounded: DiceSource = {
      face: ({ outcomes }) => Math.round((words() / 2 ** 32) * (outcomes - 1)) + 1,
    };
    expect(looksFair(rounded, 6, 60_000)).toBe(false);
    const loaded: DiceSource = {
      face: ({ outcomes }) => (words() % 100 === 0 ? outcomes : (words() % outcomes) + 1),
    };
    expect(looksFair(loaded, 20, 60_000)).toBe(false);
  });

  it('draw again the words that would favour some faces', () => {
    // 2^32 = 6 * 715827882 + 4: of the words for each face the four surplus ones are skipped.
    const words = [0, 1, 2 ** 32 - 1];
    const dice = diceFromWords(() => words.shift() ?? 0);
    expect(dice.face(dieShape('d6', 6))).toBe(1);
    expect(words).toEqual([2 ** 32 - 1]);
  });

  it('ask for random words in blocks and forget them', () => {
    let asked = 0;
    let block = new Uint32Array(0);
    const dice = randomDice((into) => {
      asked++;
      block = into.fill(2 ** 31);
    });
    for (let roll = 0; roll < 1000; roll++) expect(dice.face(dieShape('d2', 2))).toBe(2);
    expect(asked).toBe(1);
    expect([...block.subarray(0, 1000)].every((word) => word === 0)).toBe(true);
  });

  it('of the Fudge kind show -1, 0 and 1 in their shares', () => {
    const share = (name: string, outcomes: number) => {
      const dice = diceFromWords(seededWords(9));
      const shape = dieShape(name, outcomes, true);
      const found = [0, 0, 0];
      for (let roll = 0; roll < 30_000; roll++) found[dice.face(shape) + 1]!++;
      return found.map((count) => Math.round((count / 30_000) * 60) / 60);
    };
    expect(share('dF', 3)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(share('dF.1', 6)).toEqual([1 / 6, 4 / 6, 1 / 6]);
  });
});
