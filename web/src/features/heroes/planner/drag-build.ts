import type { EntryRef, SlotRef } from '@guildhall/heroes';
import type { DragEvent } from 'react';
import type { PlannerTools } from '../session-context.ts';
import { withEdits } from './with-edits.ts';

const SLOT = 'application/x-guildhall-slot';
const POWER = 'application/x-guildhall-power';

/** The power whose row an element is in. */
function rowOf(element: EventTarget | null): EntryRef | null {
  if (!(element instanceof Element)) return null;
  const { list, index } = element.closest<HTMLElement>('[data-row][data-list]')?.dataset ?? {};
  return list === 'picks' || list === 'granted' ? { list, index: Number(index) } : null;
}

function slotOf(element: EventTarget | null): SlotRef | null {
  if (!(element instanceof Element)) return null;
  const slot = element.closest<HTMLElement>('[data-slot]')?.dataset['slot'];
  const row = rowOf(element);
  return slot === undefined || row === null ? null : { ...row, slot: Number(slot) };
}

/** Marks what is being dragged: a slot with its piece, or a power by its name. */
export function startDrag({ target, dataTransfer }: DragEvent): void {
  const [slot, row] = [slotOf(target), rowOf(target)];
  if (slot !== null) dataTransfer.setData(SLOT, JSON.stringify(slot));
  else if (row?.list === 'picks') dataTransfer.setData(POWER, JSON.stringify(row));
  dataTransfer.effectAllowed = 'move';
}

/** Rows take what was dragged from another. */
export function allowDrop(event: DragEvent): void {
  const { types } = event.dataTransfer;
  if ((types.includes(SLOT) || types.includes(POWER)) && rowOf(event.target) !== null) event.preventDefault();
}

/**
 * A slot on a slot exchanges their pieces, a slot on another power moves there, a
 * power on a pick exchanges the two. Everything has a way by keyboard too.
 */
export function drop(tools: PlannerTools, event: DragEvent): void {
  const to = rowOf(event.target);
  if (to === null) return;
  const [slotText, powerText] = [event.dataTransfer.getData(SLOT), event.dataTransfer.getData(POWER)];
  if (slotText !== '') {
    event.preventDefault();
    const from: SlotRef = JSON.parse(slotText);
    const target = slotOf(event.target);
    void import('./slotting-edits.ts').then(({ moveSlotTo, swapSlots }) =>
      target === null ? moveSlotTo(tools, from, to) : swapSlots(tools, from, target),
    );
  } else if (powerText !== '' && to.list === 'picks') {
    event.preventDefault();
    const from: EntryRef = JSON.parse(powerText);
    const { build, data } = tools.session.store.getState();
    const power = build.picks[from.index]?.power ?? '';
    const name = data?.power(power)?.name ?? power;
    withEdits((edits) => edits.movePowerTo(tools, from.index, to.index, { name, kind: 'exchange' }));
  }
}
