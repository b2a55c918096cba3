import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { type PageOf, pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type TrainingScenario = DeepReadonly<Schemas['TrainingScenarioView']>;
export type TrainingMessage = DeepReadonly<Schemas['TrainingMessage']>;
export type TrainingLink = DeepReadonly<Schemas['TrainingLink']>;
export type TrainingSpan = DeepReadonly<Schemas['TrainingSpan']>;
export type TrainingNode = DeepReadonly<Schemas['TrainingDialogueNode']>;
export type TrainingDraw = DeepReadonly<Schemas['TrainingDraw']>;
type TrainingDrawInput = DeepReadonly<Schemas['TrainingDrawInput']>;
type TrainingAttemptInput = DeepReadonly<Schemas['TrainingAttemptInput']>;
export type TrainingAnswer = TrainingAttemptInput['answer'];
export type TrainingAttempt = DeepReadonly<Schemas['TrainingAttempt']>;
export type TrainingCue = DeepReadonly<Schemas['TrainingCueFeedback']>;
export type TrainingAttemptSummary = DeepReadonly<Schemas['TrainingAttemptSummary']>;
export type TrainingScenarioSummary = DeepReadonly<Schemas['TrainingScenarioSummary']>;
export type TrainingRating = DeepReadonly<Schemas['TrainingRating']>;
export type TrainingStatistics = DeepReadonly<Schemas['TrainingStatistics']>;
export type TrainingReview = DeepReadonly<Schemas['TrainingReview']>;
export type TrainingProblem = DeepReadonly<Schemas['TrainingScenarioProblem']>;
export type TrainingMail = DeepReadonly<Schemas['TrainingMail']>;
export type TrainingReadMail = DeepReadonly<Schemas['TrainingReadMail']>;
export type TrainingGeneration = DeepReadonly<Schemas['TrainingGeneration']>;
export type TrainingLinkedPlayer = DeepReadonly<Schemas['TrainingLinkedPlayer']>;
type StoredScenario = DeepReadonly<Schemas['TrainingStoredScenario']>;

/** Scenarios to judge, and what came of the judgements. */
export interface TrainingClient {
  /** The scenario to play next; the same until it is answered, null when all were met. */
  next(input?: TrainingDrawInput): Promise<TrainingDraw | null>;
  scenarios(query?: { cursor?: string; limit?: number }): Promise<PageOf<TrainingScenarioSummary>>;
  /** SCENARIO_NOT_FOUND when there is none. */
  scenario(id: string): Promise<TrainingScenario>;
  /** What the other side says after some choices. */
  dialogue(id: string, path: readonly string[]): Promise<TrainingNode>;
  /** Sent again with the same id it is the same attempt. */
  answer(input: TrainingAttemptInput): Promise<TrainingAttempt>;
  attempt(id: string): Promise<TrainingAttempt>;
  attempts(query?: { cursor?: string; limit?: number }): Promise<PageOf<TrainingAttemptSummary>>;
  rating(): Promise<TrainingRating>;
  statistics(): Promise<TrainingStatistics>;
  reviews(): Promise<readonly TrainingReview[]>;
  lint(source: Readonly<Record<string, unknown>>): Promise<readonly TrainingProblem[]>;
  create(source: Readonly<Record<string, unknown>>): Promise<StoredScenario>;
  update(id: string, version: number, source: Readonly<Record<string, unknown>>): Promise<StoredScenario>;
  source(id: string): Promise<StoredScenario>;
  /** Has a scenario written and keeps it. SCENARIO_REFUSED, UNAVAILABLE. */
  generate(wish: TrainingGeneration): Promise<StoredScenario>;
  retire(id: string): Promise<void>;
  /** MAIL_UNREADABLE, MAIL_TOO_LARGE. */
  readMail(source: Blob): Promise<TrainingReadMail>;
  /** Players of the original contract that are one's own. */
  players(): Promise<readonly TrainingLinkedPlayer[]>;
  /** PLAYER_NOT_FOUND, PLAYER_NOT_YOURS, CONFLICT. */
  claimPlayer(player: { readonly username: string; readonly email: string }): Promise<TrainingLinkedPlayer>;
  releasePlayer(id: number): Promise<void>;
}

export function trainingFunctions(api: FetchClient<paths>): TrainingClient {
  const one = '/api/v1/training/scenarios/{id}';
  const path = (id: string) => ({ params: { path: { id } } });
  return {
    next: async (input = {}) =>
      unwrap(await api.POST('/api/v1/training/next', { body: input as Schemas['TrainingDrawInput'] })).data,
    scenarios: async (query = {}) =>
      pageOf(unwrap(await api.GET('/api/v1/training/scenarios', { params: { query } }))),
    scenario: async (id) => unwrap(await api.GET(one, path(id))).data,
    dialogue: async (id, choices) =>
      unwrap(
        await api.POST('/api/v1/training/scenarios/{id}/dialogue', {
          ...path(id),
          body: { path: [...choices] },
        }),
      ).data,
    answer: async (input) =>
      unwrap(await api.POST('/api/v1/training/attempts', { body: input as Schemas['TrainingAttemptInput'] }))
        .data,
    attempt: async (id) => unwrap(await api.GET('/api/v1/training/attempts/{id}', path(id))).data,
    attempts: async (query = {}) =>
      pageOf(unwrap(await api.GET('/api/v1/training/attempts', { params: { query } }))),
    rating: async () => unwrap(await api.GET('/api/v1/training/rating')).data,
    statistics: async () => unwrap(await api.GET('/api/v1/training/statistics')).data,
    reviews: async () => unwrap(await api.GET('/api/v1/training/reviews')).data,
    lint: async (source) =>
      unwrap(await api.POST('/api/v1/training/scenarios/lint', { body: source })).data.problems,
    create: async (source) => unwrap(await api.POST('/api/v1/training/scenarios', { body: source })).data,
    update: async (id, version, source) =>
      unwrap(
        await api.PUT(one, {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: source,
        }),
      ).data,
    source: async (id) => unwrap(await api.GET('/api/v1/training/scenarios/{id}/source', path(id))).data,
    generate: async (wish) =>
      unwrap(await api.POST('/api/v1/training/scenarios/generate', { body: wish })).data,
    retire: async (id) => {
      unwrap(await api.DELETE(one, path(id)));
    },
    readMail: async (source) =>
      unwrap(
        await api.POST('/api/v1/training/mails/read', {
          body: source as unknown as string,
          bodySerializer: () => source,
          headers: { 'content-type': 'message/rfc822' },
        }),
      ).data,
    players: async () => unwrap(await api.GET('/api/v1/training/players')).data,
    claimPlayer: async (player) => unwrap(await api.POST('/api/v1/training/players', { body: player })).data,
    releasePlayer: async (id) => {
      unwrap(await api.DELETE('/api/v1/training/players/{id}', { params: { path: { id } } }));
    },
  };
}
