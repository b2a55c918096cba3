import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { slottingAlternatives } from './alternatives.ts';
import { slottingOf } from './edit-slotting.ts';

const uids = ['Crafted_Luck_A', 'Crafted_Luck_B', 'Crafted_Luck_C'];
const data = tinyData({
  powers: [power('A.B.Shield', {}), power('A.B.Bare', { maxSlots: 0 })],
  pieces: [
    ...uids.map((uid) => piece(uid, { set: 'Luck' })),
    piece('Crafted_Only', { set: 'Only', unique: true }),
    piece('Crafted_Other', { set: 'Foreign' }),
  ],
  sets: [
    set('Luck', { pieces: uids }),
    set('Only', { pieces: ['Crafted_Only'] }),
    set('Foreign', { pieces: ['Crafted_Other'], type: 9 }),
  ],
});
const first = { list: 'picks', index: 0 } as const;
const wish = { level: 50, relativeLevel: 0 };

describe('alternatives for one power', () => {
  it('are the sets it accepts, in the slots it has', () => {
    const build = tinyBuild(
      entry('A.B.Shield', ['Crafted_Luck_C', null]),
      entry('A.B.Shield', ['Crafted_Only']),
    );
    const found = slottingAlternatives(data, build, first, wish);
    expect(found.map(({ set: { uid }, pieces }) => [uid, pieces])).toEqual([['Luck', 2]]);
    const made = found[0]?.build ?? build;
    expect(slottingOf(made, first).map((one) => one?.uid)).toEqual(uids.slice(0, 2));
    expect(slottingOf(build, first)[0]?.uid).toBe('Crafted_Luck_C');
  });

  it('are none for a power without slots', () => {
    expect(slottingAlternatives(data, tinyBuild(entry('A.B.Bare', [])), first, wish)).toEqual([]);
  });
});
