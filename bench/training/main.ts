import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commit, machine } from '../machine.ts';
import { type Accuracy, crossValidate, MODELS } from './accuracy.ts';
import { alwaysReportRating } from './always-report.ts';
import { type Judgement, readJudgements } from './judgements.ts';
import { safeViewSpeed } from './mails.ts';
import { seeded, shuffled } from './seeded.ts';
import { trainingSpeed } from './speed.ts';
import { STORED_REPLAY_LIMIT, storedReplay } from './stored-replay.ts';

const RESULTS = fileURLToPath(new URL('../results/training.json', import.meta.url));
const SHUFFLES = 5;
const LIMITS: Readonly<Partial<Record<ModelName, number>>> = { displayed: 0.4715, belief: 0.4625 };
const CALIBRATION_LIMIT = 0.016;
type ModelName = keyof typeof MODELS;

const four = (value: number): string => value.toFixed(4);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Row extends Accuracy {
  readonly model: ModelName;
  /** Mean log loss when people fall into other folds. */
  readonly shuffledLogLoss: number;
  readonly shuffledCalibrationError: number;
}

function accuracyOf(judgements: readonly Judgement[], name: ModelName): Row {
  const people = [...new Set(judgements.map(({ participant }) => participant))].sort();
  const random = seeded(5);
  const others = Array.from({ length: SHUFFLES }, () =>
    crossValidate(judgements, shuffled(people, random), MODELS[name]),
  );
  return {
    model: name,
    ...crossValidate(judgements, people, MODELS[name]),
    shuffledLogLoss: mean(others.map(({ logLoss }) => logLoss)),
    shuffledCalibrationError: mean(others.map(({ calibrationError }) => calibrationError)),
  };
}

function kept({ model, logLoss, calibrationError }: Row): boolean {
  const limit = LIMITS[model];
  return limit === undefined || (logLoss <= limit && calibrationError <= CALIBRATION_LIMIT);
}

function line(row: Row): string {
  const cells = [
    row.logLoss,
    row.brier,
    row.calibrationError,
    row.shuffledLogLoss,
    row.shuffledCalibrationError,
  ];
  const limit = LIMITS[row.model];
  const said = limit === undefined ? '' : `log loss ≤ ${limit}, ECE ≤ ${CALIBRATION_LIMIT}`;
  return `${row.model.padEnd(20)}  ${cells.map(four).join('    ')}    ${said}${kept(row) ? '' : '  MISSED'}\n`;
}

const print = (text: string): boolean => process.stdout.write(text);
let missed = false;

const judgements = readJudgements();
const rows =
  judgements === null ? [] : (Object.keys(MODELS) as ModelName[]).map((name) => accuracyOf(judgements, name));
if (judgements === null) {
  print('The human judgements are not at hand (phish/ddm-lab): accuracy was not measured.\n');
  missed = process.env.CI === 'true';
} else {
  print(
    `${judgements.length} human judgements, five folds over people; the last two columns: mean of ${SHUFFLES} shuffles\n`,
  );
  print('model                 log loss  Brier     ECE       log loss  ECE\n');
  for (const row of rows) print(line(row));
}
const reporter = alwaysReportRating();
print(
  `\nsomebody who reports everything: ${reporter.toFixed(1)} after 80 attempts (start 500)${reporter < 500 ? '' : '  MISSED'}\n\n`,
);
const speed = [...trainingSpeed(), ...(await safeViewSpeed())];
for (const { name, median, p99, limit } of speed) {
  print(
    `${name}: median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, limit ${limit} ms${median <= (limit ?? Infinity) ? '' : '  MISSED'}\n`,
  );
}
const storedIn = process.env.BENCH_DATABASE_URL;
const stored = storedIn === undefined ? null : await storedReplay(storedIn);
if (stored === null) print('replay of 1,000,000 stored attempts: set BENCH_DATABASE_URL to measure it\n');
else {
  print(
    `replay of 1,000,000 stored attempts: ${stored.replay.toFixed(1)} s, limit ${STORED_REPLAY_LIMIT} s${stored.replay <= STORED_REPLAY_LIMIT ? '' : '  MISSED'} (copied in within ${stored.copy.toFixed(1)} s)\n`,
  );
}
missed ||=
  (stored !== null && stored.replay > STORED_REPLAY_LIMIT) ||
  rows.some((row) => !kept(row)) ||
  reporter >= 500 ||
  speed.some(({ median, limit }) => median > (limit ?? Infinity));

const results = {
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
  machine: machine(),
  accuracy: rows,
  alwaysReport: reporter,
  speed,
  storedReplay: stored,
};
writeFileSync(
  RESULTS,
  `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`,
);
if (process.argv.includes('--check') && missed) process.exitCode = 1;
