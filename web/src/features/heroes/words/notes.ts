import { count } from './count.ts';

/** Words of what is to be known about a build. */
export const notesWords = {
  nothing: 'Everything in this build is known to the game data, and it breaks no rule.',
  otherVersion: (made: string, now: string) => `Made with ${made}; the totals here are computed with ${now}.`,
  unknownTitle: (number: number) =>
    count(number, 'name is not in this game data', 'names are not in this game data'),
  unknownBody: 'They are kept and exported as they are. Totals they may change are marked as incomplete.',
  suggestion: (name: string) => `Perhaps ${name}`,
  fileTitle: (file: string) => `Found while reading ${file}`,
  problemsTitle: (number: number) => count(number, 'rule is not kept', 'rules are not kept'),
  warningsTitle: 'Most likely not meant',
  suggestionsTitle: 'Left to do, or to gain',
  pick: (number: number) => `pick ${number}`,
  granted: (number: number) => `granted power ${number}`,
  slot: (number: number) => `slot ${number}`,
  kinds: {
    archetype: 'Archetype',
    powerset: 'Powerset',
    power: 'Power',
    enhancement: 'Enhancement',
    enhancement_set: 'Enhancement set',
    table: 'Table',
    bonus_power: 'Bonus',
    entity: 'Pet',
  },
} as const;
