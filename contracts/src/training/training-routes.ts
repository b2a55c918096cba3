import { Type } from 'typebox';
import { PageQuery } from '../envelope.ts';
import { type RouteContract, route } from '../route.ts';
import { closed, nullable, Timestamp, Uuid } from '../schema.ts';
import {
  AttemptInputSchema,
  AttemptSchema,
  AttemptSummarySchema,
  DrawInputSchema,
  DrawSchema,
} from './attempts.ts';
import {
  GenerationSchema,
  LintAnswerSchema,
  ReadMailSchema,
  ScenarioSourceSchema,
  StoredScenarioSchema,
} from './authoring.ts';
import { LinkedPlayerSchema, RatingSchema, RefitSchema, ReviewSchema, StatisticsSchema } from './progress.ts';
import {
  DialogueNodeSchema,
  InteractionSchema,
  ScenarioId,
  ScenarioKindSchema,
  ScenarioSummarySchema,
  ScenarioViewSchema,
} from './scenario-view.ts';

const common = { tag: 'training', since: '0.2.0', permission: 'member' } as const;
const byScenario = closed({ id: ScenarioId });

const playRoutes = {
  drawScenario: route({
    ...common,
    id: 'drawScenario',
    method: 'POST',
    path: '/api/v1/training/next',
    summary:
      'The scenario to play next; the same one until it is answered. Who has met all gets one in other words; null when nothing fits',
    body: DrawInputSchema,
    status: 200,
    response: nullable(DrawSchema),
  }),
  listTrainingScenarios: route({
    ...common,
    id: 'listTrainingScenarios',
    method: 'GET',
    path: '/api/v1/training/scenarios',
    summary: 'Scenarios by id, without what they are',
    query: closed({
      cursor: Type.Optional(Type.String({ maxLength: 80, description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      kind: Type.Optional(ScenarioKindSchema),
      interaction: Type.Optional(InteractionSchema),
    }),
    status: 200,
    response: Type.Array(ScenarioSummarySchema),
  }),
  getTrainingScenario: route({
    ...common,
    id: 'getTrainingScenario',
    method: 'GET',
    path: '/api/v1/training/scenarios/{id}',
    summary: 'One scenario as it is shown before the answer',
    params: byScenario,
    status: 200,
    response: ScenarioViewSchema,
    errors: ['SCENARIO_NOT_FOUND'],
  }),
  continueDialogue: route({
    ...common,
    id: 'continueDialogue',
    method: 'POST',
    path: '/api/v1/training/scenarios/{id}/dialogue',
    summary: 'What the other side says after some choices',
    params: byScenario,
    body: closed({ path: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 }) }),
    status: 200,
    response: DialogueNodeSchema,
    errors: ['SCENARIO_NOT_FOUND', 'ANSWER_INVALID'],
  }),
  answerScenario: route({
    ...common,
    id: 'answerScenario',
    method: 'POST',
    path: '/api/v1/training/attempts',
    summary: 'Answer a scenario: score, cues, explanation and the new rating',
    body: AttemptInputSchema,
    status: 201,
    response: AttemptSchema,
    errors: ['SCENARIO_NOT_FOUND', 'ANSWER_INVALID', 'DRAW_NOT_FOUND', 'DRAW_MISMATCH', 'ATTEMPT_REUSED'],
  }),
  listAttempts: route({
    ...common,
    id: 'listAttempts',
    method: 'GET',
    path: '/api/v1/training/attempts',
    summary: 'Your attempts, newest first',
    query: closed(PageQuery),
    status: 200,
    response: Type.Array(AttemptSummarySchema),
  }),
  getAttempt: route({
    ...common,
    id: 'getAttempt',
    permission: 'owner',
    method: 'GET',
    path: '/api/v1/training/attempts/{id}',
    summary: 'One of your attempts with its feedback',
    params: closed({ id: Uuid }),
    status: 200,
    response: AttemptSchema,
    errors: ['ATTEMPT_NOT_FOUND'],
  }),
};

const progressRoutes = {
  getTrainingRating: route({
    ...common,
    id: 'getTrainingRating',
    method: 'GET',
    path: '/api/v1/training/rating',
    summary: 'Your rating with its band and its history',
    status: 200,
    response: RatingSchema,
  }),
  getTrainingStatistics: route({
    ...common,
    id: 'getTrainingStatistics',
    method: 'GET',
    path: '/api/v1/training/statistics',
    summary: 'Your judgements by signal detection, calibration and technique; first attempts only',
    status: 200,
    response: StatisticsSchema,
  }),
  listReviews: route({
    ...common,
    id: 'listReviews',
    method: 'GET',
    path: '/api/v1/training/reviews',
    summary: 'When each technique comes back, the most due first',
    status: 200,
    response: Type.Array(ReviewSchema),
  }),
};

const authorRoutes = {
  lintScenario: route({
    ...common,
    id: 'lintScenario',
    method: 'POST',
    path: '/api/v1/training/scenarios/lint',
    summary: 'What is wrong with a scenario, path by path; nothing is kept',
    body: ScenarioSourceSchema,
    status: 200,
    response: LintAnswerSchema,
  }),
  createTrainingScenario: route({
    ...common,
    id: 'createTrainingScenario',
    permission: 'admin',
    method: 'POST',
    path: '/api/v1/training/scenarios',
    summary: 'Keep a scenario of yours, as version 1',
    body: ScenarioSourceSchema,
    status: 201,
    response: StoredScenarioSchema,
    errors: ['SCENARIO_INVALID', 'CONFLICT'],
  }),
  generateTrainingScenario: route({
    ...common,
    id: 'generateTrainingScenario',
    permission: 'admin',
    method: 'POST',
    path: '/api/v1/training/scenarios/generate',
    summary:
      'Have a scenario written and keep it: by the language model when one is configured (checked, marked, rated only once play has measured it), else as a variation of a shipped one',
    body: GenerationSchema,
    status: 201,
    response: StoredScenarioSchema,
    errors: ['SCENARIO_REFUSED', 'UNAVAILABLE', 'CONFLICT'],
  }),
  updateTrainingScenario: route({
    ...common,
    id: 'updateTrainingScenario',
    permission: 'admin',
    method: 'PUT',
    path: '/api/v1/training/scenarios/{id}',
    summary: 'Edit a scenario of yours: a new version, with a rating of its own',
    params: byScenario,
    body: ScenarioSourceSchema,
    ifMatch: 'required',
    etag: true,
    status: 200,
    response: StoredScenarioSchema,
    errors: ['SCENARIO_NOT_FOUND', 'SCENARIO_INVALID', 'STALE_VERSION', 'FORBIDDEN'],
  }),
  retireTrainingScenario: route({
    ...common,
    id: 'retireTrainingScenario',
    permission: 'admin',
    method: 'DELETE',
    path: '/api/v1/training/scenarios/{id}',
    summary: 'Draw a scenario of yours no more; attempts at it stay',
    params: byScenario,
    status: 200,
    response: closed({ id: ScenarioId, retiredAt: Timestamp }),
    errors: ['SCENARIO_NOT_FOUND', 'FORBIDDEN'],
  }),
  exportTrainingScenario: route({
    ...common,
    id: 'exportTrainingScenario',
    method: 'GET',
    path: '/api/v1/training/scenarios/{id}/source',
    summary: 'A scenario whole, truth and all: for its author, administrators and who has answered it',
    params: byScenario,
    status: 200,
    response: StoredScenarioSchema,
    etag: true,
    errors: ['SCENARIO_NOT_FOUND', 'FORBIDDEN'],
  }),
  readMail: route({
    ...common,
    id: 'readMail',
    method: 'POST',
    path: '/api/v1/training/mails/read',
    binaryBody: 'message/rfc822',
    summary: 'A mail (`message/rfc822`, up to 10 MB) made safe to look at, and a draft of a scenario of it',
    status: 200,
    response: ReadMailSchema,
    errors: ['MAIL_UNREADABLE', 'MAIL_TOO_LARGE', 'UNSUPPORTED_MEDIA'],
  }),
};

const playerRoutes = {
  listLinkedPlayers: route({
    ...common,
    id: 'listLinkedPlayers',
    method: 'GET',
    path: '/api/v1/training/players',
    summary: 'Your players of the original contract below /socialproof',
    status: 200,
    response: Type.Array(LinkedPlayerSchema),
  }),
  claimPlayer: route({
    ...common,
    id: 'claimPlayer',
    method: 'POST',
    path: '/api/v1/training/players',
    summary: 'Make a player yours: by the name and your confirmed mail address it was registered with',
    body: closed({
      username: Type.String({ minLength: 1, maxLength: 50 }),
      email: Type.String({ minLength: 3, maxLength: 254 }),
    }),
    status: 200,
    response: LinkedPlayerSchema,
    errors: ['PLAYER_NOT_FOUND', 'PLAYER_NOT_YOURS', 'CONFLICT'],
  }),
  releasePlayer: route({
    ...common,
    id: 'releasePlayer',
    permission: 'owner',
    method: 'DELETE',
    path: '/api/v1/training/players/{id}',
    summary: 'Free a player of yours; it stays below /socialproof',
    params: closed({ id: Type.Integer({ minimum: 1 }) }),
    status: 200,
    response: closed({ id: Type.Integer({ minimum: 1 }) }),
    errors: ['PLAYER_NOT_FOUND'],
  }),
};

const adminRoutes = {
  startTrainingRefit: route({
    ...common,
    id: 'startTrainingRefit',
    method: 'POST',
    path: '/api/v1/training/refits',
    permission: 'admin',
    summary: 'Fit the difficulty of all scenarios to all attempts anew, in the background',
    body: closed({
      apply: Type.Optional(
        Type.Boolean({
          description: 'Use the result unless it drifts by 25 points or more; false looks only',
        }),
      ),
    }),
    status: 202,
    response: RefitSchema,
  }),
  listTrainingRefits: route({
    ...common,
    id: 'listTrainingRefits',
    method: 'GET',
    path: '/api/v1/training/refits',
    permission: 'admin',
    summary: 'The last 50 refits with their drift, newest first',
    status: 200,
    response: Type.Array(RefitSchema),
  }),
};

export const trainingRoutes = {
  ...playRoutes,
  ...progressRoutes,
  ...authorRoutes,
  ...playerRoutes,
  ...adminRoutes,
} satisfies Readonly<Record<string, RouteContract>>;
