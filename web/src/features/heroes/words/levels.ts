import { count } from './count.ts';

/** Words of the build level by level, and of picking it anew. */
export const levelWords = {
  title: 'Levels',
  leads: {
    up: 'One level after the other: what you pick, and where its slots go.',
    respec:
      'Move powers to other levels with their slots, and slots to other powers. Drag, or lift and put down.',
  },
  mode: 'What to do',
  modes: { up: 'Level up', respec: 'Respec' },
  order: 'Order',
  orders: { level: 'By level', set: 'By set' },

  ruler: 'All levels',
  done: (level: number) => `Level ${level}`,
  open: (level: number, left: number) => `Level ${level}, ${left} to choose`,
  level: (level: number) => `Level ${level}`,
  left: (left: number) => (left === 0 ? 'all chosen' : `${left} to choose`),
  previous: 'Previous',
  next: 'Next',
  firstOpen: (level: number) => `Go to level ${level}, the first with something to choose`,
  complete: 'Every level is complete.',
  follow: 'Totals as of this level',

  pick: (level: number) => `Power of level ${level}`,
  choose: (level: number) => `Choose a power for level ${level}`,
  noOptions: 'No power of the chosen sets is open here. Choose powersets first, or another pool.',
  chooseSets: 'Choose powersets',
  giveBack: (power: string) => `Give ${power} back`,
  slots: (level: number, number: number) => `${count(number, 'slot', 'slots')} of level ${level}`,
  slotsLeft: (left: number) =>
    left === 0 ? 'All are placed.' : `${left} to place. Choose the power that gets it.`,
  placed: (power: string) => `Slot in ${power}`,
  takeBack: (power: string) => `Take the slot of ${power} back`,
  place: (power: string, level: number) => `Add a slot of level ${level} to ${power}`,
  placedAt: (power: string, level: number) => `Slot of level ${level} in ${power}`,
  nothingOwned: 'No power that could take a slot is owned at this level.',

  table: 'Powers and their slots',
  free: (level: number) => `Free pick of level ${level}`,
  freeShort: 'free',
  notTaken: (level: number) => `not taken, from level ${level}`,
  lift: 'Move',
  liftName: (power: string, level: number) => `Move ${power}, level ${level}`,
  put: 'Put here',
  putName: (power: string, level: number, other: string | null) =>
    other === null
      ? `Put ${power} at level ${level}`
      : `Put ${power} at level ${level}, exchange with ${other}`,
  insertName: (power: string, level: number, other: string | null) =>
    other === null ? `Put ${power} at level ${level}` : `Put ${power} at level ${level}, ${other} makes room`,
  how: 'What happens to the power that is there',
  kinds: { exchange: 'Exchange', insert: 'Make room' },
  putSlot: (power: string) => `Put the slot in ${power}`,
  back: 'Put back',
  lifted: (name: string) => `${name} is lifted. Choose where it goes, or press Esc to put it back.`,
  slotOf: (power: string, slot: number) => `Slot ${slot} of ${power}`,
} as const;
