import { createHash } from 'node:crypto';
import {
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { unreachable } from './database-error.ts';
import type { DirectDatabase } from './direct.ts';
import { postgresDirect } from './postgres-direct.ts';

/** Statements that get a name of their own; beyond it they run unnamed. */
const NAMED_STATEMENTS = 500;
const CONNECT_TIMEOUT = 5_000;

// The same JavaScript values as from the embedded database: 64-bit integers as numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface PostgresHandle {
  /** E.g. `15.18`. */
  readonly version: string;
  readonly dialect: PostgresDialect;
  readonly direct: DirectDatabase;
  /** Told about connections that fail while idle; queries report their own failures. */
  onIdleError(listener: (error: Error) => void): void;
  /** Only for a handle whose dialect was never used; kysely closes it otherwise. */
  close(): Promise<void>;
}

/** Connect to PostgreSQL and make sure that it answers; DATABASE_UNREACHABLE otherwise. */
export async function connectPostgres(url: string): Promise<PostgresHandle> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'guildhall',
  });
  // A connection that is lost between two statements of a transaction has no query to fail; unheard, its
  // error would end the process. The next statement on it fails, which is what counts.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const listeners: ((error: Error) => void)[] = [];
  pool.on('error', (error) => {
    for (const listener of listeners) listener(error);
  });
  let version: string;
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    version = rows[0]?.server_version ?? '';
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
  return {
    version,
    close: () => pool.end(),
    dialect: new PostgresDialect({ pool: withNamedStatements(pool) }),
    direct: postgresDirect(pool, url),
    onIdleError: (listener) => listeners.push(listener),
  };
}

/** PostgreSQL plans a named statement once a connection; kysely itself never names any. */
function withNamedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (sql: string): string | undefined => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= NAMED_STATEMENTS) return known;
    const name = createHash('sha1').update(sql).digest('hex');
    names.set(sql, name);
    return name;
  };
  return {
    end: () => pool.end(),
    connect: async () => named(await pool.connect(), nameOf),
  };
}

function named(client: pg.PoolClient, nameOf: (sql: string) => string | undefined): PostgresPoolClient {
  function query<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    statement: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof statement !== 'string') throw new TypeError('Cursors are not used here');
    const name = nameOf(statement);
    const config = { text: statement, values: [...values], ...(name === undefined ? {} : { name }) };
    return client.query(config) as Promise<unknown> as Promise<PostgresQueryResult<R>>;
  }
  return { query, release: () => client.release() };
}
