/** English words of the tabletop hall's front page. */
export const strings = {
  title: 'Tabletop',
  lead: 'Fifth-edition play by post: characters by the rules, dice that can be proved, rules to look up.',
  characters: 'Characters',
  charactersLine: 'A wizard that knows both rule sets, and a sheet that does the sums',
  compendium: 'Compendium',
  compendiumLine: 'Spells, monsters and rules of both rule sets',
  dice: 'Dice',
  diceLine: 'Roll any notation, see the chances, prove the result',
} as const;
