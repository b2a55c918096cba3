import type { TwoLevelCache, TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import type { BuildRow, BuildsRepo } from './builds.repo.ts';

/** Characters of builds kept in memory; one has about 20,000. */
const SIZE = 16_000_000;
const SECONDS = 600;

const tagOf = (id: string) => `build:${id}`;

/** Builds that others than their owner may see, kept where they are read quickly. */
export class ShownBuilds {
  readonly #repo: BuildsRepo;
  readonly #caches: TwoLevelCaches;
  readonly #cache: TwoLevelCache;

  constructor(repo: BuildsRepo, caches: TwoLevelCaches) {
    this.#repo = repo;
    this.#caches = caches;
    this.#cache = caches.space({ name: 'builds', size: SIZE, seconds: SECONDS });
  }

  /** A public or unlisted build; undefined for every other, which is not kept. */
  async find(id: string): Promise<BuildRow | undefined> {
    const make = async () => {
      const row = await this.#repo.find(id);
      return JSON.stringify(row === undefined || row.visibility === 'private' ? null : row);
    };
    const row = JSON.parse(await this.#cache.get(id, make, tagOf(id))) as BuildRow | null;
    if (row === null) return undefined;
    return { ...row, created_at: new Date(row.created_at), updated_at: new Date(row.updated_at) };
  }

  changed(id: string): void {
    void this.#caches.drop(tagOf(id));
  }
}
