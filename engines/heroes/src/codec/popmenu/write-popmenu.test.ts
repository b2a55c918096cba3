import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../../calc/tiny-data.fixture.ts';
import { writePopmenu } from './write-popmenu.ts';

const data = tinyData({
  powers: [power('A.B.Shield', { name: 'A "B" {Shield}' })],
  pieces: [piece('Crafted_Luck_A', { name: 'Defense', set: 'Luck' })],
  sets: [set('Luck', { name: 'Luck of the Gambler', pieces: ['Crafted_Luck_A'] })],
});

describe('a menu for the game', () => {
  it('has a submenu a power and an entry a piece, and nothing that ends a name early', () => {
    const build = {
      ...tinyBuild(
        entry('A.B.Shield', [slotted('Crafted_Luck_A', { level: 30 }), null]),
        entry('A.B.Bare', [null]),
      ),
      name: 'My "best"\nbuild',
    };
    expect(writePopmenu(data, build).split('\r\n')).toEqual([
      'Menu "My best build"',
      '{',
      '\tTitle "My best build"',
      '\tDivider',
      '\tMenu "A B Shield"',
      '\t{',
      '\t\tOption "Luck of the Gambler: Defense (30)" "boost Crafted_Luck_A 30"',
      '\t}',
      '}',
      '',
    ]);
  });
});
