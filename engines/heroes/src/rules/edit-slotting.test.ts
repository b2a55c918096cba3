import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, slotted, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build, PowerEntry } from '../model/build.ts';
import { toggledAttunement } from './attune.ts';
import { emptyBuild } from './edit-powers.ts';
import {
  clearPower,
  moveSlot,
  pasteSlotting,
  removeAllSlots,
  setAllAttuned,
  setAllLevels,
  slottedRefs,
  slottingOf,
  swapPieces,
  unslotAll,
} from './edit-slotting.ts';

const uids = ['Crafted_Luck_A', 'Crafted_Luck_B'];
const data = tinyData({
  powers: [
    power('Prime.A.Shield', { level: 1 }),
    power('Prime.A.Armor', { level: 1 }),
    power('Prime.A.Bare', { level: 1, acceptsClasses: [], acceptsSetTypes: [] }),
  ],
  pieces: [
    ...uids.map((uid) => piece(uid, { set: 'Luck', levelMin: 25, levelMax: 50, boostable: true })),
    piece('Crafted_Only', { set: 'Only', unique: true }),
    piece('Acc', { kind: 'common', classes: [1] }),
  ],
  sets: [set('Luck', { pieces: uids }), set('Only', { pieces: ['Crafted_Only'] })],
});

function build(...entries: PowerEntry[]): Build {
  const empty = emptyBuild('Class_Tester');
  return { ...empty, picks: empty.picks.map((_none, at) => entries[at] ?? null) };
}

const at = (index: number) => ({ list: 'picks', index }) as const;
const uidsOf = (made: Build, index = 0) => slottingOf(made, at(index)).map((one) => one?.uid ?? null);

describe('unslotting', () => {
  const start = build(entry('Prime.A.Shield', ['Acc', 'Acc']), entry('Prime.A.Armor', [null, 'Acc']));

  it('empties one power, or all, and keeps the slots', () => {
    expect(uidsOf(clearPower(start, at(0)))).toEqual([null, null]);
    const bare = unslotAll(start);
    expect([uidsOf(bare), uidsOf(bare, 1)]).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(slottedRefs(start)).toEqual([at(0), at(1)]);
    expect(slottedRefs(bare)).toEqual([]);
    expect(unslotAll(bare)).toBe(bare);
  });

  it('takes every added slot away', () => {
    const bare = removeAllSlots(start);
    expect([uidsOf(bare), uidsOf(bare, 1)]).toEqual([['Acc'], [null]]);
  });
});

describe('copying a slotting', () => {
  it('adds the slots it takes and leaves out what is allowed once only', () => {
    const start = build(
      entry('Prime.A.Shield', ['Crafted_Only', 'Crafted_Luck_A', null, 'Acc']),
      entry('Prime.A.Armor', ['Acc']),
    );
    const made = pasteSlotting(data, start, at(1), slottingOf(start, at(0)));
    expect(made).toMatchObject({ placed: 2, left: 1 });
    expect(made.problem).not.toBeNull();
    expect(uidsOf(made.build, 1)).toEqual(['Crafted_Luck_A', null, 'Acc']);
    expect(uidsOf(made.build, 0)).toEqual(uidsOf(start, 0));
  });
});

describe('levels and boosters', () => {
  const start = build(entry('Prime.A.Shield', [slotted('Crafted_Luck_A', { level: 30 }), 'Acc']));

  it('are set for all at once, within what each piece allows', () => {
    const boosted = setAllLevels(data, start, [at(0)], { relativeLevel: 5 });
    expect(boosted.picks[0]?.slots[0]?.enhancement).toMatchObject({ level: 30, relativeLevel: 5 });
    const low = setAllLevels(data, boosted, [at(0)], { level: 10 });
    expect(low.picks[0]?.slots[0]?.enhancement).toMatchObject({ level: 25, relativeLevel: 5 });
    expect(low.picks[0]?.slots[1]).toBe(start.picks[0]?.slots[1]);
  });

  it('attunes and takes it back', () => {
    const attuned = setAllAttuned(data, start, [at(0)], true);
    expect(uidsOf(attuned)).toEqual(['Attuned_Luck_A', 'Acc']);
    expect(uidsOf(setAllAttuned(data, attuned, [at(0)], false))).toEqual(['Crafted_Luck_A', 'Acc']);
    expect(toggledAttunement(data, slotted('Acc'))).toBeNull();
  });
});

describe('moving', () => {
  it('takes an added slot and its piece to another power', () => {
    const start = build(entry('Prime.A.Shield', ['Acc', 'Crafted_Luck_A']), entry('Prime.A.Armor', [null]));
    const moved = moveSlot(data, start, { ...at(0), slot: 1 }, at(1));
    expect(moved.ok && [uidsOf(moved.value), uidsOf(moved.value, 1)]).toEqual([
      ['Acc'],
      [null, 'Crafted_Luck_A'],
    ]);
    expect(moveSlot(data, start, { ...at(0), slot: 0 }, at(1)).ok).toBe(false);
  });

  it('exchanges pieces, and refuses where one may not be', () => {
    const start = build(
      entry('Prime.A.Shield', ['Crafted_Only']),
      entry('Prime.A.Armor', ['Acc']),
      entry('Prime.A.Bare', [null]),
    );
    const swapped = swapPieces(data, start, { ...at(0), slot: 0 }, { ...at(1), slot: 0 });
    expect(swapped.ok && [uidsOf(swapped.value), uidsOf(swapped.value, 1)]).toEqual([
      ['Acc'],
      ['Crafted_Only'],
    ]);
    expect(swapPieces(data, start, { ...at(0), slot: 0 }, { ...at(2), slot: 0 }).ok).toBe(false);
  });
});
