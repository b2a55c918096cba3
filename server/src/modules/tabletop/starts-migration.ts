import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

/** Names by their beginning, in their order: of the SRDs, and of one user whatever others have. */
export const STARTS_MIGRATION: Migrations = {
  tabletop_0005_starts: {
    up: async (db) => {
      await sql`drop index tabletop_entries_start`.execute(db);
      await sql`
        create index tabletop_entries_srd_start on tabletop_entries (name_key) where scope = 'srd'`.execute(
        db,
      );
      await sql`
        create index tabletop_entries_own_start on tabletop_entries (owner_id, name_key)
        where scope = 'own' and deleted_at is null`.execute(db);
    },
  },
};
