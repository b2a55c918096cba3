import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BulkStep, copyStatement, type DirectDatabase, isCopy } from './direct.ts';

/** Bytes handed to the socket at once. */
const CHUNK = 64 * 1024;
/** Milliseconds before a lost listening connection is opened again. */
const RECONNECT_PAUSE = 1_000;

/** Direct access to PostgreSQL through the pool that kysely uses as well. */
export function postgresDirect(pool: pg.Pool, url: string): DirectDatabase {
  async function alone<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // The connection goes: a transaction that was begun in it must not reach its next user.
      client.release(true);
      throw error;
    }
  }

  return {
    run: (text, parameters = []) =>
      alone(async (client) => {
        const result: unknown =
          parameters.length === 0 ? await client.query(text) : await client.query(text, [...parameters]);
        const last = (Array.isArray(result) ? result.at(-1) : result) as pg.QueryResult;
        return { rows: last.rows };
      }),
    bulk: (steps) =>
      alone(async (client) => {
        await client.query('begin');
        for (const part of steps) await step(client, part);
        await client.query('commit');
      }),
    listen: (channel, onNotice) => listen(url, channel, onNotice),
  };
}

async function step(client: pg.PoolClient, part: BulkStep): Promise<void> {
  if (!isCopy(part)) {
    await client.query(part.sql, [...part.parameters]);
    return;
  }
  await pipeline(Readable.from(chunks(part.copy)), client.query(copyFrom(`${copyStatement(part)} stdin`)));
}

function* chunks(bytes: Uint8Array): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(CHUNK, bytes.length - at));
}

/** A connection of its own that listens; opened again when it is lost, until it is stopped. */
async function listen(
  url: string,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect(url, channel, onNotice);
  const watch = async () => {
    for (;;) {
      await Promise.race([ended(client), stopped(stopping.signal)]);
      if (stopping.signal.aborted) return;
      await sleep(RECONNECT_PAUSE);
      client = await connect(url, channel, onNotice).catch(() => client);
      onNotice('');
    }
  };
  const watching = watch();
  return async () => {
    stopping.abort();
    await watching;
    await client.end().catch(() => undefined);
  };
}

/** An error of the connection is followed by its end, which is what counts. */
function ended(client: pg.Client): Promise<void> {
  return new Promise((resolve) => client.once('end', () => resolve()));
}

function stopped(signal: AbortSignal): Promise<unknown> {
  return signal.aborted ? Promise.resolve() : once(signal, 'abort');
}

async function connect(
  url: string,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'guildhall-listen' });
  // An `end` follows every failure of an open connection; it is acted on there.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  await client.connect();
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return client;
}
