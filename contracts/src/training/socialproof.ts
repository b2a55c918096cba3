import { type Static, Type } from 'typebox';
import { type RouteContract, route } from '../route.ts';
import { closed, named, Timestamp } from '../schema.ts';

/**
 * The contract of the original SocialProof service, kept so that its clients only
 * change their base address: no envelope, integer ids, errors as `{detail}`.
 * Bodies are checked by the module itself, which answers in that service's form.
 */
const Id = Type.Integer({ minimum: 1 });
const path = (name: string) => closed({ [name]: Type.String({ description: 'a whole number' }) });

const Player = named(
  'SocialProofPlayer',
  closed({
    id: Id,
    username: Type.String(),
    email: Type.String(),
    player_skill_rating: Type.Number({ description: '500 is where everybody starts' }),
    created_at: Timestamp,
  }),
);

const Scenario = named(
  'SocialProofScenario',
  closed({
    id: Id,
    player_id: Id,
    scenario_type: Type.String(),
    content: Type.String(),
    difficulty_level: Type.Number({ minimum: 1, maximum: 10 }),
    is_successful: Type.Boolean(),
    created_at: Timestamp,
  }),
);

const Resolution = named(
  'SocialProofResolution',
  closed({
    correct: Type.Boolean(),
    message: Type.String(),
    new_skill_rating: Type.Number(),
    score_change: Type.Number({ description: '0 when the scenario had been resolved before' }),
  }),
);

const Generated = named(
  'SocialProofGenerated',
  closed({
    scenario_id: Id,
    content: Type.String(),
    difficulty_level: Type.Number({ minimum: 1, maximum: 10 }),
    difficulty_label: Type.Enum(['beginner', 'easy', 'medium', 'hard', 'expert']),
    scenario_type: Type.String(),
    player_id: Id,
    provider: Type.String({ description: 'Who wrote it: `templates`, or a language model' }),
    created_at: Timestamp,
  }),
);

const Stats = named(
  'SocialProofStats',
  closed({
    total_scenarios_resolved: Type.Integer({ minimum: 0 }),
    correctly_identified_phish: Type.Integer({ minimum: 0 }),
    missed_phish: Type.Integer({ minimum: 0 }),
    incorrectly_reported_safe: Type.Integer({ minimum: 0 }),
    accuracy_percentage: Type.Number({ minimum: 0, maximum: 100, description: 'one decimal' }),
    current_skill_rating: Type.Number(),
  }),
);

const common = {
  tag: 'training',
  since: '0.2.0',
  permission: 'socialproof',
  envelope: false,
  errorForm: 'detail',
} as const;

export const socialProofRoutes = {
  socialProofRoot: route({
    ...common,
    id: 'socialProofRoot',
    method: 'GET',
    path: '/socialproof/',
    summary: 'What this service is',
    status: 200,
    response: closed({ message: Type.String(), version: Type.String(), documentation: Type.String() }),
  }),
  socialProofHealth: route({
    ...common,
    id: 'socialProofHealth',
    method: 'GET',
    path: '/socialproof/health',
    summary: 'Whether this service answers',
    status: 200,
    response: closed({ status: Type.Literal('healthy') }),
  }),
  createPlayer: route({
    ...common,
    id: 'createPlayer',
    method: 'POST',
    path: '/socialproof/players/',
    summary: 'Register a player: `username` of 3 to 50 characters and `email`, both unique',
    status: 201,
    response: Player,
  }),
  listPlayers: route({
    ...common,
    id: 'listPlayers',
    method: 'GET',
    path: '/socialproof/players/',
    summary: 'Players by id, `skip` left out and at most `limit` (100)',
    status: 200,
    response: Type.Array(Player),
  }),
  getPlayer: route({
    ...common,
    id: 'getPlayer',
    method: 'GET',
    path: '/socialproof/players/{player_id}',
    summary: 'One player with the rating',
    params: path('player_id'),
    status: 200,
    response: Player,
  }),
  deletePlayer: route({
    ...common,
    id: 'deletePlayer',
    method: 'DELETE',
    path: '/socialproof/players/{player_id}',
    summary: 'Delete a player with all scenarios',
    params: path('player_id'),
    status: 204,
    response: Type.Null(),
  }),
  listPlayerScenarios: route({
    ...common,
    id: 'listPlayerScenarios',
    method: 'GET',
    path: '/socialproof/players/{player_id}/scenarios',
    summary: 'Scenarios of one player by id, `skip` left out and at most `limit` (100)',
    params: path('player_id'),
    status: 200,
    response: Type.Array(Scenario),
  }),
  getPlayerStats: route({
    ...common,
    id: 'getPlayerStats',
    method: 'GET',
    path: '/socialproof/players/{player_id}/stats',
    summary: 'What came of the resolved scenarios of one player',
    params: path('player_id'),
    status: 200,
    response: Stats,
  }),
  createScenario: route({
    ...common,
    id: 'createScenario',
    method: 'POST',
    path: '/socialproof/scenarios/',
    summary: 'Give a player a scenario, by JSON body or by query',
    status: 201,
    response: Scenario,
  }),
  generateScenario: route({
    ...common,
    id: 'generateScenario',
    method: 'POST',
    path: '/socialproof/scenarios/generate',
    summary:
      'Write a scenario for a player by `scenario_type` and `difficulty` (medium), by JSON body or by query; types that do not say what they are get legitimate messages half the time',
    status: 201,
    response: Generated,
  }),
  getScenario: route({
    ...common,
    id: 'getScenario',
    method: 'GET',
    path: '/socialproof/scenarios/{scenario_id}',
    summary: 'One scenario',
    params: path('scenario_id'),
    status: 200,
    response: Scenario,
  }),
  resolveScenario: route({
    ...common,
    id: 'resolveScenario',
    method: 'POST',
    path: '/socialproof/scenarios/{scenario_id}/resolve',
    summary: 'Judge a scenario by `action`: reported_phish, deleted_safe or ignored; rated once',
    params: path('scenario_id'),
    status: 200,
    response: Resolution,
  }),
} satisfies Readonly<Record<string, RouteContract>>;

export type SocialProofPlayer = Static<typeof Player>;
export type SocialProofScenario = Static<typeof Scenario>;
export type SocialProofResolution = Static<typeof Resolution>;
export type SocialProofGenerated = Static<typeof Generated>;
export type SocialProofStats = Static<typeof Stats>;
