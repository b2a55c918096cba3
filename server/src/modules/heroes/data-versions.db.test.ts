import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataDir } from '../../platform/data-dir/data-dir.ts';
import { type OpenDatabase, openMigrated } from '../../platform/db/open-database.ts';
import { systemClock } from '../../platform/ports.ts';
import { IDENTITY_MIGRATIONS } from '../identity/index.ts';
import { DataVersionsRepo } from './data-versions.repo.ts';
import { DataVersionsService } from './data-versions.service.ts';
import { HEROES_MIGRATIONS } from './heroes-migrations.ts';
import type { HeroesTables } from './heroes-tables.ts';
import { PackLibrary } from './pack-library.ts';

const SHIPPED = new URL('../../../../data/heroes/starter/', import.meta.url);

withDatabases('data versions', (target) => {
  const folder = tempDir();
  const starterFolder = join(folder.path, 'shipped');
  const packsFolder = join(folder.path, 'packs');
  let database: OpenDatabase<HeroesTables>;
  let repo: DataVersionsRepo;

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    const url = target.env().DATABASE_URL ?? null;
    database = await openMigrated<HeroesTables>(
      { dataDir, url },
      { ...IDENTITY_MIGRATIONS, ...HEROES_MIGRATIONS },
    );
    repo = new DataVersionsRepo(database.kysely);
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  /** Ship a pack under another id and date. */
  function ship(id: string, date: string): void {
    const target = join(starterFolder, id);
    cpSync(SHIPPED, target, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'));
    manifest.version = { ...manifest.version, id, date };
    writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest));
  }

  /** Start as a new process would. */
  async function start(): Promise<DataVersionsService> {
    const library = new PackLibrary();
    const service = new DataVersionsService({
      repo,
      library,
      clock: systemClock,
      starterFolder,
      packsFolder,
    });
    await service.start();
    return service;
  }

  const mirrored = () => JSON.parse(readFileSync(join(packsFolder, 'current.json'), 'utf8')).id;

  it('may be none at all', async () => {
    const service = await start();
    expect(await service.list()).toEqual([]);
    expect(await service.currentVersion()).toBeNull();
    await expect(service.currentManifest()).rejects.toMatchObject({ code: 'DATA_VERSION_UNKNOWN' });
  });

  describe('shipped with Guildhall', () => {
    it('are registered once, where they are, and the newest is current', async () => {
      ship('older', '2020-01-01');
      ship('newer', '2021-01-01');
      const first = await (await start()).list();
      expect(first.map(({ id }) => id).sort()).toEqual(['newer', 'older']);
      expect(mirrored()).toBe('newer');
      const service = await start();
      expect(await service.list()).toEqual(first);
      expect((await service.currentManifest()).version.id).toBe('newer');
    });

    it('replace an older shipped one after an update', async () => {
      rmSync(join(starterFolder, 'older'), { recursive: true });
      rmSync(join(starterFolder, 'newer'), { recursive: true });
      ship('newest', '2022-01-01');
      const service = await start();
      expect((await service.currentManifest()).version.id).toBe('newest');
      expect(mirrored()).toBe('newest');
      expect(service.isInstalled('newer')).toBe(false);
      await expect(service.manifest('newer')).rejects.toMatchObject({ code: 'DATA_VERSION_BROKEN' });
      await expect(service.manifest('never')).rejects.toMatchObject({ code: 'DATA_VERSION_UNKNOWN' });
    });

    it('leave imported data current', async () => {
      mkdirSync(packsFolder, { recursive: true });
      cpSync(join(starterFolder, 'newest'), join(packsFolder, 'mine'), { recursive: true });
      const path = join(packsFolder, 'mine', 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      manifest.version.id = 'mine';
      writeFileSync(path, JSON.stringify(manifest));
      await repo.atomically(async (db) => {
        await repo.register(manifest, { origin: 'import', folder: 'mine', at: new Date() }, db);
        await repo.makeCurrent('mine', new Date(), db);
      });
      ship('future', '2099-01-01');
      const service = await start();
      expect((await service.currentVersion())?.id).toBe('mine');
      expect((await repo.list()).filter(({ is_current }) => is_current)).toHaveLength(1);
    });
  });

  it('give out pack files by their hash only', async () => {
    const service = await start();
    const { slices } = await service.currentManifest();
    expect(await service.packFile(slices.common?.hash ?? '')).toContain(slices.common?.hash);
    expect(await service.packFile('0'.repeat(64))).toBeUndefined();
  });
});
