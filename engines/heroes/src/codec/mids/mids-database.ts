import { GuildError } from '@guildhall/kernel';
import { readEnhancementDatabase } from './enhancement-database.ts';
import type { MidsEnhancementDatabase } from './enhancement-database-records.ts';
import { readMainDatabase } from './main-database.ts';
import type { MidsMainDatabase } from './main-database-records.ts';
import { type MidsModifierTable, readModifierTables } from './modifier-tables.ts';
import { readRecipeDatabase, readSalvageDatabase } from './recipe-database.ts';
import type { MidsRecipe, MidsSalvage } from './recipe-records.ts';
import { DEFAULT_SERVER_DATA, type MidsServerData, readServerData, readServerJson } from './server-data.ts';
import {
  type MidsEnhancementClass,
  type MidsLevel,
  type MidsMaths,
  readEnhancementClasses,
  readLevels,
  readMaths,
  readOrigins,
  readSetTypes,
} from './text-tables.ts';
import { type MidsTypeGrades, readTypeGrades } from './type-grades.ts';

/** A Mids database folder, as its files say it. */
export interface MidsDatabase {
  readonly main: MidsMainDatabase;
  readonly enhancements: MidsEnhancementDatabase;
  readonly tables: readonly MidsModifierTable[];
  readonly maths: MidsMaths;
  readonly levels: readonly MidsLevel[];
  readonly classes: readonly MidsEnhancementClass[];
  readonly types: MidsTypeGrades;
  readonly server: MidsServerData;
  /** Origin names; empty when the folder has no `Origins.mhd`. */
  readonly origins: readonly string[];
  /** Empty when the folder has no `Recipe.mhd`. */
  readonly recipes: readonly MidsRecipe[];
  readonly salvage: readonly MidsSalvage[];
}

export interface ReadProgress {
  /** File being read. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Kinds of special enhancements before `TypeGrades.json` existed. heroes-mids-formats §11 eSubtype. */
const CLASSIC_SPECIAL_TYPES = ['None', 'Hamidon', 'Hydra', 'Titan'].map((name) => ({
  name,
  shortName: name,
}));

type Files = ReadonlyMap<string, Uint8Array>;

/** Files without which nothing can be computed; alternatives are separated by `|`. */
const REQUIRED = [
  'i12.mhd',
  'enhdb.mhd',
  'attribmod.json|attribmod.mhd',
  'maths.mhd',
  'nlevels.mhd|levels.mhd',
  'eclasses.mhd',
] as const;

function requireFiles(files: Files): void {
  const missing = REQUIRED.filter((names) => !names.split('|').some((name) => files.has(name)));
  if (missing.length === 0) return;
  const list = missing.map((names) => names.replace('|', ' or ')).join(', ');
  throw new GuildError('DATA_FOLDER_INCOMPLETE', `The data folder lacks ${list}.`, { missing });
}

function readTypes(files: Files): MidsTypeGrades {
  const grades = files.get('typegrades.json');
  if (grades !== undefined) return readTypeGrades(grades);
  const setTypes = files.get('settypes.mhd');
  if (setTypes !== undefined)
    return { setTypes: readSetTypes(setTypes), specialTypes: CLASSIC_SPECIAL_TYPES };
  const message = 'The data folder lacks TypeGrades.json or SetTypes.mhd.';
  throw new GuildError('DATA_FOLDER_INCOMPLETE', message, { missing: ['typegrades.json|settypes.mhd'] });
}

function readServer(files: Files): MidsServerData {
  const json = files.get('sdata.json');
  if (json !== undefined) return readServerJson(json);
  const binary = files.get('sdata.mhd');
  return binary === undefined ? DEFAULT_SERVER_DATA : readServerData(binary);
}

/** Adds the file name to an error of one of the readers. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GuildError) || error.details.file !== undefined) throw error;
    throw new GuildError(error.code, error.message, { ...error.details, file }, error);
  }
}

/**
 * Reads a Mids database folder of any era.
 * @param files contents by lower-case file name; unknown files are ignored.
 * @throws GuildError DATA_FOLDER_INCOMPLETE with `details.missing`; FILE_UNRECOGNISED, FILE_TRUNCATED,
 * FILE_CORRUPT or FILE_TOO_LARGE with `details.file` and `details.offset` or `details.path`.
 */
export function readMidsDatabase(
  files: Files,
  options: { readonly onProgress?: (progress: ReadProgress) => void } = {},
): MidsDatabase {
  requireFiles(files);
  const get = (...names: string[]): Uint8Array => names.map((name) => files.get(name)).find((file) => file)!;
  const total = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  let done = 0;
  const step = <T>(file: string, read: () => T): T => {
    options.onProgress?.({ phase: file, done, total });
    const value = inFile(file, read);
    done += files.get(file.toLowerCase())?.length ?? 0;
    return value;
  };
  const origins = files.get('origins.mhd');
  const recipes = files.get('recipe.mhd');
  const salvage = files.get('salvage.mhd');
  const database: MidsDatabase = {
    maths: step('Maths.mhd', () => readMaths(get('maths.mhd'))),
    levels: step('NLevels.mhd', () => readLevels(get('nlevels.mhd', 'levels.mhd'))),
    classes: step('EClasses.mhd', () => readEnhancementClasses(get('eclasses.mhd'))),
    types: step('TypeGrades.json', () => readTypes(files)),
    server: step('SData.mhd', () => readServer(files)),
    origins: origins === undefined ? [] : step('Origins.mhd', () => readOrigins(origins)),
    recipes: recipes === undefined ? [] : step('Recipe.mhd', () => readRecipeDatabase(recipes).value.recipes),
    salvage:
      salvage === undefined ? [] : step('Salvage.mhd', () => readSalvageDatabase(salvage).value.salvage),
    enhancements: step('EnhDB.mhd', () => readEnhancementDatabase(get('enhdb.mhd')).value),
    tables: step('AttribMod.json', () =>
      readModifierTables(files.get('attribmod.json'), files.get('attribmod.mhd')),
    ),
    main: step('I12.mhd', () => readMainDatabase(get('i12.mhd')).value),
  };
  options.onProgress?.({ phase: 'done', done: total, total });
  return database;
}
