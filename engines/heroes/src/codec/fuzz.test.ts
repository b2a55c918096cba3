import { readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.fixture.ts';
import { realTargets, syntheticTargets } from './fuzz-targets.fixture.ts';

const mids = sharedData('mids');
const real = mids === null ? [] : realTargets((path) => new Uint8Array(readFileSync(`${mids}/${path}`)));
const now = (): number => performance.now();

describe('damaged files', () => {
  it.each(syntheticTargets().map((target) => [target.name, target] as const))(
    '%s: a value or a typed error, quickly',
    (_name, target) => {
      const { outcomes, failures } = fuzz(target, { seed: 1, rounds: 400, limit: 500 }, now);
      expect(failures).toEqual([]);
      expect(Object.keys(outcomes).length).toBeGreaterThan(1);
    },
  );

  it('finds a reader that does otherwise', () => {
    const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
    const { failures } = fuzz(
      { name: 'raw', sample: Buffer.from('{"a":1}'), read },
      { seed: 1, rounds: 20, limit: 500 },
      now,
    );
    expect(failures.length).toBeGreaterThan(0);
  });
});

describe.skipIf(mids === null)('damaged real files', () => {
  it.each(real.map((target) => [target.name, target] as const))(
    '%s: a value or a typed error, quickly',
    (_name, target) => {
      const { failures } = fuzz(target, { seed: 1, rounds: 60, limit: 1000 }, now);
      expect(failures).toEqual([]);
    },
  );

  it.each(real.slice(0, 3).map((target) => [target.name, target] as const))(
    '%s: cut off anywhere is said to be cut off or foreign',
    (_name, { sample, read }) => {
      for (let i = 0; i < 40; i++) {
        const end = Math.floor((sample.length * i) / 40);
        expect(() => read(sample.subarray(0, end))).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^FILE_(TRUNCATED|UNRECOGNISED)$/) }),
        );
      }
    },
  );
});
