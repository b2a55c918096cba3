import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import { projectRoot } from '../../platform/project-root.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { Attributions } from './attributions.ts';
import { addCompendiumRoutes } from './compendium.routes.ts';
import { CompendiumService } from './compendium.service.ts';
import { CompendiumAnswers } from './compendium-answers.ts';
import { CompendiumImportService } from './compendium-import.service.ts';
import { EntriesRepo } from './entries.repo.ts';
import { EntriesWriteRepo } from './entries-write.repo.ts';
import { HomebrewService } from './homebrew.service.ts';
import { SearchRepo } from './search.repo.ts';
import { StarterLoader } from './starter-loader.ts';
import type { TabletopTables } from './tabletop-tables.ts';

export interface CompendiumModuleParts {
  readonly db: Kysely<TabletopTables>;
  readonly caches: TwoLevelCaches;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
}

export interface Compendium {
  readonly reading: CompendiumService;
  readonly imports: CompendiumImportService;
  readonly attributions: Attributions;
  /** Begin to load the shipped facts; whoever needs them waits by itself. */
  warm(): void;
  addRoutes(app: FastifyInstance): void;
  stop(): Promise<void>;
}

/** The compendium: entries of both rule sets, full text by import, homebrew. */
export function createCompendium({ db, caches, clock, newId, log }: CompendiumModuleParts): Compendium {
  const answers = new CompendiumAnswers(caches);
  const repo = new EntriesRepo(db, () => answers.changed());
  const writer = new EntriesWriteRepo();
  const folder = join(projectRoot(), 'data', 'tabletop');
  const loader = new StarterLoader({ repo, writer, folder, clock, newId });
  const ready = () => loader.ready();
  const attributions = new Attributions(repo, folder);
  const reading = new CompendiumService({ repo, search: new SearchRepo(db), attributions, ready });
  const imports = new CompendiumImportService({ repo, writer, clock, starterFolder: folder, ready });
  const homebrew = new HomebrewService({ repo, writer, clock, newId });
  return {
    reading,
    imports,
    attributions,
    warm: () => {
      ready().catch((error: unknown) => log.error({ err: error }, 'The compendium could not be loaded'));
    },
    addRoutes: (app) => addCompendiumRoutes(app, { reading, homebrew, imports, attributions, answers }),
    stop: () => loader.stop(),
  };
}
