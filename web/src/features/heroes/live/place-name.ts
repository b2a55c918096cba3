import type { Build, GameData } from '@guildhall/heroes';
import { liveWords } from './strings.ts';

/** A place of a build in words; null for one that has none. */
export function powerName(
  build: Build,
  data: GameData | null,
  at: readonly (string | number)[] | null,
): string | null {
  const [list, index, part, slot] = at ?? [];
  if ((list !== 'picks' && list !== 'granted') || typeof index !== 'number') return null;
  const entry = build[list][index];
  if (!entry) return null;
  const name = data?.power(entry.power)?.name ?? entry.power;
  return part === 'slots' && typeof slot === 'number' ? liveWords.slot(name, slot + 1) : name;
}
