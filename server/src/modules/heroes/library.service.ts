import type { libraryRoutes, QueryOf } from '@guildhall/contracts';
import type { Principal } from '../../platform/auth/principal.ts';
import type { LibraryQuery, LibraryRepo } from './library.repo.ts';
import { readStatFloors } from './stat-floors.ts';

type SearchQuery = QueryOf<typeof libraryRoutes.searchLibrary>;

/** Names of accounts, for whoever shows things of others. */
export interface People {
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Lists of builds: one statement for the builds and one for the names of their owners. */
export class LibraryService {
  readonly #repo: LibraryRepo;
  readonly #people: People;

  constructor(repo: LibraryRepo, people: People) {
    this.#repo = repo;
    this.#people = people;
  }

  /** Throws STAT_UNKNOWN and VALIDATION_FAILED. */
  async search({ userId }: Principal, scope: LibraryQuery['scope'], query: SearchQuery) {
    const { stats, limit = 50, ...rest } = query;
    const floors = readStatFloors(stats);
    const { items, page } = await this.#repo.list({ ...rest, limit, floors, scope, viewerId: userId });
    const owners = [...new Set(items.map(({ owner_id }) => owner_id))];
    return { items, page, names: await this.#people.names(owners) };
  }

  /** Null for those without a public build, who need not be known to anybody. */
  async author(id: string): Promise<{ id: string; name: string; builds: number } | null> {
    const builds = await this.#repo.countPublic(id);
    return builds === 0 ? null : { id, name: await this.nameOf(id), builds };
  }

  async nameOf(id: string): Promise<string> {
    return (await this.#people.names([id])).get(id) ?? '';
  }
}
