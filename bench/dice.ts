import { DiceRoll } from '@dice-roller/rpg-dice-roller';
import { isGuildError } from '@guildhall/kernel';
import { evaluateRoll, prepareRoll, randomDice } from '@guildhall/tabletop/dice';
import type { Measurement } from './measure.ts';

const dice = randomDice((words) => crypto.getRandomValues(words));

/** Expressions of the comparison; the peer has another spelling of the fourth. */
const EXPRESSIONS: readonly (readonly [expr: string, peer: string, timesFaster: number])[] = [
  ['1d20+5', '1d20+5', 3.5],
  ['4d6kh3', '4d6kh3', 2],
  ['10d6!', '10d6!', 2],
  ['2d20kl1+1d6r1-2', '2d20kl1+1d6r=1-2', 2],
  ['100d6kh50', '100d6kh50', 2],
];

const ROUNDS = 9;
const ROUND_MILLISECONDS = 100;

/** CPU microseconds of one run, over a round; other programs on the machine do not count. */
function cpuMicroseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  const end = performance.now() + ROUND_MILLISECONDS;
  let runs = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 100; i++) run();
    runs += 100;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / runs;
}

function summary(name: string, samples: readonly number[], limit: number, note: string): Measurement {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, median: at(0.5), p99: at(0.99), min: at(0), samples: sorted.length, limit, note };
}

/** Read, roll and total, as a share of the time the best-known library needs in the same minute. */
function comparison([expr, peer, timesFaster]: (typeof EXPRESSIONS)[number]): Measurement {
  const ours = () => evaluateRoll(prepareRoll(expr), dice).results[0]?.total;
  const theirs = () => new DiceRoll(peer).total;
  for (let i = 0; i < 5000; i++) ours();
  for (let i = 0; i < 2000; i++) theirs();
  const shares: number[] = [];
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const own = cpuMicroseconds(ours);
    shares.push(own / cpuMicroseconds(theirs));
    fastest = Math.min(fastest, own);
  }
  const note = `of rpg-dice-roller's time; ${Math.round(1e6 / fastest)} rolls a CPU second`;
  return summary(`dice ${expr}`, shares, 1 / timesFaster, note);
}

/** Roll again what was read before. */
function rolledAgain(): Measurement {
  const prepared = prepareRoll('1d20+5');
  const run = () => evaluateRoll(prepared, dice).results[0]?.total;
  for (let i = 0; i < 50_000; i++) run();
  const times = Array.from({ length: ROUNDS }, () => cpuMicroseconds(run));
  return summary('dice 1d20+5 rolled again', times, 1, 'µs of CPU time');
}

/** What must be refused at once: long, deep, endless, huge, broken. */
const HOSTILE: readonly string[] = [
  '1+'.repeat(5000) + 1,
  '('.repeat(250) + 1 + ')'.repeat(249),
  '-'.repeat(499) + 1,
  '2**'.repeat(160) + 2,
  `${'1+'.repeat(249)}x`,
  `4d6${'r1'.repeat(240)}r>0`,
  `4d6${'kh1'.repeat(160)}`,
  '999999999d999999999',
  '999d2!>0',
  '1d6r>0',
  '2d6r<=3r>=4',
  'pow(9,pow(9,9))',
  '1d6%0',
  '1d20+foo',
  '{'.repeat(40),
  '1d6[fire',
  '1d20;DROP TABLE',
  '@{'.repeat(200),
  '1d6 '.repeat(120),
];

/** The slowest refusal, in milliseconds: the median of each, the worst of all. */
function refusals(): Measurement {
  const medians = HOSTILE.map((expr) => {
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      try {
        prepareRoll(expr);
      } catch (error) {
        if (isGuildError(error)) return performance.now() - start;
        throw error;
      }
      throw new Error(`${expr.slice(0, 40)} was not refused`);
    });
    return times.toSorted((a, b) => a - b)[30] ?? 0;
  });
  return summary('dice slowest refusal', [Math.max(...medians)], 1, `${HOSTILE.length} hostile expressions`);
}

export function diceMeasurements(): Measurement[] {
  return [...EXPRESSIONS.map(comparison), rolledAgain(), refusals()];
}
