import {
  type EntryRef,
  entryAt,
  type MoveKind,
  type MoveOption,
  moveOptions,
  type SlotRef,
} from '@guildhall/heroes';
import { createContext, useContext, useMemo } from 'react';
import { lastPart } from '../format.ts';
import { withEdits } from '../planner/with-edits.ts';
import { type PlannerTools, useGameData, usePlannerState } from '../session-context.ts';
import { levelWords as words } from '../words/levels.ts';

/** What was lifted to be put elsewhere: a power, or a slot with its piece. */
export type Lifted =
  | { readonly kind: 'power'; readonly ref: EntryRef }
  | { readonly kind: 'slot'; readonly ref: SlotRef };

interface LiftedState {
  readonly lifted: Lifted | null;
  readonly lift: (what: Lifted | null) => void;
  readonly kind: MoveKind;
  /** Where a lifted power may go, by pick. */
  readonly options: ReadonlyMap<number, MoveOption>;
}

export const LiftedContext = createContext<LiftedState>({
  lifted: null,
  lift: () => undefined,
  kind: 'exchange',
  options: new Map(),
});

export const useLifted = (): LiftedState => useContext(LiftedContext);

/** Places of the lifted power. Asked once when it is lifted, not for every row. */
export function useMoveOptions(lifted: Lifted | null, kind: MoveKind): ReadonlyMap<number, MoveOption> {
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  return useMemo(
    () =>
      new Map(
        lifted?.kind === 'power'
          ? moveOptions(data, build, lifted.ref.index, kind).map((option) => [option.pick, option])
          : [],
      ),
    [data, build, lifted, kind],
  );
}

/** Name of the power at a place of the open build. */
export function useNameOf(): (ref: EntryRef) => string {
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  return (ref) => {
    const power = entryAt(build, ref)?.power ?? '';
    return data.power(power)?.name ?? lastPart(power);
  };
}

/** What is lifted, in words. */
export function liftedName(lifted: Lifted, nameOf: (ref: EntryRef) => string): string {
  return lifted.kind === 'power' ? nameOf(lifted.ref) : words.slotOf(nameOf(lifted.ref), lifted.ref.slot + 1);
}

/** Puts the focus on the button that lifts the power of a pick. */
function focusPick(pick: number): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.respec [data-index="${pick}"] .respec__move`)?.focus(),
  );
}

/** Puts a lifted power at a pick. */
export function putPower(
  tools: PlannerTools,
  from: number,
  to: number,
  { name, kind }: { readonly name: string; readonly kind: MoveKind },
): void {
  withEdits((edits) => {
    if (edits.movePowerTo(tools, from, to, { name, kind })) focusPick(to);
  });
}

/** Puts a lifted slot into a power, or exchanges its piece with that of another slot. */
export function putSlot(tools: PlannerTools, from: SlotRef, to: EntryRef, slot: number | null): void {
  void import('../planner/slotting-edits.ts').then(({ moveSlotTo, swapSlots }) =>
    slot === null ? moveSlotTo(tools, from, to) : swapSlots(tools, from, { ...to, slot }),
  );
}
