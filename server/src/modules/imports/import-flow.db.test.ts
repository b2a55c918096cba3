import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Client, createClient, type ImportStatus } from '@guildhall/client';
import { startTestServer, type TestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { type Header, pack } from 'tar-stream';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { exportGameData, loadConfig, startServer, startWorking } from '../../main.ts';
import { smallGameJson } from './small-game-json.fixture.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function until(client: Client, id: string, wanted: (status: ImportStatus) => boolean) {
  for (;;) {
    const status = await client.imports.status(id);
    if (wanted(status)) return status;
    await sleep(20);
  }
}

const finished = (client: Client, id: string) => until(client, id, ({ finishedAt }) => finishedAt !== null);

async function archive(header: Header, content: string | Buffer): Promise<Buffer> {
  const out = pack();
  out.entry({ name: 'filtered_data/archetypes/tester.json' }, '{}');
  out.entry(header, content);
  out.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of out) chunks.push(chunk as Uint8Array);
  return gzipSync(Buffer.concat(chunks));
}

const FLARES = 'Blaster_Ranged.Fire_Blast.Flares';

withDatabases('an import', (target) => {
  let server: TestServer;
  let client: Client;
  const scratch = tempDir();
  const source = (name: string, text: string | Buffer) => {
    const path = join(scratch.path, name);
    writeFileSync(path, text);
    return path;
  };
  const run = async (...sources: string[]) => finished(client, (await client.imports.start(sources)).id);
  const packs = () => readdirSync(join(server.dataDir, 'packs')).filter((name) => /^[\da-f]{16}$/.test(name));
  const current = async () => (await client.heroes.currentManifest()).version.id;

  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
    client = createClient({ baseUrl: server.url, token: server.localToken });
  });
  afterAll(async () => {
    await server?.dispose();
    scratch.remove();
  });

  it('reads an address, ends at once when it is cancelled, and is continued', async () => {
    let slow = true;
    const url = await serve((_, response) => {
      if (!slow) return response.end(smallGameJson('From afar'));
      response.writeHead(200);
      return response.write('{');
    });
    const before = await current();
    const { id } = await client.imports.start([`${url}/game.json`]);
    await until(client, id, ({ progress }) => progress?.stage === 'download');
    await client.imports.cancel(id);
    const cancelled = await finished(client, id);
    expect(cancelled).toMatchObject({ state: 'cancelled', dataVersionId: null });
    expect([await current(), packs()]).toEqual([before, []]);
    // Its place is free for another one, and it can be taken up again itself.
    slow = false;
    await client.imports.resume(id);
    const resumed = await finished(client, id);
    expect(resumed).toMatchObject({ state: 'done', error: null, sources: [`${url}/game.json`] });
    expect(await current()).toBe(resumed.dataVersionId);
    expect(readdirSync(join(server.dataDir, 'packs', '.downloads'))).toEqual([]);
  });

  it('of an address that answers with an error fails and says so', async () => {
    const url = await serve((_, response) => response.writeHead(404).end());
    const status = await run(`${url}/none.tar.gz`);
    expect(status).toMatchObject({ state: 'failed', error: { code: 'DOWNLOAD_REFUSED' } });
    expect(status.error?.message).toContain('404');
  });

  it.each([
    ['a way out', { name: 'filtered_data/../../etc/passwd' }, 'x', 'ARCHIVE_UNSAFE'],
    ['a bomb', { name: 'filtered_data/tags/b.json' }, Buffer.alloc(17 << 20), 'ARCHIVE_TOO_LARGE'],
  ] as const)('of an archive with %s is refused and leaves nothing', async (_, header, content, code) => {
    const [before, installed] = [await current(), packs()];
    const status = await run(source('hostile.tar.gz', await archive(header as Header, content)));
    expect(status).toMatchObject({ state: 'failed', error: { code } });
    expect([await current(), packs()]).toEqual([before, installed]);
  });

  it('that is only a check stores nothing', async () => {
    const [before, installed] = [await current(), packs()];
    const { id } = await client.imports.start([source('dry.json', smallGameJson('Dry'))], { dryRun: true });
    const status = await finished(client, id);
    expect(status).toMatchObject({ state: 'done', dryRun: true, report: { counts: { archetypes: 1 } } });
    expect([await current(), packs()]).toEqual([before, installed]);
  });

  it('says what it changes, brings news of it, and is gone back on', async () => {
    const older = (await run(source('older.json', smallGameJson('Older')))).dataVersionId ?? '';
    const changed = smallGameJson('Newer', (power) =>
      power.id.toLowerCase() === FLARES.toLowerCase() ? { ...power, recharge: power.recharge + 1 } : power,
    );
    const status = await run(source('newer.json', changed));
    const newer = status.dataVersionId ?? '';
    expect((status.report as { changelog: string[] }).changelog.join('\n')).toMatch(/Flares.*recharge/i);
    const changes = await client.heroes.changes(newer, { since: older });
    expect(changes.counts.powers).toMatchObject({ changed: 1, added: 0, removed: 0 });
    expect(changes.powers).toMatchObject([
      { name: 'Flares', status: 'changed', fields: [{ field: 'recharge' }] },
    ]);
    expect((await client.heroes.changes(newer, { since: older, q: 'blaze' })).powers).toEqual([]);
    const [news] = await client.imports.notices();
    expect(news).toMatchObject({ importId: status.id, read: false, title: expect.stringContaining('Newer') });
    expect(await client.imports.markRead(news?.id ?? '')).toMatchObject({ read: true });

    expect((await client.heroes.rollback()).id).toBe(older);
    expect(await current()).toBe(older);
    expect((await client.heroes.makeCurrent(newer)).id).toBe(newer);
  });

  it('comes out again as a document that makes the same version, also of what was shipped', async () => {
    const settings = loadConfig({
      env: { DATA_DIR: server.dataDir, LOG_LEVEL: 'silent', ...target.env() },
      cwd: server.dataDir,
      root: server.dataDir,
    });
    const written = async (version: string | null) => {
      const { parts } = await exportGameData(settings, version);
      const chunks: Buffer[] = [];
      for await (const part of parts) chunks.push(Buffer.from(part));
      return Buffer.concat(chunks).toString('utf8');
    };
    const first = await run(source('out.json', smallGameJson('Out')));
    const text = await written(null);
    expect(JSON.parse(text).version).toMatchObject({ id: first.dataVersionId, name: 'Out' });
    const again = await run(source('back.json.gz', gzipSync(text)));
    expect(again).toMatchObject({ state: 'done', dataVersionId: first.dataVersionId, rejected: 0 });

    const shipped = (await client.heroes.dataVersions()).find(({ origin }) => origin === 'starter');
    const starter = JSON.parse(await written(shipped?.id ?? ''));
    expect(starter.powers).toHaveLength(shipped?.counts.powers ?? 0);
    // Tables that several slices have parts of are whole.
    const names = new Set(Object.values(starter.tables as object).flatMap((own) => Object.keys(own)));
    expect(names.size).toBe(shipped?.counts.tables);
    await expect(exportGameData(settings, 'none')).rejects.toMatchObject({ code: 'DATA_VERSION_UNKNOWN' });
  });

  it('notes where every record comes from', async () => {
    const base = source('base.json', smallGameJson('Base'));
    const top = source(
      'top.json',
      smallGameJson('Top', (power) => ({ ...power, endurance: power.endurance * 2 })),
    );
    const status = await run(base, top);
    expect(status).toMatchObject({ state: 'done', report: { conflicts: { byField: expect.anything() } } });
    const { json } = await server.request(`/api/v1/heroes/powers/${FLARES}`);
    expect(json.data.provenance).toEqual({ layers: ['Base (JSON)', 'Top (JSON)'], effects: 'Top (JSON)' });
    const sets = await server.request('/api/v1/heroes/enhancement-sets/Luck_of_the_Gambler');
    expect(sets.json.data.provenance.layers).toEqual(['Base (JSON)', 'Top (JSON)']);
    // The later source has the say.
    const alone = await server.request(
      `/api/v1/heroes/powers/${FLARES}?version=${(await run(base)).dataVersionId}`,
    );
    expect(alone.json.data.provenance).toEqual({ layers: ['Base (JSON)'], effects: 'Base (JSON)' });
    expect(json.data.endurance).toBeCloseTo(alone.json.data.endurance * 2);
  });
});

withDatabases('a worker beside a server', (target) => {
  const folder = tempDir();
  afterAll(() => folder.remove());
  const config = () =>
    loadConfig({
      env: { DATA_DIR: folder.path, PORT: '0', LOG_LEVEL: 'silent', ...target.env() },
      cwd: folder.path,
      root: folder.path,
    });

  it.runIf(target.kind === 'embedded')('needs PostgreSQL', async () => {
    await expect(startWorking(config())).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it.runIf(target.kind === 'postgres')('does what the server leaves to it', async () => {
    const server = await startServer(config(), 'api');
    onTestFinished(() => server.stop());
    const client = createClient({ baseUrl: server.url, token: server.localToken });
    const path = join(folder.path, 'game.json');
    writeFileSync(path, smallGameJson('Worked'));
    const { id } = await client.imports.start([path]);
    await sleep(300);
    expect(await client.imports.status(id)).toMatchObject({ state: 'queued', attempts: 0 });
    const worker = await startWorking(config());
    onTestFinished(() => worker.stop());
    const status = await finished(client, id);
    expect(status).toMatchObject({ state: 'done', error: null });
    expect((await client.heroes.currentManifest()).version.id).toBe(status.dataVersionId);
    const archetypes = await fetch(`${server.url}/api/v1/heroes/archetypes?playable=true`);
    expect(((await archetypes.json()) as { data: unknown[] }).data).toHaveLength(1);
  });
});
