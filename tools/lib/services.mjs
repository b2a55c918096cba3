import { randomBytes } from 'node:crypto';

const POSTGRES = process.env.CHECK_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const REDIS = process.env.CHECK_REDIS_URL ?? 'redis://127.0.0.1:6379';

/**
 * Run `work` with TEST_DATABASE_URL naming a database made for this run and
 * TEST_REDIS_URL with a key prefix of its own; both are gone afterwards. A
 * missing service is a failure: this step exists to prove the real ones.
 */
export async function withTestServices(work) {
  const name = `guildhall_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  // Loaded here: `npm run check` installs dependencies only after its own start.
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: POSTGRES });
  await admin.connect().catch((error) => {
    throw new Error(
      `PostgreSQL is needed for this step but ${POSTGRES} did not answer: ${error.message}. Set CHECK_DATABASE_URL.`,
    );
  });
  await admin.query(`create database ${name}`);
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  try {
    await work({
      TEST_DATABASE_URL: url.href,
      TEST_REQUIRE_POSTGRES: 'true',
      TEST_REDIS_URL: REDIS,
      TEST_REDIS_PREFIX: `${name}:`,
    });
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}
