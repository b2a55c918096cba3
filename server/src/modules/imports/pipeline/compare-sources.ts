import { changelogOf, compareGameData, type GameDataComparison } from '@guildhall/heroes/layers';
import type { ReadSource } from '../sources/source.ts';

/** How much two complete sources agree, power by power and effect by effect. */
export interface SourceComparison extends Omit<GameDataComparison, 'powers'> {
  /** Powers that differ, in words; the first line is the sum. */
  readonly examples: readonly string[];
}

const EXAMPLES = 100;

/** Each complete source beside the complete one below it, in numbers. */
export function compareSources(read: readonly ReadSource[]): SourceComparison[] {
  const whole = read.flatMap(({ whole: data, layer }) => (data === null ? [] : [{ data, name: layer.name }]));
  return whole.slice(1).flatMap((upper, at) => {
    const lower = whole[at];
    if (lower === undefined) return [];
    const { counts, agreement, powers } = compareGameData(lower.data, upper.data);
    const between = { older: lower.name, newer: upper.name, counts, agreement };
    return [{ ...between, examples: changelogOf({ ...between, powers }, EXAMPLES) }];
  });
}
