import { createHash } from 'node:crypto';
import { MAIL_FRAME_STYLE } from '@guildhall/training/display';
import type { FastifyInstance } from 'fastify';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { RecordFailure } from '../../platform/http/error-store.ts';
import { addAuthoringRoutes } from './hall/authoring.routes.ts';
import { createHall, type HallParts } from './hall/hall.ts';
import { readHistory, type TrainingHistory } from './hall/history.ts';
import { ownedTraining } from './hall/owned-training.ts';
import { addPlayRoutes, addProgressRoutes } from './hall/training.routes.ts';
import { MessageGenerator } from './socialproof/generate.ts';
import { addLinkedPlayerRoutes } from './socialproof/linked-players.routes.ts';
import { LinkedPlayers, type MailOf } from './socialproof/linked-players.service.ts';
import { PlayersRepo } from './socialproof/players.repo.ts';
import { ScenariosRepo } from './socialproof/scenarios.repo.ts';
import { addSocialProof } from './socialproof/socialproof.routes.ts';
import { SocialProofService } from './socialproof/socialproof.service.ts';

export type { TrainingHistory } from './hall/history.ts';
export { TRAINING_MIGRATIONS } from './training-migrations.ts';
export { TRAINING_TABLES, type TrainingTables } from './training-tables.ts';

export interface TrainingModule {
  /** Hash of the one style that frames around foreign mails have, for the policy of pages. */
  readonly frameStyle: string;
  /** What belongs to a user. */
  readonly owned: OwnedData;
  /** Everything that ratings are computed from. */
  history(): Promise<TrainingHistory>;
  addRoutes(app: FastifyInstance): void;
  stop(): Promise<void>;
}

export interface TrainingParts extends HallParts {
  readonly recordFailure: RecordFailure;
  readonly mailOf: MailOf;
}

/** The training hall of the server, and the original contract of players, scenarios and ratings. */
export function createTraining(parts: TrainingParts): TrainingModule {
  const { db, clock, recordFailure } = parts;
  const hall = createHall(parts);
  const generator = new MessageGenerator({ writer: hall.writer, random: parts.random });
  const players = new PlayersRepo(db);
  const service = new SocialProofService({
    players,
    scenarios: new ScenariosRepo(db),
    generator,
    clock,
  });
  const linked = new LinkedPlayers({ players, service, mailOf: parts.mailOf });
  return {
    frameStyle: `'sha256-${createHash('sha256').update(MAIL_FRAME_STYLE).digest('base64')}'`,
    owned: ownedTraining(db),
    stop: () => hall.stop(),
    history: () => readHistory({ ...hall.stores, refits: hall.refitStore }),
    addRoutes: (app) => {
      addSocialProof(app, service, recordFailure);
      addPlayRoutes(app, hall);
      addProgressRoutes(app, hall);
      addAuthoringRoutes(app, hall);
      addLinkedPlayerRoutes(app, linked);
    },
  };
}
