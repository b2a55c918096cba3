import type {
  SocialProofGenerated,
  SocialProofPlayer,
  SocialProofResolution,
  SocialProofScenario,
  SocialProofStats,
} from '@guildhall/contracts';
import { difficultyPrior, RATING_START, RD_MAX, rateAttempt } from '@guildhall/training';
import { isForeignKeyViolation, isUniqueViolation } from '../../../platform/db/database-error.ts';
import type { Clock } from '../../../platform/ports.ts';
import type { StoredAction, StoredTruth } from '../training-tables.ts';
import { DetailError } from './detail.ts';
import { DIFFICULTIES, type Difficulty, type MessageGenerator } from './generate.ts';
import { ACTION_GUESS_FLOOR, judge, truthOfType } from './judgement.ts';
import type { Paging, PlayerRow, PlayersRepo } from './players.repo.ts';
import type { LockedAttempt, ScenarioRow, ScenariosRepo } from './scenarios.repo.ts';

const MS_PER_DAY = 86_400_000;

function presentPlayer(row: PlayerRow): SocialProofPlayer {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    player_skill_rating: row.rating,
    created_at: row.created_at.toISOString(),
  };
}

function presentScenario(row: ScenarioRow): SocialProofScenario {
  return {
    id: row.id,
    player_id: row.player_id,
    scenario_type: row.scenario_type,
    content: row.content,
    difficulty_level: row.difficulty_level,
    is_successful: row.is_successful,
    created_at: row.created_at.toISOString(),
  };
}

function noPlayer(id: number): DetailError {
  return new DetailError(404, `Player with ID ${id} not found`);
}

function noScenario(id: number): DetailError {
  return new DetailError(404, `Scenario with ID ${id} not found`);
}

export interface NewScenario {
  readonly player_id: number;
  readonly scenario_type: string;
  readonly content: string;
  readonly difficulty_level: number;
  /** What the message is; by its type when the client does not say. */
  readonly truth?: StoredTruth;
  /** False when nobody knows how hard it is; the answer then leaves the rating alone. */
  readonly rated?: boolean;
}

/** The original SocialProof contract over our database and our ratings. */
export class SocialProofService {
  readonly #players: PlayersRepo;
  readonly #scenarios: ScenariosRepo;
  readonly #generator: MessageGenerator;
  readonly #clock: Clock;

  constructor(parts: {
    players: PlayersRepo;
    scenarios: ScenariosRepo;
    generator: MessageGenerator;
    clock: Clock;
  }) {
    this.#generator = parts.generator;
    this.#players = parts.players;
    this.#scenarios = parts.scenarios;
    this.#clock = parts.clock;
  }

  async createPlayer(username: string, email: string): Promise<SocialProofPlayer> {
    const taken = await this.#players.taken(username, email);
    if (taken.email) throw emailTaken();
    if (taken.username) throw usernameTaken();
    try {
      const row = await this.#players.insert({
        username,
        email,
        account_id: null,
        rating: RATING_START,
        rd: RD_MAX,
        rated_at: null,
        created_at: this.#clock.now(),
      });
      return presentPlayer(row);
    } catch (error) {
      if (isUniqueViolation(error, 'training_legacy_players_email')) throw emailTaken();
      if (isUniqueViolation(error, 'training_legacy_players_username')) throw usernameTaken();
      throw error;
    }
  }

  async players(paging: Paging): Promise<SocialProofPlayer[]> {
    return (await this.#players.list(paging)).map(presentPlayer);
  }

  async player(id: number): Promise<SocialProofPlayer> {
    return presentPlayer(await this.#playerRow(id));
  }

  async deletePlayer(id: number): Promise<void> {
    if (!(await this.#players.remove(id))) throw noPlayer(id);
  }

  async createScenario(scenario: NewScenario): Promise<SocialProofScenario> {
    await this.#playerRow(scenario.player_id);
    try {
      const row = await this.#scenarios.insert({
        ...scenario,
        truth: scenario.truth ?? truthOfType(scenario.scenario_type),
        rated: scenario.rated ?? true,
        is_successful: false,
        action: null,
        created_at: this.#clock.now(),
      });
      return presentScenario(row);
    } catch (error) {
      // The player was deleted in between.
      if (isForeignKeyViolation(error)) throw noPlayer(scenario.player_id);
      throw error;
    }
  }

  /** Writes a message for a player and keeps it as a scenario; what it is stays here until it is resolved. */
  async generateScenario(wanted: {
    readonly player_id: number;
    readonly scenario_type: string;
    readonly difficulty: Difficulty;
  }): Promise<SocialProofGenerated> {
    const { player_id, scenario_type, difficulty } = wanted;
    await this.#playerRow(player_id);
    const { content, truth, provider, rated } = await this.#generator.generate(scenario_type);
    const made = await this.createScenario({
      player_id,
      scenario_type,
      content,
      truth,
      rated,
      difficulty_level: DIFFICULTIES[difficulty],
    });
    return {
      scenario_id: made.id,
      content,
      difficulty_level: made.difficulty_level,
      difficulty_label: difficulty,
      scenario_type,
      player_id,
      provider,
      created_at: made.created_at,
    };
  }

  async scenario(id: number): Promise<SocialProofScenario> {
    const row = await this.#scenarios.find(id);
    if (row === undefined) throw noScenario(id);
    return presentScenario(row);
  }

  async scenariosOf(playerId: number, paging: Paging): Promise<SocialProofScenario[]> {
    await this.#playerRow(playerId);
    return (await this.#scenarios.listOf(playerId, paging)).map(presentScenario);
  }

  async stats(playerId: number): Promise<SocialProofStats> {
    const player = await this.#playerRow(playerId);
    const counts = await this.#scenarios.resolvedOf(playerId);
    const sum = (wanted: (truth: StoredTruth, action: StoredAction) => boolean): number =>
      counts.reduce((all, { truth, action, count }) => all + (wanted(truth, action) ? count : 0), 0);
    const resolved = sum(() => true);
    const right = sum((truth, action) => judge(truth, action).correct);
    return {
      total_scenarios_resolved: resolved,
      correctly_identified_phish: sum((truth, action) => truth === 'phish' && action === 'reported_phish'),
      missed_phish: sum((truth, action) => truth === 'phish' && action !== 'reported_phish'),
      incorrectly_reported_safe: sum((truth, action) => truth === 'legit' && action === 'reported_phish'),
      accuracy_percentage: resolved === 0 ? 0 : Math.round((1000 * right) / resolved) / 10,
      current_skill_rating: player.rating,
    };
  }

  /** Judges a scenario. Only the first answer is rated; a repeated one tells the first again. */
  async resolve(id: number, action: StoredAction): Promise<SocialProofResolution> {
    const answer = await this.#scenarios.locked(id, (attempt) => this.#resolveLocked(attempt, action));
    if (answer === undefined) throw noScenario(id);
    return answer;
  }

  async #resolveLocked(attempt: LockedAttempt, action: StoredAction): Promise<SocialProofResolution> {
    const { scenario, player } = attempt;
    if (scenario.action !== null) {
      const { correct, message } = judge(scenario.truth, scenario.action);
      return {
        correct,
        message: `This scenario was resolved before. ${message}`,
        new_skill_rating: player.rating,
        score_change: 0,
      };
    }
    const verdict = judge(scenario.truth, action);
    if (!scenario.rated) {
      await attempt.close(action, verdict.correct);
      return {
        correct: verdict.correct,
        message: `${verdict.message} A language model wrote it, so it does not count.`,
        new_skill_rating: player.rating,
        score_change: 0,
      };
    }
    const at = this.#clock.now();
    const idle = player.rated_at === null ? 0 : at.getTime() - player.rated_at.getTime();
    const rated = rateAttempt({
      player: { rating: player.rating, rd: player.rd },
      scenario: difficultyPrior(scenario.difficulty_level),
      score: verdict.score,
      guessFloor: ACTION_GUESS_FLOOR,
      idleDays: Math.max(0, idle / MS_PER_DAY),
      // Every scenario of this contract is one player's own: nothing is learnt about it.
      scenarioFrozen: true,
    });
    await attempt.settle({
      action,
      correct: verdict.correct,
      attempt: {
        scenario_id: scenario.id,
        player_id: player.id,
        score: verdict.score,
        guess_floor: ACTION_GUESS_FLOOR,
        predicted: rated.predicted,
        rating_before: player.rating,
        rd_before: player.rd,
        rating_after: rated.player.rating,
        rd_after: rated.player.rd,
        at,
      },
    });
    return {
      correct: verdict.correct,
      message: verdict.message,
      new_skill_rating: rated.player.rating,
      score_change: rated.player.rating - player.rating,
    };
  }

  async #playerRow(id: number): Promise<PlayerRow> {
    const row = await this.#players.find(id);
    if (row === undefined) throw noPlayer(id);
    return row;
  }
}

function emailTaken(): DetailError {
  return new DetailError(400, 'Email already registered. Please use a different email.');
}

function usernameTaken(): DetailError {
  return new DetailError(400, 'Username already taken. Please choose a different username.');
}
