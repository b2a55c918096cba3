import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig, projectRoot, runImport } from '@guildhall/server';
import { tempDir } from '@guildhall/test-kit';
import pg from 'pg';
import type { Measurement } from './measure.ts';

/** Milliseconds for a full Mids import, wall clock, start of the database included. */
const EMBEDDED_LIMIT = 25_000;
const POSTGRES_LIMIT = 12_000;
/** Records a second that go into PostgreSQL: powers, effects, pieces, sets, recipes and salvage. */
const RECORDS_LIMIT = 20_000;

const DATABASE = 'guildhall_bench_import';

function once(name: string, milliseconds: number, limit: number, note: string): Measurement {
  return { name, median: milliseconds, p99: milliseconds, min: milliseconds, samples: 1, limit, note };
}

function configOf(folder: string, url: string | null): Config {
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', ...(url === null ? {} : { DATABASE_URL: url }) };
  return loadConfig({ env, cwd: folder, root: folder });
}

async function timed(url: string | null, source: string) {
  const folder = tempDir();
  try {
    const start = performance.now();
    const { state, report } = await runImport(configOf(folder.path, url), { sources: [source] });
    const milliseconds = performance.now() - start;
    const { recordsPerSecond } = (report ?? {}) as { recordsPerSecond?: number };
    if (state !== 'done' || recordsPerSecond === undefined) throw new Error(`The import ended as ${state}`);
    return { milliseconds, recordsPerSecond };
  } finally {
    folder.remove();
  }
}

async function onPostgres(admin: string, source: string): Promise<Measurement[]> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(`drop database if exists ${DATABASE} with (force)`);
  await client.query(`create database ${DATABASE}`);
  try {
    const url = new URL(admin);
    url.pathname = `/${DATABASE}`;
    const { milliseconds, recordsPerSecond } = await timed(url.href, source);
    const note = `${recordsPerSecond} records a second`;
    return [
      once('Mids import, PostgreSQL', milliseconds, POSTGRES_LIMIT, note),
      once('100,000 records into PostgreSQL', 1e8 / recordsPerSecond, 1e8 / RECORDS_LIMIT, note),
    ];
  } finally {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.end();
  }
}

/** Full imports on both databases; without real data or PostgreSQL the rows are left out. */
export async function imports(): Promise<Measurement[]> {
  const source = join(projectRoot(), '..', 'shared', 'data', 'mids', 'current-layout-2021');
  if (!existsSync(source)) return [];
  const { milliseconds, recordsPerSecond } = await timed(null, source);
  const rows = [
    once('Mids import, embedded', milliseconds, EMBEDDED_LIMIT, `${recordsPerSecond} records a second`),
  ];
  const admin = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL;
  return admin === undefined ? rows : [...rows, ...(await onPostgres(admin, source))];
}
