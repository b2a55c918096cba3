import type { Alignment, Build, PowerEntry, Slot, SlottedEnhancement, SubPower } from '../../model/build.ts';
import type { BuildProblem } from '../../model/totals.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { RawBuild } from '../mbd/read-mbd.ts';
import { Fields } from './fields.ts';
import { MAX_ENTRIES, MAX_LEVEL, MAX_SLOTS_KEPT, MAX_STACKS, MAX_SUB_POWERS, unreadable } from './limits.ts';

/** Our own JSON: the build as the API takes and gives it. */

/** Limits of the API; a file may not hold what could not be stored. */
const MAX_API_LEVEL = 60;
const MAX_RELATIVE_LEVEL = 10;
const MAX_POOLS = 16;
const MAX_PICKS = 64;

const ALIGNMENTS: Readonly<Record<Alignment, Alignment>> = {
  hero: 'hero',
  rogue: 'rogue',
  vigilante: 'vigilante',
  villain: 'villain',
  loyalist: 'loyalist',
  resistance: 'resistance',
};
const GRADES = { none: 'none', TO: 'TO', DO: 'DO', SO: 'SO' } as const;

class JsonReader {
  readonly notes: BuildProblem[] = [];

  build(object: JsonObject): Build {
    const root = new Fields(object, '', this.notes);
    const schema = root.value('schema');
    if (schema !== undefined && schema !== 1)
      throw unreadable(`its schema is ${String(schema)}, not 1`, 'schema');
    const archetype = root.text('archetype');
    if (archetype === '') root.note('missing_archetype', 'archetype', 'The file names no archetype.');
    return {
      schema: 1,
      name: root.text('name'),
      comment: root.text('comment'),
      archetype,
      origin: root.text('origin'),
      alignment: root.name('alignment', 'alignment', ALIGNMENTS, 'hero'),
      level: root.integer('level', 'level', { min: 1, max: MAX_LEVEL, fallback: MAX_LEVEL }),
      dataVersion: dataVersion(root.value('dataVersion')),
      primary: root.text('primary'),
      secondary: root.text('secondary'),
      pools: this.bounded(root, 'pools', MAX_POOLS).map((pool) => (typeof pool === 'string' ? pool : '')),
      epic: root.text('epic'),
      picks: this.bounded(root, 'picks', MAX_PICKS).map((pick, i) => this.entry(pick, `picks[${i}]`)),
      granted: this.bounded(root, 'granted', MAX_ENTRIES)
        .map((entry, i) => this.entry(entry, `granted[${i}]`))
        .filter((entry) => entry !== null),
      ...given(root),
    };
  }

  private bounded(fields: Fields, key: string, max: number): readonly unknown[] {
    const list = fields.list(key, key);
    if (list.length > max)
      fields.note('out_of_range', key, `${list.length} items; only the first ${max} were kept.`);
    return list.slice(0, max);
  }

  private entry(value: unknown, path: string): PowerEntry | null {
    const fields = this.object(value, path, 'A power entry is expected here.');
    const power = fields?.text('power') ?? '';
    if (fields === null || power === '') return null;
    const subPowers = this.bounded(fields, 'subPowers', MAX_SUB_POWERS)
      .map((sub, i) => this.subPower(sub, `${path}.subPowers[${i}]`))
      .filter((sub) => sub !== null);
    const used = fields.integer('inherentSlotsUsed', 'inherentSlotsUsed', { min: 0, max: 100, fallback: 0 });
    return {
      power,
      level: fields.integer('level', 'level', { min: 0, max: MAX_API_LEVEL, fallback: 1 }),
      include: fields.flag('include', 'include'),
      procs: fields.flag('procs', 'procs'),
      stacks: this.stacks(fields),
      slots: this.bounded(fields, 'slots', MAX_SLOTS_KEPT)
        .map((slot, i) => this.slot(slot, `${path}.slots[${i}]`))
        .filter((slot) => slot !== null),
      ...(subPowers.length > 0 && { subPowers }),
      ...(used > 0 && { inherentSlotsUsed: used }),
      ...given(fields),
    };
  }

  /** The one number that need not be whole. */
  private stacks(fields: Fields): number {
    const value = fields.value('stacks');
    if (value === undefined) return 0;
    if (typeof value === 'number' && value >= 0 && value <= MAX_STACKS) return value;
    fields.note('out_of_range', 'stacks', `A number from 0 to ${MAX_STACKS} is expected here.`);
    return 0;
  }

  private subPower(value: unknown, path: string): SubPower | null {
    const fields = this.object(value, path, 'A sub-power is expected here.');
    const power = fields?.text('power') ?? '';
    if (fields === null || power === '') return null;
    return { power, include: fields.flag('include', 'include'), ...given(fields) };
  }

  private slot(value: unknown, path: string): Slot | null {
    const fields = this.object(value, path, 'A slot is expected here; it was left out.');
    if (fields === null) return null;
    const alternate = this.piece(fields.value('alternate'), `${path}.alternate`);
    return {
      level: fields.integer('level', 'level', { min: 0, max: MAX_API_LEVEL, fallback: 1 }),
      ...(fields.flag('inherent', 'inherent') && { inherent: true }),
      enhancement: this.piece(fields.value('enhancement'), `${path}.enhancement`),
      ...(alternate !== null && { alternate }),
      ...given(fields),
    };
  }

  private piece(value: unknown, path: string): SlottedEnhancement | null {
    const fields = this.object(value, path, 'An enhancement is expected here.');
    if (fields === null) return null;
    const uid = fields.text('uid');
    const longName = fields.text('longName');
    if (uid === '' && longName === '') return null;
    const bounds = { min: -MAX_RELATIVE_LEVEL, max: MAX_RELATIVE_LEVEL, fallback: 0 };
    return {
      uid,
      ...(uid === '' && { longName }),
      grade: fields.name('grade', 'grade', GRADES, 'none'),
      level: fields.integer('level', 'level', { min: 0, max: MAX_API_LEVEL, fallback: 0 }),
      relativeLevel: fields.integer('relativeLevel', 'relativeLevel', bounds),
      ...(fields.flag('obtained', 'obtained') && { obtained: true }),
      ...given(fields),
    };
  }

  private object(value: unknown, path: string, expected: string): Fields | null {
    if (isJsonObject(value)) return new Fields(value, path, this.notes);
    if (value !== null && value !== undefined) {
      this.notes.push({ severity: 'warning', code: 'wrong_type', path, message: expected });
    }
    return null;
  }
}

/** The unknown fields a build carries, and those that are unknown in this file. */
function given(fields: Fields): Pick<Build, 'extra'> {
  const carried = fields.value('extra');
  const { extra: left } = fields.extra();
  const all = { ...(isJsonObject(carried) ? carried : {}), ...left };
  return Object.keys(all).length === 0 ? {} : { extra: all };
}

function dataVersion(value: unknown): Build['dataVersion'] {
  if (!isJsonObject(value)) return null;
  const { id, name } = value;
  return { id: typeof id === 'string' ? id : '', name: typeof name === 'string' ? name : '' };
}

/** The build inside a document: alone, as a request or record of the API, or as an answer. */
export function buildObjectIn(root: JsonObject): JsonObject | null {
  let object: unknown = root;
  for (const key of ['data', 'build']) {
    if (isJsonObject(object) && !('picks' in object) && isJsonObject(object[key])) object = object[key];
  }
  return isJsonObject(object) && 'picks' in object ? object : null;
}

/**
 * Reads a build in our own JSON: fields that are wrong become notes, unknown
 * ones are kept.
 * @throws GuildError BUILD_UNREADABLE when it is of another schema.
 */
export function readBuildJson(object: JsonObject): RawBuild {
  const reader = new JsonReader();
  return { build: reader.build(object), notes: reader.notes };
}

/** The build as JSON to keep, with everything it has. */
export function writeBuildJson(build: Build): string {
  return `${JSON.stringify(build, null, 2)}\n`;
}
