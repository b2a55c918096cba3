import { isDeepStrictEqual } from 'node:util';
import { GuildError } from '@guildhall/kernel';
import {
  newPlayer,
  type ReplayState,
  recallGrade,
  replayAttempt,
  reviewTechnique,
} from '@guildhall/training';
import { type Answer, type AnswerResult, scoreAnswer } from '@guildhall/training/scenario';
import type { Clock } from '../../../platform/ports.ts';
import type { PracticeReason } from '../training-tables.ts';
import type { AttemptRow } from './attempts.repo.ts';
import type { DrawRow } from './draws.repo.ts';
import type { Stores } from './draws.service.ts';
import { dayOf, type StoredPlayer } from './players.repo.ts';
import { type TrainingDb, useOf, type VersionRow, versionKey } from './scenarios.repo.ts';

export interface AttemptInput {
  /** Made by the client; repeated with it an attempt is the same. */
  readonly id: string;
  readonly scenarioId: string;
  readonly version: number;
  readonly drawId?: string;
  readonly answer: Answer;
  readonly seconds?: number;
  readonly predicted?: number;
}

/** An attempt with the version it was at. */
export interface StoredAttempt {
  readonly attempt: AttemptRow;
  readonly version: VersionRow;
}

/** Version of the rating model, kept with every attempt. */
const RATING_MODEL = 1;
/** Answers within this many seconds count as quick. */
const QUICK_SECONDS = 20;
/** A prediction travels as JSON, which keeps every digit: only rounding on display is forgiven. */
const SAME_PREDICTION = 1e-6;

/** Scores answers and moves ratings: one transaction an attempt, rows locked player first. */
export class AttemptsService {
  readonly #stores: Stores;
  readonly #clock: Clock;

  constructor(parts: { stores: Stores; clock: Clock }) {
    this.#stores = parts.stores;
    this.#clock = parts.clock;
  }

  /**
   * Keeps an answer. The first one to a drawn version is rated, or measures it while
   * nobody knows how hard it is; all others are practice.
   *
   * @throws GuildError SCENARIO_NOT_FOUND, ANSWER_INVALID, DRAW_NOT_FOUND,
   *   DRAW_MISMATCH, ATTEMPT_REUSED; nothing is kept then.
   */
  submit(playerId: string, input: AttemptInput): Promise<StoredAttempt> {
    const { scenarios, players, attempts } = this.#stores;
    return scenarios.transaction(async (db) => {
      const player = await players.lock(playerId, db);
      const known = await attempts.find(playerId, input.id, db);
      if (known !== undefined) return this.#again(known, input, db);
      const version = await scenarios.lockVersion(input.scenarioId, input.version, db);
      if (version === undefined) throw noScenario(input.scenarioId);
      const draw = await this.#drawOf(playerId, input, db);
      const result = scoreAnswer(version.source, input.answer);
      const reason = await this.#practiceReason(playerId, input, draw, db);
      const calibration = reason === null && useOf(version) !== 'rated';
      const attempt = await this.#keep(
        { playerId, input, player, version, result, reason, calibration, at: this.#clock.now() },
        db,
      );
      if (draw !== undefined) await this.#stores.draws.close(draw.id, attempt.at, db);
      return { attempt, version };
    });
  }

  /** @throws GuildError ATTEMPT_NOT_FOUND also for attempts of others. */
  async find(playerId: string, id: string): Promise<StoredAttempt> {
    const attempt = await this.#stores.attempts.find(playerId, id);
    const version = attempt && (await this.#stores.scenarios.version(attempt.scenario_id, attempt.version));
    if (attempt === undefined || version === undefined) throw new GuildError('ATTEMPT_NOT_FOUND');
    return { attempt, version };
  }

  async #again(attempt: AttemptRow, input: AttemptInput, db: TrainingDb): Promise<StoredAttempt> {
    const same =
      attempt.scenario_id === input.scenarioId &&
      attempt.version === input.version &&
      isDeepStrictEqual(attempt.answer, input.answer);
    const version = await this.#stores.scenarios.version(attempt.scenario_id, attempt.version, db);
    if (!same || version === undefined) throw new GuildError('ATTEMPT_REUSED');
    return { attempt, version };
  }

  async #drawOf(playerId: string, input: AttemptInput, db: TrainingDb): Promise<DrawRow | undefined> {
    if (input.drawId === undefined) {
      if (input.predicted !== undefined) throw mismatch('predicted', 'Only draws come with a prediction.');
      return undefined;
    }
    const draw = await this.#stores.draws.find(playerId, input.drawId, db);
    if (draw === undefined) throw new GuildError('DRAW_NOT_FOUND');
    if (draw.scenario_id !== input.scenarioId || draw.version !== input.version) {
      throw mismatch('scenarioId', `Drawn was version ${draw.version} of ${draw.scenario_id}.`);
    }
    if (draw.answered_at !== null) throw mismatch('drawId', 'This draw has been answered.');
    if (input.predicted !== undefined && Math.abs(input.predicted - draw.predicted) > SAME_PREDICTION) {
      throw mismatch('predicted', 'This is not what was predicted when the scenario was drawn.');
    }
    return draw;
  }

  async #practiceReason(
    playerId: string,
    { scenarioId, version }: AttemptInput,
    draw: DrawRow | undefined,
    db: TrainingDb,
  ): Promise<PracticeReason | null> {
    const { attempts } = this.#stores;
    if (await attempts.hasMet(playerId, scenarioId, version, db)) return 'repeated';
    if (draw === undefined) return 'chosen';
    if (draw.filter.techniques.length > 0) return 'filtered';
    return (await attempts.hasMetFamily(playerId, scenarioId, db)) ? 'familiar' : null;
  }

  async #keep(parts: Settled, db: TrainingDb): Promise<AttemptRow> {
    const { playerId, input, version, result, reason, calibration, at } = parts;
    const rated = reason === null ? await this.#rate(parts, db) : UNRATED;
    if (reason !== 'repeated') await this.#review(parts, db);
    return this.#stores.attempts.insert(
      {
        id: input.id,
        player_id: playerId,
        scenario_id: input.scenarioId,
        version: input.version,
        draw_id: input.drawId ?? null,
        answer: JSON.stringify(input.answer),
        truth: version.truth,
        said: result.said,
        score: result.score,
        correct: result.correct,
        confidence: input.answer.interaction === 'classify' ? input.answer.confidence : null,
        guess_floor: version.guess_floor,
        practice: reason !== null,
        practice_reason: reason,
        calibration,
        seconds: input.seconds ?? null,
        model: RATING_MODEL,
        ...rated,
        at,
      },
      db,
    );
  }

  /** The very step that a replay of the history makes. */
  async #rate({ playerId, input, player, version, result, calibration, at }: Settled, db: TrainingDb) {
    const key = versionKey(input.scenarioId, input.version);
    const state: ReplayState = {
      players: new Map(player.ratedAt === null ? [] : [[playerId, player.state]]),
      scenarios: new Map([
        [
          key,
          {
            rating: version.rating,
            rd: version.rd,
            ratedAttempts: version.rated_attempts,
            anchor: version.anchor,
          },
        ],
      ]),
    };
    const expected = replayAttempt(state, {
      player: playerId,
      scenario: key,
      truth: version.truth,
      score: result.score,
      guessFloor: version.guess_floor,
      day: dayOf(at),
      practice: false,
      calibration,
    });
    const scenario = state.scenarios.get(key);
    if (scenario !== undefined)
      await this.#stores.scenarios.setRating(input.scenarioId, input.version, scenario, db);
    const moved = {
      predicted: expected?.displayed ?? null,
      believed: expected?.believed ?? null,
      scenario_before: version.rating,
      scenario_after: scenario?.rating ?? version.rating,
    };
    if (calibration) return { ...UNRATED, ...moved };
    const after = state.players.get(playerId) ?? newPlayer(dayOf(at));
    await this.#stores.players.save(playerId, after, at, db);
    return {
      ...moved,
      rating_before: player.state.displayed.rating,
      rd_before: player.state.displayed.rd,
      rating_after: after.displayed.rating,
      rd_after: after.displayed.rd,
    };
  }

  async #review({ playerId, input, version, result, at }: Settled, db: TrainingDb): Promise<void> {
    const { cards } = this.#stores;
    const known = await cards.of(playerId, db);
    const grade = recallGrade({
      succeeded: result.correct,
      quick: (input.seconds ?? Number.POSITIVE_INFINITY) <= QUICK_SECONDS,
      ...(result.cuesFound === undefined ? {} : { cuesFound: result.cuesFound }),
    });
    for (const technique of version.techniques)
      await cards.save(playerId, technique, reviewTechnique(known.get(technique), grade, at), db);
  }
}

interface Settled {
  readonly playerId: string;
  readonly input: AttemptInput;
  readonly player: StoredPlayer;
  readonly version: VersionRow;
  readonly result: AnswerResult;
  /** Null when it is rated or measures the scenario. */
  readonly reason: PracticeReason | null;
  /** Measures the scenario and leaves the player's rating alone. */
  readonly calibration: boolean;
  readonly at: Date;
}

const UNRATED = {
  predicted: null,
  believed: null,
  rating_before: null,
  rd_before: null,
  rating_after: null,
  rd_after: null,
  scenario_before: null,
  scenario_after: null,
} as const;

export function noScenario(id: string): GuildError {
  return new GuildError('SCENARIO_NOT_FOUND', `There is no scenario ${id}.`);
}

function mismatch(path: string, message: string): GuildError {
  return new GuildError('DRAW_MISMATCH', message, {
    fields: [{ path: `body.${path}`, code: 'mismatch', message }],
  });
}
