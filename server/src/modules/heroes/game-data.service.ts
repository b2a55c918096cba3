import { GUILDHALL_VERSION } from '@guildhall/contracts';
import type { RecordKind } from '@guildhall/heroes/layers';
import { GuildError } from '@guildhall/kernel';
import type { TwoLevelCache, TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import { readAnswer, writeAnswer } from '../../platform/cache/written-answer.ts';
import type { DataVersionsRepo } from './data-versions.repo.ts';
import { conditionsOf, type Filters } from './game-data.filters.ts';
import type { GameDataRepo, RecordPlace, RecordTable } from './game-data.repo.ts';
import { ROWS_FORMAT } from './game-rows.ts';
import type { ProvenanceLookup } from './pack-library.ts';

export interface GameDataParts {
  readonly repo: GameDataRepo;
  readonly versionsRepo: DataVersionsRepo;
  /** Put the rows of an installed version into the tables; resolves when they are there. */
  readonly prepareRows: (version: string) => Promise<void>;
  /** Where the records of an installed version come from; null when that was not kept. */
  readonly provenance: (version: string) => Promise<ProvenanceLookup | null>;
  readonly caches: TwoLevelCaches;
}

/** Characters of answers kept in memory; what they were made from never changes. */
const ANSWERS_SIZE = 32_000_000;
/** Seconds that other servers find an answer. */
const ANSWERS_SECONDS = 3_600;
const LIMIT = 50;

const KINDS = {
  heroes_archetypes: 'archetype',
  heroes_powersets: 'powerset',
  heroes_powers: 'power',
  heroes_enhancement_sets: 'enhancement_set',
  heroes_enhancements: 'enhancement',
  heroes_recipes: 'recipe',
  heroes_salvage: 'salvage',
} as const satisfies Record<RecordTable, RecordKind>;

export interface ListQuery extends Filters {
  readonly version?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface RecordPage {
  /** The records as a JSON array. */
  readonly json: string;
  readonly page: { readonly cursor: string | null; readonly limit: number };
}

/** Records of game data: lists with filters and paging, and one by one. A version's records never change. */
export class GameDataService {
  readonly #parts: GameDataParts;
  readonly #answers: TwoLevelCache;
  readonly #ready = new Set<string>();

  constructor(parts: GameDataParts) {
    this.#parts = parts;
    this.#answers = parts.caches.space({
      name: 'game-data',
      size: ANSWERS_SIZE,
      seconds: ANSWERS_SECONDS,
    });
  }

  /**
   * The version to read: the one of the cursor, the one asked for, or the
   * current one. The first to read a version whose rows are not in the tables
   * waits until they are. Throws DATA_VERSION_UNKNOWN.
   */
  async versionOf(query: Pick<ListQuery, 'version' | 'cursor'>): Promise<string> {
    const { versionsRepo, prepareRows } = this.#parts;
    const cursor = query.cursor === undefined ? null : decodePlace(query.cursor);
    if (cursor !== null && query.version !== undefined && query.version !== cursor.version)
      throw badCursor('It belongs to another data version than the one asked for.');
    const wanted = cursor?.version ?? query.version;
    const found = await versionsRepo.rowsOf(wanted ?? null);
    if (!found) {
      const message =
        wanted === undefined
          ? 'No game data is installed. Import some with `guildhall import heroes SOURCE`.'
          : `The game data version ${wanted} is not installed.`;
      throw new GuildError('DATA_VERSION_UNKNOWN', message);
    }
    if (found.rowsFormat !== ROWS_FORMAT && !this.#ready.has(found.id)) {
      await prepareRows(found.id);
      this.#ready.add(found.id);
    }
    return found.id;
  }

  /** Entity tag of every answer about a version. */
  tagOf(version: string): string {
    return `${version}.${ROWS_FORMAT}.${GUILDHALL_VERSION}`;
  }

  async list(version: string, table: RecordTable, query: ListQuery): Promise<RecordPage> {
    const text = await this.#answers.get(`${this.tagOf(version)} ${table} ${JSON.stringify(query)}`, () =>
      this.#list(version, table, query),
    );
    return readAnswer<Pick<RecordPage, 'page'>>(text);
  }

  async #list(version: string, table: RecordTable, query: ListQuery): Promise<string> {
    const { version: _asked, cursor, limit = LIMIT, archetype, ...filters } = query;
    const rows = await this.#parts.repo.list({
      version,
      table,
      where: conditionsOf(table, { ...filters, archetype: await this.#archetypeKey(version, archetype) }),
      after: cursor === undefined ? null : decodePlace(cursor),
      limit,
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const next = last === undefined ? null : encodePlace({ version, name: last.sort_name, key: last.key });
    return writeAnswer(
      items.map(({ data }) => data),
      { page: { cursor: next, limit } },
    );
  }

  async #archetypeKey(version: string, text: Filters[string]): Promise<string | undefined> {
    if (text === undefined) return undefined;
    const key = await this.#parts.repo.archetypeKey(version, String(text));
    if (key !== undefined) return key;
    const message = `${text} is no playable archetype of this data version.`;
    throw new GuildError('VALIDATION_FAILED', message, {
      fields: [{ path: 'query.archetype', code: 'unknown', message }],
    });
  }

  /**
   * One record as JSON, and where it comes from, found by its id in any case; a
   * power with its effects. Throws NOT_FOUND.
   */
  detail(version: string, table: RecordTable, id: string): Promise<string> {
    const key = id.toLowerCase();
    return this.#answers.get(`${this.tagOf(version)} ${table} ${key}`, async () => {
      const found = await this.#parts.repo.find(version, table, key);
      if (!found) throw new GuildError('NOT_FOUND', `The data version ${version} has no record ${id}.`);
      const provenance = (await this.#parts.provenance(version))?.(KINDS[table], key) ?? null;
      if (table !== 'heroes_powers') return JSON.stringify({ ...found, provenance });
      return JSON.stringify({ ...found, effects: await this.#parts.repo.effects(version, key), provenance });
    });
  }

  /** Read what is asked for most, so that the first to ask does not wait. */
  async warm(version: string): Promise<void> {
    this.#ready.add(version);
    for (const table of ['heroes_archetypes', 'heroes_powersets', 'heroes_enhancement_sets'] as const)
      await this.list(version, table, {});
  }
}

interface CursorPlace extends RecordPlace {
  readonly version: string;
}

function encodePlace({ version, name, key }: CursorPlace): string {
  return Buffer.from(JSON.stringify([version, name, key])).toString('base64url');
}

function decodePlace(text: string): CursorPlace {
  const parts = parse(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every(isPlain))
    throw badCursor('It is not one this server gave out.');
  const [version, name, key] = parts as [string, string, string];
  return { version, name, key };
}

function isPlain(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\0');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function badCursor(reason: string): GuildError {
  const message = 'Send `meta.page.cursor` of the page before, unchanged.';
  return new GuildError('VALIDATION_FAILED', `The cursor cannot be used. ${reason}`, {
    fields: [{ path: 'query.cursor', code: 'format', message }],
  });
}
