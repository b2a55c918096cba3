/** Words of picking an archetype. */
export const startWords = {
  title: 'Pick an archetype',
  lead: 'It decides powersets, hit points and caps. You can change it later and undo that too. To continue a build, drop its .mbd file here.',
  archetype: 'Archetype',
  hitPoints: 'Hit points',
  hitPointsCap: 'HP cap',
  resistanceCap: 'Resist cap',
  damageCap: 'Damage cap',
} as const;
