import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { RecordFailure } from '../../platform/http/error-store.ts';
import type { Clock } from '../../platform/ports.ts';
import { PlayersRepo } from './socialproof/players.repo.ts';
import { ScenariosRepo } from './socialproof/scenarios.repo.ts';
import { addSocialProof } from './socialproof/socialproof.routes.ts';
import { SocialProofService } from './socialproof/socialproof.service.ts';
import type { TrainingTables } from './training-tables.ts';

export { TRAINING_MIGRATIONS } from './training-migrations.ts';
export { TRAINING_TABLES, type TrainingTables } from './training-tables.ts';

export interface TrainingModule {
  addRoutes(app: FastifyInstance): void;
}

/** The training hall of the server: the original contract of players, scenarios and ratings. */
export function createTraining(parts: {
  readonly db: Kysely<TrainingTables>;
  readonly clock: Clock;
  readonly recordFailure: RecordFailure;
}): TrainingModule {
  const { db, clock, recordFailure } = parts;
  const service = new SocialProofService({
    players: new PlayersRepo(db),
    scenarios: new ScenariosRepo(db),
    clock,
  });
  return { addRoutes: (app) => addSocialProof(app, service, recordFailure) };
}
