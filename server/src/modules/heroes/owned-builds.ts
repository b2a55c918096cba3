import { type Kysely, sql } from 'kysely';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import type { DrawnPictures } from '../../platform/storage/drawn-pictures.ts';
import type { HeroesTables } from './heroes-tables.ts';

/** Builds of a user. One with other editors goes to the first of them; what anybody may see stays without a name. */
export function ownedBuilds(
  db: Kysely<HeroesTables>,
  attachments: Attachments,
  drawings: DrawnPictures,
): OwnedData {
  return {
    name: 'builds',
    export: async (userId) =>
      db
        .selectFrom('heroes_builds')
        .select(['id', 'version', 'visibility', 'tags', 'notes', 'build', 'created_at', 'updated_at'])
        .where('owner_id', '=', userId)
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .execute(),
    forget: async (userId, trx: Kysely<HeroesTables>) => {
      await trx.deleteFrom('heroes_build_editors').where('user_id', '=', userId).execute();
      await trx.deleteFrom('heroes_build_favourites').where('user_id', '=', userId).execute();
      await sql`
        update heroes_builds build set owner_id = editor.user_id
        from (
          select distinct on (build_id) build_id, user_id
          from heroes_build_editors order by build_id, since, user_id
        ) editor
        where build.owner_id = ${userId}::uuid and build.deleted_at is null and editor.build_id = build.id`.execute(
        trx,
      );
      await sql`
        delete from heroes_build_editors editor using heroes_builds build
        where build.id = editor.build_id and build.owner_id = editor.user_id`.execute(trx);
      const gone = await trx
        .deleteFrom('heroes_builds')
        .where('owner_id', '=', userId)
        .where(({ eb, or }) => or([eb('visibility', '=', 'private'), eb('deleted_at', 'is not', null)]))
        .returning('id')
        .execute();
      const ids = gone.map(({ id }) => id);
      await attachments.forget('build', ids, trx);
      await drawings.forget('build', ids, trx);
      await trx
        .updateTable('heroes_build_versions')
        .set({ author_name: 'Deleted account' })
        .where('author_id', '=', userId)
        .execute();
    },
  };
}
