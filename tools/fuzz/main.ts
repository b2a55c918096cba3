/**
 * Damages files and feeds them to every reader of foreign bytes, in processes
 * with little memory that are watched: a reader that answers with anything but
 * a value or a typed error, takes too long, or takes the process down is found.
 *
 *   npm run fuzz -- [--inputs N] [--seed N] [--from N] [--workers N]
 *
 * Input n of a seed is always the same file; a run is continued with --from.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Batch, type Report, STEP } from './messages.ts';
import { allTargets } from './targets.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

function whole(name: keyof typeof values, least: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least) return value;
  console.error(`--${name} is a whole number of at least ${least}, not ${values[name]}.`);
  process.exit(2);
}

const seed = whole('seed', 0);
const from = whole('from', 0);
const end = from + whole('inputs', 1);
const workers = whole('workers', 1);

/** Inputs a worker is given at once. */
const BATCH = 2000;
/** Silence after which a worker hangs, in milliseconds: a step of slow readers on a busy machine. */
const PATIENCE = 60_000;
/** Findings that are printed. */
const FINDINGS_SHOWN = 20;
/** Memory of a worker for JavaScript values, in MB. */
const HEAP = 512;

const outcomes = new Map<string, number>();
const failures: string[] = [];
let next = from;
let finished = 0;
let memory = 0;
/** First inputs of the batches that workers have. */
const running = new Set<number>();
const start = performance.now();

function nextBatch(): Batch | undefined {
  if (next >= end) return undefined;
  const batch = { seed, from: next, to: Math.min(end, next + BATCH) };
  next = batch.to;
  running.add(batch.from);
  return batch;
}

/** Kept for the end, and said at once: a long run may be cut short. */
function found(failure: string): void {
  failures.push(failure);
  if (failures.length <= FINDINGS_SHOWN) console.error(failure);
}

function take(report: Extract<Report, { done: Batch }>): void {
  for (const [outcome, count] of Object.entries(report.outcomes)) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  }
  for (const failure of report.failures) found(failure);
  finished += report.done.to - report.done.from;
  running.delete(report.done.from);
  memory = Math.max(memory, report.memory);
}

function spawnWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
    execArgv: ['--conditions=guildhall-source', '--import', 'tsx', `--max-old-space-size=${HEAP}`],
    serialization: 'advanced',
  });
}

/** Runs batches in one process after another until there are none; one that dies costs its step. */
function runWorker(): Promise<void> {
  return new Promise((resolve) => {
    let batch: Batch | undefined;
    let at = -1;
    const begin = (rest?: Batch): void => {
      const child = spawnWorker();
      let watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      child.on('message', (report: Report) => {
        clearTimeout(watch);
        watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
        if ('at' in report && report.at >= 0) {
          at = report.at;
          return;
        }
        if ('done' in report) take(report);
        batch = 'done' in report ? nextBatch() : (rest ?? nextBatch());
        if (batch === undefined) child.disconnect();
        else child.send(batch);
      });
      child.once('exit', (code, signal) => {
        clearTimeout(watch);
        if (batch === undefined) {
          resolve();
          return;
        }
        const first = Math.max(batch.from, at);
        const ended = signal === 'SIGKILL' ? 'hung' : `ended with ${code ?? signal}`;
        found(`a process ${ended}; see --seed ${seed} --from ${first} --inputs ${STEP} --workers 1`);
        finished += Math.min(batch.to, first + STEP) - batch.from;
        const remaining = { ...batch, from: Math.min(batch.to, first + STEP) };
        running.delete(batch.from);
        running.add(remaining.from);
        batch = undefined;
        begin(remaining);
      });
    };
    begin();
  });
}

/** Milliseconds between two lines about the progress. */
const PROGRESS = 15_000;

const readers = new Set(allTargets()).size;
console.log(`${end - from} damaged files for ${readers} readers, seed ${seed}, from input ${from}`);
const progress = setInterval(() => {
  const rate = (finished / (performance.now() - start)) * 1000;
  const left = (end - from - finished) / rate;
  console.error(
    `${finished} done, ${rate.toFixed(0)} a second, ${left.toFixed(0)} s left, ${failures.length} findings; continue with --from ${Math.min(next, ...running)}`,
  );
}, PROGRESS);
await Promise.all(Array.from({ length: workers }, runWorker));
clearInterval(progress);

if (finished < end - from) found(`only ${finished} of ${end - from} inputs were read`);

const seconds = (performance.now() - start) / 1000;
for (const [outcome, count] of [...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${String(count).padStart(9)} ${outcome}`);
}
console.log(
  `${finished} inputs in ${seconds.toFixed(0)} s, ${(finished / seconds).toFixed(0)} a second, at most ${(memory / 2 ** 20).toFixed(0)} MB a process`,
);
console.log(failures.length === 0 ? 'nothing unexpected' : `${failures.length} unexpected outcomes`);
process.exitCode = failures.length === 0 ? 0 : 1;
