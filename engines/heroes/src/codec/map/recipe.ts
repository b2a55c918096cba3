import { groupBy } from '../../model/group-by.ts';
import {
  RARITIES,
  type Recipe,
  type RecipeLevel,
  SALVAGE_ORIGINS,
  type Salvage,
} from '../../model/recipe.ts';
import type { MidsEnhancement } from '../mids/enhancement-database-records.ts';
import type { MidsRecipe, MidsSalvage } from '../mids/recipe-records.ts';

function mapLevel(item: MidsRecipe['items'][number]): RecipeLevel {
  return {
    level: item.level < 0 ? null : item.level + 1,
    buyCost: item.buyCost,
    craftCost: item.craftCost,
    memorizedBuyCost: item.buyCostM,
    memorizedCraftCost: item.craftCostM,
    ingredients: item.salvage.flatMap(({ name, count }) => (name === '' ? [] : [{ salvage: name, count }])),
  };
}

/**
 * Finds the pieces a recipe makes, the one it names first. Pieces name their
 * recipe, and the source program recomputes the other direction from that.
 */
function piecesFinder(pieces: readonly MidsEnhancement[]): (recipe: MidsRecipe) => readonly string[] {
  const uids = new Map(pieces.map(({ uid }) => [uid.toLowerCase(), uid]));
  const byRecipe = groupBy(pieces, ({ recipeName }) => recipeName.toLowerCase());
  return ({ enhancement, internalName }) => {
    const named = enhancement === '' ? [] : [uids.get(enhancement.toLowerCase()) ?? enhancement];
    const naming = internalName === '' ? [] : (byRecipe.get(internalName.toLowerCase()) ?? []);
    return [...new Set([...named, ...naming.map(({ uid }) => uid)])];
  };
}

/** The model recipes of Mids recipe records, all of them and in their order. Levels become 1-based. */
export function mapRecipes(recipes: readonly MidsRecipe[], pieces: readonly MidsEnhancement[]): Recipe[] {
  const piecesOf = piecesFinder(pieces);
  return recipes.map((recipe) => {
    const [enhancement, ...alsoMakes] = piecesOf(recipe);
    return {
      id: recipe.internalName,
      name: recipe.externalName,
      rarity: RARITIES[recipe.rarity] ?? null,
      ...(enhancement !== undefined && { enhancement }),
      ...(alsoMakes.length > 0 && { alsoMakes }),
      levels: recipe.items.map(mapLevel),
      ...(recipe.isGeneric && { generic: true }),
      ...(recipe.isVirtual && { virtual: true }),
      ...(recipe.isHidden && { hidden: true }),
    };
  });
}

/** The model salvage of a Mids salvage record. Levels become 1-based. */
export function mapSalvage(salvage: MidsSalvage): Salvage {
  return {
    id: salvage.internalName,
    name: salvage.externalName,
    rarity: RARITIES[salvage.rarity] ?? null,
    levelMin: salvage.levelMin + 1,
    levelMax: salvage.levelMax + 1,
    origin: SALVAGE_ORIGINS[salvage.origin] ?? null,
  };
}
