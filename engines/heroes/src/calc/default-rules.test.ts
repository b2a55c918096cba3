import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, exactInventionValues } from './default-rules.ts';

describe('the default rules', () => {
  it('grant 67 slots: two at each odd level to 29, then three', () => {
    const { slotsByLevel } = DEFAULT_RULES;
    expect(slotsByLevel.reduce((sum, slots) => sum + slots, 0)).toBe(67);
    expect([1, 2, 3, 29, 30, 31, 32, 33, 34, 35, 48, 49, 50].map((level) => slotsByLevel[level - 1])).toEqual(
      [0, 0, 2, 2, 0, 3, 0, 3, 3, 0, 3, 0, 3],
    );
  });

  it('have 24 picks, the last at 49', () => {
    expect(DEFAULT_RULES.pickLevels).toHaveLength(24);
    expect(DEFAULT_RULES.pickLevels.slice(0, 4)).toEqual([1, 1, 2, 4]);
    expect(DEFAULT_RULES.pickLevels.at(-1)).toBe(49);
  });

  it.each([
    [10, [0.1166, 0.07, 0.14, 0.21]],
    [15, [0.1921, 0.1154, 0.2308, 0.3462]],
    [30, [0.3481, 0.2091, 0.4182, 0.6273]],
    [50, [0.4238, 0.2545, 0.5091, 0.7636]],
    [53, [0.4352, 0.2614, 0.5227, 0.7841]],
  ])('value a level %d invention', (level, values) => {
    const row = DEFAULT_RULES.inventionValues[level - 1];
    expect([row?.A, row?.B, row?.C, row?.D]).toEqual(values);
  });
});

describe('exact invention values', () => {
  const rounded = {
    ...DEFAULT_RULES,
    inventionValues: [...DEFAULT_RULES.inventionValues].with(49, { A: 0.424, B: 0.255, C: 0.509, D: 0.764 }),
  };

  it('replace a rounded copy by the value of the server', () => {
    expect(exactInventionValues(rounded)[49]).toEqual({ A: 0.4238, B: 0.2545, C: 0.5091, D: 0.7636 });
  });

  it('leave values of another server alone', () => {
    const other = { A: 0.5, B: 0.3, C: 0.6, D: 0.9 };
    const values = exactInventionValues({
      ...DEFAULT_RULES,
      inventionValues: [...DEFAULT_RULES.inventionValues].with(49, other),
    });
    expect(values[49]).toEqual(other);
  });
});
