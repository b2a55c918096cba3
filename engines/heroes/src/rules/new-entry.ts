import type { PowerEntry } from '../model/build.ts';
import type { Power } from '../model/power.ts';

/** Whether a new entry counts in totals from the start: autos, attacks, and toggles that are meant to stay on. */
function startsIncluded(power: Power): boolean {
  switch (power.type) {
    case 'auto':
      return true;
    case 'toggle':
      return power.alwaysOn === true;
    case 'click':
      // A click that is no buff adds nothing itself; the mark lets its slotted pieces count.
      return power.clickBuff !== true;
    default:
      return false;
  }
}

/** A fresh entry: its free slot, the stack slider at its start, procs counted. */
export function newEntry(power: Power, level: number): PowerEntry {
  return {
    power: power.id,
    level,
    include: startsIncluded(power),
    procs: true,
    stacks: power.stacks === undefined ? 0 : Math.max(power.stacks.min, power.stacks.start),
    slots: power.maxSlots > 0 ? [{ level, enhancement: null }] : [],
  };
}
