import {
  clearPower,
  type EditResult,
  type EntryRef,
  entryAt,
  moveSlot,
  pasteSlotting,
  removeAllSlots,
  type SlotRef,
  type SlottedEnhancement,
  setAllAttuned,
  setAllLevels,
  slottedRefs,
  slottingOf,
  swapPieces,
  unslotAll,
} from '@guildhall/heroes';
import { createStore } from 'zustand/vanilla';
import { showToast } from '../../../ui/toast.tsx';
import type { PlannerTools } from '../session-context.ts';
import { strings } from '../strings.ts';
import { editsWords } from '../words/edits.ts';
import { slottingWords as words } from '../words/slotting.ts';
import { undoEdit } from './history-edits.ts';

/** The slotting that was copied last, for every power of every open build. */
export const slottingClipboard = createStore<{
  readonly pieces: readonly (SlottedEnhancement | null)[] | null;
}>(() => ({ pieces: null }));

function nameOf({ session }: PlannerTools, ref: EntryRef): string {
  const { build, data } = session.store.getState();
  const power = entryAt(build, ref)?.power ?? '';
  return data?.power(power)?.name ?? power;
}

const undoable = (tools: PlannerTools, label: string): void =>
  showToast(label, { label: strings.undo, run: () => undoEdit(tools) });

export function copySlotting(tools: PlannerTools, ref: EntryRef): void {
  slottingClipboard.setState({ pieces: slottingOf(tools.session.store.getState().build, ref) });
  showToast(words.copied(nameOf(tools, ref)));
}

export function pasteSlottingInto(tools: PlannerTools, ref: EntryRef): void {
  const { pieces } = slottingClipboard.getState();
  const { build, data } = tools.session.store.getState();
  if (pieces === null || data === null) return;
  const { build: made, placed, left, problem } = pasteSlotting(data, build, ref, pieces);
  if (placed === 0) {
    showToast(problem?.message ?? editsWords.refused(nameOf(tools, ref)));
    return;
  }
  const label = words.pasted(nameOf(tools, ref), placed);
  tools.session.edit(label, () => made);
  undoable(tools, problem === null ? label : `${label}. ${words.left(left, problem.message)}`);
}

export function emptyPower(tools: PlannerTools, ref: EntryRef): void {
  const label = words.emptied(nameOf(tools, ref));
  tools.session.edit(label, (build) => clearPower(build, ref));
  undoable(tools, label);
}

export function emptyAll(tools: PlannerTools): void {
  tools.session.edit(words.unslotted, unslotAll);
  undoable(tools, words.unslotted);
}

export function removeSlotsOfAll(tools: PlannerTools): void {
  tools.session.edit(words.removed, removeAllSlots);
  undoable(tools, words.removed);
}

/** Where an edit of several pieces works: one power, or every power when null. */
function scope(tools: PlannerTools, ref: EntryRef | null): { refs: readonly EntryRef[]; name: string } {
  return ref === null
    ? { refs: slottedRefs(tools.session.store.getState().build), name: words.build }
    : { refs: [ref], name: nameOf(tools, ref) };
}

export function boostAll(tools: PlannerTools, ref: EntryRef | null, relativeLevel: number): void {
  const { refs, name } = scope(tools, ref);
  tools.session.edit(words.boosted(relativeLevel, name), (build, data) =>
    setAllLevels(data, build, refs, { relativeLevel }),
  );
}

export function levelAll(tools: PlannerTools, ref: EntryRef | null, level: number): void {
  const { refs, name } = scope(tools, ref);
  tools.session.edit(words.leveled(level, name), (build, data) => setAllLevels(data, build, refs, { level }));
}

export function attuneAll(tools: PlannerTools, ref: EntryRef | null, attuned: boolean): void {
  const { refs, name } = scope(tools, ref);
  tools.session.edit(attuned ? words.attuned(name) : words.crafted(name), (build, data) =>
    setAllAttuned(data, build, refs, attuned),
  );
}

function attempt(tools: PlannerTools, label: string, outcome: EditResult): boolean {
  if (outcome.ok) tools.session.edit(label, () => outcome.value);
  else showToast(outcome.error.message);
  return outcome.ok;
}

/** Exchanges what two slots hold. */
export function swapSlots(tools: PlannerTools, from: SlotRef, to: SlotRef): boolean {
  const { build, data } = tools.session.store.getState();
  if (data === null) return false;
  const label = words.swapped(nameOf(tools, from), nameOf(tools, to));
  return attempt(tools, label, swapPieces(data, build, from, to));
}

/** Takes a slot with its piece to another power. */
export function moveSlotTo(tools: PlannerTools, from: SlotRef, to: EntryRef): boolean {
  const { build, data } = tools.session.store.getState();
  if (data === null) return false;
  const label = words.slotMoved(nameOf(tools, from), nameOf(tools, to));
  return attempt(tools, label, moveSlot(data, build, from, to));
}
