import { GuildError } from '@guildhall/kernel';
import { type JsonDocument, readJsonDocument, writeJsonDocument } from '../json/json-document.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { list, maybe, object, text } from '../json/json-shape.ts';
import { firstNames, type MidsFile, type MidsFileKind, type MidsSummary } from './mids-file.ts';
import { MAX_MODIFIER_JSON_BYTES, MODIFIER_JSON, summariseTables } from './modifier-tables.ts';
import { DEFAULT_SERVER_DATA, jsonNameOf, MAX_SERVER_JSON_BYTES } from './server-data.ts';
import { MAX_TYPE_GRADES_BYTES, TYPE_GRADES } from './type-grades.ts';

/** A kind of JSON file among all kinds of a Mids folder. */
export interface JsonFileKind extends MidsFileKind {
  /** True when an object of unknown name is of this kind. */
  readonly matches: (root: JsonObject) => boolean;
}

interface JsonFileOptions extends Pick<JsonFileKind, 'title' | 'maxBytes' | 'matches'> {
  /** @throws GuildError FILE_CORRUPT when the value has not the shape of this kind. */
  readonly summarise: (value: unknown) => MidsSummary;
}

/** What stands in an export for the habits of the writer; the value is what counts. */
const PLAIN = { byteOrderMark: false, lineEnd: '\n', indent: '  ', endsWithLine: true } as const;

/** @throws GuildError FILE_CORRUPT: JSON can write numbers that no double holds. */
function refuseInfinite(title: string, value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new GuildError('FILE_CORRUPT', `${title} contains a number that is out of range.`, { path: '' });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const item of Object.values(value)) refuseInfinite(title, item);
}

function jsonKind({ title, maxBytes, matches, summarise }: JsonFileOptions): JsonFileKind {
  const asMidsFile = (document: JsonDocument): MidsFile => {
    refuseInfinite(title, document.value);
    return {
      kind,
      era: null,
      summary: summarise(document.value),
      write: () => writeJsonDocument(document),
      jsonParts: () => ['"value":', JSON.stringify(document.value)],
    };
  };
  const kind: JsonFileKind = {
    title,
    names: [title.toLowerCase()],
    compared: 'value',
    maxBytes,
    matches,
    read: (bytes) => asMidsFile(readJsonDocument(title, bytes, maxBytes)),
    fromJson: (content) => asMidsFile({ ...PLAIN, value: (content as { value?: unknown }).value }),
  };
  return kind;
}

const MODIFIERS = jsonKind({
  title: 'AttribMod.json',
  maxBytes: MAX_MODIFIER_JSON_BYTES,
  matches: (root) => Array.isArray(root.Modifier),
  summarise: (value) => {
    const { Modifier: tables, Revision: revision, RevisionDate: date } = MODIFIER_JSON(value, '');
    return {
      ...(revision !== undefined && { revision: `${revision}, ${date?.slice(0, 10) ?? 'undated'}` }),
      ...summariseTables(tables.map(({ ID: id, Table: rows }) => ({ id, rows }))),
    };
  },
});

const TYPES = jsonKind({
  title: 'TypeGrades.json',
  maxBytes: MAX_TYPE_GRADES_BYTES,
  matches: (root) => Array.isArray(root.SetTypes) && Array.isArray(root.SpecialEnhancementTypes),
  summarise: (value) => {
    const types = TYPE_GRADES(value, '');
    return {
      counts: {
        setTypes: types.SetTypes.length,
        grades: types.EnhancementGrades?.length ?? 0,
        specialTypes: types.SpecialEnhancementTypes.length,
      },
      sample: { setTypes: firstNames(types.SetTypes.map(({ Name }) => Name)) },
    };
  },
});

const SERVER_KEYS = Object.keys(DEFAULT_SERVER_DATA).map(jsonNameOf);

const SERVER = jsonKind({
  title: 'SData.json',
  maxBytes: MAX_SERVER_JSON_BYTES,
  matches: (root) => SERVER_KEYS.filter((key) => Object.hasOwn(root, key)).length > 1,
  summarise: (value) => {
    object({})(value, '');
    const stated = SERVER_KEYS.filter((key) => Object.hasOwn(value as object, key));
    return { counts: { settings: stated.length }, sample: {} };
  },
});

const COMPARISONS = jsonKind({
  title: 'Compare.json',
  maxBytes: 1 << 20,
  matches: (root) => Array.isArray(root.CompOverride),
  summarise: (value) => {
    const override = object({ Powerset: maybe(text), Power: maybe(text) });
    const { CompOverride: overrides } = object({ CompOverride: list(override) })(value, '');
    return {
      counts: { overrides: overrides.length },
      sample: {
        overrides: firstNames(overrides.map(({ Powerset, Power }) => `${Powerset ?? ''}: ${Power ?? ''}`)),
      },
    };
  },
});

/** Largest development dump accepted, in bytes; the real ones have up to 2 MB. */
const MAX_DUMP_BYTES = 32 << 20;

/**
 * The dumps that the program wrote for its developers in 2019-2021, with the
 * name of the database and its lists. Defaults are left out in them.
 */
function dumpKind(title: string, name: RegExp): JsonFileKind {
  return jsonKind({
    title,
    maxBytes: MAX_DUMP_BYTES,
    matches: (root) => typeof root.name === 'string' && name.test(root.name),
    summarise: (value) => {
      const root = isJsonObject(value) ? value : {};
      const lists = Object.entries(root).filter(([, item]) => Array.isArray(item));
      return {
        counts: Object.fromEntries(lists.map(([key, items]) => [key, (items as unknown[]).length])),
        sample: {},
      };
    },
  });
}

/** Kinds whose files may state so little that only their name tells them: what is missing is a default. */
export const MAY_BE_BARE: ReadonlySet<MidsFileKind> = new Set([SERVER]);

/** All kinds of JSON files. */
export const JSON_KINDS: readonly JsonFileKind[] = [
  MODIFIERS,
  TYPES,
  SERVER,
  COMPARISONS,
  dumpKind('I12.json', / Database MK II$| Powers Database$/),
  dumpKind('EnhDB.json', / Enhancement Database$/),
  dumpKind('Recipe.json', / Recipe Database$/),
  dumpKind('Salvage.json', / Salvage Database$/),
];
