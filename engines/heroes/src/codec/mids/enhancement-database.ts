import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { ENHANCEMENT_DATABASE, type MidsEnhancementDatabase } from './enhancement-database-records.ts';
import { countBy, countIf, firstNames, type MidsSummary, sumOf } from './mids-file.ts';

/** Rows and names of set bonuses; most rows of a set are empty. */
function countBonuses(rows: readonly { readonly items: readonly unknown[] }[]) {
  const filled = rows.filter(({ items }) => items.length > 0);
  return { rows: rows.length, filled: filled.length, powers: sumOf(filled, ({ items }) => items.length) };
}

function summarise({ enhancements, sets }: MidsEnhancementDatabase): MidsSummary {
  const effects = enhancements.flatMap((piece) => piece.effects);
  const bonuses = sets.flatMap((set) => set.bonuses);
  const bonus = countBonuses(bonuses);
  const special = countBonuses(sets.flatMap((set) => set.specialBonuses));
  return {
    counts: {
      enhancements: enhancements.length,
      enhancementsByType: countBy(enhancements, ({ typeId }) => typeId),
      enhancementEffects: effects.length,
      effectRecords: countIf(effects, ({ fx }) => fx !== null),
      procs: countIf(enhancements, ({ isProc }) => isProc),
      superior: countIf(enhancements, ({ superior }) => superior),
      unique: countIf(enhancements, ({ unique }) => unique),
      sets: sets.length,
      bonusRows: bonus.rows,
      filledBonusRows: bonus.filled,
      filledBonusRowsByMode: countBy(
        bonuses.filter(({ items }) => items.length > 0),
        ({ pvMode }) => pvMode,
      ),
      bonusPowers: bonus.powers,
      specialRows: special.rows,
      filledSpecialRows: special.filled,
      specialPowers: special.powers,
    },
    sample: {
      enhancements: firstNames(enhancements.map(({ uid }) => uid)),
      sets: firstNames(sets.map(({ uid }) => uid)),
    },
  };
}

export const ENHANCEMENT_DATABASE_FILE: DatabaseFileKind<MidsEnhancementDatabase> = {
  label: 'EnhDB.mhd',
  headers: ['Mids Reborn Enhancement Database', "Mids' Hero Designer Enhancement Database"],
  schema: ENHANCEMENT_DATABASE,
  maxBytes: 16 << 20,
  summarise,
};

/**
 * Reads `EnhDB.mhd` of any era.
 * @throws GuildError as `readDatabaseFile`.
 */
export function readEnhancementDatabase(bytes: Uint8Array): DatabaseFile<MidsEnhancementDatabase> {
  return readDatabaseFile(ENHANCEMENT_DATABASE_FILE, bytes);
}

/** Bytes of `EnhDB.mhd` in the layout of the given era. */
export function writeEnhancementDatabase(file: DatabaseFile<MidsEnhancementDatabase>): Uint8Array {
  return writeDatabaseFile(ENHANCEMENT_DATABASE_FILE, file);
}
