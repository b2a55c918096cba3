import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { ENHANCEMENT_DATABASE, type MidsEnhancementDatabase } from './enhancement-database-records.ts';

const ENHANCEMENT_DATABASE_FILE: DatabaseFileKind<MidsEnhancementDatabase> = {
  label: 'EnhDB.mhd',
  headers: ['Mids Reborn Enhancement Database', "Mids' Hero Designer Enhancement Database"],
  schema: ENHANCEMENT_DATABASE,
  maxBytes: 16 << 20,
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
