import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient, type ImportStatus } from '@guildhall/client';
import {
  sampleBuild,
  sharedData,
  spawnServer,
  startTestServer,
  type TestServer,
  tempDir,
  withDatabases,
} from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig, runImport } from '../../main.ts';
import { smallGameJson } from './small-game-json.fixture.ts';

const DATABASE = sharedData('mids/current-layout-2021');

async function finished(client: Client, id: string): Promise<ImportStatus> {
  for (;;) {
    const status = await client.imports.status(id);
    if (status.finishedAt !== null) return status;
    await sleep(50);
  }
}

const packFolders = (dataDir: string) =>
  readdirSync(join(dataDir, 'packs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.downloads')
    .map(({ name }) => name);

withDatabases('imports', (target) => {
  let server: TestServer;
  let client: Client;
  const scratch = tempDir();
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
    client = createClient({ baseUrl: server.url, token: server.localToken });
  });
  afterAll(async () => {
    await server?.dispose();
    scratch.remove();
  });

  const source = join(scratch.path, 'blasters.json');
  writeFileSync(source, smallGameJson('Blasters'));

  const current = async () => (await client.heroes.dataVersions()).find((version) => version.current);

  it('need a folder of this machine, named absolutely', async () => {
    for (const directory of ['relative/path', join(scratch.path, 'missing')]) {
      await expect(client.imports.start([directory])).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        details: { fields: [{ path: 'body.sources[0]' }] },
      });
    }
  });

  it('of a folder that is no database fail, say so, and change nothing', async () => {
    const before = await current();
    mkdirSync(join(scratch.path, 'empty'), { recursive: true });
    writeFileSync(join(scratch.path, 'empty', 'I12.mhd'), 'not a database');
    const { id, state } = await client.imports.start([join(scratch.path, 'empty')]);
    expect(state).toBe('queued');
    const status = await finished(client, id);
    expect(status).toMatchObject({
      state: 'failed',
      dataVersionId: null,
      report: null,
      error: { code: 'DATA_FOLDER_INCOMPLETE', message: expect.stringContaining('enhdb.mhd') },
    });
    expect(await current()).toEqual(before);
    expect(packFolders(server.dataDir)).toEqual([]);
  });

  it('that do not exist are 404', async () => {
    const nowhere = client.imports.status('00000000-0000-7000-8000-000000000000');
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that cannot be written down fail under a reference that leads to the cause', async () => {
    const packs = join(server.dataDir, 'packs');
    renameSync(packs, `${packs}-away`);
    writeFileSync(packs, 'a file where the folder should be');
    try {
      const { id } = await client.imports.start([source]);
      const status = await finished(client, id);
      expect(status).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
      const { items } = await client.system.errors({ requestId: id });
      expect(items).toMatchObject([
        { requestId: id, code: 'INTERNAL', message: expect.stringContaining('packs') },
      ]);
    } finally {
      rmSync(packs);
      renameSync(`${packs}-away`, packs);
    }
  });

  it('become current when they are whole, one at a time', async () => {
    const before = await client.heroes.currentManifest();
    const { id } = await client.imports.start([source]);
    await expect(client.imports.start([source])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    expect((await client.heroes.currentManifest()).version.id).toBe(before.version.id);

    const status = await finished(client, id);
    expect(status.error).toBeNull();
    expect(status.report).toMatchObject({ counts: { archetypes: 1, playableArchetypes: 1 } });
    const manifest = await client.heroes.currentManifest();
    expect(manifest.version.id).toBe(status.dataVersionId);
    expect(manifest.version.id).not.toBe(before.version.id);
    expect(packFolders(server.dataDir)).toEqual([status.dataVersionId]);
    const mirror = readFileSync(join(server.dataDir, 'packs', 'current.json'), 'utf8');
    expect(JSON.parse(mirror)).toEqual({ id: status.dataVersionId });
    const text = await client.heroes.packFile(manifest.slices.common?.hash ?? '');
    expect(Buffer.byteLength(text)).toBe(manifest.slices.common?.bytes);
    expect((await client.imports.list())[0]).toEqual(status);
  });

  it('leave builds with the data they were made with', async () => {
    const starter = (await client.heroes.dataVersions()).find(({ origin }) => origin === 'starter');
    const old = { id: starter?.id ?? '', name: starter?.name ?? '' };
    const before = await client.builds.calculate(sampleBuild({ dataVersion: old }));
    expect([before.dataVersion.id, before.sameData]).toEqual([old.id, true]);
    const now = await client.builds.calculate(sampleBuild());
    expect(now.dataVersion.id).toBe((await current())?.id);
    expect((await client.builds.create(sampleBuild())).build.dataVersion?.id).toBe(now.dataVersion.id);
  });

  it('of the same data again lead to the same version', async () => {
    const versions = await client.heroes.dataVersions();
    const { id } = await client.imports.start([source]);
    const status = await finished(client, id);
    expect([status.state, status.dataVersionId]).toEqual(['done', (await current())?.id]);
    expect(await client.heroes.dataVersions()).toEqual(versions);
    expect(packFolders(server.dataDir)).toEqual([status.dataVersionId]);
  });
});

describe.skipIf(DATABASE === null)('an import of a damaged database', () => {
  it('fails with the place of the damage and changes nothing', async () => {
    const folder = tempDir();
    onTestFinished(() => folder.remove());
    const damaged = join(folder.path, 'damaged');
    cpSync(DATABASE ?? '', damaged, { recursive: true });
    truncateSync(join(damaged, 'EnhDB.mhd'), 50_000);
    const data = join(folder.path, 'data');
    const config = loadConfig({ env: { DATA_DIR: data, LOG_LEVEL: 'silent' }, cwd: data, root: data });
    const status = await runImport(config, { sources: [damaged] });
    expect(status).toMatchObject({ state: 'failed', error: { code: 'FILE_TRUNCATED' } });
    expect(status.error?.message).toMatch(/EnhDB|offset/i);
    expect(packFolders(data)).toEqual([]);
  });
});

describe.skipIf(DATABASE === null)('an import in a server of its own', () => {
  it('has every record and never blocks the others', { timeout: 180_000 }, async () => {
    const folder = tempDir();
    onTestFinished(() => folder.remove());
    const server = spawnServer(folder.path);
    onTestFinished(async () => void (await server.end('SIGKILL')));
    const url = await server.ready;
    const token = readFileSync(join(folder.path, 'keys', 'local-token'), 'utf8');
    const client = createClient({ baseUrl: url, token });
    for (let n = 0; n < 50; n++) await client.builds.create(sampleBuild({ name: `Searched ${n}` }));
    await client.builds.calculate(sampleBuild());
    // What our code blocks it blocks every time; pauses that other programs cause come and go.
    let delay = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && delay >= 50; attempt++) {
      await longestDelay(url);
      const { id } = await client.imports.start([DATABASE ?? '']);
      const others = busy(client);
      expect(await finished(client, id)).toMatchObject({
        state: 'done',
        report: {
          counts: { powers: 10_379, effects: 68_253, enhancements: 1_288 },
          unresolved: { setBonuses: [] },
        },
      });
      expect(await others.stop()).toBeGreaterThan(20);
      delay = Math.min(delay, await longestDelay(url));
    }
    expect(delay).toBeLessThan(50);
    const manifest = await client.heroes.currentManifest();
    const files = manifest.version.sources.map(({ file }) => file);
    expect(files).toContain('I12.mhd');
    expect(files).not.toContain('bbcode.mhd');
    expect(await server.end('SIGTERM')).toBe(0);
  });
});

/** Milliseconds of the longest pause of the server's event loop since the last question. */
async function longestDelay(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1];
  expect(seconds).toBeDefined();
  return Number(seconds) * 1000;
}

/** Searches and calculations one after the other until stopped; answers how many there were. */
function busy(client: Client): { stop(): Promise<number> } {
  let stopped = false;
  let count = 0;
  const work = (async () => {
    while (!stopped) {
      await client.builds.list({ q: 'searched', limit: 50 });
      await client.builds.calculate(sampleBuild());
      count += 2;
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await work;
      return count;
    },
  };
}
