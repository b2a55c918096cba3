import { err, ok } from '@guildhall/kernel';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { EditResult } from './edit-powers.ts';
import { type EntryRef, entriesOf, entryAt, entryPath, type SlotRef, withEntry } from './entry-ref.ts';
import { ruleError } from './problem.ts';
import { isAddedSlot, slotBudget, slotLimit } from './slot-budget.ts';
import { freeSlotsByLevel } from './slot-levels.ts';

/** What a character gets at one level. */
export interface LevelStep {
  /** 1-based. */
  readonly level: number;
  /** Picks of this level, 0-based. */
  readonly picks: readonly number[];
  /** Slots that were placed at this level. */
  readonly slots: readonly SlotRef[];
  /** Slots of this level that are still to be placed. */
  readonly free: number;
}

/** Every level that brings a power or slots, in order, with what the build makes of it. heroes-rules §20. */
export function levelSteps(data: Pick<GameData, 'rules'>, build: Build): LevelStep[] {
  const placed = new Map<number, SlotRef[]>();
  for (const { ref, entry } of entriesOf(build)) {
    entry.slots.forEach((slot, at) => {
      if (!isAddedSlot(slot, at)) return;
      placed.set(slot.level, [...(placed.get(slot.level) ?? []), { ...ref, slot: at }]);
    });
  }
  const free = freeSlotsByLevel(data.rules, build);
  const steps = Array.from({ length: Math.max(free.length, 50) }, (_, at): LevelStep => {
    const level = at + 1;
    return {
      level,
      picks: data.rules.pickLevels.flatMap((one, index) => (one === level ? [index] : [])),
      slots: placed.get(level) ?? [],
      free: Math.max(0, free[at] ?? 0),
    };
  });
  return steps.filter(({ picks, slots, free: left }) => picks.length + slots.length + left > 0);
}

/** Powers that can take a slot of a level: owned by then, and not full. heroes-rules §20. */
export function slotTargets(data: GameData, build: Build, level: number): EntryRef[] {
  return entriesOf(build).flatMap(({ ref, entry }) => {
    const limit = slotLimit(data.power(entry.power)?.maxSlots ?? 0);
    return entry.level <= level && entry.slots.length < limit ? [ref] : [];
  });
}

/** Adds a slot to a power at exactly this level, as one does on the way up. heroes-rules §20. */
export function placeSlot(data: GameData, build: Build, ref: EntryRef, level: number): EditResult {
  const path = entryPath(ref);
  const entry = entryAt(build, ref);
  if (entry === null) return err(ruleError('no_such_slot', path, 'There is no power here.'));
  const limit = slotLimit(data.power(entry.power)?.maxSlots ?? 0);
  if (limit === 0) return err(ruleError('not_slottable', path, 'This power takes no enhancements.'));
  if (entry.slots.length >= limit) {
    return err(ruleError('power_full', path, `This power has its ${limit} slots.`));
  }
  if (entry.level > level) {
    return err(ruleError('slot_level', path, `This power is taken at level ${entry.level}, after ${level}.`));
  }
  const free = freeSlotsByLevel(data.rules, build)[level - 1] ?? 0;
  if (free <= 0 || slotBudget(data, build).left === 0) {
    return err(ruleError('no_slots_left', path, `All slots of level ${level} are placed.`));
  }
  const slots = [...entry.slots, { level, enhancement: null }];
  return ok(withEntry(build, ref, { ...entry, slots }));
}
