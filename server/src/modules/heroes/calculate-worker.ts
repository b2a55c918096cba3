import { isMainThread, parentPort } from 'node:worker_threads';
import { isGuildError } from '@guildhall/kernel';
import { answerCalculate } from './calculate-answer.ts';
import type { CalculateJob, CalculateReply } from './calculate-threads.ts';
import { PackLibrary } from './pack-library.ts';

/** A helping thread: it answers calculate requests one after another. */
if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  const library = new PackLibrary();
  const reply = (message: CalculateReply) => port.postMessage(message);
  port.on('message', async ({ id, body, currentId, packs }: CalculateJob) => {
    for (const { manifest, folder } of packs) library.add(manifest, folder);
    try {
      reply({ id, answer: await answerCalculate(library, body, currentId) });
    } catch (error) {
      const known = isGuildError(error) ? error : null;
      reply({
        id,
        failed: {
          code: known?.code ?? 'INTERNAL',
          message: (error as Error).message,
          details: known?.details ?? {},
          stack: (error as Error).stack ?? '',
        },
      });
    }
  });
  reply({ ready: true });
}
