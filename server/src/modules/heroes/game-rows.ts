import { type FullGameData, takenBy } from '@guildhall/heroes';
import type { CopyValue } from '../../platform/db/copy-rows.ts';

/** Raise it when the rows of the same game data change: rows of another format are made again. */
export const ROWS_FORMAT = 1;

/** What rows are made from: all of a source, or a pack with all its slices. */
export type GameRowsSource = Pick<
  FullGameData,
  | 'archetypes'
  | 'powersets'
  | 'powers'
  | 'enhancements'
  | 'enhancementSets'
  | 'setTypes'
  | 'recipes'
  | 'salvage'
  | 'powerset'
>;

/** The rows of one table, in the order of the source. */
export interface RowSet {
  readonly table: GameTable;
  readonly columns: readonly string[];
  readonly count: number;
  rows(): Iterable<readonly CopyValue[]>;
}

export const GAME_TABLES = [
  'heroes_archetypes',
  'heroes_powersets',
  'heroes_powers',
  'heroes_effects',
  'heroes_enhancement_sets',
  'heroes_enhancements',
  'heroes_recipes',
  'heroes_salvage',
] as const;
export type GameTable = (typeof GAME_TABLES)[number];

/** Columns that every table of records begins with: version, key (lower-case id), id, name, name to sort by. */
const RECORD = ['version_id', 'key', 'id', 'name', 'sort_name'];

/**
 * Game data as rows for COPY, one for each archetype, powerset, power, effect,
 * set, piece, recipe and salvage. Equal data gives equal rows in equal order.
 */
export function gameRows(version: string, data: GameRowsSource): RowSet[] {
  const record = (id: string, name: string) => [version, id.toLowerCase(), id, name, name.toLowerCase()];
  const table = <T>(
    name: GameTable,
    columns: readonly string[],
    items: readonly T[],
    row: (item: T) => readonly CopyValue[],
  ): RowSet => ({
    table: name,
    columns: [...RECORD, ...columns],
    count: items.length,
    rows: function* () {
      for (const item of items) yield row(item);
    },
  });
  const kindOf = (powerset: string) => data.powerset(powerset)?.kind ?? 'none';
  return [
    table('heroes_archetypes', ['playable', 'data'], data.archetypes, (archetype) => [
      ...record(archetype.id, archetype.name),
      archetype.playable,
      archetype,
    ]),
    table('heroes_powersets', ['kind', 'archetypes', 'data'], data.powersets, (set) => [
      ...record(set.id, set.name),
      set.kind,
      takenBy(set, data.archetypes).map((id) => id.toLowerCase()),
      set,
    ]),
    table(
      'heroes_powers',
      ['powerset_key', 'kind', 'type', 'level', 'archetypes', 'data'],
      data.powers,
      (power) => {
        const { effects, ...rest } = power;
        const set = data.powerset(power.powerset);
        const takers = set === undefined ? [] : takenBy(set, data.archetypes, power.requires);
        return [
          ...record(power.id, power.name),
          power.powerset.toLowerCase(),
          kindOf(power.powerset),
          power.type,
          power.level,
          takers.map((id) => id.toLowerCase()),
          { ...rest, effectCount: effects.length },
        ];
      },
    ),
    effectRows(version, data.powers),
    table(
      'heroes_enhancement_sets',
      ['type_name', 'level_min', 'level_max', 'data'],
      data.enhancementSets,
      (set) => {
        const type = data.setTypes.find(({ id }) => id === set.type)?.name ?? '';
        return [
          ...record(set.uid, set.name),
          type.toLowerCase(),
          set.levelMin,
          set.levelMax,
          { ...set, typeName: type },
        ];
      },
    ),
    table('heroes_enhancements', ['kind', 'set_key', 'data'], data.enhancements, (piece) => [
      ...record(piece.uid, piece.name),
      piece.kind,
      piece.set?.toLowerCase() ?? null,
      piece,
    ]),
    table('heroes_recipes', ['rarity', 'enhancement_key', 'data'], data.recipes, (recipe) => [
      ...record(recipe.id, recipe.name),
      recipe.rarity,
      recipe.enhancement?.toLowerCase() ?? null,
      recipe,
    ]),
    table('heroes_salvage', ['rarity', 'origin', 'data'], data.salvage, (salvage) => [
      ...record(salvage.id, salvage.name),
      salvage.rarity,
      salvage.origin,
      salvage,
    ]),
  ];
}

function effectRows(version: string, powers: GameRowsSource['powers']): RowSet {
  return {
    table: 'heroes_effects',
    columns: ['version_id', 'power_key', 'place', 'attribute', 'aspect', 'pv_mode', 'data'],
    count: powers.reduce((sum, { effects }) => sum + effects.length, 0),
    rows: function* () {
      for (const { id, effects } of powers) {
        const key = id.toLowerCase();
        for (const [place, effect] of effects.entries())
          yield [version, key, place, effect.attribute, effect.aspect, effect.pvMode, effect];
      }
    },
  };
}
