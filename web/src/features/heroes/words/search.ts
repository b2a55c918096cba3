/** Words of what is found by searching everywhere. */
export const searchWords = {
  groups: {
    powers: 'Powers',
    powersets: 'Powersets',
    sets: 'Enhancement sets',
    pieces: 'Enhancements',
    archetypes: 'Archetypes',
    stored: 'Stored on this server',
    library: 'Public library',
  },
  inBuild: (level: number) => (level > 0 ? `in the build, level ${level}` : 'in the build'),
  take: (set: string, level: number) => `${set}, take at level ${level}`,
  takePool: (set: string) => `${set}, take with its pool`,
  chosen: 'chosen',
  choose: { primary: 'choose as primary', secondary: 'choose as secondary', pool: 'pool', epic: 'epic' },
  slot: (type: string) => `${type}, slot it`,
  newBuild: 'start a build',
  changeTo: 'choose',
  noPower: (name: string) => `No power of this build takes ${name}.`,
} as const;
