import { type Build, MAX_SLOTS_PER_POWER, type Slot } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { entriesOf } from './entry-ref.ts';
import { slotsUpToLevel } from './schedule.ts';

/** Slots a build may add over all its powers. */
export interface SlotBudget {
  readonly total: number;
  readonly used: number;
  readonly left: number;
}

/** Whether a slot comes out of the budget: every power's first is free, and so are inherent ones. heroes-rules §20. */
export function isAddedSlot(slot: Slot, index: number): boolean {
  return index > 0 && slot.inherent !== true;
}

/** How many of the slots that `level` (default 50) allows are placed. heroes-rules §20. */
export function slotBudget(data: Pick<GameData, 'rules'>, build: Build, level = 50): SlotBudget {
  const total = slotsUpToLevel(data.rules, level);
  let used = 0;
  for (const { entry } of entriesOf(build)) {
    used += entry.slots.reduce((count, slot, i) => count + Number(isAddedSlot(slot, i)), 0);
  }
  return { total, used, left: Math.max(0, total - used) };
}

/** Most slots a power can have. heroes-rules §20. */
export function slotLimit(powerMaxSlots: number): number {
  return Math.min(MAX_SLOTS_PER_POWER, powerMaxSlots);
}
