import { bonusValues, type GameData } from '@guildhall/heroes';
import { lastPart } from '../format.ts';
import { wordedBonus } from './stat-words.ts';

/** What a bonus power does in words, e.g. `Recharge 7.5 %`; its name where the data has no number for it. */
export function bonusText(data: GameData, archetype: string, power: string): string {
  const worded = wordedBonus(bonusValues(data, archetype, power));
  if (worded.length === 0) return data.power(power)?.name ?? lastPart(power);
  return worded.map(({ label, value }) => `${label} ${value}`).join(', ');
}
