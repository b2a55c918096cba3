import { damping, logistic, POINTS_PER_LOGIT, type Rating, toLogits, toPoints } from './scale.ts';

export interface Glicko2Player extends Rating {
  /** Volatility, logits. */
  readonly volatility: number;
}

export interface Glicko2Game extends Rating {
  /** 1 won, 0.5 drawn, 0 lost. */
  readonly score: number;
}

const CONVERGED = 1e-9;
/** The iteration halves its bracket at worst; this is beyond any double. */
const MAX_STEPS = 200;

/** The root of Glickman's f, by the Illinois algorithm of step 5 of his paper. */
function newVolatility(period: {
  readonly phi: number;
  readonly sigma: number;
  readonly delta: number;
  readonly v: number;
  readonly tau: number;
}): number {
  const { phi, sigma, delta, v, tau } = period;
  const a = Math.log(sigma * sigma);
  const f = (x: number): number => {
    const e = Math.exp(x);
    const sum = phi * phi + v + e;
    return (e * (delta * delta - sum)) / (2 * sum * sum) - (x - a) / (tau * tau);
  };
  let low = a;
  let high: number;
  if (delta * delta > phi * phi + v) high = Math.log(delta * delta - phi * phi - v);
  else {
    let k = 1;
    while (f(a - k * tau) < 0 && k < MAX_STEPS) k++;
    high = a - k * tau;
  }
  let fLow = f(low);
  let fHigh = f(high);
  for (let i = 0; i < MAX_STEPS && Math.abs(high - low) > CONVERGED; i++) {
    const next = low + ((low - high) * fLow) / (fHigh - fLow);
    const fNext = f(next);
    if (fNext * fHigh <= 0) {
      low = high;
      fLow = fHigh;
    } else fLow /= 2;
    high = next;
    fHigh = fNext;
  }
  return Math.exp(low / 2);
}

/**
 * Glicko-2 over one rating period, as in Glickman's paper, on the scale of this
 * hall. Used for comparison and batches; attempts use `rateAttempt`.
 */
export function glicko2(player: Glicko2Player, games: readonly Glicko2Game[], tau: number): Glicko2Player {
  const mu = toLogits(player.rating);
  const phi = player.rd / POINTS_PER_LOGIT;
  let information = 0;
  let pull = 0;
  for (const game of games) {
    const g = damping((game.rd / POINTS_PER_LOGIT) ** 2);
    const expected = logistic(g * (mu - toLogits(game.rating)));
    information += g * g * expected * (1 - expected);
    pull += g * (game.score - expected);
  }
  if (information === 0) {
    const rd = Math.sqrt(phi * phi + player.volatility ** 2) * POINTS_PER_LOGIT;
    return { rating: player.rating, rd, volatility: player.volatility };
  }
  const v = 1 / information;
  const volatility = newVolatility({ phi, sigma: player.volatility, delta: v * pull, v, tau });
  const spread = phi * phi + volatility * volatility;
  const variance = 1 / (1 / spread + information);
  return {
    rating: toPoints(mu + variance * pull),
    rd: Math.sqrt(variance) * POINTS_PER_LOGIT,
    volatility,
  };
}
