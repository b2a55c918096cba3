import { decodeTextFile, GuildError, isGuildError } from '@guildhall/kernel';
import { type Shape, ShapeProblem } from '../record-shape.ts';
import { type RejectedRecord, shownValue } from '../rejected-record.ts';
import {
  ARCHETYPE,
  BOOST_SET,
  CATEGORY,
  type CodArchetype,
  type CodBoostSet,
  type CodCategory,
  type CodGroup,
  type CodPower,
  type CodPowerset,
  type CodTag,
  GROUP,
  POWER,
  POWERSET,
  REVISION,
  TABLE,
  TABLE_FILE,
  TAG,
} from './records.ts';

/** A record with the file it was read from. */
export interface Filed<T> {
  readonly file: string;
  readonly record: T;
}

/** A City of Data tree: every record that has its form, in the order of the file names. */
export interface CityOfData {
  /** E.g. `homecoming-20250617_6916`. */
  readonly revision: string;
  /** Names of playable archetypes, lower case. */
  readonly playable: readonly string[];
  readonly archetypes: readonly Filed<CodArchetype>[];
  /** Class name, lower case, to table name, lower case, to values by level. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  readonly categories: readonly Filed<CodCategory>[];
  /** Keyed by `category.set`, lower case. */
  readonly powersets: ReadonlyMap<string, Filed<CodPowerset>>;
  readonly powers: readonly Filed<CodPower>[];
  readonly boostSets: readonly Filed<CodBoostSet>[];
  readonly exclusionGroups: readonly Filed<CodGroup>[];
  readonly rechargeGroups: readonly Filed<CodGroup>[];
  readonly tags: readonly Filed<CodTag>[];
  readonly files: number;
  /** Bytes of JSON read. */
  readonly bytes: number;
  readonly rejected: readonly RejectedRecord[];
}

export interface CityOfDataOptions {
  /** Bytes to text, where the platform has a faster way than the engine's own. Throws on bytes that are no UTF-8. */
  readonly decode?: (bytes: Uint8Array) => string;
}

/** The largest real file has 1.2 MB, the whole tree 159 MB in 6,482 files. */
const MAX_FILE_BYTES = 16 << 20;
const MAX_TOTAL_BYTES = 1 << 30;
const MAX_FILES = 100_000;

const FOLDERS =
  /(?:^|\/)(powers|archetypes|tables|boost_sets|tags|exclusion_groups|recharge_groups)\/(.+)\.json$/i;

/**
 * Takes the files of a City of Data tree in any order. A file that is no JSON,
 * or a record without its form, is rejected with its place and left out; the
 * rest is read. Manifests and unknown files are passed over.
 */
export class CityOfDataReader {
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #rejected: RejectedRecord[] = [];
  readonly #archetypes: Filed<CodArchetype>[] = [];
  readonly #tables: [string, ReadonlyMap<string, readonly number[]>][] = [];
  readonly #categories: Filed<CodCategory>[] = [];
  readonly #powersets: [string, Filed<CodPowerset>][] = [];
  readonly #powers: Filed<CodPower>[] = [];
  readonly #boostSets: Filed<CodBoostSet>[] = [];
  readonly #exclusionGroups: Filed<CodGroup>[] = [];
  readonly #rechargeGroups: Filed<CodGroup>[] = [];
  readonly #tags: Filed<CodTag>[] = [];
  #playable: readonly string[] = [];
  #revision = '';
  #files = 0;
  #bytes = 0;

  constructor(options: CityOfDataOptions = {}) {
    this.#decode = options.decode ?? decodeTextFile;
  }

  /**
   * Reads one file.
   * @throws GuildError FILE_TOO_LARGE when a file or the whole exceeds any real one.
   */
  add(path: string, bytes: Uint8Array): void {
    this.#files++;
    this.#bytes += bytes.length;
    if (bytes.length > MAX_FILE_BYTES || this.#bytes > MAX_TOTAL_BYTES || this.#files > MAX_FILES) {
      throw new GuildError('FILE_TOO_LARGE', `${path} exceeds what a City of Data tree holds.`, {
        path,
        files: this.#files,
        bytes: this.#bytes,
      });
    }
    const file = path.replaceAll('\\', '/');
    const [, folder, rest] = FOLDERS.exec(file) ?? [];
    if (folder === undefined || rest === undefined) return;
    const value = this.#parse(file, bytes);
    if (value === undefined) return;
    try {
      this.#place(file, folder.toLowerCase(), rest.toLowerCase(), value);
    } catch (error) {
      this.#reject(file, error);
    }
  }

  #parse(file: string, bytes: Uint8Array): unknown {
    try {
      return JSON.parse(this.#decode(bytes)) as unknown;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#rejected.push({
        file,
        path: '',
        value: null,
        reason: isGuildError(error) ? reason : `not valid JSON: ${reason}`,
        suggestion: 'unpack the file again from its source',
      });
      return undefined;
    }
  }

  #reject(file: string, error: unknown, within = ''): void {
    if (!(error instanceof ShapeProblem)) throw error;
    const path = [within, error.path].filter((part) => part !== '').join('.');
    this.#rejected.push({
      file,
      path,
      value: shownValue(error.value),
      reason: error.message,
      suggestion: error.suggestion,
    });
  }

  #place(file: string, folder: string, rest: string, value: unknown): void {
    const filed = <T>(shape: Shape<T>): Filed<T> => ({ file, record: shape.read(value) });
    if (folder === 'powers') this.#placePower(file, rest.split('/'), filed);
    else if (rest === 'index') this.#readIndex(folder, value);
    else if (folder === 'archetypes') this.#archetypes.push(filed(ARCHETYPE));
    else if (folder === 'tables') this.#readTables(file, rest, value);
    else if (folder === 'boost_sets') this.#boostSets.push(filed(BOOST_SET));
    else if (folder === 'tags') this.#tags.push(filed(TAG));
    else if (folder === 'exclusion_groups') this.#exclusionGroups.push(filed(GROUP));
    else this.#rechargeGroups.push(filed(GROUP));
  }

  #placePower(file: string, parts: readonly string[], filed: <T>(shape: Shape<T>) => Filed<T>): void {
    const [category = '', set = ''] = parts;
    if (parts.length === 2 && set === 'index') this.#categories.push(filed(CATEGORY));
    else if (parts.length !== 3) this.#note(file, parts.length);
    else if (parts[2] === 'index') this.#powersets.push([`${category}.${set}`, filed(POWERSET)]);
    else this.#powers.push(filed(POWER));
  }

  #note(file: string, depth: number): void {
    if (depth === 1) return;
    this.#rejected.push({
      file,
      path: '',
      value: depth,
      reason: 'the folder is neither a category nor a powerset',
      suggestion: 'expected is powers/CATEGORY/SET/POWER.json',
    });
  }

  #readIndex(folder: string, value: unknown): void {
    const { revision, player_archetypes: playable } = REVISION.read(value);
    if (revision !== '') this.#revision = revision;
    if (folder === 'archetypes') this.#playable = playable.map((name) => name.toLowerCase());
  }

  #readTables(file: string, name: string, value: unknown): void {
    const tables = new Map<string, readonly number[]>();
    for (const [table, values] of TABLE_FILE.read(value).named_tables) {
      try {
        const known = TABLE.read(values);
        if (known.length > 0) tables.set(table.toLowerCase(), known);
      } catch (error) {
        this.#reject(file, error, `named_tables.${table}`);
      }
    }
    this.#tables.push([name, tables]);
  }

  /**
   * Everything read, sorted by file name whatever the order of arrival. Of two
   * powers of one name the first counts.
   * @throws GuildError FILE_UNRECOGNISED when there is no power and no archetype.
   */
  finish(): CityOfData {
    const powers = this.#firstOfName(sorted(this.#powers));
    const archetypes = sorted(this.#archetypes);
    if (powers.length === 0 && archetypes.length === 0) {
      throw new GuildError(
        'FILE_UNRECOGNISED',
        `No power and no archetype of City of Data was found in ${this.#files} files.`,
        { files: this.#files, rejected: this.#rejected.slice(0, 5) },
      );
    }
    return {
      revision: this.#revision,
      playable: this.#playable,
      archetypes,
      tables: new Map(this.#tables.toSorted(byFirst)),
      categories: sorted(this.#categories),
      powersets: new Map(this.#powersets.toSorted(byFirst)),
      powers,
      boostSets: sorted(this.#boostSets),
      exclusionGroups: sorted(this.#exclusionGroups),
      rechargeGroups: sorted(this.#rechargeGroups),
      tags: sorted(this.#tags),
      files: this.#files,
      bytes: this.#bytes,
      rejected: this.#rejected.toSorted((a, b) => compare(a.file, b.file) || compare(a.path, b.path)),
    };
  }

  #firstOfName(powers: readonly Filed<CodPower>[]): Filed<CodPower>[] {
    const seen = new Map<string, string>();
    return powers.filter(({ file, record }) => {
      const name = record.full_name.toLowerCase();
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, file);
        return true;
      }
      this.#rejected.push({
        file,
        path: 'full_name',
        value: record.full_name,
        reason: `the same power is in ${first}`,
        suggestion: 'remove one of the files; the first was taken',
      });
      return false;
    });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted<T>(items: readonly Filed<T>[]): Filed<T>[] {
  return items.toSorted((a, b) => compare(a.file, b.file));
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}
