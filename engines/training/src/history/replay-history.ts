import { GuildError } from '@guildhall/kernel';
import type { Rating } from '../rating/scale.ts';
import { DRIFT_ALARM, type RefitAttempt, ratingDrift, refitScenarios } from '../refit/refit-scenarios.ts';
import { type ReplayedPlayer, type ReplayState, replayAttempt } from '../replay/replay-attempts.ts';
import type { HistoryAttempt, HistoryLine } from './history-line.ts';

/** Points by which a replayed rating may differ from the stored one: rounding of stored numbers. */
const TOLERANCE = 1e-6;

/** What a replay found. */
export interface ReplaySummary {
  readonly attempts: number;
  readonly rated: number;
  readonly practice: number;
  readonly players: number;
  readonly scenarios: number;
  /** Stored ratings that were compared. */
  readonly compared: number;
  readonly differing: number;
  /** Largest difference in points. */
  readonly largestDifference: number;
}

/** Takes a history line by line and keeps what it leads to. */
export class HistoryReplay {
  readonly state: ReplayState = { players: new Map(), scenarios: new Map() };
  #attempts = 0;
  #practice = 0;
  #compared = 0;
  #differing = 0;
  #largest = 0;

  /** @throws GuildError FILE_CORRUPT when it names a scenario that never entered play. */
  apply(line: HistoryLine): void {
    if (line.type === 'attempt') this.#attempt(line);
    else this.#measure(line);
  }

  #measure(line: Exclude<HistoryLine, HistoryAttempt>): void {
    const known = this.state.scenarios.get(line.scenario);
    const { rating, rd } = line;
    if (line.type === 'scenario') {
      this.state.scenarios.set(line.scenario, { rating, rd, ratedAttempts: 0, anchor: line.anchor });
    } else if (known === undefined) throw unknown(line.scenario);
    else this.state.scenarios.set(line.scenario, { ...known, rating, rd });
  }

  #attempt(attempt: HistoryAttempt): void {
    if (!this.state.scenarios.has(attempt.scenario)) throw unknown(attempt.scenario);
    this.#attempts++;
    if (replayAttempt(this.state, attempt) === undefined) this.#practice++;
    if (attempt.after !== null)
      this.#difference(this.state.players.get(attempt.player)?.displayed, attempt.after);
  }

  /** Compares where the replay ended with the ratings that are stored now. */
  compare(current: {
    readonly players: ReadonlyMap<string, ReplayedPlayer>;
    readonly scenarios: ReadonlyMap<string, Rating>;
  }): void {
    for (const [name, { displayed }] of current.players)
      this.#difference(this.state.players.get(name)?.displayed, displayed);
    for (const [name, stored] of current.scenarios) this.#difference(this.state.scenarios.get(name), stored);
  }

  #difference(found: Rating | undefined, stored: Rating): void {
    const difference =
      found === undefined
        ? Infinity
        : Math.max(Math.abs(found.rating - stored.rating), Math.abs(found.rd - stored.rd));
    this.#compared++;
    if (difference > TOLERANCE) this.#differing++;
    this.#largest = Math.max(this.#largest, difference);
  }

  summary(): ReplaySummary {
    return {
      attempts: this.#attempts,
      rated: this.#attempts - this.#practice,
      practice: this.#practice,
      players: this.state.players.size,
      scenarios: this.state.scenarios.size,
      compared: this.#compared,
      differing: this.#differing,
      largestDifference: this.#largest,
    };
  }
}

function unknown(scenario: string): GuildError {
  return new GuildError('FILE_CORRUPT', `The history plays ${scenario} before it says how it entered play.`, {
    path: scenario,
  });
}

/** A scenario whose rating was fitted anew. */
export interface RefittedScenario {
  readonly scenario: string;
  readonly before: Rating;
  readonly after: Rating;
  readonly anchor: boolean;
}

/** What an offline refit proposes. */
export interface RefitReport {
  readonly attempts: number;
  readonly scenarios: readonly RefittedScenario[];
  /** Mean move in points. */
  readonly drift: number;
  /** The scale itself has moved by more than `DRIFT_ALARM`: look before applying it. */
  readonly alarm: boolean;
}

/**
 * Fits all difficulties anew to all rated attempts, anchors held in place, and says
 * how far the scale has drifted.
 *
 * @param state where the replay of the same attempts ended.
 */
export function refitHistory(state: ReplayState, attempts: readonly RefitAttempt[]): RefitReport {
  const anchors = new Map(
    [...state.scenarios].filter(([, { anchor }]) => anchor).map(([name, { rating }]) => [name, rating]),
  );
  const refitted = refitScenarios(attempts, { anchors });
  const drift = ratingDrift(state.scenarios, refitted);
  const scenarios = [...refitted].flatMap(([scenario, after]) => {
    const before = state.scenarios.get(scenario);
    return before === undefined
      ? []
      : [{ scenario, before: { rating: before.rating, rd: before.rd }, after, anchor: before.anchor }];
  });
  return { attempts: attempts.length, scenarios, drift, alarm: Math.abs(drift) > DRIFT_ALARM };
}
