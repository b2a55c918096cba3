/** A process of `tools/fuzz/main.ts`: takes batches of inputs and reports what became of them. */
import { damagedFile, type FuzzTarget, fuzzOne } from '../../engines/heroes/src/codec/fuzz.fixture.ts';
import { type Batch, type Report, STEP } from './messages.ts';
import { allTargets } from './targets.ts';

/** More than a reader may make the process hold, in bytes. */
const MEMORY_LIMIT = 1.5 * 2 ** 30;

const send = (report: Report): void => void process.send?.(report);

/** Milliseconds of work so far: what a reader takes, however busy the machine is. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function runBatch(round: readonly FuzzTarget[], batch: Batch): Promise<void> {
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  const fail = (target: FuzzTarget, input: number, text: string): void => {
    failures.push(`${target.name} (--seed ${batch.seed} --from ${input} --inputs 1): ${text}`);
  };
  for (let input = batch.from; input < batch.to; input++) {
    if (input % STEP === 0) send({ at: input });
    const target = round[input % round.length]!;
    const result = await fuzzOne(target, damagedFile(target, batch.seed, input), processorTime);
    if ('failure' in result) fail(target, input, result.failure);
    else outcomes[result.outcome] = (outcomes[result.outcome] ?? 0) + 1;
    if (input % STEP === 0 && process.memoryUsage.rss() > MEMORY_LIMIT) {
      fail(target, input, 'the process holds too much memory');
    }
  }
  send({ done: batch, outcomes, failures, memory: process.resourceUsage().maxRSS * 1024 });
}

const round = allTargets();
process.on('message', (batch: Batch) => void runBatch(round, batch));
process.on('disconnect', () => process.exit());
send({ at: -1 });
