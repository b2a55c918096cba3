import { decodeTextFile } from '@guildhall/kernel';
import {
  type Build,
  PICK_COUNT,
  type PowerEntry,
  type Slot,
  type SlottedEnhancement,
  type SubPower,
} from '../../model/build.ts';
import type { BuildProblem } from '../../model/totals.ts';
import { Fields } from '../build/fields.ts';
import {
  checkSize,
  MAX_ENTRIES,
  MAX_INVENTION_LEVEL,
  MAX_LEVEL,
  MAX_SLOTS_KEPT,
  MAX_STACKS,
  MAX_SUB_POWERS,
  unreadable,
} from '../build/limits.ts';
import { parseJsonObject } from '../build/parse-json.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { ALIGNMENTS, GRADES, RELATIVE_LEVELS } from './names.ts';

/** `.mbd` build files of Mids Reborn 3.x (heroes-mids-formats §10.1). */

/** What a build file says, with names as it writes them. */
export interface RawBuild {
  readonly build: Build;
  readonly notes: readonly BuildProblem[];
}

class MbdReader {
  readonly notes: BuildProblem[] = [];

  enhancement(value: unknown, path: string): SlottedEnhancement | null {
    const fields = this.object(value, path, 'An enhancement is expected here.');
    if (fields === null) return null;
    const uid = fields.text('Uid', 'uid');
    // Files before 3.7 have the long name instead.
    const longName = fields.text('Enhancement', 'longName');
    if (uid === '' && longName === '') return null;
    const grade = fields.name('Grade', 'grade', GRADES, 'none');
    const level = fields.integer('IoLevel', 'level', { min: 0, max: MAX_INVENTION_LEVEL - 1, fallback: 0 });
    return {
      uid,
      ...(uid === '' && { longName }),
      grade,
      // Origin enhancements have no level of their own; the file then says 1.
      level: grade === 'none' ? level + 1 : 0,
      relativeLevel: fields.name('RelativeLevel', 'relativeLevel', RELATIVE_LEVELS, 0),
      ...(fields.flag('Obtained', 'obtained') && { obtained: true }),
      ...fields.extra(),
    };
  }

  private slot(value: unknown, path: string): Slot | null {
    const fields = this.object(value, path, 'A slot is expected here; it was left out.');
    if (fields === null) return null;
    const alternate = this.enhancement(fields.value('FlippedEnhancement'), `${path}.alternate`);
    return {
      level: fields.integer('Level', 'level', { min: 0, max: MAX_LEVEL, fallback: 1 }),
      ...(fields.flag('IsInherent', 'inherent') && { inherent: true }),
      enhancement: this.enhancement(fields.value('Enhancement'), `${path}.enhancement`),
      ...(alternate !== null && { alternate }),
      ...fields.extra(),
    };
  }

  private slots(entry: Fields): Slot[] {
    const list = entry.list('SlotEntries', 'slots');
    if (list.length > MAX_SLOTS_KEPT) {
      entry.note(
        'out_of_range',
        'slots',
        `${list.length} slots; only the first ${MAX_SLOTS_KEPT} were kept.`,
      );
    }
    return list
      .slice(0, MAX_SLOTS_KEPT)
      .map((slot, i) => this.slot(slot, `${entry.at('slots')}[${i}]`))
      .filter((slot) => slot !== null);
  }

  private subPowers(entry: Fields): SubPower[] {
    const list = entry.list('SubPowerEntries', 'subPowers');
    if (list.length > MAX_SUB_POWERS) {
      entry.note('out_of_range', 'subPowers', `Only the first ${MAX_SUB_POWERS} sub-powers were kept.`);
    }
    return list.slice(0, MAX_SUB_POWERS).flatMap((item, i) => {
      const fields = this.object(item, `${entry.at('subPowers')}[${i}]`, 'A sub-power is expected here.');
      const power = fields?.text('PowerName', 'power') ?? '';
      if (fields === null || power === '') return [];
      return [{ power, include: fields.flag('StatInclude', 'include'), ...fields.extra() }];
    });
  }

  /** An entry; null when no power is chosen. */
  entry(value: unknown, path: string): PowerEntry | null {
    const fields = this.object(value, path, 'A power entry is expected here.');
    const power = fields?.text('PowerName', 'power') ?? '';
    if (fields === null || power === '') return null;
    const subPowers = this.subPowers(fields);
    const count = { min: 0, max: 100, fallback: 0 };
    const inherentSlotsUsed = fields.integer('InherentSlotsUsed', 'inherentSlotsUsed', count);
    return {
      power,
      level: fields.integer('Level', 'level', { min: 0, max: MAX_LEVEL, fallback: 1 }),
      include: fields.flag('StatInclude', 'include'),
      // Despite its name the mark leaves procs out: totals that Mids computed agree only then.
      procs: !fields.flag('ProcInclude', 'procs'),
      stacks: fields.integer('VariableValue', 'stacks', { min: 0, max: MAX_STACKS, fallback: 0 }),
      slots: this.slots(fields),
      ...(subPowers.length > 0 && { subPowers }),
      ...(inherentSlotsUsed > 0 && { inherentSlotsUsed }),
      ...fields.extra(),
    };
  }

  private object(value: unknown, path: string, expected: string): Fields | null {
    if (isJsonObject(value)) return new Fields(value, path, this.notes);
    if (value !== null && value !== undefined) {
      this.notes.push({ severity: 'warning', code: 'wrong_type', path, message: expected });
    }
    return null;
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
function dataVersionOf(builtWith: unknown): Build['dataVersion'] {
  if (!isJsonObject(builtWith)) return null;
  const texts = [builtWith.Database, builtWith.DatabaseVersion].filter((part) => typeof part === 'string');
  const name = texts.join(' ').trim();
  return name === '' ? null : { id: '', name };
}

/** Places in the list of powersets: primary, secondary, one unused, four pools, epic, and more pools. */
const UNUSED_PLACE = 2;
const EPIC_PLACE = 7;
const POOL_PLACES = [3, 4, 5, 6] as const;
const MAX_SETS = 20;

/** Powersets by their place; what stands in the unused one is kept. */
function powersets(root: Fields): Pick<Build, 'primary' | 'secondary' | 'pools' | 'epic' | 'extra'> {
  const list = root.list('PowerSets', 'PowerSets').slice(0, MAX_SETS);
  const at = (place: number): string => {
    const value = list[place];
    if (typeof value === 'string') return value;
    if (value !== undefined && value !== null) {
      root.note('wrong_type', `PowerSets[${place}]`, 'A text is expected here.');
    }
    return '';
  };
  const more = list.slice(EPIC_PLACE + 1).map((_, i) => at(EPIC_PLACE + 1 + i));
  return {
    primary: at(0),
    secondary: at(1),
    pools: [...POOL_PLACES.map(at), ...more],
    epic: at(EPIC_PLACE),
    ...(at(UNUSED_PLACE) !== '' && { extra: { [UNUSED_SET]: at(UNUSED_PLACE) } }),
  };
}

/** Under which name the powerset in the unused place is kept. */
export const UNUSED_SET = 'PowerSets[2]';

/**
 * Reads the text of a `.mbd` build file. Names stay as the file writes them and
 * unknown fields are kept; wrong values become notes and the nearest sensible value.
 * @throws GuildError BUILD_UNREADABLE with `details.path` when it is not JSON or has no list of powers.
 */
export function readMbdText(text: string): RawBuild {
  return readMbdObject(parseJsonObject(text));
}

/** As `readMbdText`, of a parsed file. */
export function readMbdObject(object: JsonObject): RawBuild {
  const reader = new MbdReader();
  const entries = reader.entries(object.PowerEntries);
  const root = new Fields(object, '', reader.notes);
  const archetype = root.text('Class', 'archetype');
  if (archetype === '') root.note('missing_archetype', 'archetype', 'The file names no archetype.');
  const { extra: unusedSet, ...sets } = powersets(root);
  const lastIndex = { min: 0, max: MAX_LEVEL - 1, fallback: MAX_LEVEL - 1 };
  const builtWith = root.value('BuiltWith');
  // Where the program last stood; it is derived, and wrong in many files.
  root.value('LastPower');
  root.value('PowerEntries');
  const fields = {
    name: root.text('Name', 'name'),
    comment: root.text('Comment', 'comment'),
    archetype,
    origin: root.text('Origin', 'origin'),
    alignment: root.name('Alignment', 'alignment', ALIGNMENTS, 'hero'),
    // The file counts levels from 0.
    level: root.integer('Level', 'level', lastIndex) + 1,
    dataVersion: dataVersionOf(builtWith),
  };
  const extra = { ...unusedSet, ...root.extra().extra };
  const build: Build = {
    schema: 1,
    ...fields,
    ...sets,
    ...entries,
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  return { build, notes: reader.notes };
}

/**
 * Reads the bytes of a `.mbd` file, see `readMbdText`.
 * @throws GuildError FILE_TOO_LARGE; FILE_CORRUPT when it is not UTF-8; BUILD_UNREADABLE.
 */
export function readMbd(bytes: Uint8Array): RawBuild {
  checkSize(bytes.length);
  return readMbdText(decodeTextFile(bytes));
}
