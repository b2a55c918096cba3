import type { buildRoutes, DataOf } from '@guildhall/contracts';
import { type Build, type ComputeOptions, computeBuild } from '@guildhall/heroes';
import type { DataVersionsService } from './data-versions.service.ts';
import type { PackLibrary } from './pack-library.ts';

/** Totals of builds, computed with the game data they were made with. */
export class CalculateService {
  readonly #versions: DataVersionsService;
  readonly #library: PackLibrary;

  constructor(versions: DataVersionsService, library: PackLibrary) {
    this.#versions = versions;
    this.#library = library;
  }

  /** With the version the build names when it is installed, else with the current one, which the answer says. */
  async calculate(
    build: Build,
    options: ComputeOptions = {},
  ): Promise<DataOf<(typeof buildRoutes)['calculateBuild']>> {
    const named = build.dataVersion?.id;
    const own = named !== undefined && this.#versions.isInstalled(named);
    const { version } = own ? await this.#versions.manifest(named) : await this.#versions.currentManifest();
    const data = await this.#library.dataFor(version.id, build);
    return {
      dataVersion: { id: version.id, name: version.name, date: version.date },
      sameData: named === undefined || named === version.id,
      result: computeBuild(data, build, options),
    };
  }
}
