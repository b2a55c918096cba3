import type { GameData } from '@guildhall/heroes';
import { lastPart, sentence } from '../format.ts';
import { conditionWords as words } from '../words/conditions.ts';

/** Name of a condition: what players call it, else the power it is, else the data's own words. */
export function conditionLabel(data: GameData, name: string): string {
  const known = words.names[name] ?? data.power(name)?.name;
  if (known !== undefined) return known;
  return /^[\w.]+$/.test(name) ? sentence(lastPart(name)) : name;
}
