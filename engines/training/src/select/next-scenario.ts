import { believedScore, type PlayerBelief, type Truth } from '../rating/belief.ts';

/** A scenario that could be played next. */
export interface Candidate {
  readonly id: string;
  readonly truth: Truth;
  readonly techniques: readonly string[];
  readonly rating: number;
  readonly rd: number;
  readonly guessFloor: number;
  /** Its rating stays as it is, whoever plays it: an anchor, or known well enough. */
  readonly settled?: boolean;
  /** Share of recent draws, of all players, that gave this scenario, 0..1. */
  readonly exposure: number;
}

export interface SelectionContext {
  readonly player: PlayerBelief;
  /** Rated attempts so far. */
  readonly attempts: number;
  /** Failures in a row up to now. */
  readonly failuresInARow: number;
  /** Ids of scenarios the player has met. */
  readonly seen: ReadonlySet<string>;
  /** Techniques of the last three attempts. */
  readonly recentTechniques: ReadonlySet<string>;
  /** Techniques whose review is due. */
  readonly dueTechniques: ReadonlySet<string>;
}

export type SelectionReason = 'due_technique' | 'calibration' | 'target';

export interface Selection {
  readonly id: string;
  /** Chance of success that is believed, 0..1. */
  readonly predicted: number;
  /** Chance of success that was aimed at. */
  readonly target: number;
  readonly reason: SelectionReason;
  /** Ids among which chance decided, best first. */
  readonly shortlist: readonly string[];
}

const PLACEMENT_ATTEMPTS = 10;
const DUE_SHARE = 0.3;
const CALIBRATION_SHARE = 0.1;
const UNCALIBRATED_RD = 110;
const SHORTLIST = 8;
const FREE_EXPOSURE = 0.2;
const EXPOSURE_PENALTY = 0.15;

/** Success to aim at: measuring prefers .65, learning .78, and two failures in a row earn an easier one. */
export function targetSuccess(context: Pick<SelectionContext, 'attempts' | 'failuresInARow'>): number {
  if (context.failuresInARow >= 2) return 0.88;
  return context.attempts < PLACEMENT_ATTEMPTS ? 0.65 : 0.78;
}

interface Scored {
  readonly candidate: Candidate;
  readonly predicted: number;
  readonly distance: number;
}

function needsMeasuring({ rd, settled = false }: Candidate): boolean {
  return rd > UNCALIBRATED_RD && !settled;
}

function shares(techniques: readonly string[], wanted: ReadonlySet<string>): boolean {
  return techniques.some((technique) => wanted.has(technique));
}

/** The best few by distance, kept sorted while reading: cheaper than sorting thousands. */
function shortlist(pool: readonly Candidate[], player: PlayerBelief, target: number): Scored[] {
  const best: Scored[] = [];
  for (const candidate of pool) {
    const predicted = believedScore(player, candidate, candidate);
    const distance =
      Math.abs(predicted - target) + EXPOSURE_PENALTY * Math.max(0, candidate.exposure - FREE_EXPOSURE);
    const last = best[SHORTLIST - 1];
    if (last !== undefined && distance >= last.distance) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1] as Scored).distance > distance) at--;
    best.splice(at, 0, { candidate, predicted, distance });
    if (best.length > SHORTLIST) best.pop();
  }
  return best;
}

/** What the first non-empty of several ever wider pools holds. */
function firstFilled(pools: readonly (() => readonly Candidate[])[]): readonly Candidate[] {
  for (const pool of pools) {
    const found = pool();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The next scenario for a player. The class is drawn before anything else: choosing
 * by difficulty alone would feed somebody who reports everything with phish only.
 *
 * @param random uniform numbers in [0, 1); injected, so that a draw can be repeated.
 * @returns undefined when the player has met everything.
 */
export function selectScenario(
  candidates: readonly Candidate[],
  context: SelectionContext,
  random: () => number,
): Selection | undefined {
  const truth: Truth = random() < 0.5 ? 'phish' : 'legit';
  const wantsDue = random() < DUE_SHARE;
  const wantsCalibration = random() < CALIBRATION_SHARE;
  const unseen = candidates.filter(({ id }) => !context.seen.has(id));
  const ofClass = unseen.filter((candidate) => candidate.truth === truth || candidate.truth === 'n/a');
  const isDue = ({ techniques }: Candidate): boolean => shares(techniques, context.dueTechniques);
  const fresh = (pool: readonly Candidate[]): Candidate[] =>
    pool.filter((candidate) => isDue(candidate) || !shares(candidate.techniques, context.recentTechniques));

  let pool = firstFilled([() => fresh(ofClass), () => ofClass, () => fresh(unseen), () => unseen]);
  let reason: SelectionReason = 'target';
  const due = wantsDue ? pool.filter(isDue) : [];
  const uncalibrated = wantsCalibration ? pool.filter(needsMeasuring) : [];
  if (due.length > 0) {
    pool = due;
    reason = 'due_technique';
  } else if (uncalibrated.length > 0) {
    pool = uncalibrated;
    reason = 'calibration';
  }

  const target = targetSuccess(context);
  const best = shortlist(pool, context.player, target);
  const drawn = best[Math.floor(random() * best.length)];
  return drawn === undefined
    ? undefined
    : {
        id: drawn.candidate.id,
        predicted: drawn.predicted,
        target,
        reason,
        shortlist: best.map(({ candidate }) => candidate.id),
      };
}
