import { tempDir, withDatabases } from '@guildhall/test-kit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, type Tables } from './composition.ts';
import { HEROES_TABLES } from './modules/heroes/index.ts';
import { IDENTITY_TABLES } from './modules/identity/index.ts';
import { IMPORT_TABLES } from './modules/imports/index.ts';
import { TABLETOP_TABLES } from './modules/tabletop/index.ts';
import { TRAINING_TABLES } from './modules/training/index.ts';
import { openDataDir } from './platform/data-dir/data-dir.ts';
import type { Column } from './platform/db/columns.ts';
import { isUniqueViolation } from './platform/db/database-error.ts';
import { executedMigrations, migrate } from './platform/db/migrate.ts';
import { type OpenDatabase, openDatabase } from './platform/db/open-database.ts';
import { PLATFORM_TABLES } from './platform/db/platform-tables.ts';

type Described = Readonly<Record<string, Pick<Column<unknown, unknown>, 'dataType' | 'nullable'>>>;
const TABLES: Readonly<Record<string, Described>> = {
  ...PLATFORM_TABLES,
  ...IDENTITY_TABLES,
  ...HEROES_TABLES,
  ...TABLETOP_TABLES,
  ...IMPORT_TABLES,
  ...TRAINING_TABLES,
};

const row = (id: string, message = 'x') => ({
  id,
  request_id: 'r',
  at: new Date('2026-01-02T03:04:05.678Z'),
  code: 'INTERNAL',
  message,
  stack: null,
  method: 'GET',
  path: '/',
});
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

withDatabases('database', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<Tables>;
  let db: Kysely<Tables>;

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase<Tables>({ dataDir, url: target.env().DATABASE_URL ?? null });
    db = database.kysely;
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  describe('migrations', () => {
    it('run once, in an order that is written down', async () => {
      expect((await migrate(db, MIGRATIONS)).sort()).toEqual(Object.keys(MIGRATIONS).sort());
      expect(await migrate(db, MIGRATIONS)).toEqual([]);
      expect((await executedMigrations(db)).sort()).toEqual(Object.keys(MIGRATIONS).sort());
    });

    it('are named after their module and make tables of their module only', async () => {
      for (const name of Object.keys(MIGRATIONS))
        expect(name).toMatch(/^(platform|identity|heroes|library|import|tabletop|training)_\d{4}_[a-z_]+$/);
      const { rows } = await sql<{ table_name: string }>`
        select table_name from information_schema.tables
        where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
      const history = ['platform_migrations', 'platform_migrations_lock'];
      expect(rows.map(({ table_name }) => table_name).sort()).toEqual(
        [...Object.keys(TABLES), ...history].sort(),
      );
      for (const { table_name } of rows)
        expect(table_name).toMatch(/^(platform|identity|heroes|import|tabletop|training)_/);
    });

    it('refuse a database of a newer Guildhall', async () => {
      const { heroes_0002_builds: _missing, ...older } = MIGRATIONS;
      await expect(migrate(db, older)).rejects.toMatchObject({
        code: 'DATABASE_TOO_NEW',
        details: { migrations: ['heroes_0002_builds'] },
      });
    });

    it('that fail leave nothing behind', async () => {
      const broken = {
        ...MIGRATIONS,
        platform_9999_broken: {
          up: async (trx: Kysely<unknown>) => {
            await sql`create table platform_half (id int)`.execute(trx);
            await sql`create table platform_half (id int)`.execute(trx);
          },
        },
      };
      await expect(migrate(db, broken)).rejects.toThrow('platform_half');
      const { rows } = await sql<{ found: string | null }>`
        select to_regclass('platform_half')::text as found`.execute(db);
      expect(rows).toEqual([{ found: null }]);
      expect(await migrate(db, MIGRATIONS)).toEqual([]);
    });
  });

  it('has the columns that the types describe', async () => {
    const { rows } = await sql<{
      table_name: string;
      column_name: string;
      data_type: string;
      is_nullable: string;
    }>`
      select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = current_schema() and table_name = any(${Object.keys(TABLES)})`.execute(db);
    const found = rows.map((column) => [
      `${column.table_name}.${column.column_name}`,
      column.data_type,
      column.is_nullable === 'YES',
    ]);
    const described = Object.entries(TABLES).flatMap(([table, columns]) =>
      Object.entries(columns).map(([name, { dataType, nullable }]) => [
        `${table}.${name}`,
        dataType,
        nullable,
      ]),
    );
    const byName = (a: unknown[], b: unknown[]) => String(a[0]).localeCompare(String(b[0]));
    expect(found.sort(byName)).toEqual(described.sort(byName));
  });

  it('gives the same values from both databases', async () => {
    await db
      .insertInto('platform_errors')
      .values(row(uuid(1), 'Grüße 😀 \\ \' "'))
      .execute();
    const found = await db.selectFrom('platform_errors').selectAll().executeTakeFirstOrThrow();
    expect(found).toEqual(row(uuid(1), 'Grüße 😀 \\ \' "'));
    const { rows } = await sql<Record<string, unknown>>`
      select count(*) as n, 9007199254740991::int8 as big, true as yes, '{"a":[1,null]}'::jsonb as doc,
        null::text as nothing, 1.5::float8 as half`.execute(db);
    expect(rows).toEqual([
      { n: 1, big: 9007199254740991, yes: true, doc: { a: [1, null] }, nothing: null, half: 1.5 },
    ]);
    const { numDeletedRows } = await db.deleteFrom('platform_errors').executeTakeFirstOrThrow();
    expect(numDeletedRows).toBe(1n);
  });

  it('names the constraint that an error is about', async () => {
    await db
      .insertInto('platform_errors')
      .values(row(uuid(2)))
      .execute();
    const again = db
      .insertInto('platform_errors')
      .values(row(uuid(2)))
      .execute();
    const error: unknown = await again.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error, 'platform_errors_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
    await db.deleteFrom('platform_errors').execute();
  });

  describe('transactions', () => {
    const count = async () => (await db.selectFrom('platform_errors').select('id').execute()).length;

    it('are not seen by others before they commit', async () => {
      const seen: Promise<number>[] = [];
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('platform_errors')
          .values(row(uuid(3)))
          .execute();
        if (target.kind === 'postgres') expect(await count()).toBe(0);
        else seen.push(count());
        await trx
          .insertInto('platform_errors')
          .values(row(uuid(4)))
          .execute();
      });
      // The embedded database has one session: the question waited until the transaction was over.
      for (const answer of seen) expect(await answer).toBe(2);
      expect(await count()).toBe(2);
      await db.deleteFrom('platform_errors').execute();
    });

    it('that fail leave nothing, and the next one starts clean', async () => {
      const failing = db.transaction().execute(async (trx) => {
        await trx
          .insertInto('platform_errors')
          .values(row(uuid(5)))
          .execute();
        throw new Error('changed my mind');
      });
      const after = count();
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await after).toBe(0);
      const poisoned = db.transaction().execute(async (trx) => {
        await trx
          .insertInto('platform_errors')
          .values(row(uuid(6)))
          .execute();
        await sql`select nonsense`.execute(trx);
      });
      await expect(poisoned).rejects.toThrow('nonsense');
      expect(await count()).toBe(0);
    });

    it('at the same time keep apart', async () => {
      await db
        .insertInto('platform_errors')
        .values(row(uuid(7), '0'))
        .execute();
      await Promise.all(
        Array.from({ length: 20 }, () =>
          db.transaction().execute(async (trx) => {
            const { message } = await trx
              .selectFrom('platform_errors')
              .select('message')
              .where('id', '=', uuid(7))
              .forUpdate()
              .executeTakeFirstOrThrow();
            await trx
              .updateTable('platform_errors')
              .set({ message: String(Number(message) + 1) })
              .where('id', '=', uuid(7))
              .execute();
          }),
        ),
      );
      expect(await db.selectFrom('platform_errors').select('message').execute()).toEqual([{ message: '20' }]);
      await db.deleteFrom('platform_errors').execute();
    });
  });

  it('answers a ping, and not after it is closed', async () => {
    await database.ping();
    await database.close();
    await expect(database.ping()).rejects.toThrow();
  });
});

describe('PostgreSQL out of reach', () => {
  it('is a clear error without the password', async () => {
    const folder = tempDir();
    const dataDir = await openDataDir(folder.path);
    const error: unknown = await openDatabase({
      dataDir,
      url: 'postgres://u:secret@127.0.0.1:1/guild',
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect((error as Error).message).toContain('127.0.0.1:1/guild');
    expect((error as Error).message).not.toContain('secret');
    folder.remove();
  });
});
