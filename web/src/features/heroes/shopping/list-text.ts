import type { GameData, ShoppingList } from '@guildhall/heroes';
import { enhancementName, levelText } from '../enhancement-sign.ts';
import { shoppingWords as words } from '../words/shopping.ts';

/** The list as plain text, what is at hand with a cross. */
export function listText(data: GameData, { items, salvage }: ShoppingList): string {
  const pieces = items
    .map(({ piece, slots, obtained }) => {
      const level = levelText(data, piece);
      return `[${obtained === slots.length ? 'x' : ' '}] ${slots.length} × ${enhancementName(data, piece)}${level === '' ? '' : ` (${level})`}`;
    })
    .sort();
  const needs = salvage.map(({ id, salvage: known, count }) => `${count} × ${known?.name ?? id}`).sort();
  return [words.pieces, ...pieces, ...(needs.length === 0 ? [] : ['', words.salvage, ...needs])].join('\n');
}
