import { type Build, entryAt, type SlotRef } from '@guildhall/heroes';

/** The next empty slot of the same power after this one; this one when there is none. */
export function nextSlot(build: Build, ref: SlotRef): SlotRef {
  const slots = entryAt(build, ref)?.slots ?? [];
  const next = slots.findIndex(({ enhancement }, at) => at > ref.slot && enhancement === null);
  return next < 0 ? ref : { ...ref, slot: next };
}
