import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';

/** The database a suite runs on, as environment variables of the server. */
export interface TestDatabase {
  readonly kind: 'embedded' | 'postgres';
  /** Only to be read inside tests and hooks; the database is made before the first. */
  env(): Readonly<Record<string, string>>;
}

/**
 * Run one suite on the embedded database and, when TEST_DATABASE_URL is set, on
 * PostgreSQL, in a database of its own that is dropped afterwards. With
 * TEST_REQUIRE_POSTGRES=true only PostgreSQL is tried (the embedded database had its
 * run before), and a missing TEST_DATABASE_URL fails, so that it cannot vanish unnoticed.
 */
export function withDatabases(name: string, suite: (database: TestDatabase) => void): void {
  const postgresOnly = process.env.TEST_REQUIRE_POSTGRES === 'true';
  describe.skipIf(postgresOnly)(`${name} (embedded)`, () => suite({ kind: 'embedded', env: () => ({}) }));

  const admin = process.env.TEST_DATABASE_URL;
  if (!admin && postgresOnly)
    throw new Error('TEST_REQUIRE_POSTGRES is true, but TEST_DATABASE_URL is not set.');
  describe.skipIf(!admin)(`${name} (PostgreSQL)`, () => {
    const database = `guildhall_test_${randomBytes(6).toString('hex')}`;
    const url = new URL(admin ?? 'postgres://unused/unused');
    url.pathname = `/${database}`;
    beforeAll(() => administer(admin, `create database ${database}`));
    afterAll(() => administer(admin, `drop database if exists ${database} with (force)`));
    suite({ kind: 'postgres', env: () => ({ DATABASE_URL: url.href }) });
  });
}

async function administer(url: string | undefined, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
