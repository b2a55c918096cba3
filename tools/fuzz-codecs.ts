/**
 * Damages sample files, and real ones when they lie beside the project, for a
 * while and reports every reader that answers with anything but a value or a
 * typed error in time.
 *
 *   node --conditions=guildhall-source --import tsx tools/fuzz-codecs.ts [--seconds N] [--seed N]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { fuzz } from '../engines/heroes/src/codec/fuzz.fixture.ts';
import { realTargets, syntheticTargets } from '../engines/heroes/src/codec/fuzz-targets.fixture.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const mids = sharedData('mids');
const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/${path}`));
const targets = [...syntheticTargets(), ...(mids === null ? [] : realTargets(load))];

/** Files between two looks at the clock. */
const ROUNDS = 50;

const totals = new Map<string, number>();
const failures: string[] = [];
const end = performance.now() + seconds * 1000;
console.log(`fuzzing ${targets.length} readers for ${seconds} s from seed ${seed}`);
for (let round = 0; performance.now() < end; round += ROUNDS) {
  for (const target of targets) {
    const options = { seed: seed + round, rounds: ROUNDS, limit: 2000 };
    const result = fuzz(target, options, () => performance.now());
    failures.push(...result.failures);
    for (const [outcome, count] of Object.entries(result.outcomes)) {
      totals.set(outcome, (totals.get(outcome) ?? 0) + count);
    }
  }
}
for (const [outcome, count] of [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${String(count).padStart(9)} ${outcome}`);
}
for (const failure of failures.slice(0, 20)) console.error(failure);
console.log(failures.length === 0 ? 'nothing unexpected' : `${failures.length} unexpected outcomes`);
process.exitCode = failures.length === 0 ? 0 : 1;
