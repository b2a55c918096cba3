import { err, ok } from '@guildhall/kernel';
import type { Build, SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { slotProblem } from './can-slot.ts';
import type { EditResult } from './edit-powers.ts';
import {
  type EntryRef,
  entryAt,
  entryPath,
  type SlotRef,
  slotPath,
  withEntry,
  withSlot,
} from './entry-ref.ts';
import { ruleError } from './problem.ts';
import { slotBudget, slotLimit } from './slot-budget.ts';
import { assignSlotLevels, earliestSlotLevel } from './slot-levels.ts';

/**
 * Adds a slot to a power at the earliest level that still has one. When only
 * earlier levels have slots left, slots of other powers move there.
 * heroes-rules §20.
 */
export function addSlot(data: GameData, build: Build, ref: EntryRef): EditResult {
  const path = entryPath(ref);
  const entry = entryAt(build, ref);
  if (entry === null) return err(ruleError('no_such_slot', path, 'There is no power here.'));
  const power = data.power(entry.power);
  const limit = slotLimit(power?.maxSlots ?? 0);
  if (limit === 0) return err(ruleError('not_slottable', path, 'This power takes no enhancements.'));
  if (entry.slots.length >= limit) {
    return err(ruleError('power_full', path, `This power has its ${limit} slots.`));
  }
  const budget = slotBudget(data, build);
  if (budget.left === 0) {
    return err(ruleError('no_slots_left', path, `All ${budget.total} slots are placed.`));
  }
  const level = earliestSlotLevel(data.rules, build, entry.level);
  const slots = [...entry.slots, { level: level ?? entry.level, enhancement: null }];
  const added = withEntry(build, ref, { ...entry, slots });
  const placed = level === undefined ? assignSlotLevels(data, added) : added;
  if (placed === undefined) {
    return err(ruleError('slot_level', path, `No slot is left from level ${entry.level} on.`));
  }
  return ok(placed);
}

/** Takes a slot away with what is in it. The first slot of a power belongs to it. heroes-rules §20. */
export function removeSlot(build: Build, ref: SlotRef): EditResult {
  const entry = entryAt(build, ref);
  const slot = entry?.slots[ref.slot];
  if (entry === null || slot === undefined) {
    return err(ruleError('no_such_slot', slotPath(ref), 'There is no such slot.'));
  }
  if (ref.slot === 0 || slot.inherent) {
    return err(ruleError('first_slot', slotPath(ref), 'This slot comes with the power.'));
  }
  return ok(withEntry(build, ref, { ...entry, slots: entry.slots.toSpliced(ref.slot, 1) }));
}

/** Empties a slot. */
export function clearSlot(build: Build, ref: SlotRef): Build {
  const slot = entryAt(build, ref)?.slots[ref.slot];
  return slot === undefined ? build : withSlot(build, ref, { ...slot, enhancement: null });
}

/** Puts a piece into a slot, in place of what is there; null empties it. heroes-rules §17, §20. */
export function setEnhancement(
  data: GameData,
  build: Build,
  ref: SlotRef,
  enhancement: SlottedEnhancement | null,
): EditResult {
  if (enhancement === null) return ok(clearSlot(build, ref));
  const problem = slotProblem(data, build, ref, enhancement);
  if (problem !== null) return err(problem);
  const slot = entryAt(build, ref)?.slots[ref.slot];
  return ok(slot === undefined ? build : withSlot(build, ref, { ...slot, enhancement }));
}

/**
 * A piece as it is slotted by default: inventions and set pieces at the highest
 * level they have up to 50, origin pieces as single origin, without boosters.
 */
export function defaultSlotted(data: GameData, uid: string): SlottedEnhancement | undefined {
  const piece = data.enhancement(uid);
  if (piece === undefined) return undefined;
  const hasLevel = piece.kind === 'set' || piece.kind === 'invention';
  return {
    uid: piece.uid,
    grade: piece.kind === 'common' ? 'SO' : 'none',
    level: hasLevel ? Math.min(50, piece.levelMax) : 0,
    relativeLevel: 0,
  };
}
