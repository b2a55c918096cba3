import type { Ability } from './parts.ts';

/** Words and numbers as people write them; shared by summaries and pages. */

const ABILITY_NAMES: Readonly<Record<Ability, string>> = {
  str: 'Strength',
  dex: 'Dexterity',
  con: 'Constitution',
  int: 'Intelligence',
  wis: 'Wisdom',
  cha: 'Charisma',
};

export function abilityName(ability: Ability): string {
  return ABILITY_NAMES[ability];
}

/** Challenge rating: ⅛, ¼ and ½ are written as fractions. */
export function challengeText(challenge: number): string {
  if (challenge === 0.125) return '1/8';
  if (challenge === 0.25) return '1/4';
  return challenge === 0.5 ? '1/2' : String(challenge);
}

export function ordinal(number: number): string {
  const tail =
    number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${tail}`;
}

/** `wondrous-item` → `Wondrous item`. */
export function titleCase(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `+3`, `−1`: with a true minus sign. */
export function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}

/** Ability modifier: half of what is above 10, rounded down. */
export function abilityModifier(score: number): number {
  return Math.floor((score - 10) / 2);
}
