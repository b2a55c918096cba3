import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { deriveSheet } from './derive-sheet.ts';
import { checkEffects } from './effect-check.ts';
import type { EffectChange, EffectRecord } from './effect-types.ts';
import { newCharacter } from './new-character.ts';

const record = (id: string, ...changes: EffectChange[]): EffectRecord => ({
  id,
  name: id,
  source: ['homebrew:x'],
  changes,
});
const codes = (...records: EffectRecord[]) =>
  checkEffects(records, 'homebrew').map(({ path, code }) => `${path} ${code}`);

describe('effect records', () => {
  it('are sound as shipped, at least 80 of them', async () => {
    for (const edition of ['2014', '2024'] as const) {
      const effects = [...(await sheetRules(edition)).effects.values()].map(({ record }) => record);
      expect(effects.length).toBeGreaterThanOrEqual(80);
      expect(checkEffects(effects, 'effects')).toEqual([]);
    }
  });

  it('are refused with a path for unknown targets, circumstances and names', () => {
    expect(codes(record('a', { target: 'armour', op: 'add', value: 1 }))).toEqual([
      'homebrew[0].changes[0].target unknown_target',
    ]);
    expect(codes(record('a', { target: 'ac', op: 'add', value: 1, when: 'weather:rain' }))).toEqual([
      'homebrew[0].changes[0].when unknown_tag',
    ]);
    expect(codes(record('a', { target: 'ac', op: 'add', value: '@luck' }))).toEqual([
      'homebrew[0].changes[0].value unknown_name',
    ]);
  });

  it('are refused for dice where none are allowed and values that depend on themselves', () => {
    expect(codes(record('a', { target: 'ac', op: 'add', value: '1d4' }))).toEqual([
      'homebrew[0].changes[0].value dice',
    ]);
    expect(codes(record('a', { target: 'attack.damage', op: 'add', value: '1d4' }))).toEqual([]);
    const circle = [
      record('a', { target: 'ability.str', op: 'add', value: '@con.mod' }),
      record('b', { target: 'ability.con', op: 'add', value: '@str.mod' }),
    ];
    expect(codes(...circle)).toEqual([
      'homebrew[0].changes[0].value cycle',
      'homebrew[1].changes[0].value cycle',
    ]);
  });

  it('do not break a sheet that has them all the same: they are listed and left out', async () => {
    const character = {
      ...newCharacter({ edition: '2024', name: 'Broken' }),
      homebrew: [
        record('bad', { target: 'nonsense', op: 'add', value: 5 }),
        record('good', { target: 'ac', op: 'add', value: 1 }),
      ],
    };
    const sheet = deriveSheet(character, await sheetRules('2024'));
    expect(sheet.armorClass.value).toBe(11);
    expect(sheet.problems).toMatchObject([{ path: 'homebrew[0].changes[0].target', code: 'unknown_target' }]);
  });

  it('give the same whatever order they come in', async () => {
    const rules = await sheetRules('2024');
    const records = [
      record('c', { target: 'ac', op: 'multiply', value: 2 }),
      record('a', { target: 'ac', op: 'add', value: 3 }),
      record('b', { target: 'ac', op: 'atMost', value: 25 }),
    ];
    const armor = (homebrew: EffectRecord[]) =>
      deriveSheet({ ...newCharacter({ edition: '2024', name: 'X' }), homebrew }, rules).armorClass;
    expect(armor(records)).toEqual(armor(records.toReversed()));
    expect(armor(records).value).toBe(25);
  });
});
