import { randomBytes } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, LiveConnection, type WireSocket } from '@guildhall/client';
import type { BuildEditAnswer, LiveEvent } from '@guildhall/contracts';
import { sampleBuild, startTestServer, type TestServer } from '@guildhall/test-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

const admin = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

/** Stands before a database or Redis and can vanish with every connection, as they do when they are restarted. */
class Doorway {
  readonly #target: URL;
  readonly #open = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  constructor(target: URL) {
    this.#target = target;
  }

  async appear(): Promise<void> {
    const server = createServer((socket) => {
      const other = connect(Number(this.#target.port), this.#target.hostname);
      for (const [one, to] of [
        [socket, other],
        [other, socket],
      ] as const) {
        this.#open.add(one);
        one.on('error', () => undefined);
        one.on('close', () => {
          this.#open.delete(one);
          to.destroy();
        });
        one.pipe(to);
      }
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as { port: number }).port;
    this.#server = server;
  }

  async vanish(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = new Promise((resolve) => server?.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  url(path: string): string {
    const url = new URL(this.#target);
    url.port = String(this.#port);
    url.pathname = path;
    return url.href;
  }
}

describe.skipIf(!admin || !redis)('PostgreSQL and Redis restarted under load', () => {
  const name = `guildhall_test_${randomBytes(6).toString('hex')}`;
  const database = new Doorway(new URL(admin ?? 'postgres://127.0.0.1:5432'));
  const cache = new Doorway(new URL(redis ?? 'redis://127.0.0.1:6379'));
  let server: TestServer;

  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    await administer(`create database ${name}`);
    await Promise.all([database.appear(), cache.appear()]);
    server = await startTestServer({
      env: { DATABASE_URL: database.url(`/${name}`), REDIS_URL: cache.url('') },
    });
  });
  afterAll(async () => {
    await server?.dispose();
    await Promise.all([database.vanish(), cache.vanish()]);
    await administer(`drop database if exists ${name} with (force)`);
  });

  it('requests fail as retryable and recover by themselves; no acknowledged edit is lost', async () => {
    const client = createClient({ baseUrl: server.url });
    const { id } = await client.builds.create(sampleBuild());
    const room = `build:${id}`;
    const seen: LiveEvent[] = [];
    const connection = new LiveConnection({
      baseUrl: server.url,
      open: (url) => new WebSocket(url) as unknown as WireSocket,
    });
    const target = await new Promise<ReturnType<LiveConnection['join']>>((resolve) => {
      const joined: ReturnType<LiveConnection['join']> = connection.join(room, {
        onJoined: () => resolve(joined),
        onEvent: (event) => seen.push(event),
      });
    });

    let stop = false;
    let stacks = 0;
    const codes = new Set<string>();
    const edits = (async () => {
      while (!stop) {
        const operations = [
          {
            at: ['picks', 0, 'stacks'],
            power: 'Brute_Melee.Super_Strength.Jab',
            was: stacks,
            to: stacks + 1,
          },
        ];
        const key = `edit-number-${stacks}`;
        try {
          const answer = (await target.send({ kind: 'edit', key, operations })) as BuildEditAnswer;
          expect(answer.done).toBe(true);
          stacks += 1;
        } catch (error) {
          codes.add((error as { code: string }).code);
          await sleep(20);
        }
      }
    })();
    const statuses = new Set<number>();
    const reads = (async () => {
      while (!stop) {
        statuses.add((await server.request(`/api/v1/builds/${id}`)).status);
        await sleep(5);
      }
    })();

    const progress = async () => {
      const before = stacks;
      await expect.poll(() => stacks, { timeout: 20_000 }).toBeGreaterThan(before + 5);
    };
    await progress();
    await cache.vanish();
    await progress();
    await cache.appear();
    await progress();
    await database.vanish();
    await expect.poll(() => statuses.has(503), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => codes.size, { timeout: 20_000 }).toBeGreaterThan(0);
    await database.appear();
    await progress();
    stop = true;
    await Promise.all([edits, reads]);

    expect([...statuses].toSorted()).toEqual([200, 503]);
    for (const code of codes) expect(['DATABASE_UNREACHABLE', 'UNAVAILABLE']).toContain(code);
    const { build, version } = await client.builds.get(id);
    expect([build.picks[0]?.stacks, version]).toEqual([stacks, stacks + 1]);
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(stacks);
    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: stacks }, (_, n) => n + 1));
    connection.close();
  });
});
