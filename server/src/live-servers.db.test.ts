import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, LiveConnection, type LiveRoom, type WireSocket } from '@guildhall/client';
import type { LiveEvent } from '@guildhall/contracts';
import { type SpawnedServer, sampleBuild, spawnServer, tempDir } from '@guildhall/test-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

const admin = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

/** Events that the sequence is checked over. */
const EVENTS = 10_000;
const WRITERS = 8;
/** Edits a writer has under way at once. */
const BATCH = 25;

interface Place {
  readonly server: SpawnedServer;
  readonly url: string;
  readonly remove: () => void;
}

const FAN_OUTS = [
  ['Redis', redis === undefined ? {} : { REDIS_URL: redis }, EVENTS],
  ['NOTIFY', {}, 1_000],
] as const;

describe.skipIf(!admin || !redis).each(FAN_OUTS)('two servers joined by %s', (_name, env, events) => {
  const database = `guildhall_test_${randomBytes(6).toString('hex')}`;
  const places: Place[] = [];

  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    await administer(`create database ${database}`);
    const url = new URL(admin ?? '');
    url.pathname = `/${database}`;
    for (let n = 0; n < 2; n++) {
      const { path, remove } = tempDir();
      const server = spawnServer(path, { DATABASE_URL: url.href, ...env });
      places.push({ server, url: await server.ready, remove });
    }
  });
  afterAll(async () => {
    for (const { server, remove } of places) {
      await server.end('SIGTERM');
      remove();
    }
    await administer(`drop database if exists ${database} with (force)`);
  });

  /** A client of one server that goes to the other when it is lost. */
  const connect = (first: number) => {
    let tries = first;
    return new LiveConnection({
      baseUrl: 'http://either',
      open: (url) => {
        const { url: base = '' } = places[tries++ % places.length] ?? {};
        const address = url.replace('ws://either', base.replace(/^http/, 'ws'));
        return new WebSocket(address) as unknown as WireSocket;
      },
    });
  };
  const joined = (connection: LiveConnection, room: string, seen: LiveEvent[] = []): Promise<LiveRoom> =>
    new Promise((resolve) => {
      const found: LiveRoom = connection.join(room, {
        onJoined: () => resolve(found),
        onEvent: (event) => seen.push(event),
      });
    });

  it(`an edit on one appears on the other; one is killed, and nobody misses any of ${events} events`, async () => {
    const [a, b] = places as [Place, Place];
    const { id } = await createClient({ baseUrl: b.url }).builds.create({
      ...sampleBuild(),
      picks: Array.from({ length: WRITERS }, (_, n) => ({
        power: `A.B.Power_${n}`,
        level: 1,
        include: false,
        procs: true,
        stacks: 0,
        slots: [],
      })),
    });
    const room = `build:${id}`;
    const seen: readonly LiveEvent[][] = [[], []];
    const connections = [connect(0), connect(1)];
    await Promise.all(connections.map((connection, n) => joined(connection, room, seen[n])));

    const each = events / WRITERS;
    let acknowledged = 0;
    let killed: Promise<unknown> | null = null;
    const write = async (writer: number) => {
      const connection = connect(writer % 2);
      connections.push(connection);
      const target = await joined(connection, room);
      const payload = (n: number) => ({
        kind: 'edit',
        key: `writer-${writer}-${n}`,
        operations: [{ at: ['picks', writer, 'stacks'], power: `A.B.Power_${writer}`, was: n - 1, to: n }],
      });
      // Each edit builds on the one before, so a batch that a dead server cut short is sent again as a whole.
      const send = async (batch: readonly number[]): Promise<void> => {
        const answers = await Promise.allSettled(batch.map((n) => target.send(payload(n))));
        const failed = answers.find(({ status }) => status === 'rejected');
        if (failed === undefined) {
          for (const answer of answers) expect(answer).toMatchObject({ value: { done: true } });
          acknowledged += batch.length;
          if (acknowledged >= events / 3) killed ??= a.server.end('SIGKILL');
          return;
        }
        expect(failed).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
        await sleep(50);
        await send(batch);
      };
      for (let n = 1; n <= each; n += BATCH)
        await send(Array.from({ length: Math.min(BATCH, each - n + 1) }, (_, i) => n + i));
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await killed;
    await expect.poll(() => seen.map(({ length }) => length), { timeout: 20_000 }).toEqual([events, events]);
    const numbers = Array.from({ length: events }, (_, n) => n + 1);
    for (const one of seen) expect(one.map(({ seq }) => seq)).toEqual(numbers);
    expect(seen[0]).toEqual(seen[1]);
    const { build, version } = await createClient({ baseUrl: b.url }).builds.get(id);
    expect([version, ...build.picks.map((pick) => pick?.stacks)]).toEqual([
      events + 1,
      ...Array.from({ length: WRITERS }, () => each),
    ]);
    for (const connection of connections) connection.close();
  }, 120_000);
});
