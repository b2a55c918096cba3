import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from '@guildhall/client';
import { type SpawnedServer, sharedData, spawnServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openCore } from '../../composition.ts';
import { type Config, loadConfig, runImport } from '../../main.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';

const DATABASE = sharedData('mids/current-layout-2021');

/**
 * The first kill of an import comes while rows are stored, others at random; an import that ends
 * in between is followed by another until so many hit one: `IMPORT_KILLS=20 npm test -- imports-kill`.
 */
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

/** Take everything out of a PostgreSQL database, so that the same import is new to it again. */
async function empty(env: Readonly<Record<string, string>>): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema$)'",
    );
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
    await client.query('create schema public');
  } finally {
    await client.end();
  }
}

describe.skipIf(DATABASE === null)('an import that is killed', () => {
  withDatabases('again and again', (target) => {
    /** One import from its beginning to its end, killed up to so many times; how often it was. */
    async function round(kills: number): Promise<number> {
      const folder = tempDir();
      const servers: SpawnedServer[] = [];
      const start = async () => {
        const server = spawnServer(folder.path, target.env());
        servers.push(server);
        const baseUrl = await server.ready;
        const token = readFileSync(join(folder.path, 'keys', 'local-token'), 'utf8');
        return { server, client: createClient({ baseUrl, token }) };
      };
      try {
        const { duration, version, expected } = await calm();
        let { server, client } = await start();
        const { id } = await client.imports.start([DATABASE ?? '']);
        await untilStoring(client, id);
        let killed = 0;
        for (;;) {
          await server.end('SIGKILL');
          killed += 1;
          ({ server, client } = await start());
          if (killed >= kills) break;
          await sleep(Math.random() * duration);
          if ((await client.imports.status(id)).finishedAt !== null) break;
        }
        let status = await client.imports.status(id);
        if (status.finishedAt === null)
          expect((await client.heroes.currentManifest()).version.id).not.toBe(version);
        while (status.finishedAt === null) {
          await sleep(100);
          status = await client.imports.status(id);
        }
        expect(status).toMatchObject({ state: 'done', error: null, dataVersionId: version });
        expect(status.attempts).toBeGreaterThan(1);
        expect((await client.heroes.currentManifest()).version.id).toBe(version);
        await server.end('SIGTERM');
        expect(await remains(configOf(folder.path, target.env()), version)).toEqual(expected);
        return killed;
      } finally {
        for (const server of servers) await server.end('SIGKILL');
        folder.remove();
      }
    }

    it('ends as one that was left alone', { timeout: 120_000 + KILLS * 240_000 }, async () => {
      expect((await calm()).expected.tables.heroes_effects).toMatchObject({ count: 68_253 });
      for (let left = KILLS; left > 0; ) {
        if (left < KILLS && target.kind === 'postgres') await empty(target.env());
        left -= await round(left);
      }
    });
  });
});
