import type { FullGameData } from '../model/game-data.ts';
import type { Recipe, RecipeLevel, Salvage } from '../model/recipe.ts';
import { type PackedRows, packRows, unpackRows } from './columns.ts';
import { RECIPE_COLUMNS, RECIPE_LEVEL_COLUMNS, SALVAGE_COLUMNS } from './layout.ts';

/** What only the slice `recipes` has; no calculation needs it. */
export type CraftingData = Pick<FullGameData, 'recipes' | 'salvage'>;

/** `CraftingData` as JSON: the levels of all recipes follow each other. */
export interface PackedCrafting {
  readonly recipes: PackedRows;
  readonly levelCounts: readonly number[];
  readonly levels: PackedRows;
  readonly salvage: PackedRows;
}

export function packCrafting({ recipes, salvage }: CraftingData): PackedCrafting {
  return {
    recipes: packRows(RECIPE_COLUMNS, recipes),
    levelCounts: recipes.map(({ levels }) => levels.length),
    levels: packRows(
      RECIPE_LEVEL_COLUMNS,
      recipes.flatMap(({ levels }) => levels),
    ),
    salvage: packRows(SALVAGE_COLUMNS, salvage),
  };
}

/** @throws RangeError or TypeError when the columns contradict each other. */
export function unpackCrafting(packed: PackedCrafting): CraftingData {
  const levels = unpackRows(RECIPE_LEVEL_COLUMNS, packed.levels) as unknown as RecipeLevel[];
  const rows = unpackRows(RECIPE_COLUMNS, packed.recipes);
  let at = 0;
  const recipes = rows.map((row, i) => {
    const count = packed.levelCounts[i];
    if (count === undefined || !(count >= 0)) throw new RangeError('level counts do not match');
    at += count;
    return { ...row, levels: levels.slice(at - count, at) } as unknown as Recipe;
  });
  if (at !== levels.length || packed.levelCounts.length !== rows.length) {
    throw new RangeError('level counts do not match');
  }
  return { recipes, salvage: unpackRows(SALVAGE_COLUMNS, packed.salvage) as unknown as Salvage[] };
}
