import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { tempDir } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { PgliteSession } from './pglite-session.ts';

const template = join(projectRoot(), 'server', 'assets', 'db-template.tar.br');

describe('PgliteSession', () => {
  const folder = tempDir();
  const database = join(folder.path, 'pgdata');
  const workers: Worker[] = [];
  const collect = (worker: Worker) => workers.push(worker);
  let session: PgliteSession;

  async function query(sql: string, parameters: unknown[] = []) {
    await session.acquire();
    try {
      return (await session.query(sql, parameters)).rows;
    } finally {
      session.release();
    }
  }

  beforeAll(async () => {
    mkdirSync(`${database}.new-000000000000`);
    process.on('worker', collect);
    session = await PgliteSession.open({ folder: database, template, queueLimit: 300 });
  });
  afterAll(async () => {
    process.off('worker', collect);
    await session?.close();
    folder.remove();
  });

  it('starts from the template and clears away what a crash left of another', () => {
    expect(existsSync(join(database, 'PG_VERSION'))).toBe(true);
    expect(readdirSync(folder.path)).toEqual(['pgdata']);
  });

  it('makes commits durable and has what searches need', async () => {
    expect(await query('show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query('show wal_sync_method')).toEqual([{ wal_sync_method: 'fsync' }]);
    expect(await query('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect(await query("select 'guildhall' % 'guildhal' as similar")).toEqual([{ similar: true }]);
    expect(await query('show timezone')).toEqual([{ TimeZone: 'UTC' }]);
  });

  it('lets those who wait go on in the order they came', async () => {
    const order: number[] = [];
    await session.acquire();
    const waiting = [1, 2, 3].map(async (n) => {
      await session.acquire();
      order.push(n);
      session.release();
    });
    session.release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('is never free between one who releases it and one who waits', async () => {
    await session.acquire();
    let first = false;
    const waiting = session.acquire().then(() => {
      first = true;
    });
    session.release();
    const later = session.acquire().then(() => expect(first).toBe(true));
    await waiting;
    await expect(Promise.race([later.then(() => 'both have it'), 'one has it'])).resolves.toBe('one has it');
    session.release();
    await later;
    session.release();
  });

  it('tells those who waited too long, and goes on', async () => {
    await session.acquire();
    await expect(session.acquire()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    session.release();
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('survives errors and parameters that cannot be sent', async () => {
    await expect(query('select nonsense')).rejects.toMatchObject({ name: 'DatabaseError', code: '42703' });
    await expect(query('select $1::text', [() => 1])).rejects.toThrow('could not be cloned');
    expect(await query('select $1::text as text', ['fine'])).toEqual([{ text: 'fine' }]);
  });

  it('fails what was under way when its thread dies, and recovers with everything committed', async () => {
    await query('create table kept (n int)');
    await query('insert into kept values (1)');
    const underWay = query('select pg_sleep(5)');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await workers.at(-1)?.terminate();
    await expect(underWay).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', retryable: true });
    expect(await query('select n from kept')).toEqual([{ n: 1 }]);
    expect(workers).toHaveLength(2);
  });

  it('answers nothing once it is closed', async () => {
    await session.close();
    await session.close();
    await expect(query('select 1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('says which folder holds a database that cannot be opened', async () => {
    mkdirSync(join(folder.path, 'empty'));
    const opening = PgliteSession.open({ folder: join(folder.path, 'empty'), template });
    await expect(opening).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining(join(folder.path, 'empty')),
    });
  });
});
