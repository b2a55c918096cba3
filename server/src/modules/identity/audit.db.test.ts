import { tempDir, withDatabases } from '@guildhall/test-kit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataDir } from '../../platform/data-dir/data-dir.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { type OpenDatabase, openDatabase } from '../../platform/db/open-database.ts';
import { newId, systemClock } from '../../platform/ports.ts';
import { Audit } from './audit.ts';
import { IDENTITY_MIGRATIONS } from './identity-migrations.ts';
import type { IdentityTables } from './identity-tables.ts';

const NOBODY = { id: null, name: 'Nobody', source: { address: '::1', userAgent: '', requestId: 'r' } };

withDatabases('the audit log', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<IdentityTables>;

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase<IdentityTables>({ dataDir, url: target.env().DATABASE_URL ?? null });
    await migrate(database.kysely, IDENTITY_MIGRATIONS);
    const audit = new Audit(database.kysely, systemClock, newId);
    for (const action of ['sign-in', 'sign-out']) await audit.record(NOBODY, { action });
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  it.each([
    `update identity_audit set action = 'nothing'`,
    `update identity_audit set actor = 'Somebody' where action = 'sign-in'`,
    'delete from identity_audit',
    `delete from identity_audit where action = 'sign-in'`,
    'truncate identity_audit',
    `insert into identity_audit select * from identity_audit on conflict (id) do update set action = 'nothing'`,
  ])('refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.kysely)).rejects.toThrow('only ever added to');
    const { rows } = await sql<{ action: string; actor: string }>`
      select action, actor from identity_audit order by id`.execute(database.kysely);
    expect(rows).toEqual([
      { action: 'sign-in', actor: 'Nobody' },
      { action: 'sign-out', actor: 'Nobody' },
    ]);
  });
});
