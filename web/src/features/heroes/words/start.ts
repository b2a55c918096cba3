/** Words of picking an archetype. */
export const startWords = {
  title: 'Pick an archetype',
  lead: 'It decides powersets, hit points and caps; the figures are those of level 50. You can change it later and undo that too. To continue a build, drop its .mbd file here.',
  archetype: 'Archetype',
  sortBy: (fact: string) => `Sort by ${fact}`,
  facts: {
    hitPoints: 'Hit points',
    hitPointsCap: 'HP cap',
    resistanceCap: 'Resist cap',
    damageCap: 'Damage cap',
    regenerationCap: 'Regen cap',
    threat: 'Threat',
  },
} as const;
