import type { Scenario } from '@guildhall/training/scenario';
import type { Kysely } from 'kysely';
import type { Clock, NewId, Random } from '../../../platform/ports.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { type OpenAiSettings, OpenAiWriter } from '../generation/openai-writer.ts';
import type { ScenarioWriter } from '../generation/scenario-writer.ts';
import { TemplateWriter } from '../generation/template-writer.ts';
import { MailThread } from '../safe-display/index.ts';
import type { TrainingTables } from '../training-tables.ts';
import { AttemptStore } from './attempts.repo.ts';
import { AttemptsService } from './attempts.service.ts';
import { AuthoringService } from './authoring.service.ts';
import { CardStore } from './cards.repo.ts';
import { CatalogService } from './catalog.service.ts';
import { DrawStore } from './draws.repo.ts';
import { DrawsService, type Stores } from './draws.service.ts';
import { PlayerStore } from './players.repo.ts';
import { ProgressService } from './progress.service.ts';
import { RefitJob } from './refit-job.ts';
import { RefitStore } from './refits.repo.ts';
import { RefitsService } from './refits.service.ts';
import { ScenarioStore } from './scenarios.repo.ts';
import { readStarterScenarios } from './starter.ts';

export interface HallParts {
  readonly db: Kysely<TrainingTables>;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  /** Folder of the scenarios that come with Guildhall. */
  readonly starterFolder: string;
  /** The language model that writes scenarios; null = templates do, without a network. */
  readonly llm: OpenAiSettings | null;
}

/** The training hall under `/api/v1/training`: scenarios, attempts, ratings. */
export interface Hall {
  readonly stores: Stores;
  readonly refitStore: RefitStore;
  readonly writer: ScenarioWriter;
  readonly catalog: CatalogService;
  readonly draws: DrawsService;
  readonly attempts: AttemptsService;
  readonly progress: ProgressService;
  readonly authoring: AuthoringService;
  readonly refits: RefitsService;
  /** Resolves when the scenarios that come with Guildhall are kept. */
  ready(): Promise<void>;
  /** Wait for what was begun. */
  stop(): Promise<void>;
}

export function createHall(parts: HallParts): Hall {
  const { db, jobs, starterFolder } = parts;
  const stores: Stores = {
    scenarios: new ScenarioStore(db),
    players: new PlayerStore(db),
    draws: new DrawStore(db),
    attempts: new AttemptStore(db),
    cards: new CardStore(db),
  };
  const refitStore = new RefitStore(db);
  const mails = new MailThread();
  const catalog = new CatalogService({ ...parts, scenarios: stores.scenarios });
  jobs.define(new RefitJob({ attempts: stores.attempts, refits: refitStore }));
  let starter: Promise<void> | null = null;
  const load = async () => catalog.addStarter(await readStarterScenarios(starterFolder));
  let templates: Promise<readonly Scenario[]> | null = null;
  const readTemplates = () => (templates ??= readStarterScenarios(starterFolder));
  const writer: ScenarioWriter =
    parts.llm === null
      ? new TemplateWriter({ ...parts, templates: readTemplates })
      : new OpenAiWriter({ ...parts, settings: parts.llm, templates: readTemplates });
  return {
    stores,
    refitStore,
    writer,
    catalog,
    draws: new DrawsService({ ...parts, stores, catalog }),
    attempts: new AttemptsService({ ...parts, stores }),
    progress: new ProgressService({ ...parts, stores }),
    authoring: new AuthoringService({ ...parts, catalog, attempts: stores.attempts, writer, mails }),
    refits: new RefitsService({ ...parts, refits: refitStore }),
    stop: async () => {
      await mails.stop();
      await starter?.catch(() => undefined);
    },
    ready: () => {
      // A failure is of the moment, such as a database out of reach: the next request tries again.
      starter ??= load().catch((error: unknown) => {
        starter = null;
        throw error;
      });
      return starter;
    },
  };
}
