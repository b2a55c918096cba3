import { describe, expect, it } from 'vitest';
import { differences, isClose } from './compare.ts';
import { runGoldenFile } from './run-file.ts';

const ED = {
  id: 'ed',
  rule: 'enhancement diversification',
  inputs: { schedule: 'A', total: 0.85 },
  expected: { afterEd: 0.835 },
  tolerance: 1e-6,
};

describe('the golden runner', () => {
  it('computes a case and compares', async () => {
    const wrong = { ...ED, id: 'wrong', expected: { afterEd: 0.9 } };
    const [good, bad] = await runGoldenFile({ cases: [ED, wrong] });
    expect(good).toMatchObject({ passed: true, detail: '' });
    expect(bad).toMatchObject({ id: 'wrong', passed: false });
    expect(bad?.detail).toBe('expected {"afterEd":0.9}, got {"afterEd":0.835}');
  });

  it('takes other inputs of the same rule', async () => {
    const other = { ...ED, inputs: { schedule: 'D', total: 2 }, expected: { afterEd: 1.71 } };
    expect((await runGoldenFile({ cases: [other] }))[0]?.passed).toBe(true);
  });

  it('fails, and does not hide, what it can not run', async () => {
    const outcomes = await runGoldenFile({
      meta: { made: 'today' },
      cases: [
        { ...ED, inputs: { schedule: 'A', total: 'many' } },
        { ...ED, rule: 'tea time', inputs: {}, expected: { cups: 2 } },
        { id: 'http-1', kind: 'tea', steps: [] },
      ],
      dice: [
        { id: 'd-1', kind: 'dice', expr: '1d6', dice: [3], total: 4 },
        { id: 'i-1', kind: 'invalid', expr: '1d6' },
      ],
    });
    expect(outcomes.map(({ passed }) => passed)).toEqual([false, false, false, false, false]);
    expect(outcomes.map(({ detail }) => detail)).toEqual([
      'could not be run: input "total" is missing',
      'no engine for this rule yet',
      'no engine for tea cases yet',
      expect.stringContaining('1d6 differs at total: expected {"total":4}'),
      expect.stringContaining('1d6 was rolled as 1d6: '),
    ]);
  });

  it('says when only the data differs', async () => {
    const [caps] = await runGoldenFile({
      cases: [
        {
          id: 'caps',
          rule: 'archetype base values and caps at level 50',
          inputs: { archetype: 'tanker', level: 50 },
          expected: { hpCap: 3333.333, damageCap: 5 },
          tolerance: 1e-4,
        },
      ],
    });
    expect(caps?.detail).toMatch(/^other numbers in the starter pack.* \(hpCap\): expected/);
  });
});

describe('comparison', () => {
  it('is absolute, single-precision rounding forgiven', () => {
    expect(isClose(0.5, 0.500001, 1e-6)).toBe(true);
    expect(isClose(0.5, 0.50001, 1e-6)).toBe(false);
    expect(isClose(1499.2554, 1499.255, 1e-4)).toBe(true);
    expect(isClose(3533.959, 3534, 1e-4)).toBe(false);
  });

  it('names the paths that differ and ignores remarks and extra values', () => {
    const expected = { a: { b: [1, 'X'] }, flag: true, note: 'why' };
    expect(differences(expected, { a: { b: [1, 'x'] }, flag: true, more: 1 }, 0)).toEqual([]);
    expect(differences(expected, { a: { b: [2, 'x'] }, flag: false }, 0)).toEqual(['a.b[0]', 'flag']);
    expect(differences({ a: [1, 2] }, { a: [1] }, 9)).toEqual(['a']);
  });
});
