import type { PackManifest } from '@guildhall/heroes/pack';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { HeroesTables, VersionOrigin } from './heroes-tables.ts';

export type DataVersionRow = Selectable<HeroesTables['heroes_data_versions']>;

/** Where the files of a version are, and since when. */
export interface VersionPlace {
  readonly origin: VersionOrigin;
  readonly folder: string;
  readonly at: Date;
}

/** Installed game data versions and which one is current. */
export class DataVersionsRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  list(): Promise<DataVersionRow[]> {
    return this.#db
      .selectFrom('heroes_data_versions')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
  }

  /** The version with this id (the current one for null) and the format of its rows. */
  async rowsOf(id: string | null): Promise<{ id: string; rowsFormat: number | null } | undefined> {
    const row = await this.#db
      .selectFrom('heroes_data_versions')
      .select(['id', 'rows_format'])
      .where(({ eb }) => (id === null ? eb('is_current', '=', true) : eb('id', '=', id)))
      .executeTakeFirst();
    return row && { id: row.id, rowsFormat: row.rows_format };
  }

  async currentId(): Promise<string | null> {
    const row = await this.#db
      .selectFrom('heroes_data_versions')
      .select('id')
      .where('is_current', '=', true)
      .executeTakeFirst();
    return row?.id ?? null;
  }

  /** Run as one transaction. */
  atomically<T>(work: (db: Transaction<HeroesTables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  /** Register a version, or say where the files of a known one are now; equal ids have equal content. */
  async register(
    { version, counts }: PackManifest,
    { origin, folder, at }: VersionPlace,
    db: Kysely<HeroesTables> = this.#db,
  ): Promise<void> {
    await db
      .insertInto('heroes_data_versions')
      .values({
        id: version.id,
        name: version.name,
        date: version.date,
        issue: version.issue ?? null,
        origin,
        folder,
        counts: JSON.stringify(counts),
        is_current: false,
        created_at: at,
        rows_format: null,
        current_since: null,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ origin, folder }))
      .execute();
  }

  /** Go back from the current version, which is not gone back to later. */
  async restore(id: string, db: Kysely<HeroesTables>): Promise<void> {
    await db
      .updateTable('heroes_data_versions')
      .set({ is_current: false, current_since: null })
      .where('is_current', '=', true)
      .execute();
    await db.updateTable('heroes_data_versions').set({ is_current: true }).where('id', '=', id).execute();
  }

  async makeCurrent(id: string, now: Date, db: Kysely<HeroesTables>): Promise<void> {
    await db
      .updateTable('heroes_data_versions')
      .set({ is_current: false })
      .where('is_current', '=', true)
      .where('id', '!=', id)
      .execute();
    await db
      .updateTable('heroes_data_versions')
      .set({ is_current: true, current_since: now })
      .where('id', '=', id)
      .where('is_current', '=', false)
      .execute();
  }
}
