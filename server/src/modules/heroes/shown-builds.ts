import { LRUCache } from 'lru-cache';
import type { AccessLevel } from '../../platform/auth/policy.ts';
import type { Principal } from '../../platform/auth/principal.ts';
import type { TwoLevelCache, TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import { accessOf, presentRecord } from './builds.presenter.ts';
import type { BuildRow, BuildsRepo } from './builds.repo.ts';

/** Characters of builds kept in memory; one has about 20,000. */
const SIZE = 16_000_000;
const SECONDS = 600;
/** Builds whose answers are kept beside. */
const WRITTEN = 500;

const tagOf = (id: string) => `build:${id}`;

/** A record as JSON. */
export interface WrittenRecord {
  readonly json: string;
  readonly version: number;
}

export function writtenRecord(row: BuildRow, access: AccessLevel): WrittenRecord {
  return { json: JSON.stringify(presentRecord(row, access)), version: row.version };
}

/** What a cached text says; null for a build that is not shown to everybody. */
interface Shown {
  readonly text: string;
  readonly row: BuildRow | null;
  /** Its records by what their reader may do, the only thing in which they differ. */
  readonly records: Map<AccessLevel, WrittenRecord>;
}

/** Builds that others than their owner may see, kept where they are read quickly. */
export class ShownBuilds {
  readonly #repo: BuildsRepo;
  readonly #caches: TwoLevelCaches;
  readonly #cache: TwoLevelCache;
  readonly #shown = new LRUCache<string, Shown>({ max: WRITTEN });

  constructor(repo: BuildsRepo, caches: TwoLevelCaches) {
    this.#repo = repo;
    this.#caches = caches;
    this.#cache = caches.space({ name: 'builds', size: SIZE, seconds: SECONDS });
  }

  /** The record of a public or unlisted build for somebody; undefined for every other build. */
  async find(principal: Principal, id: string): Promise<WrittenRecord | undefined> {
    const { row, records } = this.#read(id, await this.#text(id));
    if (row === null) return undefined;
    const access = accessOf(row, principal);
    const known = records.get(access);
    if (known !== undefined) return known;
    const made = writtenRecord(row, access);
    records.set(access, made);
    return made;
  }

  changed(id: string): void {
    void this.#caches.drop(tagOf(id));
  }

  #text(id: string): Promise<string> {
    const make = async () => {
      const row = await this.#repo.find(id);
      return JSON.stringify(row === undefined || row.visibility === 'private' ? null : row);
    };
    return this.#cache.get(id, make, tagOf(id));
  }

  /** The text decides; what was read from another one is read again. */
  #read(id: string, text: string): Shown {
    const known = this.#shown.get(id);
    if (known?.text === text) return known;
    const row = JSON.parse(text) as BuildRow | null;
    const dated = row && {
      ...row,
      created_at: new Date(row.created_at),
      updated_at: new Date(row.updated_at),
    };
    const shown = { text, row: dated, records: new Map() };
    if (dated !== null) this.#shown.set(id, shown);
    return shown;
  }
}
