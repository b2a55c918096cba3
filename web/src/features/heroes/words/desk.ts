/** Words of the bar over the working area and of the circumstances. */
export const deskWords = {
  title: 'Working areas',
  desks: {
    build: 'Build',
    levels: 'Levels',
    chain: 'Attack chain',
    compare: 'Compare',
    bonuses: 'Set bonuses',
    sets: 'Powersets',
    shopping: 'Shopping list',
  },
  level: 'Level',
  levelHint: 'Totals at this level: powers, slots and set bonuses that no longer work are left out.',
  exemplar: 'exemplar',
  levelling: 'levelling',
  mode: 'Rules',
  pve: 'PvE',
  pvp: 'PvP',
  conditions: (count: number) => (count === 0 ? 'Conditions' : `Conditions ${count}`),
  changedLevel: (level: number) => `Totals at level ${level}`,
  changedMode: (pvp: boolean) => (pvp ? 'Totals in PvP' : 'Totals in PvE'),
} as const;
