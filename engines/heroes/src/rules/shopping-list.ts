import type { Build, SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { Recipe, RecipeLevel, Salvage } from '../model/recipe.ts';
import { entriesOf, entryAt, type SlotRef, withSlot } from './entry-ref.ts';
import { sameName } from './requirement.ts';

/** One kind of piece to get, all slots that want it together. */
export interface ShoppingItem {
  readonly piece: SlottedEnhancement;
  readonly slots: readonly SlotRef[];
  /** How many of them the player has. */
  readonly obtained: number;
  /** What makes it; null for what is bought or dropped as it is. */
  readonly recipe: Recipe | null;
  /** The recipe at the level of the piece; null without one. */
  readonly at: RecipeLevel | null;
}

export interface SalvageNeed {
  readonly id: string;
  /** Null for currencies, which are in no list of salvage. */
  readonly salvage: Salvage | null;
  readonly count: number;
}

/** What is left to get for a build. Costs in influence, of recipes that are sold. */
export interface ShoppingList {
  readonly items: readonly ShoppingItem[];
  readonly salvage: readonly SalvageNeed[];
  readonly recipeCost: number;
  readonly craftCost: number;
  /** Enhancement boosters: one for each +1. heroes-rules §7. */
  readonly boosters: number;
}

interface Crafting {
  readonly recipes: readonly Recipe[];
  readonly salvage: readonly Salvage[];
}

const keyOf = ({ uid, level, relativeLevel, grade }: SlottedEnhancement): string =>
  `${uid.toLowerCase()} ${level} ${relativeLevel} ${grade}`;

/** Everything slotted in a build as a list to shop by; salvage and costs are of what is not obtained yet. */
export function shoppingList(data: GameData, build: Build, { recipes, salvage }: Crafting): ShoppingList {
  const wanted = new Map<string, { piece: SlottedEnhancement; slots: SlotRef[]; obtained: number }>();
  for (const { ref, entry } of entriesOf(build)) {
    entry.slots.forEach(({ enhancement }, slot) => {
      if (enhancement === null || enhancement.uid === '') return;
      const key = keyOf(enhancement);
      const known = wanted.get(key) ?? { piece: enhancement, slots: [], obtained: 0 };
      known.slots.push({ ...ref, slot });
      if (enhancement.obtained === true) known.obtained += 1;
      wanted.set(key, known);
    });
  }
  const makers = recipesByPiece(recipes);
  const items = [...wanted.values()].map((want): ShoppingItem => {
    const known = data.enhancement(want.piece.uid);
    const recipe = makers.get((known?.attunedFrom ?? want.piece.uid).toLowerCase()) ?? null;
    return { ...want, recipe, at: recipe === null ? null : levelOf(recipe, want.piece.level) };
  });
  return { items, ...costOf(items, salvage) };
}

/** Recipes by the piece they make; what merely stands for a price is used where nothing else makes it. */
function recipesByPiece(recipes: readonly Recipe[]): ReadonlyMap<string, Recipe> {
  const out = new Map<string, Recipe>();
  for (const recipe of recipes) {
    if (recipe.enhancement === undefined || recipe.hidden === true) continue;
    const key = recipe.enhancement.toLowerCase();
    const known = out.get(key);
    if (known === undefined || (known.virtual === true && recipe.virtual !== true)) out.set(key, recipe);
  }
  return out;
}

/** The recipe of a level, or of the next higher one that exists, else the highest. */
function levelOf({ levels }: Recipe, level: number): RecipeLevel | null {
  const sorted = levels.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0));
  return sorted.find((one) => one.level === null || one.level >= level) ?? sorted.at(-1) ?? null;
}

function costOf(items: readonly ShoppingItem[], known: readonly Salvage[]): Omit<ShoppingList, 'items'> {
  const needs = new Map<string, number>();
  let [recipeCost, craftCost, boosters] = [0, 0, 0];
  for (const { piece, slots, obtained, at } of items) {
    const missing = slots.length - obtained;
    boosters += piece.grade === 'none' ? Math.max(0, piece.relativeLevel) * missing : 0;
    if (at === null) continue;
    recipeCost += Math.max(0, at.buyCost) * missing;
    craftCost += Math.max(0, at.craftCost) * missing;
    for (const { salvage, count } of at.ingredients) {
      if (missing > 0) needs.set(salvage, (needs.get(salvage) ?? 0) + count * missing);
    }
  }
  const salvage = [...needs].map(([id, count]) => ({
    id,
    salvage: known.find((one) => sameName(one.id, id)) ?? null,
    count,
  }));
  return { salvage, recipeCost, craftCost, boosters };
}

/** Marks the pieces of the named slots as obtained or not. */
export function setObtained(build: Build, slots: readonly SlotRef[], obtained: boolean): Build {
  return slots.reduce((next, { list, index, slot }) => {
    const ref = { list, index, slot };
    const place = entryAt(next, ref)?.slots[slot];
    if (place === undefined || place.enhancement === null) return next;
    const { obtained: _before, ...piece } = place.enhancement;
    const enhancement = obtained ? { ...piece, obtained: true as const } : piece;
    return withSlot(next, ref, { ...place, enhancement });
  }, build);
}
