import type { DeepReadonly, RatingJson, ReviewJson, StatisticsJson } from '@guildhall/contracts';
import { ratingBand } from '@guildhall/training';
import type { Clock } from '../../../platform/ports.ts';
import { presentPlacement, sensitivityOf, techniqueName } from './attempt.presenter.ts';
import type { Stores } from './draws.service.ts';
import { MS_PER_DAY } from './players.repo.ts';

/** Points of the history that a chart can show. */
const HISTORY = 500;
/** Width of a step of stated confidence. */
const STEP = 0.05;

/** What a player has come to: rating, statistics, reviews. */
export class ProgressService {
  readonly #stores: Stores;
  readonly #clock: Clock;

  constructor(parts: { stores: Stores; clock: Clock }) {
    this.#stores = parts.stores;
    this.#clock = parts.clock;
  }

  async rating(playerId: string): Promise<RatingJson> {
    const [{ state, ratedAt }, history] = await Promise.all([
      this.#stores.players.find(playerId),
      this.#stores.attempts.ratings(playerId, HISTORY),
    ]);
    const idle = ratedAt === null ? 0 : (this.#clock.now().getTime() - ratedAt.getTime()) / MS_PER_DAY;
    return {
      ...ratingBand(state.displayed, idle),
      ratedAttempts: state.ratedAttempts,
      placement: presentPlacement(state.ratedAttempts),
      history: history.map(({ at, rating, rd }) => ({ at: at.toISOString(), rating, rd })),
    };
  }

  async statistics(playerId: string): Promise<DeepReadonly<StatisticsJson>> {
    const { attempts } = this.#stores;
    const [judgements, steps, techniques] = await Promise.all([
      attempts.judgements(playerId),
      attempts.calibration(playerId),
      attempts.byTechnique(playerId),
    ]);
    const sensitivity = sensitivityOf(judgements);
    const stated = steps.reduce((sum, { count }) => sum + Number(count), 0);
    const squares = steps.reduce((sum, step) => sum + step.squares, 0);
    return {
      judgements,
      dPrime: sensitivity?.dPrime ?? null,
      criterion: sensitivity?.criterion ?? null,
      brier: stated === 0 ? null : squares / stated,
      calibration: steps.map(({ step, count, confidence, right }) => ({
        from: 0.5 + STEP * step,
        to: 0.5 + STEP * (step + 1),
        count: Number(count),
        confidence: Number(confidence),
        right,
      })),
      techniques: techniques.map((row) => ({
        id: row.technique,
        name: techniqueName(row.technique),
        attempts: Number(row.attempts),
        correct: Number(row.correct),
        score: row.score,
      })),
    };
  }

  async reviews(playerId: string): Promise<ReviewJson[]> {
    const now = this.#clock.now();
    return [...(await this.#stores.cards.of(playerId))].map(([technique, card]) => ({
      technique,
      name: techniqueName(technique),
      due: card.due.toISOString(),
      isDue: card.due <= now,
      reviews: card.reviews,
      lapses: card.lapses,
      stability: card.stability,
    }));
  }
}
