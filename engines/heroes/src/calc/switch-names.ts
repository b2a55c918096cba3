import type { Effect } from '../model/effect.ts';
import { statesAskedFor } from './special-states.ts';

/** Names of the switches that an effect depends on, each once. */
export function switchNames({ conditions = [] }: Pick<Effect, 'conditions'>): readonly string[] {
  const names = conditions.flatMap((condition) => {
    if (condition.type === 'special') return statesAskedFor(condition.name).map(({ name }) => name);
    return condition.type === 'expression' ? condition.text : (switchOfKey(condition.key) ?? []);
  });
  return [...new Set(names)];
}

/**
 * Switch of a condition of the data: a power that is active (lower case), or the
 * key itself; undefined where only the build answers.
 */
export function switchOfKey(key: string): string | undefined {
  const colon = key.indexOf(':');
  const subject = key.slice(0, colon);
  if (subject === 'Active') return key.slice(colon + 1).toLowerCase();
  return subject === 'Taken' || subject === 'Stacks' ? undefined : key;
}
