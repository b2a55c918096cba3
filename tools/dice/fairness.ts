/**
 * Rolls a million dice of each kind and compares the faces with equal shares
 * (Pearson's chi-square). Leaves with 1 when a die is not fair at one in a million.
 *
 *   npm run fairness -- [--rolls N]
 */
import { parseArgs } from 'node:util';
import { evaluateRoll, prepareRoll, provableDice, randomDice } from '@guildhall/tabletop/dice';
import { chiSquare, chiSquareLimit } from '../../engines/tabletop/src/dice/chi-square.fixture.ts';

const { values } = parseArgs({ options: { rolls: { type: 'string', default: '1000000' } } });
const rolls = Number(values.rolls);
/** Chance of finding a fair die guilty. */
const ALPHA = 1e-6;
const SIDES = [20, 6] as const;

const sources = {
  'random source': randomDice((words) => crypto.getRandomValues(words)),
  'provable seeds': provableDice(
    Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
    'fairness',
    0,
  ),
};

for (const [name, dice] of Object.entries(sources)) {
  for (const sides of SIDES) {
    const counts = Array.from({ length: sides }, () => 0);
    const hundred = prepareRoll(`100d${sides}`);
    for (let done = 0; done < rolls; done += 100) {
      for (const { face } of evaluateRoll(hundred, dice).results[0]?.dice ?? []) counts[face - 1]!++;
    }
    const [found, limit] = [chiSquare(counts), chiSquareLimit(sides - 1, ALPHA)];
    const verdict = found < limit ? 'fair' : 'NOT FAIR';
    console.log(
      `${name}: ${rolls} d${sides}, chi-square ${found.toFixed(2)} of at most ${limit.toFixed(2)}: ${verdict}`,
    );
    if (found >= limit) process.exitCode = 1;
  }
}
