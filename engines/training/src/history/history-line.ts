import { GuildError } from '@guildhall/kernel';
import type { Truth } from '../rating/belief.ts';
import type { Rating } from '../rating/scale.ts';
import type { LoggedAttempt } from '../replay/replay-attempts.ts';

/** A scenario as it entered play. */
export interface HistoryScenario extends Rating {
  readonly type: 'scenario';
  /** `id@version`. */
  readonly scenario: string;
  readonly anchor: boolean;
}

/** One attempt, and what the player's rating was after it, where that was written down. */
export interface HistoryAttempt extends LoggedAttempt {
  readonly type: 'attempt';
  readonly after: Rating | null;
}

/** Ratings that a refit put in place of the played ones, between two attempts. */
export interface HistoryRefit extends Rating {
  readonly type: 'refit';
  readonly scenario: string;
}

/** One line of an exported history, in the order in which things happened. */
export type HistoryLine = HistoryScenario | HistoryAttempt | HistoryRefit;

const LONGEST_LINE = 10_000;
const LONGEST_NAME = 200;
const TRUTHS: readonly Truth[] = ['phish', 'legit', 'n/a'];
const BOUNDS = {
  score: [0, 1],
  guessFloor: [0, 0.9],
  day: [0, 1e6],
  rating: [-1e5, 1e5],
  rd: [1, 1000],
} as const;

class LineReader {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #line: number;

  constructor(value: unknown, line: number) {
    this.#line = line;
    if (typeof value !== 'object' || value === null) throw this.wrong('is no JSON object');
    this.#value = value as Readonly<Record<string, unknown>>;
  }

  wrong(message: string): GuildError {
    return new GuildError('FILE_CORRUPT', `Line ${this.#line} of the history ${message}.`, {
      path: `line ${this.#line}`,
    });
  }

  has(key: string): boolean {
    return (this.#value[key] ?? undefined) !== undefined;
  }

  name(key: string): string {
    const value = this.#value[key];
    if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value;
    throw this.wrong(`has no ${key}`);
  }

  number(key: string, [least, most]: readonly [number, number]): number {
    const value = this.#value[key];
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw this.wrong(`needs ${key}, a number from ${least} to ${most}`);
  }

  flag(key: string): boolean {
    const value = this.#value[key] ?? false;
    if (typeof value === 'boolean') return value;
    throw this.wrong(`has a ${key} that is neither true nor false`);
  }

  truth(): Truth {
    const found = TRUTHS.find((truth) => truth === this.#value['truth']);
    if (found === undefined) throw this.wrong(`needs truth: ${TRUTHS.join(', ')}`);
    return found;
  }

  rating(): Rating {
    return { rating: this.number('rating', BOUNDS.rating), rd: this.number('rd', BOUNDS.rd) };
  }
}

/**
 * A line of an exported history (JSON lines).
 * @param number counted from 1, for the message.
 * @throws GuildError FILE_CORRUPT naming the line and what it lacks.
 */
export function readHistoryLine(text: string, number: number): HistoryLine {
  let value: unknown;
  try {
    value = text.length > LONGEST_LINE ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const line = new LineReader(value, number);
  switch (line.name('type')) {
    case 'scenario':
      return {
        type: 'scenario',
        scenario: line.name('scenario'),
        ...line.rating(),
        anchor: line.flag('anchor'),
      };
    case 'refit':
      return { type: 'refit', scenario: line.name('scenario'), ...line.rating() };
    case 'attempt':
      return {
        type: 'attempt',
        player: line.name('player'),
        scenario: line.name('scenario'),
        truth: line.truth(),
        score: line.number('score', BOUNDS.score),
        guessFloor: line.number('guessFloor', BOUNDS.guessFloor),
        day: line.number('day', BOUNDS.day),
        practice: line.flag('practice'),
        calibration: line.flag('calibration'),
        after: line.has('rating') ? line.rating() : null,
      };
    default:
      throw line.wrong('is of no known type: scenario, attempt or refit');
  }
}
