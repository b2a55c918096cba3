/**
 * What changed between two installed versions, in a thread of its own: reading
 * and comparing two packs takes seconds. The comparison is kept in a file, so
 * that the next page of it does not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { changeLine, type GameDataComparison } from '@guildhall/heroes/layers';
import { isGuildError } from '@guildhall/kernel';
import { writeAtomically } from '../../../platform/data-dir/atomic-file.ts';
import type { ChangesAnswer, ChangesQuestion } from './changes-messages.ts';
import { comparePacks, filterChanges } from './version-changes.ts';

/** A quick setting: the file is read far more often than it is sent anywhere. */
const QUALITY = 4;

async function comparison({ older, newer, kept }: ChangesQuestion): Promise<GameDataComparison> {
  if (existsSync(kept)) return JSON.parse(brotliDecompressSync(readFileSync(kept)).toString());
  const made = await comparePacks(older, newer);
  await mkdir(dirname(kept), { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  await writeAtomically(kept, brotliCompressSync(JSON.stringify(made), { params }));
  return made;
}

async function answer(question: ChangesQuestion): Promise<ChangesAnswer> {
  const whole = await comparison(question);
  const found = filterChanges(whole, question).filter(({ status }) => status !== 'same');
  const powers = found.slice(question.after, question.after + question.limit);
  const next = question.after + powers.length;
  return {
    counts: { ...whole.counts, agreement: whole.agreement },
    powers,
    changelog: powers.flatMap((power) => changeLine(power) ?? []),
    next: next < found.length ? next : null,
    total: found.length,
  };
}

answer(workerData as ChangesQuestion).then(
  (done) => parentPort?.postMessage({ done }),
  (error: unknown) => {
    const { code = 'INTERNAL', message = String(error) } = (error ?? {}) as {
      code?: string;
      message?: string;
    };
    parentPort?.postMessage({ failed: { code: isGuildError(error) ? code : 'INTERNAL', message } });
  },
);
