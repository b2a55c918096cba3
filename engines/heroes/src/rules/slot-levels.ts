import type { Build } from '../model/build.ts';
import type { GameData, GameRules } from '../model/game-data.ts';
import { type EntryRef, entriesOf, withEntry } from './entry-ref.ts';
import { isAddedSlot } from './slot-budget.ts';

/** Slots still free at each level, index = level − 1, after what a build has placed there. */
export function freeSlotsByLevel(rules: GameRules, build: Build): number[] {
  const free = [...rules.slotsByLevel];
  for (const { entry } of entriesOf(build)) {
    entry.slots.forEach((slot, i) => {
      if (isAddedSlot(slot, i)) free[slot.level - 1] = (free[slot.level - 1] ?? 0) - 1;
    });
  }
  return free;
}

/** Earliest level with a free slot at which a power of `powerLevel` is owned; undefined when there is none. heroes-rules §20. */
export function earliestSlotLevel(rules: GameRules, build: Build, powerLevel: number): number | undefined {
  const free = freeSlotsByLevel(rules, build);
  for (let level = Math.max(1, powerLevel); level <= free.length; level++) {
    if ((free[level - 1] ?? 0) > 0) return level;
  }
  return undefined;
}

interface Placed {
  readonly ref: EntryRef;
  readonly slot: number;
  readonly powerLevel: number;
  readonly level: number;
}

/**
 * The build with all added slots given levels anew, each at the earliest level
 * at which its power is owned, those of the latest powers first since they have
 * the least choice. Undefined when there is no way: some power would have a slot
 * before it is owned. heroes-rules §20.
 */
export function assignSlotLevels(data: Pick<GameData, 'rules'>, build: Build): Build | undefined {
  const placed: Placed[] = entriesOf(build).flatMap(({ ref, entry }) =>
    entry.slots.flatMap((slot, i) =>
      isAddedSlot(slot, i) ? [{ ref, slot: i, powerLevel: entry.level, level: slot.level }] : [],
    ),
  );
  const free = [...data.rules.slotsByLevel];
  const levels = new Map<string, number[]>();
  for (const { ref, powerLevel } of placed.toSorted(
    (a, b) => b.powerLevel - a.powerLevel || a.level - b.level,
  )) {
    const level = takeFree(free, powerLevel);
    if (level === undefined) return undefined;
    const key = `${ref.list} ${ref.index}`;
    levels.set(key, [...(levels.get(key) ?? []), level]);
  }
  return entriesOf(build).reduce((result, { ref, entry }) => {
    const own = (levels.get(`${ref.list} ${ref.index}`) ?? []).toSorted((a, b) => a - b);
    const slots = entry.slots.map((slot, i) =>
      isAddedSlot(slot, i) ? { ...slot, level: own.shift() ?? slot.level } : slot,
    );
    return withEntry(result, ref, { ...entry, slots });
  }, build);
}

function takeFree(free: number[], from: number): number | undefined {
  for (let level = Math.max(1, from); level <= free.length; level++) {
    const left = free[level - 1] ?? 0;
    if (left > 0) {
      free[level - 1] = left - 1;
      return level;
    }
  }
  return undefined;
}
