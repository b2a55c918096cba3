/**
 * The thread of an import: reads the sources, checks and layers them, says what
 * they hold (`plan`), then makes batches of rows and the files of the pack when
 * it is told to. Everything it makes follows from the sources alone, so a second
 * run makes the same batches and files.
 */
import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { isGuildError } from '@guildhall/kernel';
import type { FromPipeline, PipelineFailure, PipelineJob, ToPipeline } from './messages.ts';
import { type PreparedImport, prepareImport } from './prepare-import.ts';
import { preparePackRows } from './prepare-pack-rows.ts';
import { rowBatches } from './row-batches.ts';
import { writePack } from './write-pack.ts';

/** Batches under way at once: one being made, one being sent, one being stored. */
const WINDOW = 3;

const port = parentPort;
if (!port) throw new Error('This module is a thread');

function post(message: FromPipeline, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

let stored: () => void = () => undefined;
let free = WINDOW;

async function room(): Promise<void> {
  if (free === 0) {
    await new Promise<void>((resolve) => {
      stored = resolve;
    });
  }
  free -= 1;
}

async function insert(prepared: PreparedImport, finished: readonly number[]): Promise<void> {
  const total = prepared.rowSets.reduce((sum, { count }) => sum + count, 0);
  const skip = new Set(finished);
  let done = 0;
  for (const { rows, make } of rowBatches(prepared.rowSets)) {
    const batch = make(skip);
    if (batch !== null) {
      await room();
      post({ batch }, [batch.copy.buffer as ArrayBuffer]);
    }
    done += rows;
    post({ progress: { stage: 'insert', done, total } });
  }
  while (free < WINDOW) {
    await new Promise<void>((resolve) => {
      stored = resolve;
    });
  }
}

async function answer(prepared: PreparedImport, message: ToPipeline): Promise<void> {
  if ('insert' in message) {
    await insert(prepared, message.insert);
    post({ inserted: true });
  } else if ('pack' in message) {
    await writePack(prepared, message.pack, (progress) => post({ progress }));
    post({ packed: true });
  }
}

function failure(error: unknown): PipelineFailure {
  if (isGuildError(error)) return { code: error.code, message: error.message, details: error.details };
  const { message = String(error), stack } = error as Partial<Error>;
  return { code: 'INTERNAL', message, details: {}, ...(stack === undefined ? {} : { stack }) };
}

/** Let requests go first where the platform has a priority for one thread (Linux); 19 would be the lowest. */
function yieldToRequests(): void {
  try {
    const thread = /\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0];
    if (thread !== undefined) setPriority(Number(thread), 10);
  } catch {
    // No such notion here: the import runs at the priority of everything else.
  }
}

async function start(job: PipelineJob): Promise<void> {
  const onProgress = (stage: string, done = 0, total = 0) => post({ progress: { stage, done, total } });
  const prepared =
    job.work === 'import' ? await prepareImport(job, onProgress) : await preparePackRows(job.packFolder);
  port?.on('message', (message: ToPipeline) => {
    if ('stored' in message) {
      free += 1;
      stored();
    } else void answer(prepared, message).catch((error: unknown) => post({ failed: failure(error) }));
  });
  post({ plan: prepared.plan });
}

yieldToRequests();
await start(workerData as PipelineJob).catch((error: unknown) => {
  post({ failed: failure(error) });
  port.close();
});
