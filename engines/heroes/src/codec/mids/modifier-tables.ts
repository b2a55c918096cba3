import { GuildError } from '@guildhall/kernel';
import { array1, f32, fixed, i32, i64, record, str, type ValueOf } from '../binary/schema.ts';
import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { arrayAt, numberIn, objectAt, parseJsonFile, textIn } from './json-file.ts';

/** Archetype modifier tables (heroes-mids-formats §5). */

/** Levels each table of `AttribMod.mhd` has. */
const TABLE_ROWS = 55;

/** Largest `AttribMod.json` accepted, in bytes; the real one has 5 MB. */
const MAX_JSON_BYTES = 64 << 20;

const TABLE = record({ id: str, baseIndex: i32, rows: fixed(TABLE_ROWS, array1(f32)) });

const MODIFIER_FILE = record({
  header: str,
  revision: i32,
  revisionDate: i64,
  sourceIndex: str,
  sourceTables: str,
  tables: array1(TABLE),
});
export type MidsModifierFile = ValueOf<typeof MODIFIER_FILE>;

const MODIFIER_FILE_KIND: DatabaseFileKind<MidsModifierFile> = {
  label: 'AttribMod.mhd',
  headers: ["Mids' Hero Designer Attribute Modifier Tables"],
  schema: MODIFIER_FILE,
  maxBytes: 16 << 20,
};

/** One table: value by level (zero-based row) and class column; 32-bit floats. */
export interface MidsModifierTable {
  readonly id: string;
  readonly rows: readonly (readonly number[])[];
}

/** Reads the binary tables of 2019-2020. @throws GuildError as `readDatabaseFile`. */
export function readModifierFile(bytes: Uint8Array): DatabaseFile<MidsModifierFile> {
  return readDatabaseFile(MODIFIER_FILE_KIND, bytes);
}

/** Bytes of `AttribMod.mhd`. */
export function writeModifierFile(file: DatabaseFile<MidsModifierFile>): Uint8Array {
  return writeDatabaseFile(MODIFIER_FILE_KIND, file);
}

function readRow(label: string, row: unknown, path: string): number[] {
  return arrayAt(label, row, path).map((cell, i) => numberIn(label, cell, `${path}[${i}]`));
}

/**
 * Reads `AttribMod.json`, the form since October 2020.
 * @throws GuildError FILE_TOO_LARGE, or FILE_CORRUPT with `details.path`.
 */
function readModifierJson(bytes: Uint8Array): MidsModifierTable[] {
  const label = 'AttribMod.json';
  const root = objectAt(label, parseJsonFile(label, bytes, MAX_JSON_BYTES), 'the start');
  return arrayAt(label, root.Modifier, 'Modifier').map((item, i) => {
    const path = `Modifier[${i}]`;
    const table = objectAt(label, item, path);
    const rows = arrayAt(label, table.Table, `${path}.Table`);
    return {
      id: textIn(label, table.ID, `${path}.ID`),
      rows: rows.map((row, level) => readRow(label, row, `${path}.Table[${level}]`)),
    };
  });
}

/**
 * The tables of a folder: the JSON form when present, else the binary one.
 * @throws GuildError DATA_FOLDER_INCOMPLETE when neither is there.
 */
export function readModifierTables(
  json: Uint8Array | undefined,
  binary: Uint8Array | undefined,
): readonly MidsModifierTable[] {
  if (json !== undefined) return readModifierJson(json);
  if (binary !== undefined) return readModifierFile(binary).value.tables;
  const message = 'The folder has neither AttribMod.json nor AttribMod.mhd.';
  throw new GuildError('DATA_FOLDER_INCOMPLETE', message, { missing: ['AttribMod.json'] });
}
