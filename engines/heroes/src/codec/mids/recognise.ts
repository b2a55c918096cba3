import { GuildError, isGuildError } from '@guildhall/kernel';
import { readJsonDocument } from '../json/json-document.ts';
import { isJsonObject } from '../json/json-object.ts';
import { binaryKind, type DatabaseFileKind, headerOf } from './database-file.ts';
import { ENHANCEMENT_DATABASE_FILE } from './enhancement-database.ts';
import { adviceFor, foreignContent, foreignJson, OTHER_OBJECT } from './foreign-file.ts';
import { JSON_KINDS, MAY_BE_BARE } from './json-kinds.ts';
import { MAIN_DATABASE_FILE } from './main-database.ts';
import type { MidsFile, MidsFileKind } from './mids-file.ts';
import { MODIFIER_FILE_KIND } from './modifier-tables.ts';
import { RECIPE_FILE, SALVAGE_FILE } from './recipe-database.ts';
import { SERVER_FILE_KIND } from './server-data.ts';
import { COMPARISON_FILE, EFFECT_ID_FILE } from './small-databases.ts';
import { readTextDocument } from './text-document.ts';
import { isWithoutRows, MAY_BE_EMPTY, TEXT_KINDS } from './text-kinds.ts';
import { MAX_TEXT_BYTES, type TextTable, tableOf } from './text-rows.ts';

/** A binary kind with the headers that tell it. */
interface HeaderKind extends Pick<DatabaseFileKind<never>, 'headers' | 'refuse'> {
  readonly kind: MidsFileKind;
}

function headerKind<T>(own: DatabaseFileKind<T>): HeaderKind {
  const { headers, refuse } = own;
  return { headers, kind: binaryKind(own), ...(refuse && { refuse }) };
}

const HEADER_KINDS: readonly HeaderKind[] = [
  headerKind(MAIN_DATABASE_FILE),
  headerKind(ENHANCEMENT_DATABASE_FILE),
  headerKind(RECIPE_FILE),
  headerKind(SALVAGE_FILE),
  headerKind(MODIFIER_FILE_KIND),
  headerKind(SERVER_FILE_KIND),
  headerKind(COMPARISON_FILE),
];

/** Has no header: any file that its layout fits to the last byte is of this kind. */
const EFFECT_IDS = binaryKind(EFFECT_ID_FILE);

/** Every kind of file of a Mids folder that is read and written. */
export const MIDS_FILE_KINDS: readonly MidsFileKind[] = [
  ...HEADER_KINDS.map(({ kind }) => kind),
  EFFECT_IDS,
  ...TEXT_KINDS,
  ...JSON_KINDS,
];

/** Largest file of any kind, in bytes. */
export const MAX_MIDS_BYTES = Math.max(...MIDS_FILE_KINDS.map(({ maxBytes }) => maxBytes));

/** The kind a file name promises; undefined for any other name. Folders before the name do not count. */
export function kindOfName(name: string): MidsFileKind | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase();
  return MIDS_FILE_KINDS.find(({ names }) => names.includes(base));
}

/** Outcome of one way to tell a kind: the kind, what else the file is, or neither. */
type Told = MidsFileKind | { readonly foreign: string } | undefined;

function tellByHeader(bytes: Uint8Array): Told {
  const header = headerOf(bytes);
  const found = HEADER_KINDS.find(({ headers }) => header !== undefined && headers.includes(header));
  found?.refuse?.(bytes);
  return found?.kind;
}

/** Largest JSON file of any kind, in bytes. */
const MAX_JSON_BYTES = Math.max(...JSON_KINDS.map(({ maxBytes }) => maxBytes));

const WHITE_SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const BRACE = 0x7b;
const BRACKET = 0x5b;

function beginsLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => !WHITE_SPACE.has(byte));
  return first === BRACE || first === BRACKET;
}

/** @throws GuildError as `readJsonDocument`. */
function tellJson(title: string, bytes: Uint8Array, promised: MidsFileKind | undefined): Told {
  const { value } = readJsonDocument(title, bytes, MAX_JSON_BYTES);
  const kind = isJsonObject(value) ? JSON_KINDS.find(({ matches }) => matches(value)) : undefined;
  if (kind !== undefined) return kind;
  const foreign = foreignJson(value);
  const isBare = promised !== undefined && MAY_BE_BARE.has(promised) && foreign === OTHER_OBJECT;
  return isBare ? promised : { foreign };
}

/** The text as a table; undefined when the file is no text. */
function asTable(title: string, bytes: Uint8Array): TextTable | undefined {
  if (bytes.length > MAX_TEXT_BYTES) return undefined;
  try {
    return tableOf(title, readTextDocument(title, bytes));
  } catch (error) {
    if (isGuildError(error)) return undefined;
    throw error;
  }
}

function tellText(title: string, bytes: Uint8Array, promised: MidsFileKind | undefined): Told {
  const table = asTable(title, bytes);
  if (table === undefined) return undefined;
  const own = TEXT_KINDS.find((kind) => kind === promised);
  if (own?.matches(table)) return own;
  const kind = TEXT_KINDS.find(({ matches }) => matches(table));
  if (kind !== undefined) return kind;
  return own !== undefined && MAY_BE_EMPTY.has(own) && isWithoutRows(table) ? own : undefined;
}

function tellWithoutHeader(bytes: Uint8Array, promised: MidsFileKind | undefined): Told {
  if (bytes.length > EFFECT_IDS.maxBytes) return undefined;
  try {
    const { summary } = EFFECT_IDS.read(bytes);
    // Four zeros are a list without items, and much else.
    return promised === EFFECT_IDS || summary.counts.effectIds !== 0 ? EFFECT_IDS : undefined;
  } catch (error) {
    if (isGuildError(error)) return undefined;
    throw error;
  }
}

function tell(title: string, bytes: Uint8Array, promised: MidsFileKind | undefined): Told {
  return (
    tellByHeader(bytes) ??
    (beginsLikeJson(bytes) ? tellJson(title, bytes, promised) : tellText(title, bytes, promised)) ??
    tellWithoutHeader(bytes, promised)
  );
}

/**
 * Tells the kind of a file by its content; the name only decides between texts
 * that could be several.
 * @param name file name as given, which may be wrong; undefined when there is none.
 * @throws GuildError FILE_UNRECOGNISED, which says what the file is instead and, with a name
 * of a Mids file, what was expected; FILE_TRUNCATED or FILE_CORRUPT for broken JSON.
 */
export function recogniseMidsFile(bytes: Uint8Array, name?: string): MidsFileKind {
  const promised = name === undefined ? undefined : kindOfName(name);
  const title = name ?? 'The file';
  const told = tell(title, bytes, promised);
  if (told !== undefined && 'title' in told) return told;
  const found = told?.foreign ?? foreignContent(bytes);
  const expected = promised === undefined ? 'any file of a Mids folder' : promised.title;
  const message = `${title} is ${found}, not ${expected}. ${adviceFor(found)}`.trimEnd();
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, found });
}

/**
 * Reads any file of a Mids folder.
 * @throws GuildError as `recogniseMidsFile` and `MidsFileKind.read`.
 */
export function readMidsFile(bytes: Uint8Array, name?: string): MidsFile {
  return recogniseMidsFile(bytes, name).read(bytes);
}
