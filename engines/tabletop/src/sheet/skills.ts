import type { Ability } from '../compendium/index.ts';

/** Skills and the ability each uses unless the DM asks for another; the same in both rule sets. */
export const SKILLS: Readonly<Record<string, Ability>> = {
  acrobatics: 'dex',
  'animal-handling': 'wis',
  arcana: 'int',
  athletics: 'str',
  deception: 'cha',
  history: 'int',
  insight: 'wis',
  intimidation: 'cha',
  investigation: 'int',
  medicine: 'wis',
  nature: 'int',
  perception: 'wis',
  performance: 'cha',
  persuasion: 'cha',
  religion: 'int',
  'sleight-of-hand': 'dex',
  stealth: 'dex',
  survival: 'wis',
};

/** `sleight-of-hand` → `Sleight of Hand`. */
export function skillName(slug: string): string {
  return slug
    .split('-')
    .map((word) => (word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
