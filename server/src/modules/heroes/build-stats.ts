import { type Build, computeBuild, totalValues } from '@guildhall/heroes';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { BuildsRepo } from './builds.repo.ts';
import type { DataVersionsService } from './data-versions.service.ts';
import type { LibraryRepo } from './library.repo.ts';
import type { PackLibrary } from './pack-library.ts';

export interface BuildStatsParts {
  readonly builds: BuildsRepo;
  readonly library: LibraryRepo;
  readonly versions: DataVersionsService;
  readonly packs: PackLibrary;
  readonly logger: Logger;
}

/** Milliseconds after the last edit of a build before its totals are computed again. */
const PAUSE = 1_000;
/** Builds that are brought up to date after a start, at most. */
const LEFT_OVER = 500;

/** Keeps the totals that stored builds are searched by. They follow their build after a moment. */
export class BuildStats {
  readonly #parts: BuildStatsParts;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: BuildStatsParts) {
    this.#parts = parts;
  }

  /** Compute a build soon; further edits before then are one piece of work. */
  soon(id: string, pause = PAUSE): void {
    if (this.#stopped) return;
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#work = this.#work.then(() => this.#update(id));
    }, pause);
    timer.unref();
    this.#timers.set(id, timer);
  }

  /** Compute what an earlier process left undone. */
  async catchUp(): Promise<void> {
    for (const id of await this.#parts.library.outdated(LEFT_OVER)) this.soon(id, 0);
  }

  /** Resolves when everything asked for so far is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#work;
  }

  async #update(id: string): Promise<void> {
    if (this.#stopped) return;
    try {
      const row = await this.#parts.builds.find(id);
      if (row !== undefined) await this.write(id, row.version, row.build);
    } catch (error) {
      this.#parts.logger.warn({ err: error, build: id }, 'The totals of a build could not be stored');
    }
  }

  /** Compute and store the totals of one version. */
  async write(id: string, version: number, build: Build): Promise<void> {
    const { versions, packs, library } = this.#parts;
    const named = build.dataVersion?.id;
    const dataId =
      named !== undefined && packs.has(named) ? named : (await versions.recentManifest()).version.id;
    const data = await packs.dataFor(dataId, build);
    await library.writeStats(id, version, totalValues(computeBuild(data, build).totals));
  }
}
