import { applyChoice, newCharacter, type StoredCharacter } from '@guildhall/tabletop/sheet';
import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { mergeEdits, patchBetween } from './character-merge.ts';
import { same } from './same.ts';

const rules = await sheetRules('2024');
const blank = newCharacter({ edition: '2024', name: 'Thora' });

function answered(character: StoredCharacter, slot: string, ...picks: string[]): StoredCharacter {
  const result = applyChoice(character, { slot, picks }, rules);
  if (!result.ok) throw new Error(result.error[0]?.message);
  return result.value;
}

const picksOf = ({ choices }: StoredCharacter) =>
  Object.fromEntries(choices.map(({ slot, picks }) => [slot, picks]));

describe('mergeEdits', () => {
  it('keeps edits of different places, whoever made them', () => {
    const mine = { ...answered(blank, 'species', 'dwarf'), notes: { appearance: 'Tall.' } };
    const theirs = {
      ...answered(blank, 'background', 'soldier'),
      name: 'Thora the Red',
      notes: { ideals: 'Home.' },
    };
    const { character, conflicts } = mergeEdits({ base: blank, mine, theirs }, rules);
    expect(conflicts).toEqual([]);
    expect(character.name).toBe('Thora the Red');
    expect(character.notes).toEqual({ appearance: 'Tall.', ideals: 'Home.' });
    expect(picksOf(character)).toEqual({ species: ['dwarf'], background: ['soldier'] });
  });

  it('lets the other device stand where both changed the same place, and says where', () => {
    const mine = { ...answered(blank, 'species', 'dwarf'), name: 'Mine' };
    const theirs = { ...answered(blank, 'species', 'elf'), name: 'Theirs' };
    const { character, conflicts } = mergeEdits({ base: blank, mine, theirs }, rules);
    expect(conflicts).toEqual(['name', 'species']);
    expect(character.name).toBe('Theirs');
    expect(picksOf(character)).toEqual({ species: ['elf'] });
  });

  it('leaves out a choice that the other device made illegal', () => {
    const base = answered(answered(blank, 'level:1', 'barbarian'), 'level:2', 'barbarian');
    const mine = answered(base, 'level:3', 'barbarian');
    const theirs = answered(base, 'level:1');
    const { character, conflicts } = mergeEdits({ base, mine, theirs }, rules);
    expect(conflicts).toEqual(['level:3']);
    expect(picksOf(character)).toEqual({});
  });

  it('brings what happened in play along untouched', () => {
    const theirs = { ...blank, hitPoints: { lost: 7, temp: 0 }, conditions: ['prone'] };
    const { character } = mergeEdits({ base: blank, mine: { ...blank, name: 'New' }, theirs }, rules);
    expect(character).toMatchObject({ name: 'New', hitPoints: { lost: 7 }, conditions: ['prone'] });
  });
});

describe('patchBetween', () => {
  it('names what differs, and nothing of the play', () => {
    expect(patchBetween(blank, { ...blank, name: 'X', portrait: '' })).toEqual({ name: 'X' });
    expect(patchBetween(blank, { ...blank, notes: {} })).toBeNull();
  });
});

describe('same', () => {
  it('looks past the order of fields, not of lists', () => {
    expect(same({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(same({ a: undefined }, {})).toBe(true);
    expect(same([], {})).toBe(false);
    expect(same(null, {})).toBe(false);
  });
});
