import { GuildError } from '@guildhall/kernel';
import { ByteReader } from '../binary/byte-reader.ts';
import { shortFloat } from '../binary/short-float.ts';
import {
  type DatabaseFile,
  type DatabaseFileKind,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.ts';
import { dotnetDate } from './dotnet-date.ts';
import { MAIN_DATABASE, MAIN_DATABASE_PREAMBLE, type MidsMainDatabase } from './main-database-records.ts';
import { countBy, countIf, firstNames, type MidsSummary, sumOf } from './mids-file.ts';

const OLD_HEADER = "Mids' Hero Designer Database MK II";

/** Version, date and issue as far as the file states them. */
function revisionOf({ version, versionNumber, date, issue }: MidsMainDatabase): string {
  const number = version || String(shortFloat(versionNumber));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = date.year > 0 ? `${date.year}-${pad(date.month)}-${pad(date.day)}` : dotnetDate(date.binary);
  return `${number}, ${day}, issue ${issue}`;
}

function summarise(database: MidsMainDatabase): MidsSummary {
  const { archetypes, powersets, powers, entities } = database;
  return {
    revision: revisionOf(database),
    counts: {
      archetypes: archetypes.length,
      playableArchetypes: countIf(archetypes, ({ playable }) => playable),
      powersets: powersets.length,
      powersetsByType: countBy(powersets, ({ setType }) => setType),
      powers: powers.length,
      effects: sumOf(powers, ({ effects }) => effects.length),
      effectIds: new Set(powers.flatMap(({ effects }) => effects.map(({ effectId }) => effectId))).size,
      entities: entities.length,
    },
    sample: {
      archetypes: firstNames(archetypes.map(({ className }) => className)),
      powersets: firstNames(powersets.map(({ fullName }) => fullName)),
      powers: firstNames(powers.map(({ fullName }) => fullName)),
      entities: firstNames(entities.map(({ uid }) => uid)),
    },
  };
}

export const MAIN_DATABASE_FILE: DatabaseFileKind<MidsMainDatabase> = {
  label: 'I12.mhd',
  headers: ['Mids Reborn Powers Database', OLD_HEADER],
  schema: MAIN_DATABASE,
  maxBytes: 128 << 20,
  summarise,
  refuse: refuseI9,
};

/** `I9.mhd` has the header of `I12.mhd` and version 1.1; the first I12 files are numbered above 10. */
const FIRST_SUPPORTED_VERSION = 10;

/** Refuses the database of 2007 that folders still carry as `I9.mhd`. heroes-mids-formats §9. */
function refuseI9(bytes: Uint8Array): void {
  const header = bytes.subarray(1, 1 + OLD_HEADER.length);
  const hasOldHeader = bytes[0] === OLD_HEADER.length && String.fromCharCode(...header) === OLD_HEADER;
  if (!hasOldHeader || bytes.length < 64) return;
  const preamble = MAIN_DATABASE_PREAMBLE.compile('old')!.read(new ByteReader(bytes));
  if (preamble.versionNumber >= FIRST_SUPPORTED_VERSION) return;
  const message =
    `This is an I9.mhd database (issue ${preamble.issue}, from 2007), not I12.mhd. ` +
    'Choose the I12.mhd beside it.';
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, version: preamble.versionNumber });
}

/**
 * Reads `I12.mhd` of any era.
 * @throws GuildError as `readDatabaseFile`; FILE_UNRECOGNISED for the 2007 database `I9.mhd`.
 */
export function readMainDatabase(bytes: Uint8Array): DatabaseFile<MidsMainDatabase> {
  return readDatabaseFile(MAIN_DATABASE_FILE, bytes);
}

/** Bytes of `I12.mhd` in the layout of the given era. */
export function writeMainDatabase(file: DatabaseFile<MidsMainDatabase>): Uint8Array {
  return writeDatabaseFile(MAIN_DATABASE_FILE, file);
}
