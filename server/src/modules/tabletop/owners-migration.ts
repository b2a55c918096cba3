import { sql } from 'kysely';
import { LOCAL_USER_ID } from '../../platform/auth/principal.ts';
import type { Migrations } from '../../platform/db/migrate.ts';

/** What belonged to the implicit user, who had no id, gets theirs; from now on everything of a user names them. */
export const OWNERS_MIGRATION: Migrations = {
  tabletop_0003_owners: {
    up: async (db) => {
      for (const table of ['tabletop_dice_seeds', 'tabletop_dice_rolls']) {
        const name = sql.table(table);
        await sql`update ${name} set roller_id = ${LOCAL_USER_ID}::uuid where roller_id is null`.execute(db);
        await sql`alter table ${name} alter column roller_id set not null`.execute(db);
        await sql`alter table ${name} add foreign key (roller_id) references identity_users (id)`.execute(db);
      }
      await sql`
        update tabletop_entries set owner_id = ${LOCAL_USER_ID}::uuid
        where owner_id is null and scope = 'own'`.execute(db);
      await sql`alter table tabletop_entries add foreign key (owner_id) references identity_users (id)`.execute(
        db,
      );
      await sql`
        alter table tabletop_entries add constraint tabletop_entries_owned
        check (scope <> 'own' or owner_id is not null)`.execute(db);
    },
  },
};
