/** Words of the powers to pick from. */
export const powersWords = {
  title: 'Powers to pick',
  tabs: { sets: 'Powersets', pools: 'Pools', epic: 'Epic' },
  archetype: 'Archetype',
  origin: 'Origin',
  primary: 'Primary',
  secondary: 'Secondary',
  pool: (place: number) => `Pool ${place}`,
  epic: 'Epic',
  choose: 'Choose …',
  chooseFirst: 'Its powers appear here once it is chosen.',
  none: 'None',
  search: 'Search powers',
  noneFound: (text: string) => `No power of the chosen sets matches “${text}”.`,
  takenAt: 'Taken at level',
  pickingFor: (level: number) => `Picking for level ${level}`,
  anyPick: 'Use the first free pick',
} as const;
