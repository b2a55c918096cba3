import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';

type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'boolean' | 'jsonb'>>;

const RECORD_TABLES: Readonly<Record<string, Columns>> = {
  heroes_archetypes: { playable: 'boolean' },
  heroes_powersets: { kind: 'text', archetypes: 'jsonb' },
  heroes_powers: {
    powerset_key: 'text',
    kind: 'text',
    type: 'text',
    level: 'integer',
    archetypes: 'jsonb',
  },
  heroes_enhancement_sets: { type_name: 'text', level_min: 'integer', level_max: 'integer' },
  heroes_enhancements: { kind: 'text', set_key: 'text?' },
  heroes_recipes: { rarity: 'text?', enhancement_key: 'text?' },
  heroes_salvage: { rarity: 'text?', origin: 'text?' },
};

/** What `?…=` filters ask for beside the version, where a scan of the version's rows would be slow. */
const INDEXES: readonly (readonly [table: string, column: string])[] = [
  ['heroes_powers', 'powerset_key'],
  ['heroes_enhancements', 'set_key'],
  ['heroes_recipes', 'enhancement_key'],
];

/** Names sort by code point on both databases, whatever their locale. */
const SORTED = sql`text collate "C"`;

function withColumns(table: CreateTableBuilder<string, string>, columns: Columns) {
  return Object.entries(columns).reduce((made, [name, type]) => {
    const nullable = type === 'text?';
    return made.addColumn(name, nullable ? 'text' : type, (column) => (nullable ? column : column.notNull()));
  }, table);
}

async function createRecordTable(db: Kysely<unknown>, name: string, columns: Columns): Promise<void> {
  const table = db.schema
    .createTable(name)
    .addColumn('version_id', 'text', (column) => column.notNull())
    .addColumn('key', SORTED, (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sort_name', SORTED, (column) => column.notNull());
  await withColumns(table, { ...columns, data: 'jsonb' })
    .addPrimaryKeyConstraint(`${name}_pkey`, ['version_id', 'key'])
    .execute();
  await db.schema.createIndex(`${name}_order`).on(name).columns(['version_id', 'sort_name', 'key']).execute();
  await sql`create index ${sql.ref(`${name}_search`)} on ${sql.table(name)}
    using gin (sort_name gin_trgm_ops)`.execute(db);
}

export const GAME_TABLES_MIGRATION: Migration = {
  up: async (db) => {
    for (const [name, columns] of Object.entries(RECORD_TABLES)) await createRecordTable(db, name, columns);
    for (const [table, column] of INDEXES) {
      await db.schema.createIndex(`${table}_${column}`).on(table).columns(['version_id', column]).execute();
    }
    await db.schema
      .createTable('heroes_effects')
      .addColumn('version_id', 'text', (column) => column.notNull())
      .addColumn('power_key', SORTED, (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('attribute', 'text', (column) => column.notNull())
      .addColumn('aspect', 'text', (column) => column.notNull())
      .addColumn('pv_mode', 'text', (column) => column.notNull())
      .addColumn('data', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('heroes_effects_pkey', ['version_id', 'power_key', 'place'])
      .execute();
    await db.schema
      .createTable('heroes_row_batches')
      .addColumn('version_id', 'text', (column) => column.notNull())
      .addColumn('format', 'integer', (column) => column.notNull())
      .addColumn('batch', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('heroes_row_batches_pkey', ['version_id', 'format', 'batch'])
      .execute();
    await db.schema.alterTable('heroes_data_versions').addColumn('rows_format', 'integer').execute();
    await db.schema.alterTable('heroes_data_versions').addColumn('current_since', 'timestamptz').execute();
    await sql`update heroes_data_versions set current_since = created_at where is_current`.execute(db);
    // Imports are a module of their own now, with tables of their own.
    await db.schema.dropTable('heroes_imports').execute();
  },
};
