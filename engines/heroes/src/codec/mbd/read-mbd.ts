import { decodeTextFile, GuildError } from '@guildhall/kernel';
import {
  type Build,
  MAX_SLOTS_PER_POWER,
  PICK_COUNT,
  type PowerEntry,
  type Slot,
  type SlottedEnhancement,
} from '../../model/build.ts';
import type { BuildProblem } from '../../model/totals.ts';
import { isObject, type JsonObject } from '../mids/json-file.ts';
import { FieldReader } from './fields.ts';
import type { BuildNameLookup } from './name-lookup.ts';
import { ALIGNMENTS, GRADES, RELATIVE_LEVELS } from './names.ts';

/** `.mbd` build files of Mids Reborn 3.x (heroes-mids-formats §10.1). */

/** Largest build file accepted, in bytes; real ones have 50 kB. */
export const MAX_BUILD_BYTES = 2 << 20;

/** Most power entries a file may have; real ones have 50. */
const MAX_ENTRIES = 1000;

/** Most sub-powers an entry may have. */
const MAX_SUB_POWERS = 200;

const MAX_LEVEL = 50;

/** Highest invention level. */
const MAX_INVENTION_LEVEL = 53;

function unreadable(reason: string, path: string): GuildError {
  return new GuildError('BUILD_UNREADABLE', `The build file cannot be read: ${reason}.`, { path, reason });
}

function parse(bytes: Uint8Array): JsonObject {
  if (bytes.length > MAX_BUILD_BYTES) {
    const message = `The build file is ${bytes.length} bytes; the limit is ${MAX_BUILD_BYTES}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { limit: MAX_BUILD_BYTES, size: bytes.length });
  }
  const text = decodeTextFile(bytes);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GuildError(
      'BUILD_UNREADABLE',
      `The build file is not valid JSON: ${reason}`,
      { reason },
      error,
    );
  }
  if (!isObject(root)) throw unreadable('it is not an object', '');
  return root;
}

class BuildReader extends FieldReader {
  private readonly lookup: BuildNameLookup | undefined;

  constructor(lookup: BuildNameLookup | undefined) {
    super();
    this.lookup = lookup;
  }

  /** Uid of a piece, or the long name of a piece that no data names. */
  private identity(file: JsonObject, path: string): { uid: string; longName?: string } | null {
    const uid = this.text(file.Uid, `${path}.Uid`);
    if (uid !== '') return { uid: this.lookup?.byUid(uid) ?? uid };
    const name = this.text(file.Enhancement, `${path}.Enhancement`);
    if (name === '') return null;
    const found = this.lookup?.byLongName(name);
    if (found !== undefined) return { uid: found, longName: name };
    this.warn('unknown_enhancement', path, `No enhancement is called "${name}".`);
    return { uid: '', longName: name };
  }

  enhancement(value: unknown, path: string): SlottedEnhancement | null {
    if (!isObject(value)) {
      if (value !== null && value !== undefined)
        this.warn('wrong_type', path, 'An enhancement is expected here.');
      return null;
    }
    const identity = this.identity(value, path);
    if (identity === null) return null;
    const grade = this.name(GRADES, value.Grade, `${path}.Grade`, 'none');
    const bounds = { min: 0, max: MAX_INVENTION_LEVEL - 1, fallback: 0 };
    const level = this.integer(value.IoLevel, `${path}.IoLevel`, bounds) + 1;
    return {
      ...identity,
      grade,
      // Origin enhancements have no level of their own; the file then says 1.
      level: grade === 'none' ? level : 0,
      relativeLevel: this.name(RELATIVE_LEVELS, value.RelativeLevel, `${path}.RelativeLevel`, 0),
      ...(value.Obtained === true && { obtained: true }),
    };
  }

  private slot(value: unknown, path: string): Slot | null {
    if (!isObject(value)) {
      this.warn('wrong_type', path, 'A slot is expected here; it was left out.');
      return null;
    }
    const alternate = this.enhancement(value.FlippedEnhancement, `${path}.alternate`);
    return {
      level: this.integer(value.Level, `${path}.level`, { min: 0, max: MAX_LEVEL, fallback: 1 }),
      ...(value.IsInherent === true && { inherent: true }),
      enhancement: this.enhancement(value.Enhancement, `${path}.enhancement`),
      ...(alternate !== null && { alternate }),
    };
  }

  private slots(value: unknown, path: string): Slot[] {
    const list = this.list(value, path);
    if (list.length > MAX_SLOTS_PER_POWER) {
      this.warn(
        'out_of_range',
        path,
        `${list.length} slots; only the first ${MAX_SLOTS_PER_POWER} were kept.`,
      );
    }
    return list
      .slice(0, MAX_SLOTS_PER_POWER)
      .map((slot, i) => this.slot(slot, `${path}[${i}]`))
      .filter((slot) => slot !== null);
  }

  private subPowers(value: unknown, path: string): { power: string; include: boolean }[] {
    return this.list(value, path)
      .slice(0, MAX_SUB_POWERS)
      .flatMap((item, i) => {
        const power = isObject(item) ? this.text(item.PowerName, `${path}[${i}].power`) : '';
        if (!isObject(item) || power === '') return [];
        return [{ power, include: this.flag(item.StatInclude, `${path}[${i}].include`) }];
      });
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (value !== null && value !== undefined) this.warn('wrong_type', path, 'A list is expected here.');
    return [];
  }

  /** An entry; null when no power is chosen. */
  entry(value: unknown, path: string): PowerEntry | null {
    if (!isObject(value)) {
      if (value !== null) this.warn('wrong_type', path, 'A power entry is expected here.');
      return null;
    }
    const power = this.text(value.PowerName, `${path}.power`);
    if (power === '') return null;
    const subPowers = this.subPowers(value.SubPowerEntries, `${path}.subPowers`);
    const count = { min: 0, max: MAX_SLOTS_PER_POWER, fallback: 0 };
    const inherentSlotsUsed = this.integer(value.InherentSlotsUsed, `${path}.inherentSlotsUsed`, count);
    return {
      power,
      level: this.integer(value.Level, `${path}.level`, { min: 0, max: MAX_LEVEL, fallback: 1 }),
      include: this.flag(value.StatInclude, `${path}.include`),
      // Despite its name the mark leaves procs out: totals that Mids computed agree only then.
      procs: !this.flag(value.ProcInclude, `${path}.procs`),
      stacks: this.integer(value.VariableValue, `${path}.stacks`, { min: 0, max: 10_000, fallback: 0 }),
      slots: this.slots(value.SlotEntries, `${path}.slots`),
      ...(subPowers.length > 0 && { subPowers }),
      ...(inherentSlotsUsed > 0 && { inherentSlotsUsed }),
    };
  }

  /** The first 24 entries are the picks, the others are granted; places without a power are empty picks. */
  entries(value: unknown): Pick<Build, 'picks' | 'granted'> {
    if (!Array.isArray(value)) throw unreadable('it has no list of powers', 'PowerEntries');
    if (value.length > MAX_ENTRIES) {
      throw unreadable(`it has ${value.length} power entries`, 'PowerEntries');
    }
    const picks = Array.from({ length: PICK_COUNT }, (_, i) =>
      i < value.length ? this.entry(value[i], `picks[${i}]`) : null,
    );
    const granted: PowerEntry[] = [];
    for (const item of value.slice(PICK_COUNT)) {
      const entry = this.entry(item, `granted[${granted.length}]`);
      if (entry !== null) granted.push(entry);
    }
    return { picks, granted };
  }
}

/** Name of the data a file was made with, `Homecoming 2025.11.1232`; null when it does not say. */
function dataVersionOf(reader: FieldReader, builtWith: unknown): Build['dataVersion'] {
  if (!isObject(builtWith)) return null;
  const database = reader.text(builtWith.Database, 'dataVersion');
  const version = reader.text(builtWith.DatabaseVersion, 'dataVersion');
  const name = `${database} ${version}`.trim();
  return name === '' ? null : { id: '', name };
}

/** Places in the list of powersets: primary, secondary, one unused, four pools, epic. */
const POOL_PLACES = [3, 4, 5, 6] as const;
const EPIC_PLACE = 7;

/**
 * Reads a `.mbd` build file. Powers and pieces that no data knows are kept by
 * name; wrong values become warnings and the nearest sensible value.
 * @param lookup finds pieces by name: needed for files before 3.7, which have long names instead of uids.
 * @throws GuildError FILE_TOO_LARGE; FILE_CORRUPT when it is not UTF-8; BUILD_UNREADABLE with
 * `details.path` when it is not JSON or has no class or list of powers.
 */
export function readMbd(
  bytes: Uint8Array,
  lookup?: BuildNameLookup,
): { readonly build: Build; readonly warnings: readonly BuildProblem[] } {
  const root = parse(bytes);
  const reader = new BuildReader(lookup);
  const archetype = reader.text(root.Class, 'archetype');
  if (archetype === '') throw unreadable('it names no archetype', 'Class');
  const sets = reader.list(root.PowerSets, 'PowerSets');
  const setAt = (place: number, path: string): string => reader.text(sets[place], path);
  const lastIndex = { min: 0, max: MAX_LEVEL - 1, fallback: MAX_LEVEL - 1 };
  const build: Build = {
    schema: 1,
    name: reader.text(root.Name, 'name'),
    comment: reader.text(root.Comment, 'comment'),
    archetype,
    origin: reader.text(root.Origin, 'origin'),
    alignment: reader.name(ALIGNMENTS, root.Alignment, 'alignment', 'hero'),
    // The file counts levels from 0.
    level: reader.integer(root.Level, 'level', lastIndex) + 1,
    dataVersion: dataVersionOf(reader, root.BuiltWith),
    primary: setAt(0, 'primary'),
    secondary: setAt(1, 'secondary'),
    pools: POOL_PLACES.map((place, i) => setAt(place, `pools[${i}]`)),
    epic: setAt(EPIC_PLACE, 'epic'),
    ...reader.entries(root.PowerEntries),
  };
  return { build, warnings: reader.warnings };
}
