import { describe, expect, it } from 'vitest';
import { nextCell } from './grid-focus.ts';

// Two columns of two rows: rows 0 and 1 left, rows 2 and 3 right.
const widths = [7, 3, 5, 0];
const move = (row: number, column: number, key: Parameters<typeof nextCell>[1]) =>
  nextCell({ row, column }, key, widths, 2);

describe('nextCell', () => {
  it('walks along a row and on into the row beside it', () => {
    expect(move(0, 1, 'ArrowRight')).toEqual({ row: 0, column: 2 });
    expect(move(0, 6, 'ArrowRight')).toEqual({ row: 2, column: 0 });
    expect(move(2, 0, 'ArrowLeft')).toEqual({ row: 0, column: 6 });
  });

  it('keeps the column when it goes down, as far as the row is wide', () => {
    expect(move(0, 2, 'ArrowDown')).toEqual({ row: 1, column: 2 });
    expect(move(0, 6, 'ArrowDown')).toEqual({ row: 1, column: 2 });
  });

  it('stays where there is nowhere to go', () => {
    expect(move(0, 0, 'ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(move(0, 0, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
    expect(move(2, 2, 'ArrowDown')).toEqual({ row: 2, column: 2 });
    expect(move(2, 4, 'ArrowRight')).toEqual({ row: 2, column: 4 });
  });

  it('jumps to both ends of a row', () => {
    expect(move(0, 3, 'Home')).toEqual({ row: 0, column: 0 });
    expect(move(0, 3, 'End')).toEqual({ row: 0, column: 6 });
  });
});
