import type { SlotRef, SlottedEnhancement } from '@guildhall/heroes';
import { slotPiece } from '../planner/edits.ts';
import type { PlannerTools } from '../session-context.ts';
import { nextSlot } from './next-slot.ts';

/** Slots a piece, and opens the next empty slot of the power. */
export function slotAndGoOn(tools: PlannerTools, slot: SlotRef, piece: SlottedEnhancement): void {
  if (!slotPiece(tools, slot, piece)) return;
  tools.view.setState({ slot: nextSlot(tools.session.store.getState().build, slot), preview: null });
}
