import type { CharacterCommand, CommandEvent, StateChange } from '@guildhall/tabletop/sheet';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { decodeCursor, paged } from '../../platform/db/cursor.ts';
import type { TabletopTables } from './tabletop-tables.ts';

export type CharacterRow = Selectable<TabletopTables['tabletop_characters']>;
export type CharactersDb = Kysely<TabletopTables> | Transaction<TabletopTables>;

/** A row as it is written. */
export type CharacterValues = Omit<CharacterRow, 'document'> & { readonly document: string };

/** A command that was done. */
export interface DoneCommand {
  readonly events: readonly CommandEvent[];
  readonly version: number;
  readonly changes: readonly StateChange[];
  readonly undone_at: Date | null;
}

/** Characters of their owners; what belongs to somebody else is not found. */
export class CharactersRepo {
  readonly #db: Kysely<TabletopTables>;

  constructor(db: Kysely<TabletopTables>) {
    this.#db = db;
  }

  transaction<T>(work: (db: CharactersDb) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  find(id: string, ownerId: string): Promise<CharacterRow | undefined> {
    return this.#db
      .selectFrom('tabletop_characters')
      .selectAll()
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .executeTakeFirst();
  }

  /** The row, held until the transaction ends. */
  lock(id: string, ownerId: string, db: CharactersDb): Promise<CharacterRow | undefined> {
    return db
      .selectFrom('tabletop_characters')
      .selectAll()
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .forUpdate()
      .executeTakeFirst();
  }

  async list(ownerId: string, { cursor, limit }: { readonly cursor?: string; readonly limit: number }) {
    let select = this.#db
      .selectFrom('tabletop_characters')
      .select(['id', 'name', 'edition', 'kind', 'level', 'classes', 'version', 'created_at', 'updated_at'])
      .select(sql<string>`coalesce(document ->> 'portrait', '')`.as('portrait'))
      .where('owner_id', '=', ownerId)
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('updated_at', 'id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ updated_at, id }) => ({ at: updated_at, id }));
  }

  async insert(values: CharacterValues): Promise<void> {
    await this.#db.insertInto('tabletop_characters').values(values).execute();
  }

  async update(
    {
      id,
      name,
      level,
      classes,
      document,
      version,
      updated_at,
    }: Omit<CharacterValues, 'owner_id' | 'edition' | 'kind' | 'created_at'>,
    db: CharactersDb,
  ): Promise<void> {
    await db
      .updateTable('tabletop_characters')
      .set({ name, level, classes, document, version, updated_at })
      .where('id', '=', id)
      .execute();
  }

  async remove(id: string, db: CharactersDb): Promise<void> {
    await db.deleteFrom('tabletop_characters').where('id', '=', id).execute();
  }

  done(characterId: string, clientId: string, db: CharactersDb): Promise<DoneCommand | undefined> {
    return db
      .selectFrom('tabletop_character_commands')
      .select(['events', 'version', 'changes', 'undone_at'])
      .where('character_id', '=', characterId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
  }

  async record(
    values: {
      readonly characterId: string;
      readonly clientId: string;
      readonly command: CharacterCommand;
      readonly events: readonly CommandEvent[];
      readonly changes: readonly StateChange[];
      readonly version: number;
      readonly at: Date;
    },
    db: CharactersDb,
  ): Promise<void> {
    await db
      .insertInto('tabletop_character_commands')
      .values({
        character_id: values.characterId,
        client_id: values.clientId,
        command: JSON.stringify(values.command),
        events: JSON.stringify(values.events),
        changes: JSON.stringify(values.changes),
        version: values.version,
        done_at: values.at,
      })
      .execute();
  }

  async markUndone(characterId: string, clientId: string, at: Date, db: CharactersDb): Promise<void> {
    await db
      .updateTable('tabletop_character_commands')
      .set({ undone_at: at })
      .where('character_id', '=', characterId)
      .where('client_id', '=', clientId)
      .execute();
  }
}
