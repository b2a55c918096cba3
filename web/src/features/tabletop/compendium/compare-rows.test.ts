import { describe, expect, it } from 'vitest';
import { compareRows } from './compare-rows.ts';

describe('a comparison', () => {
  it('marks what differs and keeps what only one has', () => {
    const rows = compareRows(
      [
        ['Armor class', '17'],
        ['Speed', '10 ft.'],
      ],
      [
        ['Armor class', '17'],
        ['Speed', '30 ft.'],
        ['Skills', 'Stealth +6'],
      ],
    );
    expect(rows).toEqual([
      { label: 'Armor class', values: ['17', '17'], differs: false },
      { label: 'Speed', values: ['10 ft.', '30 ft.'], differs: true },
      { label: 'Skills', values: ['', 'Stealth +6'], differs: true },
    ]);
  });
});
