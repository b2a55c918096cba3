import type { Build } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { BuildListQuery, BuildRecordRow, BuildsRepo } from './builds.repo.ts';

export interface BuildsParts {
  readonly repo: BuildsRepo;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Version that new builds are made with; null when no data is installed. */
  readonly currentVersion: () => Promise<Build['dataVersion']>;
}

/** Stored builds with optimistic concurrency: a change names the version it was made from. */
export class BuildsService {
  readonly #parts: BuildsParts;

  constructor(parts: BuildsParts) {
    this.#parts = parts;
  }

  list(query: BuildListQuery) {
    return this.#parts.repo.list(query);
  }

  async get(id: string): Promise<BuildRecordRow> {
    return (await this.#parts.repo.find(id)) ?? notFound(id);
  }

  /** A build that names no data version is taken to be made with the current one. */
  async create(build: Build): Promise<BuildRecordRow> {
    const { repo, clock, newId, currentVersion } = this.#parts;
    const dataVersion = build.dataVersion ?? (await currentVersion());
    return repo.insert(newId(), { ...build, dataVersion }, clock.now());
  }

  async update(id: string, version: number, build: Build): Promise<BuildRecordRow> {
    const { repo, clock } = this.#parts;
    return (await repo.update(id, version, build, clock.now())) ?? this.#refuse(id, version);
  }

  async remove(id: string, version: number | null): Promise<void> {
    const { repo, clock } = this.#parts;
    if (!(await repo.remove(id, version, clock.now()))) await this.#refuse(id, version);
  }

  /** Say why a change found nothing to change. */
  async #refuse(id: string, version: number | null): Promise<never> {
    const current = await this.get(id);
    throw new GuildError(
      'STALE_VERSION',
      `The change was made from version ${version}; the current one is ${current.version}. Fetch it, apply the change again and send its version.`,
      { current: current.version },
    );
  }
}

function notFound(id: string): never {
  throw new GuildError('BUILD_NOT_FOUND', `There is no build ${id}.`);
}
