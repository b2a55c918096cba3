import pg from 'pg';

/**
 * Do something with a PostgreSQL database of its own, dropped afterwards; null where neither
 * CHECK_DATABASE_URL nor TEST_DATABASE_URL names a server.
 */
export async function withPostgres<T>(work: (url: string) => Promise<T>): Promise<T | null> {
  const admin = process.env.CHECK_DATABASE_URL ?? process.env.TEST_DATABASE_URL;
  if (!admin) return null;
  const name = `guildhall_bench_${process.pid}`;
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await administer(admin, `create database ${name}`);
  try {
    return await work(url.href);
  } finally {
    await administer(admin, `drop database if exists ${name} with (force)`);
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
