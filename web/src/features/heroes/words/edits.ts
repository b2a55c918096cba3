import { count } from './count.ts';

/** Words of what an edit was, and what it did. */
export const editsWords = {
  archetype: (name: string) => `Archetype: ${name}`,
  origin: (name: string) => `Origin: ${name}`,
  set: (name: string) => `Powerset: ${name}`,
  setRemoved: 'Powerset removed',
  took: (power: string) => `Took ${power}`,
  refused: (name: string) => `${name} cannot be chosen here.`,
  noPick: (name: string) => `There is no free pick for ${name}.`,
  removed: (power: string) => `Removed ${power}`,
  moved: (power: string) => `Moved ${power}`,
  counted: (power: string) => `${power} counts`,
  notCounted: (power: string) => `${power} does not count`,
  procsOn: (power: string) => `Procs of ${power} count`,
  procsOff: (power: string) => `Procs of ${power} do not count`,
  stacks: (power: string, stacks: number) => `${power} at ${stacks}`,
  incarnate: (power: string) => `Incarnate: ${power}`,
  incarnateRemoved: (slot: string) => `${slot} emptied`,
  accolade: (name: string) => `Accolade: ${name}`,
  accoladeRemoved: (name: string) => `Accolade removed: ${name}`,
  slotAdded: (power: string) => `Slot added to ${power}`,
  slotRemoved: (power: string) => `Slot removed from ${power}`,
  slotted: (piece: string, power: string) => `${piece} in ${power}`,
  emptied: (power: string) => `Slot emptied in ${power}`,
  filled: (set: string, power: string, pieces: number) =>
    `${set} in ${power}: ${count(pieces, 'piece', 'pieces')}`,
  leftOver: (pieces: number, reason: string) => `${count(pieces, 'piece', 'pieces')} left out: ${reason}`,
} as const;
