/** Words of the comparison of slottings of one power. */
export const alternativeWords = {
  title: 'Compare alternatives',
  count: (count: number) => `${count} sets fit; each is tried in the slots the power has.`,
  damage: (dps: string) => `${dps} damage a second, used over and over`,
  same: 'Totals stay as they are.',
  take: 'Slot this',
  takeName: (set: string) => `Slot ${set}`,
  took: (set: string) => `Slotted ${set} instead`,
  byName: 'Sort by name',
  byDamage: 'Sort by damage',
} as const;
