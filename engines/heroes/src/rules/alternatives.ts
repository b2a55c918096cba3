import type { Build } from '../model/build.ts';
import type { EnhancementSet } from '../model/enhancement.ts';
import type { GameData } from '../model/game-data.ts';
import { acceptedEnhancements } from './accepted-enhancements.ts';
import { pasteSlotting } from './edit-slotting.ts';
import { type EntryRef, entryAt } from './entry-ref.ts';
import { type PieceWish, wishedPiece } from './wished-piece.ts';

/** The build with one power slotted otherwise. */
export interface SlottingAlternative {
  readonly set: EnhancementSet;
  readonly build: Build;
  /** Pieces of the set that found a place. */
  readonly pieces: number;
}

/**
 * What a power could hold in the slots it has: each set it accepts, as many pieces
 * as there are slots. Sets of which a rule forbids a piece are tried with the others.
 */
export function slottingAlternatives(
  data: GameData,
  build: Build,
  ref: EntryRef,
  wish: PieceWish,
): SlottingAlternative[] {
  const entry = entryAt(build, ref);
  if (entry === null || entry.slots.length === 0) return [];
  const sets = acceptedEnhancements(data, entry.power).sets.flatMap((group) => group.sets);
  return sets.flatMap(({ set, pieces }) => {
    const wished = pieces.slice(0, entry.slots.length).map(({ uid }) => wishedPiece(data, uid, wish));
    const made = pasteSlotting(data, build, ref, wished);
    return made.placed === 0 ? [] : { set, build: made.build, pieces: made.placed };
  });
}
