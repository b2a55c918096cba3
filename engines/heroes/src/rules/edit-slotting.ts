import { err, ok } from '@guildhall/kernel';
import { type Build, MAX_SLOTS_PER_POWER, type Slot, type SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { toggledAttunement } from './attune.ts';
import { slotProblem } from './can-slot.ts';
import type { EditResult } from './edit-powers.ts';
import { addSlot, clearSlot, removeSlot, setEnhancement } from './edit-slots.ts';
import { type EntryRef, entriesOf, entryAt, type SlotRef, slotPath, withEntry } from './entry-ref.ts';
import type { FilledSet } from './fill-set.ts';
import { type RuleProblem, ruleError } from './problem.ts';
import { type PieceWish, wishedPiece } from './wished-piece.ts';

/** Empties every slot of one power. */
export function clearPower(build: Build, ref: EntryRef): Build {
  const entry = entryAt(build, ref);
  if (entry === null || entry.slots.every(({ enhancement }) => enhancement === null)) return build;
  const slots = entry.slots.map((slot) => ({ ...slot, enhancement: null }));
  return withEntry(build, ref, { ...entry, slots });
}

/** Empties every slot of every power; the slots stay. */
export function unslotAll(build: Build): Build {
  return entriesOf(build).reduce((next, { ref }) => clearPower(next, ref), build);
}

/** Takes away every added slot of every power with what is in it. heroes-rules §20. */
export function removeAllSlots(build: Build): Build {
  return entriesOf(build).reduce((next, { ref, entry }) => {
    const slots = entry.slots.filter((slot, at) => at === 0 || slot.inherent === true);
    return slots.length === entry.slots.length ? next : withEntry(next, ref, { ...entry, slots });
  }, build);
}

/** The slotting of a power, to be put into another. */
export function slottingOf(build: Build, ref: EntryRef): readonly (SlottedEnhancement | null)[] {
  return entryAt(build, ref)?.slots.map(({ enhancement }) => enhancement) ?? [];
}

/**
 * Puts a slotting into a power in place of what is there: as many slots are added
 * as it takes and the budget has, and pieces the rules forbid there are left out.
 * heroes-rules §17, §20.
 */
export function pasteSlotting(
  data: GameData,
  build: Build,
  ref: EntryRef,
  pieces: readonly (SlottedEnhancement | null)[],
): FilledSet {
  let next = clearPower(build, ref);
  let problem: RuleProblem | null = null;
  let placed = 0;
  let left = 0;
  let slot = 0;
  for (const piece of pieces.slice(0, MAX_SLOTS_PER_POWER)) {
    const done = pastePiece(data, next, { ...ref, slot }, piece);
    if (done.ok) {
      next = done.value;
      slot += 1;
      if (piece !== null) placed += 1;
    } else {
      problem ??= done.error;
      if (piece !== null) left += 1;
    }
  }
  return { build: next, placed, left, problem };
}

function pastePiece(
  data: GameData,
  build: Build,
  ref: SlotRef,
  piece: SlottedEnhancement | null,
): EditResult {
  const exists = entryAt(build, ref)?.slots[ref.slot] !== undefined;
  const roomy = exists ? ok(build) : addSlot(data, build, ref);
  return roomy.ok ? setEnhancement(data, roomy.value, ref, piece) : roomy;
}

/** Sets level and boosters of every invention and set piece of the named powers; what has none stays. heroes-rules §7. */
export function setAllLevels(
  data: GameData,
  build: Build,
  refs: readonly EntryRef[],
  wish: Partial<PieceWish>,
): Build {
  return changePieces(data, build, refs, (piece) => {
    const known = data.enhancement(piece.uid);
    if (known === undefined || (known.kind !== 'set' && known.kind !== 'invention') || known.attuned)
      return piece;
    const { level, relativeLevel } = { level: piece.level, relativeLevel: piece.relativeLevel, ...wish };
    return { ...piece, ...wishedPiece(data, piece.uid, { level, relativeLevel }) };
  });
}

/** Gives every set piece of the named powers its attuned form, or its crafted one, where it has one. heroes-rules §7. */
export function setAllAttuned(
  data: GameData,
  build: Build,
  refs: readonly EntryRef[],
  attuned: boolean,
): Build {
  return changePieces(data, build, refs, (piece) =>
    (data.enhancement(piece.uid)?.attuned === true) === attuned
      ? piece
      : (toggledAttunement(data, piece) ?? piece),
  );
}

function changePieces(
  data: GameData,
  build: Build,
  refs: readonly EntryRef[],
  change: (piece: SlottedEnhancement) => SlottedEnhancement,
): Build {
  let next = build;
  for (const ref of refs) {
    entryAt(build, ref)?.slots.forEach(({ enhancement }, slot) => {
      if (enhancement === null) return;
      const changed = change(enhancement);
      if (changed === enhancement || samePiece(changed, enhancement)) return;
      const done = setEnhancement(data, next, { ...ref, slot }, changed);
      if (done.ok) next = done.value;
    });
  }
  return next;
}

function samePiece(a: SlottedEnhancement, b: SlottedEnhancement): boolean {
  return a.uid === b.uid && a.level === b.level && a.relativeLevel === b.relativeLevel && a.grade === b.grade;
}

/** Moves an added slot with what is in it to another power, if the piece may be there. heroes-rules §20. */
export function moveSlot(data: GameData, build: Build, from: SlotRef, to: EntryRef): EditResult {
  const slot = entryAt(build, from)?.slots[from.slot];
  const target = entryAt(build, to);
  if (slot === undefined || target === null) {
    return err(ruleError('no_such_slot', slotPath(from), 'There is no such slot.'));
  }
  if (from.list === to.list && from.index === to.index) return ok(build);
  const freed = removeSlot(build, from);
  if (!freed.ok) return freed;
  const added = addSlot(data, freed.value, to);
  if (!added.ok || slot.enhancement === null) return added;
  return setEnhancement(data, added.value, { ...to, slot: target.slots.length }, slot.enhancement);
}

/** Exchanges what two slots hold; both pieces must be allowed where they go. heroes-rules §17. */
export function swapPieces(data: GameData, build: Build, a: SlotRef, b: SlotRef): EditResult {
  const [first, second] = [pieceAt(build, a), pieceAt(build, b)];
  if (first === undefined || second === undefined) {
    return err(ruleError('no_such_slot', slotPath(a), 'There is no such slot.'));
  }
  const empty = clearSlot(clearSlot(build, a), b);
  const problem =
    (first === null ? null : slotProblem(data, empty, b, first)) ??
    (second === null ? null : slotProblem(data, empty, a, second));
  if (problem !== null) return err(problem);
  const moved = setEnhancement(data, empty, b, first);
  return moved.ok ? setEnhancement(data, moved.value, a, second) : moved;
}

const pieceAt = (build: Build, ref: SlotRef): Slot['enhancement'] | undefined =>
  entryAt(build, ref)?.slots[ref.slot]?.enhancement;

/** All entries of a build that hold a piece. */
export function slottedRefs(build: Build): EntryRef[] {
  return entriesOf(build)
    .filter(({ entry }) => entry.slots.some(({ enhancement }) => enhancement !== null))
    .map(({ ref }) => ref);
}
