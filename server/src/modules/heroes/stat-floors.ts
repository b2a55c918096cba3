import { findTotalName } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { StatFloor } from './library.repo.ts';

/** Conditions of one search. */
const MAX_FLOORS = 8;

/**
 * `defense.ranged>=45%,hitPoints>=2000` as floors. Names may be written as people
 * write them. Throws STAT_UNKNOWN or VALIDATION_FAILED.
 */
export function readStatFloors(text: string | undefined): StatFloor[] {
  if (text === undefined || text.trim() === '') return [];
  const parts = text.split(',');
  if (parts.length > MAX_FLOORS) throw unreadable(`are at most ${MAX_FLOORS} conditions`);
  return parts.map((part) => {
    const [, asked, number, percent] =
      /^\s*([\w. -]{1,100}?)\s*>=\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*(%?)\s*$/.exec(part) ?? [];
    if (asked === undefined || number === undefined)
      throw unreadable(`must be like defense.ranged>=45%; found ${JSON.stringify(part)}`);
    const found = findTotalName(asked);
    if ('suggestions' in found)
      throw new GuildError('STAT_UNKNOWN', `There is no total called ${JSON.stringify(asked)}.`, {
        suggestions: found.suggestions,
      });
    // A hair below, so that sums of halves and thirds reach their own value.
    const value = Number(number) / (percent === '%' ? 100 : 1);
    return { stat: found.name, value: value - Math.abs(value) * 1e-9 };
  });
}

function unreadable(message: string): GuildError {
  return new GuildError('VALIDATION_FAILED', `query.stats: ${message}`, {
    fields: [{ path: 'query.stats', code: 'format', message }],
  });
}
