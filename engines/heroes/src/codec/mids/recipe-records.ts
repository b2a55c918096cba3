import { array1 } from '../binary/lists.ts';
import { bool, i32, i64, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import { since, type ValueOf } from '../binary/schema.ts';

/** Records of `Recipe.mhd` and `Salvage.mhd`, in file order (heroes-mids-formats §3, §4). */

/** Unused places hold an empty name, 0 and −1. */
const RECIPE_SALVAGE = record({ name: str, count: i32, salvageIndex: i32 });

const RECIPE_ITEM = record({
  /** 0-based; −1 for a recipe without levels. */
  level: i32,
  buyCost: i32,
  craftCost: i32,
  /** Costs once the recipe is memorised. */
  buyCostM: i32,
  craftCostM: i32,
  salvage: array1(RECIPE_SALVAGE),
});

export const RECIPE = record({
  rarity: i32,
  internalName: str,
  externalName: str,
  /** Uid of the piece it makes. */
  enhancement: str,
  items: array1(RECIPE_ITEM),
  isGeneric: since('y21', bool),
  isVirtual: since('y21', bool),
  isHidden: since('y21', bool),
});
export type MidsRecipe = ValueOf<typeof RECIPE>;

export const RECIPE_DATABASE = record({
  header: str,
  source1: str,
  source2: str,
  revisionDate: i64,
  recipes: array1(RECIPE),
});
export type MidsRecipeDatabase = ValueOf<typeof RECIPE_DATABASE>;

export const SALVAGE = record({
  internalName: str,
  externalName: str,
  rarity: i32,
  /** 0-based. */
  levelMin: i32,
  levelMax: i32,
  origin: i32,
});
export type MidsSalvage = ValueOf<typeof SALVAGE>;

export const SALVAGE_DATABASE = record({ header: str, salvage: array1(SALVAGE) });
export type MidsSalvageDatabase = ValueOf<typeof SALVAGE_DATABASE>;
