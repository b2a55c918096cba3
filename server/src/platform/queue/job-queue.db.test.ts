import { setTimeout as sleep } from 'node:timers/promises';
import { GuildError } from '@guildhall/kernel';
import { tempDir, withDatabases } from '@guildhall/test-kit';
import { Type } from 'typebox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, type Tables } from '../../composition.ts';
import { openDataDir } from '../data-dir/data-dir.ts';
import { type OpenDatabase, openMigrated } from '../db/open-database.ts';
import { newId, systemClock } from '../ports.ts';
import { createLogger } from '../telemetry/logger.ts';
import { JobQueue } from './job-queue.ts';
import type { JobContext } from './job-types.ts';

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

withDatabases('jobs', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<Tables>;
  const queues: JobQueue[] = [];
  const failures: string[] = [];

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openMigrated<Tables>({ dataDir, url: target.env().DATABASE_URL ?? null }, MIGRATIONS);
  });
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.stop()));
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  type Run = (payload: { n: number }, context: JobContext) => Promise<void>;

  /** A queue like that of one process. */
  function queue(run: Run, silence = 30_000): JobQueue {
    const made = new JobQueue({
      db: database.kysely,
      direct: database.direct,
      clock: systemClock,
      newId,
      log: createLogger('silent'),
      recordFailure: async (error, { requestId }) => void failures.push(`${requestId} ${error.code}`),
      exclusive: database.kind === 'embedded',
      silence,
    });
    made.define<{ n: number }>({
      name: 'test',
      schema: Type.Object({ n: Type.Number() }),
      attempts: 3,
      run,
    });
    queues.push(made);
    return made;
  }

  it('are picked up at once, several at a time', async () => {
    const jobs = queue(() => sleep(300));
    await jobs.work();
    await sleep(300);
    const start = performance.now();
    const ids = await Promise.all([1, 2, 3, 4].map((n) => jobs.enqueue('test', { n })));
    const done = await Promise.all(ids.map((id) => jobs.finished(id)));
    expect(done.map(({ state, attempts }) => [state, attempts])).toEqual(Array(4).fill(['done', 1]));
    // Two rounds of two; one after the other they would take 1.2 s, found by looking every 2 s even longer.
    expect(performance.now() - start).toBeLessThan(1_900);
  });

  it('exist only when the transaction that queued them is committed', async () => {
    const seen: number[] = [];
    const jobs = queue(async ({ n }) => void seen.push(n));
    await jobs.work();
    const refused = database.kysely.transaction().execute(async (db) => {
      await jobs.enqueue('test', { n: 1 }, { db });
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    const id = await database.kysely.transaction().execute((db) => jobs.enqueue('test', { n: 2 }, { db }));
    await jobs.finished(id);
    expect(seen).toEqual([2]);
  });

  it('report progress and end when they are cancelled, queued or running', async () => {
    const jobs = queue(async (_, { progress, signal }) => {
      progress({ stage: 'half', done: 1, total: 2 });
      await aborted(signal);
    }, 500);
    const waiting = await jobs.enqueue('test', { n: 0 });
    expect(await jobs.cancel(waiting)).toMatchObject({ state: 'cancelled' });
    await jobs.work();
    const id = await jobs.enqueue('test', { n: 1 });
    await expect
      .poll(async () => (await jobs.find([id]))[0]?.progress)
      .toEqual({ stage: 'half', done: 1, total: 2 });
    await jobs.cancel(id);
    expect(await jobs.finished(id)).toMatchObject({ state: 'cancelled', error: null });
    expect(await jobs.cancel(id)).toBeUndefined();
    expect(await jobs.find([waiting])).toMatchObject([{ state: 'cancelled', attempts: 0 }]);
  });

  it('are begun again after retryable errors only', async () => {
    const runs: number[] = [];
    const jobs = queue(async ({ n }, { attempt }) => {
      runs.push(n);
      if (n === 1 && attempt === 1) throw new GuildError('UNAVAILABLE', 'try again');
      if (n === 2) throw new GuildError('FILE_TRUNCATED', 'for good');
      if (n === 3) throw new TypeError('a defect');
    });
    await jobs.work();
    const [again, refused, defect] = await Promise.all([1, 2, 3].map((n) => jobs.enqueue('test', { n })));
    expect(await jobs.finished(refused ?? '')).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: { code: 'FILE_TRUNCATED', message: 'for good' },
    });
    expect(await jobs.finished(defect ?? '')).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
    expect(failures).toEqual([`${defect} INTERNAL`]);
    expect(await jobs.finished(again ?? '')).toMatchObject({ state: 'done', attempts: 2, error: null });
    expect(runs.toSorted()).toEqual([1, 1, 2, 3]);
    expect(await jobs.revive(refused ?? '')).toBe(true);
    expect(await jobs.finished(refused ?? '')).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await jobs.revive(again ?? '')).toBe(false);
  });

  it('are given back when the process stops and continued by the next', async () => {
    const first = queue((_, { signal }) => aborted(signal));
    await first.work();
    const id = await first.enqueue('test', { n: 1 });
    await expect.poll(async () => (await first.find([id]))[0]?.state).toBe('running');
    await first.stop();
    expect(await first.find([id])).toMatchObject([{ state: 'queued', attempts: 1 }]);
    const second = queue(async () => undefined);
    await second.work();
    expect(await second.finished(id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('of a kind or form that is unknown fail and say so', async () => {
    const jobs = queue(async () => undefined);
    await jobs.work();
    for (const id of [await jobs.enqueue('gone', {}), await jobs.enqueue('test', { n: 'x' })])
      expect(await jobs.finished(id)).toMatchObject({ state: 'failed', error: { code: 'JOB_UNKNOWN' } });
  });

  describe('of a dead process', () => {
    it('are taken over, and the process that only slept gives up', async () => {
      let told = '';
      const sleeper = queue(async (_, { signal, attempt }) => {
        // On PostgreSQL its other worker may be the one that takes the job over.
        if (attempt > 1) return;
        await aborted(signal).catch((reason: string) => {
          told = reason;
        });
        throw new Error('stopped');
      }, 60_000);
      await sleeper.work();
      const id = await sleeper.enqueue('test', { n: 1 });
      await expect.poll(async () => (await sleeper.find([id]))[0]?.state).toBe('running');
      // Another worker had it since, and nothing was heard of that one for an hour.
      await database.kysely
        .updateTable('platform_jobs')
        .set({ worker: 'dead', heartbeat_at: new Date(Date.now() - 3_600_000) })
        .where('id', '=', id)
        .execute();
      const heir = queue(async () => undefined, 5_000);
      await heir.work();
      expect(await heir.finished(id)).toMatchObject({ state: 'done', attempts: 2 });
      await expect.poll(() => told, { timeout: 5_000 }).toBe('lost');
      expect(await heir.find([id])).toMatchObject([{ state: 'done' }]);
    });
  });
});
