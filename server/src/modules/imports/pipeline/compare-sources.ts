import { compareGameData, type GameDataComparison } from '@guildhall/heroes/layers';
import type { ReadSource } from '../sources/source.ts';

/** How much two complete sources agree, power by power and effect by effect. */
export type SourceComparison = Omit<GameDataComparison, 'powers'>;

/** Each complete source beside the complete one below it, in numbers. */
export function compareSources(read: readonly ReadSource[]): SourceComparison[] {
  const whole = read.flatMap(({ whole: data, layer }) => (data === null ? [] : [{ data, name: layer.name }]));
  return whole.slice(1).flatMap((upper, at) => {
    const lower = whole[at];
    if (lower === undefined) return [];
    const { counts, agreement } = compareGameData(lower.data, upper.data);
    return [{ older: lower.name, newer: upper.name, counts, agreement }];
  });
}
