import { GuildError } from '@guildhall/kernel';
import { startWorker } from '../../platform/threads/start-worker.ts';
import type { ImportedPack, ImportJob, ImportMessage, ImportProgress } from './import-messages.ts';

export interface RunningThread {
  readonly result: Promise<ImportedPack>;
  /** Stop at once; `result` rejects. */
  cancel(): Promise<void>;
}

/** Read a database folder and write its pack in a thread of its own. */
export function startImportThread(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): RunningThread {
  const worker = startWorker(new URL('./import-worker', import.meta.url), job);
  const result = new Promise<ImportedPack>((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('done' in message) resolve(message.done);
      else reject(rebuild(message.failed));
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new GuildError('UNAVAILABLE', 'The import was stopped before it was done.')),
    );
  });
  return { result, cancel: async () => void (await worker.terminate()) };
}

function rebuild({
  code,
  message,
  details,
  stack,
}: Extract<ImportMessage, { failed: unknown }>['failed']): Error {
  if (code !== 'INTERNAL') return new GuildError(code, message, details);
  return Object.assign(new Error(message), { stack });
}
