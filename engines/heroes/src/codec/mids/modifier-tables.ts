import { GuildError } from '@guildhall/kernel';
import { array1, fixed } from '../binary/lists.ts';
import { f32, i32, i64, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import type { ValueOf } from '../binary/schema.ts';
import { readJsonDocument } from '../json/json-document.ts';
import { list, maybe, number, object, text } from '../json/json-shape.ts';
import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { dotnetDate } from './dotnet-date.ts';
import { countIf, firstNames, type MidsSummary, sumOf } from './mids-file.ts';

/** Archetype modifier tables (heroes-mids-formats §5). */

/** Levels each table of `AttribMod.mhd` has. */
const TABLE_ROWS = 55;

/** Largest `AttribMod.json` accepted, in bytes; the real one has 5 MB. */
export const MAX_MODIFIER_JSON_BYTES = 32 << 20;

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

/** Counts of modifier tables in either form. */
export function summariseTables(tables: readonly MidsModifierTable[]): MidsSummary {
  return {
    counts: {
      tables: tables.length,
      rows: sumOf(tables, ({ rows }) => rows.length),
      emptyRows: sumOf(tables, ({ rows }) => countIf(rows, ({ length }) => length === 0)),
    },
    sample: { tables: firstNames(tables.map(({ id }) => id)) },
  };
}

export const MODIFIER_FILE_KIND: DatabaseFileKind<MidsModifierFile> = {
  label: 'AttribMod.mhd',
  headers: ["Mids' Hero Designer Attribute Modifier Tables"],
  schema: MODIFIER_FILE,
  maxBytes: 16 << 20,
  summarise: ({ tables, revision, revisionDate }) => ({
    revision: `${revision}, ${dotnetDate(revisionDate)}`,
    ...summariseTables(tables),
  }),
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

/** `AttribMod.json`, the form since October 2020. */
export const MODIFIER_JSON = object({
  Modifier: list(object({ ID: text, BaseIndex: maybe(number), Table: list(list(number)) })),
  Revision: maybe(number),
  RevisionDate: maybe(text),
});

/** Reads `AttribMod.json`. @throws GuildError as `readJsonDocument`, or FILE_CORRUPT with `details.path`. */
function readModifierJson(bytes: Uint8Array): MidsModifierTable[] {
  const { value } = readJsonDocument('AttribMod.json', bytes, MAX_MODIFIER_JSON_BYTES);
  return MODIFIER_JSON(value, '').Modifier.map(({ ID: id, Table: rows }) => ({ id, rows }));
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
