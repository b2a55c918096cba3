import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from '@guildhall/client';
import { sharedData, spawnServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../composition.ts';
import { type Config, loadConfig, runImport } from '../../main.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';

const DATABASE = sharedData('mids/current-layout-2021');

/** The first kill comes while rows are stored, others at random; `IMPORT_KILLS=20 npm test -- imports-kill` for the long run. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 1);

const ORDER = {
  heroes_archetypes: 'key',
  heroes_powersets: 'key',
  heroes_powers: 'key',
  heroes_effects: 'power_key, place',
  heroes_enhancement_sets: 'key',
  heroes_enhancements: 'key',
  heroes_recipes: 'key',
  heroes_salvage: 'key',
} as const;

function configOf(folder: string, env: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({ env: { DATA_DIR: folder, LOG_LEVEL: 'silent', ...env }, cwd: folder, root: folder });
}

/** Everything an import leaves behind, in the database and in the data directory. */
async function remains(config: Config, version: string) {
  const core = await openCore(config, createLogger('silent'));
  try {
    const { kysely } = core.database;
    const tables: Record<string, unknown> = {};
    for (const [table, order] of Object.entries(ORDER)) {
      const { rows } = await sql<{ count: number; hash: string }>`
        select count(*)::int as count, md5(string_agg(md5(t::text), '' order by ${sql.raw(order)})) as hash
        from ${sql.table(table)} t where version_id = ${version}`.execute(kysely);
      tables[table] = rows[0];
    }
    const log = await kysely
      .selectFrom('import_log')
      .select(['place', 'kept', 'file', 'path', 'value', 'reason', 'suggestion'])
      .orderBy('place')
      .execute();
    const batches = await kysely.selectFrom('heroes_row_batches').selectAll().execute();
    const pack = join(config.dataDir, 'packs', version);
    const files = readdirSync(pack)
      .toSorted()
      .map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(pack, name)))
            .digest('hex')}`,
      );
    const folders = readdirSync(join(config.dataDir, 'packs')).filter((name) => name.startsWith('.import-'));
    return { tables, log, batches, files, folders };
  } finally {
    await core.close();
  }
}

async function untilStoring(client: Client, id: string): Promise<void> {
  for (;;) {
    const { progress, finishedAt } = await client.imports.status(id);
    if (progress?.stage === 'insert' && progress.done > 0) return;
    if (finishedAt !== null) throw new Error('The import was done before it could be killed.');
    await sleep(5);
  }
}

interface Calm {
  readonly duration: number;
  readonly version: string;
  readonly expected: Awaited<ReturnType<typeof remains>>;
}

let undisturbed: Promise<Calm> | null = null;

/** An import that nobody disturbs, and what it leaves; made once for both databases. */
function calm(): Promise<Calm> {
  undisturbed ??= (async () => {
    const folder = tempDir();
    try {
      const began = performance.now();
      const { dataVersionId } = await runImport(configOf(folder.path), { sources: [DATABASE ?? ''] });
      const duration = performance.now() - began;
      const version = dataVersionId ?? '';
      return { duration, version, expected: await remains(configOf(folder.path), version) };
    } finally {
      folder.remove();
    }
  })();
  return undisturbed;
}

describe.skipIf(DATABASE === null)('an import that is killed', () => {
  withDatabases('again and again', (target) => {
    it('ends as one that was left alone', { timeout: 120_000 + KILLS * 60_000 }, async () => {
      const killed = tempDir();
      onTestFinished(() => killed.remove());
      const { duration, version, expected } = await calm();
      expect(expected.tables.heroes_effects).toMatchObject({ count: 68_253 });

      const start = async () => {
        const server = spawnServer(killed.path, target.env());
        onTestFinished(async () => void (await server.end('SIGKILL')));
        const baseUrl = await server.ready;
        const token = readFileSync(join(killed.path, 'keys', 'local-token'), 'utf8');
        return { server, client: createClient({ baseUrl, token }) };
      };
      let id = '';
      for (let kill = 0; kill < KILLS; kill++) {
        const { server, client } = await start();
        if (kill === 0) id = (await client.imports.start([DATABASE ?? ''])).id;
        if (kill === 0) await untilStoring(client, id);
        else await sleep(Math.random() * duration);
        await server.end('SIGKILL');
      }
      const { server, client } = await start();
      expect((await client.heroes.currentManifest()).version.id).not.toBe(version);
      let status = await client.imports.status(id);
      while (status.finishedAt === null) {
        await sleep(100);
        status = await client.imports.status(id);
      }
      expect(status).toMatchObject({ state: 'done', error: null, dataVersionId: version });
      expect(status.attempts).toBeGreaterThan(1);
      expect((await client.heroes.currentManifest()).version.id).toBe(version);
      await server.end('SIGTERM');
      expect(await remains(configOf(killed.path, target.env()), version)).toEqual(expected);
    });
  });
});
