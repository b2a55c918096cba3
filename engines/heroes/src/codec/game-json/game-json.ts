import { decodeTextFile, GuildError, isGuildError } from '@guildhall/kernel';
import type { FullGameData, ModifierTables } from '../../model/game-data.ts';
import { indexGameData } from '../../model/index-game-data.ts';
import { numbers, type Shape, ShapeProblem } from '../record-shape.ts';
import { type RejectedRecord, shownValue } from '../rejected-record.ts';
import {
  archetypeShape,
  enhancementClassShape,
  enhancementSetShape,
  enhancementShape,
  entityShape,
  powerShape,
  powersetShape,
  recipeShape,
  rulesShape,
  salvageShape,
  setTypeShape,
  versionShape,
} from './game-json-shapes.ts';

/** First fields of our exported game data; a newer schema is refused, not guessed. */
const FORMAT = 'guildhall-game-data';
const SCHEMA = 1;

/** The real data with every layer is about 40 MB of JSON. */
const MAX_BYTES = 512 << 20;

/** Lists of the document in the order they are written. */
const LISTS = {
  archetypes: archetypeShape,
  enhancementClasses: enhancementClassShape,
  setTypes: setTypeShape,
  powersets: powersetShape,
  powers: powerShape,
  entities: entityShape,
  enhancements: enhancementShape,
  enhancementSets: enhancementSetShape,
  recipes: recipeShape,
  salvage: salvageShape,
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Most records of one list. */
const MOST_RECORDS = 500_000;

/**
 * Complete game data as one JSON document, in pieces that concatenate to it: a
 * record a line, so that two versions can be compared line by line.
 */
export function* writeGameJson(data: FullGameData): Generator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"schema":${SCHEMA},\n"version":${JSON.stringify(data.version)},\n`;
  yield `"rules":${JSON.stringify(data.rules)}`;
  for (const name of LIST_NAMES) {
    yield `,\n${JSON.stringify(name)}:[`;
    let separator = '\n';
    for (const record of data[name]) {
      yield separator + JSON.stringify(record);
      separator = ',\n';
    }
    yield '\n]';
  }
  yield ',\n"tables":{';
  let separator = '\n';
  for (const [classId, tables] of data.tables) {
    yield `${separator}${JSON.stringify(classId)}:${JSON.stringify(Object.fromEntries(tables))}`;
    separator = ',\n';
  }
  yield '\n}}\n';
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(file: string, bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Json {
  if (bytes.length > MAX_BYTES) {
    throw new GuildError('FILE_TOO_LARGE', `${file} has ${bytes.length} bytes.`, { limit: MAX_BYTES });
  }
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (error) {
    if (isGuildError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GuildError('FILE_CORRUPT', `${file} is not valid JSON: ${reason}`, { reason }, error);
  }
  if (!isJson(value) || value.format !== FORMAT) {
    throw new GuildError('FILE_UNRECOGNISED', `${file} is no game data of Guildhall.`, { expected: FORMAT });
  }
  if (value.schema !== SCHEMA) {
    const message = `${file} has schema ${String(value.schema)}; this Guildhall reads ${SCHEMA}.`;
    throw new GuildError('FILE_UNRECOGNISED', message, { schema: value.schema });
  }
  return value;
}

/** A part without which nothing can be computed. */
function needed<T>(file: string, document: Json, name: string, shape: Shape<T>): T {
  try {
    return shape.read(document[name]);
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error;
    const path = [name, error.path].filter((part) => part !== '').join('.');
    throw new GuildError('FILE_CORRUPT', `${file}: ${error.message} at ${path}.`, { path }, error);
  }
}

class Reading {
  readonly file: string;
  readonly document: Json;
  readonly rejected: RejectedRecord[] = [];

  constructor(file: string, document: Json) {
    this.file = file;
    this.document = document;
  }

  /** The records of a list that have their form; the others are noted. */
  list<T>(name: string, shape: Shape<T>): T[] {
    const value = this.document[name];
    if (!Array.isArray(value) || value.length > MOST_RECORDS) {
      throw new GuildError('FILE_CORRUPT', `${this.file}: a list is expected at ${name}.`, { path: name });
    }
    return value.flatMap((record: unknown, i) => this.#one(`${name}[${i}]`, record, shape) ?? []);
  }

  tables(): Map<string, ModifierTables> {
    const { tables } = this.document;
    if (!isJson(tables)) {
      throw new GuildError('FILE_CORRUPT', `${this.file}: an object is expected at tables.`, {
        path: 'tables',
      });
    }
    const curve = numbers(-Number.MAX_VALUE, Number.MAX_VALUE, 1000);
    return new Map(
      Object.entries(tables).map(([classId, own]) => {
        const known = Object.entries(isJson(own) ? own : {}).flatMap(([table, values]) => {
          const read = this.#one(`tables.${classId}.${table}`, values, curve);
          return read === undefined ? [] : [[table, read] as const];
        });
        return [classId, new Map(known)];
      }),
    );
  }

  #one<T>(path: string, value: unknown, shape: Shape<T>): T | undefined {
    try {
      return shape.read(value);
    } catch (error) {
      if (!(error instanceof ShapeProblem)) throw error;
      const inner = error.path === '' ? '' : error.path.startsWith('[') ? error.path : `.${error.path}`;
      this.rejected.push({
        file: this.file,
        path: `${path}${inner}`,
        value: shownValue(error.value),
        reason: error.message,
        suggestion: error.suggestion,
      });
      return undefined;
    }
  }
}

/**
 * Reads what `writeGameJson` wrote. A record without its form is left out and
 * reported; what the whole needs (format, version, rules, lists) has to be there.
 * @throws GuildError FILE_TOO_LARGE, FILE_UNRECOGNISED or FILE_CORRUPT with `details.path`.
 */
export function readGameJson(
  file: string,
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string = decodeTextFile,
): { data: FullGameData; rejected: readonly RejectedRecord[] } {
  const document = parse(file, bytes, decode);
  const reading = new Reading(file, document);
  const data = indexGameData({
    version: needed(file, document, 'version', versionShape),
    rules: needed(file, document, 'rules', rulesShape),
    archetypes: reading.list('archetypes', LISTS.archetypes),
    enhancementClasses: reading.list('enhancementClasses', LISTS.enhancementClasses),
    setTypes: reading.list('setTypes', LISTS.setTypes),
    powersets: reading.list('powersets', LISTS.powersets),
    powers: reading.list('powers', LISTS.powers),
    entities: reading.list('entities', LISTS.entities),
    enhancements: reading.list('enhancements', LISTS.enhancements),
    enhancementSets: reading.list('enhancementSets', LISTS.enhancementSets),
    recipes: reading.list('recipes', LISTS.recipes),
    salvage: reading.list('salvage', LISTS.salvage),
    tables: reading.tables(),
  });
  return { data, rejected: reading.rejected };
}
