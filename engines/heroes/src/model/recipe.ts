/** How rare a recipe or a piece of salvage is, by the names of the game. */
export const RARITIES = ['common', 'uncommon', 'rare', 'ultra_rare'] as const;
export type Rarity = (typeof RARITIES)[number];

/** What is spent on making a recipe at one level. */
export interface RecipeIngredient {
  /** `Salvage.id`; also currencies (merits, threads) that are in no salvage list. */
  readonly salvage: string;
  readonly count: number;
}

/** A recipe at one level. Costs are in influence; a negative one means that it is not sold. */
export interface RecipeLevel {
  /** 1-based; null for a recipe that has no levels. */
  readonly level: number | null;
  readonly buyCost: number;
  readonly craftCost: number;
  /** The same once the recipe is memorised. */
  readonly memorizedBuyCost: number;
  readonly memorizedCraftCost: number;
  /** In the order of the source, which may name one salvage several times. */
  readonly ingredients: readonly RecipeIngredient[];
}

export interface Recipe {
  /** Name that pieces and other recipes refer to, e.g. `Luck_of_the_Gambler_F`. */
  readonly id: string;
  readonly name: string;
  /** Null where the source states none. */
  readonly rarity: Rarity | null;
  /** `Enhancement.uid` of the piece it makes; absent when it makes something else. */
  readonly enhancement?: string;
  /** The other pieces it makes: some recipes are the price (tickets, merits) of any of a kind. */
  readonly alsoMakes?: readonly string[];
  readonly levels: readonly RecipeLevel[];
  /** Not bound to one piece. */
  readonly generic?: true;
  /** Stands for a price (merits, conversions) rather than a recipe in the game. */
  readonly virtual?: true;
  /** Not offered to players. */
  readonly hidden?: true;
}

export const SALVAGE_ORIGINS = ['tech', 'magic', 'special'] as const;
export type SalvageOrigin = (typeof SALVAGE_ORIGINS)[number];

export interface Salvage {
  /** Name that recipes refer to, e.g. `S_HumanBloodSample`. */
  readonly id: string;
  readonly name: string;
  readonly rarity: Rarity | null;
  /** 1-based levels at which it drops. */
  readonly levelMin: number;
  readonly levelMax: number;
  readonly origin: SalvageOrigin | null;
}
