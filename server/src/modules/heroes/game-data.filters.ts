import { type RawBuilder, sql } from 'kysely';
import type { RecordTable } from './game-data.repo.ts';

/** Filters of a list as the contract has them, the archetype already resolved to its key. */
export type Filters = Readonly<Record<string, string | number | boolean | undefined>>;

type Condition = (value: string | number | boolean) => RawBuilder<unknown>;

const lower = (value: string | number | boolean) => String(value).toLowerCase();
const same =
  (column: string): Condition =>
  (value) =>
    sql`${sql.ref(column)} = ${lower(value)}`;
const takenBy: Condition = (value) => sql`archetypes ? ${String(value)}`;

const EVERYWHERE: Readonly<Record<string, Condition>> = {
  q: (value) => sql`sort_name like ${`%${lower(value).replace(/[\\%_]/g, '\\$&')}%`}`,
};

const BY_TABLE: Readonly<Record<RecordTable, Readonly<Record<string, Condition>>>> = {
  heroes_archetypes: { playable: (value) => sql`playable = ${value}` },
  heroes_powersets: { archetype: takenBy, kind: same('kind') },
  heroes_powers: {
    archetype: takenBy,
    powerset: same('powerset_key'),
    kind: same('kind'),
    type: same('type'),
    maxLevel: (value) => sql`level <= ${value}`,
  },
  heroes_enhancement_sets: {
    type: same('type_name'),
    level: (value) => sql`${value} between level_min and level_max`,
  },
  heroes_enhancements: { kind: same('kind'), set: same('set_key') },
  heroes_recipes: { rarity: same('rarity'), enhancement: same('enhancement_key') },
  heroes_salvage: { rarity: same('rarity'), origin: same('origin') },
};

/** The conditions of the filters that are set. */
export function conditionsOf(table: RecordTable, filters: Filters): RawBuilder<unknown>[] {
  return Object.entries(filters).flatMap(([name, value]) => {
    const condition = EVERYWHERE[name] ?? BY_TABLE[table][name];
    return value === undefined || condition === undefined ? [] : [condition(value)];
  });
}
