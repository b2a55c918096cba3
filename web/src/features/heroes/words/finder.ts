/** Words of the finder of set bonuses. */
export const finderWords = {
  title: 'Set bonuses',
  lead: 'Which sets raise a total, by how much, and where this build could slot them. The same bonus counts five times at most.',
  stat: 'I need more',
  least: 'At least',
  anyAmount: 'any amount',
  onlyMine: 'Only sets that a power of mine accepts',
  found: (count: number) => (count === 0 ? 'No set bonus does that.' : `${count} bonuses`),
  set: 'Set',
  pieces: 'Pieces',
  value: 'Bonus',
  has: 'Has',
  where: 'Fits in',
  noPower: 'no power of this build',
  full: 'five in force',
  onePiece: 'one piece',
  choosePower: 'Slot it in …',
} as const;
