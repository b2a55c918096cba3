import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, slotted, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build, PowerEntry } from '../model/build.ts';
import { emptyBuild } from './edit-powers.ts';
import { fillSet } from './fill-set.ts';
import { wishedPiece } from './wished-piece.ts';

const uids = ['Crafted_Luck_A', 'Crafted_Luck_B', 'Crafted_Luck_C'];
const data = tinyData({
  powers: [power('Prime.A.Shield', { level: 1 }), power('Prime.A.Armor', { level: 1 })],
  pieces: [
    ...uids.map((uid) => piece(uid, { set: 'Luck', levelMin: 25, levelMax: 50, boostable: true })),
    piece('Crafted_Only', { set: 'Only', unique: true }),
    piece('Crafted_Other', { set: 'Only' }),
    piece('Attuned_One', { set: 'Att', attuned: true }),
    piece('Acc', { kind: 'common', classes: [1] }),
  ],
  sets: [
    set('Luck', { pieces: uids }),
    set('Only', { pieces: ['Crafted_Only', 'Crafted_Other'] }),
    set('Att', { pieces: ['Attuned_One'] }),
  ],
});
const wish = { level: 50, relativeLevel: 0 };

function build(...entries: PowerEntry[]): Build {
  const empty = emptyBuild('Class_Tester');
  return { ...empty, picks: empty.picks.map((_none, at) => entries[at] ?? null) };
}

const uidsOf = (made: Build, index = 0) =>
  made.picks[index]?.slots.map(({ enhancement }) => enhancement?.uid ?? null);

describe('fillSet', () => {
  it('fills the slot and those after it, and adds the slots that are missing', () => {
    const made = fillSet(
      data,
      build(entry('Prime.A.Shield', ['Acc', null])),
      { list: 'picks', index: 0, slot: 1 },
      { set: 'Luck', ...wish },
    );
    expect(made).toMatchObject({ placed: 3, left: 0, problem: null });
    expect(uidsOf(made.build)).toEqual(['Acc', ...uids]);
  });

  it('does not slot a piece twice that the power has before the slot', () => {
    const start = build(entry('Prime.A.Shield', [uids[0] ?? '', null]));
    const made = fillSet(data, start, { list: 'picks', index: 0, slot: 1 }, { set: 'Luck', ...wish });
    expect(uidsOf(made.build)).toEqual(uids);
    expect(made.placed).toBe(2);
  });

  it('moves a piece that sits in a later slot, and puts back what the set did not need', () => {
    const start = build(entry('Prime.A.Shield', [null, uids[0] ?? '', 'Acc', 'Acc', 'Acc']));
    const made = fillSet(data, start, { list: 'picks', index: 0, slot: 0 }, { set: 'Luck', ...wish });
    expect(uidsOf(made.build)).toEqual([...uids, 'Acc', 'Acc']);
  });

  it('leaves out a unique piece that is elsewhere, and says so', () => {
    const start = build(entry('Prime.A.Shield', [null]), entry('Prime.A.Armor', ['Crafted_Only']));
    const made = fillSet(data, start, { list: 'picks', index: 0, slot: 0 }, { set: 'Only', ...wish });
    expect(made).toMatchObject({ placed: 1, left: 1, problem: { code: 'unique_twice' } });
    expect(uidsOf(made.build)).toEqual(['Crafted_Other']);
  });

  it('changes nothing when no piece fits', () => {
    const start = build(
      entry('Prime.A.Shield', ['Acc']),
      entry('Prime.A.Armor', ['Crafted_Only', 'Crafted_Other']),
    );
    const made = fillSet(data, start, { list: 'picks', index: 0, slot: 0 }, { set: 'Nothing', ...wish });
    expect(made.build).toBe(start);
  });
});

describe('wishedPiece', () => {
  it('clamps the level to those at which the piece exists, and keeps the boosters', () => {
    expect(wishedPiece(data, 'Crafted_Luck_A', { level: 53, relativeLevel: 5 })).toEqual(
      slotted('Crafted_Luck_A', { level: 50, relativeLevel: 5 }),
    );
    expect(wishedPiece(data, 'Crafted_Luck_A', { level: 10, relativeLevel: 0 }).level).toBe(25);
  });

  it('gives origin pieces the grade and level that are set for them', () => {
    const origin = { level: 50, relativeLevel: 5, grade: 'DO', originLevel: -1 } as const;
    expect(wishedPiece(data, 'Acc', origin)).toMatchObject({ grade: 'DO', relativeLevel: -1, level: 0 });
    expect(wishedPiece(data, 'Crafted_Luck_A', origin)).toMatchObject({ grade: 'none', relativeLevel: 5 });
  });

  it('gives attuned pieces no boosters and origin pieces no level', () => {
    expect(wishedPiece(data, 'Attuned_One', { level: 50, relativeLevel: 5 }).relativeLevel).toBe(0);
    expect(wishedPiece(data, 'Acc', { level: 50, relativeLevel: 5 })).toMatchObject({
      grade: 'SO',
      level: 0,
    });
  });
});
