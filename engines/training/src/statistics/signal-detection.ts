import { normalQuantile } from './normal-quantile.ts';

/** Judgements by what the message was and what was said of it. */
export interface Judgements {
  /** Phish reported. */
  readonly hits: number;
  /** Phish let through. */
  readonly misses: number;
  /** Legitimate messages reported. */
  readonly falseAlarms: number;
  /** Legitimate messages let through. */
  readonly correctRejections: number;
}

export interface Sensitivity {
  /** d′: how well phish and legitimate messages are told apart, in standard deviations. */
  readonly dPrime: number;
  /** c: below 0 = reports readily, above 0 = trusts readily. */
  readonly criterion: number;
}

/** A rate that is never 0 or 1, by the log-linear correction (Hautus 1995). */
function correctedRate(yes: number, no: number): number {
  return (yes + 0.5) / (yes + no + 1);
}

/** Sensitivity and bias of a player by signal detection theory. */
export function signalDetection(judgements: Judgements): Sensitivity {
  const hit = normalQuantile(correctedRate(judgements.hits, judgements.misses));
  const alarm = normalQuantile(correctedRate(judgements.falseAlarms, judgements.correctRejections));
  return { dPrime: hit - alarm, criterion: 0 - (hit + alarm) / 2 };
}
