import { describe, expect, it } from 'vitest';
import { Fields } from '../fields.ts';
import { attackOf, rollsOf } from './spell-rolls.ts';

const rolls = (text: string, row: object, options: readonly object[] = []) =>
  rollsOf(
    new Fields({ level: 1, damage_types: [], ...row }, 'Spell'),
    options.map((option) => new Fields(option as Record<string, unknown>, 'SpellCastingOption')),
    text,
  );

describe('rolls of a spell of Open5e', () => {
  it('are an attack only where the spell makes one', () => {
    expect(attackOf('Make a ranged spell attack against the target.')).toBe('ranged');
    expect(attackOf('you make a melee Spell Attack')).toBe('melee');
    expect(attackOf('Whenever a target makes an attack roll, it adds the die.')).toBeUndefined();
  });

  it('are healing where Hit Points come back, with the modifier where the text adds it', () => {
    const text = 'regains a number of Hit Points equal to 2d8 plus your spellcasting ability modifier.';
    const higher = [{ type: 'slot_level_2', damage_roll: '4d8' }];
    expect(rolls(text, { damage_roll: '2d8' }, higher)).toEqual({
      healing: { '1': '2d8+@mod', '2': '4d8+@mod' },
    });
    expect(rolls('You gain 2d4 + 4 Temporary Hit Points.', { damage_roll: '2d4 + 4' })).toEqual({
      healing: { '1': '2d4+4' },
    });
  });

  it('are damage of the types one may choose among', () => {
    const text = 'Choose Acid, Cold, or Fire. On a hit, the target takes 3d8 damage of the chosen type.';
    expect(rolls(text, { damage_roll: '3d8' })).toEqual({
      damage: { types: ['acid', 'cold', 'fire'], bySlot: { '1': '3d8' } },
    });
  });

  it('are nothing where the dice are of another kind', () => {
    const text = 'the creature adds 1d4 to any ability check using the chosen skill.';
    expect(rolls(text, { level: 0, damage_roll: '1d4' })).toEqual({});
  });
});
