import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { countIf, firstNames, type MidsSummary } from './mids-file.ts';
import {
  type MidsRecipeDatabase,
  type MidsSalvageDatabase,
  RECIPE_DATABASE,
  SALVAGE_DATABASE,
} from './recipe-records.ts';

function summariseRecipes({ recipes }: MidsRecipeDatabase): MidsSummary {
  const items = recipes.flatMap((recipe) => recipe.items);
  const lines = items.flatMap(({ salvage }) => salvage);
  return {
    counts: {
      recipes: recipes.length,
      items: items.length,
      salvageLines: lines.length,
      filledSalvageLines: countIf(lines, ({ name }) => name !== ''),
      generic: countIf(recipes, ({ isGeneric }) => isGeneric),
      virtual: countIf(recipes, ({ isVirtual }) => isVirtual),
      hidden: countIf(recipes, ({ isHidden }) => isHidden),
    },
    sample: { recipes: firstNames(recipes.map(({ internalName }) => internalName)) },
  };
}

export const RECIPE_FILE: DatabaseFileKind<MidsRecipeDatabase> = {
  label: 'Recipe.mhd',
  headers: ['Mids Reborn Recipe Database', "Mids' Hero Designer Recipe Database"],
  schema: RECIPE_DATABASE,
  maxBytes: 32 << 20,
  summarise: summariseRecipes,
};

export const SALVAGE_FILE: DatabaseFileKind<MidsSalvageDatabase> = {
  label: 'Salvage.mhd',
  headers: ['Mids Reborn Salvage Database', "Mids' Hero Designer Salvage Database"],
  schema: SALVAGE_DATABASE,
  maxBytes: 4 << 20,
  summarise: ({ salvage }) => ({
    counts: { salvage: salvage.length },
    sample: { salvage: firstNames(salvage.map(({ internalName }) => internalName)) },
  }),
};

/** Reads `Recipe.mhd` of any era. @throws GuildError as `readDatabaseFile`. */
export function readRecipeDatabase(bytes: Uint8Array): DatabaseFile<MidsRecipeDatabase> {
  return readDatabaseFile(RECIPE_FILE, bytes);
}

/** Bytes of `Recipe.mhd` in the layout of the given era. */
export function writeRecipeDatabase(file: DatabaseFile<MidsRecipeDatabase>): Uint8Array {
  return writeDatabaseFile(RECIPE_FILE, file);
}

/** Reads `Salvage.mhd` of any era. @throws GuildError as `readDatabaseFile`. */
export function readSalvageDatabase(bytes: Uint8Array): DatabaseFile<MidsSalvageDatabase> {
  return readDatabaseFile(SALVAGE_FILE, bytes);
}

/** Bytes of `Salvage.mhd` in the layout of the given era. */
export function writeSalvageDatabase(file: DatabaseFile<MidsSalvageDatabase>): Uint8Array {
  return writeDatabaseFile(SALVAGE_FILE, file);
}
