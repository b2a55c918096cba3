import { readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { damagedFile, type FuzzOutcome, type FuzzTarget, fuzzOne, fuzzRound } from './fuzz.fixture.ts';
import { realTargets, syntheticTargets } from './fuzz-targets.fixture.ts';

const mids = sharedData('mids');
const real = mids === null ? [] : realTargets((path) => new Uint8Array(readFileSync(`${mids}/${path}`)));

/** Always the same: what a longer run finds is repeated by its seed and input. */
const SEED = 1;

async function fuzz(target: FuzzTarget, inputs: number): Promise<FuzzOutcome[]> {
  const outcomes: FuzzOutcome[] = [];
  for (let input = 0; input < inputs; input++) {
    outcomes.push(await fuzzOne(target, damagedFile(target, SEED, input), () => performance.now()));
  }
  return outcomes;
}

function failures(outcomes: readonly FuzzOutcome[]): string[] {
  return outcomes.flatMap((item, input) => ('failure' in item ? [`input ${input}: ${item.failure}`] : []));
}

describe('damaged files', () => {
  it.each(syntheticTargets().map((target) => [target.name, target] as const))(
    '%s: a value or a typed error, quickly',
    async (_name, target) => {
      const outcomes = await fuzz(target, 10 * (target.share ?? 10));
      expect(failures(outcomes)).toEqual([]);
      expect(new Set(outcomes.map((item) => 'outcome' in item && item.outcome)).size).toBeGreaterThan(1);
    },
  );

  it('finds a reader that does otherwise', async () => {
    const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
    const raw = { name: 'raw', sample: Buffer.from('{"a":1}'), read };
    expect(failures(await fuzz(raw, 20))).not.toEqual([]);
    const later = { ...raw, read: async (bytes: Uint8Array) => read(bytes) };
    expect(failures(await fuzz(later, 20))).toHaveLength(failures(await fuzz(raw, 20)).length);
    let time = 0;
    const slow = { name: 'slow', sample: Uint8Array.of(1), read: () => (time += 2000) };
    expect(await fuzzOne(slow, slow.sample, () => time)).toEqual({ failure: 'took 2000 ms' });
  });

  it('repeats by seed and input, and shares out the inputs', () => {
    const often = { name: 'a', sample: Uint8Array.from({ length: 99 }, (_, i) => i), read: () => null };
    const rare = { ...often, name: 'b', share: 1 };
    expect(damagedFile(often, 7, 3)).toEqual(damagedFile(often, 7, 3));
    expect(damagedFile(often, 7, 3)).not.toEqual(damagedFile(often, 8, 3));
    expect(fuzzRound([often, rare]).filter(({ name }) => name === 'b')).toHaveLength(1);
    expect(fuzzRound([often, rare])).toHaveLength(11);
  });
});

describe.skipIf(mids === null)('damaged real files', () => {
  it.each(real.map((target) => [target.name, target] as const))(
    '%s: a value or a typed error, quickly',
    async (_name, target) => {
      expect(failures(await fuzz(target, 20))).toEqual([]);
    },
  );
});
