import { ok } from '@guildhall/kernel';
import type { Build, Slot, SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { EditResult } from './edit-powers.ts';
import { addSlot, clearSlot, setEnhancement } from './edit-slots.ts';
import { entryAt, type SlotRef } from './entry-ref.ts';
import type { RuleProblem } from './problem.ts';
import { sameName } from './requirement.ts';
import { type PieceWish, wishedPiece } from './wished-piece.ts';

/** What filling a power with a set made of the build. */
export interface FilledSet {
  readonly build: Build;
  readonly placed: number;
  /** Pieces that found no place, with the first reason. */
  readonly left: number;
  readonly problem: RuleProblem | null;
}

/**
 * Puts the pieces of a set into a power: into the given slot and those after it,
 * then into slots added for them while the budget lasts. Pieces that are in the
 * power before that slot stay where they are. heroes-rules §17, §20.
 */
export function fillSet(
  data: GameData,
  build: Build,
  ref: SlotRef,
  { set, ...wish }: PieceWish & { readonly set: string },
): FilledSet {
  const slots = entryAt(build, ref)?.slots ?? [];
  const kept = slots.slice(0, ref.slot);
  const pieces = (data.enhancementSet(set)?.pieces ?? []).filter(
    (uid) => !kept.some(({ enhancement }) => enhancement !== null && sameName(enhancement.uid, uid)),
  );
  // Emptied first: a piece that sits in a later slot would count as slotted twice.
  let next = slots.reduce(
    (emptied, _slot, slot) => (slot < ref.slot ? emptied : clearSlot(emptied, { ...ref, slot })),
    build,
  );
  let slot = ref.slot;
  let problem: RuleProblem | null = null;
  let left = 0;
  for (const uid of pieces) {
    const done = placePiece(data, next, { ...ref, slot }, wishedPiece(data, uid, wish));
    if (done.ok) {
      next = done.value;
      slot += 1;
    } else {
      problem ??= done.error;
      left += 1;
    }
  }
  if (slot === ref.slot) return { build, placed: 0, left, problem };
  return { build: withRest(data, next, { ...ref, slot }, slots), placed: slot - ref.slot, left, problem };
}

/** Puts back what was in the slots that the set did not need, as far as the rules still allow it. */
function withRest(data: GameData, build: Build, from: SlotRef, before: readonly Slot[]): Build {
  return before.reduce((next, { enhancement }, slot) => {
    if (slot < from.slot || enhancement === null) return next;
    const done = setEnhancement(data, next, { ...from, slot }, enhancement);
    return done.ok ? done.value : next;
  }, build);
}

/** Slots a piece, adding the slot for it when the power has none there. */
function placePiece(data: GameData, build: Build, ref: SlotRef, slotted: SlottedEnhancement): EditResult {
  const exists = entryAt(build, ref)?.slots[ref.slot] !== undefined;
  const roomy = exists ? ok(build) : addSlot(data, build, ref);
  return roomy.ok ? setEnhancement(data, roomy.value, ref, slotted) : roomy;
}
