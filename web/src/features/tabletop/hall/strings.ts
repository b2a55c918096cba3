/** English words of the tabletop hall's front page. */
export const strings = {
  title: 'Tabletop',
  lead: 'Fifth-edition play by post: dice that can be proved, rules to look up.',
  compendium: 'Compendium',
  compendiumLine: 'Spells, monsters and rules of both rule sets',
  dice: 'Dice',
  diceLine: 'Roll any notation, see the chances, prove the result',
} as const;
