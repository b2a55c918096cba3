import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleBuild, sharedData, startTestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from './composition.ts';
import {
  type Config,
  doctorReport,
  findRunningServer,
  loadConfig,
  migrateDatabase,
  openGameData,
  runImport,
} from './main.ts';

const DATABASE = sharedData('mids/current-layout-2021');

let folder: ReturnType<typeof tempDir>;
beforeEach(() => {
  folder = tempDir();
});
afterEach(() => folder.remove());

function config(env: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({ env: { DATA_DIR: folder.path, ...env }, cwd: folder.path, root: folder.path });
}

withDatabases('commands', (target) => {
  it('migrate says what it ran, once', async () => {
    expect((await migrateDatabase(config(target.env()))).length).toBe(Object.keys(MIGRATIONS).length);
    expect(await migrateDatabase(config(target.env()))).toEqual([]);
  });

  it.skipIf(DATABASE === null)('import works without a server', async () => {
    const stages = new Set<string>();
    const { state, report, dataVersionId } = await runImport(
      config(target.env()),
      { sources: [DATABASE ?? ''] },
      ({ stage }) => stages.add(stage),
    );
    expect(state).toBe('done');
    expect(report).toMatchObject({ counts: { powers: 10_379, effects: 68_253, enhancements: 1_288 } });
    expect([...stages]).toContain('insert');
    expect((await openGameData(config())).manifest.version.id).toBe(dataVersionId);
  });
});

describe('with a server on the same data directory', () => {
  it('commands find it, and cannot open the embedded database beside it', async () => {
    expect(await findRunningServer(config())).toBeNull();
    const server = await startTestServer({ dataDir: folder.path });
    expect(await findRunningServer(config())).toEqual({
      url: server.url,
      pid: process.pid,
      token: server.localToken,
    });
    await expect(migrateDatabase(config())).rejects.toMatchObject({ code: 'DATA_DIR_LOCKED' });
    await server.dispose();
    expect(await findRunningServer(config())).toBeNull();
  });
});

describe('game data without a database', () => {
  it('is the shipped pack on a fresh machine', async () => {
    const { manifest, dataFor } = await openGameData(config());
    expect(manifest.counts.archetypes).toBe(15);
    const data = await dataFor(sampleBuild());
    expect(data.power('Brute_Melee.Super_Strength.Jab')?.name).toBe('Jab');
  });

  it('is what current.json names, and the shipped pack when that is gone', async () => {
    const { manifest } = await openGameData(config());
    const packs = join(folder.path, 'packs');
    mkdirSync(packs, { recursive: true });
    cpSync(new URL('../../data/heroes/starter/', import.meta.url), join(packs, 'other'), { recursive: true });
    const other = { ...manifest, version: { ...manifest.version, id: 'other', date: '2001-01-01' } };
    writeFileSync(join(packs, 'other', 'manifest.json'), JSON.stringify(other));
    writeFileSync(join(packs, 'current.json'), JSON.stringify({ id: 'other' }));
    expect((await openGameData(config())).manifest.version.id).toBe('other');
    for (const text of ['{"id":"../../etc"}', '{"id":"gone"}', '{', '{}']) {
      writeFileSync(join(packs, 'current.json'), text);
      expect((await openGameData(config())).manifest.version.id).toBe(manifest.version.id);
    }
  });

  it('that is damaged is DATA_VERSION_BROKEN', async () => {
    const { manifest } = await openGameData(config());
    const pack = join(folder.path, 'packs', manifest.version.id);
    cpSync(new URL('../../data/heroes/starter/', import.meta.url), pack, { recursive: true });
    writeFileSync(join(folder.path, 'packs', 'current.json'), JSON.stringify({ id: manifest.version.id }));
    const common = join(pack, `${manifest.slices.common?.hash}.json.br`);
    const pools = join(pack, `${manifest.slices.pools?.hash}.json.br`);
    const failure = async () => (await openGameData(config())).dataFor(sampleBuild());
    writeFileSync(common, readFileSync(pools));
    await expect(failure()).rejects.toMatchObject({ code: 'DATA_VERSION_BROKEN' });
    writeFileSync(common, 'rubbish');
    await expect(failure()).rejects.toMatchObject({ code: 'DATA_VERSION_BROKEN' });
  });
});

describe('doctor', () => {
  it('shows settings with secrets hidden, and what works', async () => {
    const { settings, checks } = await doctorReport(config());
    expect(settings.map(({ name }) => name)).toContain('DATA_DIR');
    const check = (name: string) => checks.find((candidate) => candidate.name === name);
    expect(check('Database')).toMatchObject({ ok: true, detail: expect.stringContaining('embedded') });
    expect(check('Game data')).toMatchObject({ ok: true, detail: expect.stringContaining('Homecoming') });
    expect(check('Server')).toMatchObject({ ok: true, detail: 'not running' });
  });

  it('says what does not, without the password', async () => {
    const report = await doctorReport(config({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/guild' }));
    expect(report.checks.find(({ name }) => name === 'Database')).toMatchObject({ ok: false });
    expect(JSON.stringify(report)).not.toContain('secret');
  });
});
