import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@guildhall/client';
import { type SpawnedServer, sampleBuild, spawnServer, startTestServer, tempDir } from '@guildhall/test-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: ReturnType<typeof tempDir>;
let servers: SpawnedServer[];
beforeEach(() => {
  folder = tempDir();
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.end('SIGKILL');
  folder.remove();
});

function start(env: Record<string, string> = {}): SpawnedServer {
  const server = spawnServer(folder.path, env);
  servers.push(server);
  return server;
}

const locks = () => readdirSync(join(folder.path, 'db')).filter((name) => /^lock-.*\.json$/.test(name));

describe('two processes', () => {
  it('cannot use one data directory; the second says who has it', async () => {
    const first = start();
    await first.ready;
    const second = start();
    await expect(second.ready).rejects.toThrow(/DATA_DIR_LOCKED/);
    expect(second.output()).toContain(`process ${first.pid} `);
    expect(await second.end('SIGTERM')).toBe(3);
    await expect(startTestServer({ dataDir: folder.path })).rejects.toMatchObject({
      code: 'DATA_DIR_LOCKED',
      details: { pid: first.pid },
    });
    expect((await fetch(`${await first.ready}/health`)).status).toBe(200);
  });

  it('can use it one after the other, also when the first was killed', async () => {
    const first = start();
    await first.ready;
    await first.end('SIGKILL');
    expect(locks()).toHaveLength(1);
    const second = start();
    await second.ready;
    expect(locks()).toHaveLength(1);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(locks()).toEqual([]);
  });
});

describe('configuration', () => {
  it('with problems is refused with all of them and exit code 3', async () => {
    const server = start({ PORT: 'x', LOG_LEVEL: 'loud' });
    await expect(server.ready).rejects.toThrow(/CONFIG_INVALID.*PORT is "x".*LOG_LEVEL is "loud"/s);
    expect(await server.end('SIGTERM')).toBe(3);
  });
});

/** Rounds of the test; `PROCESS_KILLS=10` for the long run. */
const KILLS = Number(process.env.PROCESS_KILLS ?? 4);

describe('kill -9 during writes', () => {
  it(`loses no acknowledged write in ${KILLS} rounds`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
    const acknowledged = new Map<string, { version: number; name: string }>();
    for (let round = 0; round < KILLS; round++) {
      const server = start();
      const client = createClient({ baseUrl: await server.ready });
      for (const [id, { version, name }] of acknowledged) {
        const record = await client.builds.get(id);
        // A change that was under way may have arrived although nobody was told.
        expect(record.version).toBeGreaterThanOrEqual(version);
        if (record.version === version) expect(record.build.name).toBe(name);
      }
      const writers = Array.from({ length: 4 }, (_, writer) =>
        write(client, `${round}-${writer}`, acknowledged),
      );
      const before = acknowledged.size;
      while (acknowledged.size === before) await sleep(10);
      await sleep(40 * round);
      await server.end('SIGKILL');
      await Promise.all(writers);
    }
    const server = await startTestServer({ dataDir: folder.path });
    const { items } = await createClient({ baseUrl: server.url }).builds.list({ limit: 200 });
    expect(items.length).toBeGreaterThanOrEqual(Math.min(200, acknowledged.size));
    await server.dispose();
  });
});

/** Create and change builds until the server is gone, noting what it acknowledged. */
async function write(
  client: ReturnType<typeof createClient>,
  label: string,
  acknowledged: Map<string, { version: number; name: string }>,
): Promise<void> {
  try {
    for (let n = 0; ; n++) {
      const created = await client.builds.create(sampleBuild({ name: `${label}-${n}` }));
      acknowledged.set(created.id, { version: created.version, name: created.build.name });
      const name = `${label}-${n} changed`;
      const updated = await client.builds.update(created.id, created.version, { ...created.build, name });
      acknowledged.set(created.id, { version: updated.version, name });
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
  }
}
