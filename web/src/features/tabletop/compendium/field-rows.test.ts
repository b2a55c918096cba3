import { describe, expect, it } from 'vitest';
import { choiceText, factRows, shownDice } from './field-rows.ts';
import { partNumbers, partTitle, spellcastingText } from './monster-rows.ts';

const ref = (kind: string, name: string) => ({ kind, slug: name.toLowerCase(), name }) as never;

describe('facts as lines', () => {
  it('of an action say hit, distance, save and damage', () => {
    const part = {
      name: 'Acid Breath (Recharge 5-6)',
      save: { ability: 'dex', dc: 18, success: 'half' },
      damage: [{ dice: '12d8', type: 'acid' }],
      usage: { type: 'recharge-roll', dice: '1d6', minimum: 5 },
    } as const;
    expect(partTitle(part)).toBe('Acid Breath (recharge 5–6)');
    expect(partNumbers(part)).toBe('Dexterity save DC 18, half on success · 12d8 acid');
    expect(partNumbers({ name: 'Bite', attackBonus: -1, reach: 5, damage: [{ dice: '1' }] })).toBe(
      '−1 to hit · reach 5 ft. · 1',
    );
  });

  it('of spells known are grouped by how often they are cast', () => {
    const lines = spellcastingText({
      ability: 'int',
      dc: 15,
      slots: [4, 3],
      spells: [
        { spell: ref('spells', 'Light'), level: 0 },
        { spell: ref('spells', 'Shield'), level: 1 },
        { spell: ref('spells', 'Fly'), usage: { type: 'per-day', times: 1 } },
      ],
    });
    expect(lines).toEqual([
      'Intelligence, DC 15',
      'cantrips: Light',
      'level 1 (4 slots): Shield',
      '1/day: Fly',
    ]);
  });

  it('of choices name what can be chosen', () => {
    const options = [
      { all: [{ item: ref('equipment', 'Dagger'), count: 2 }, { money: { amount: 5, unit: 'gp' } }] },
      { money: { amount: 55, unit: 'gp' } },
    ] as const;
    expect(choiceText({ choose: 1, of: 'equipment', from: { options } })).toBe(
      'choose 1 equipment: 2 × Dagger and 5 gp or 55 gp',
    );
  });

  it('of any kind leave no object unread', () => {
    const rows = factRows({
      kind: 'skills',
      facts: { ability: 'dex', other: [{ spell: ref('spells', 'Light'), level: 1 }] },
    } as never);
    expect(rows).toEqual([
      ['Ability', 'Dexterity'],
      ['Other', 'Light 1'],
    ]);
  });

  it('show the modifier in healing dice', () => {
    expect(shownDice('1d8+@mod')).toBe('1d8 + modifier');
    expect(shownDice(undefined)).toBeUndefined();
  });
});
