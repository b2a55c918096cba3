import type { EntryRef, PowerEntry, SlotRef } from '@guildhall/heroes';
import { SlotToken } from '../planner/slot-token.tsx';
import { usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';

interface LevelTokensProps {
  readonly entry: PowerEntry;
  readonly place: EntryRef;
  readonly name: string;
  /** What choosing a slot does; without it the picker opens. */
  readonly onSlot?: (ref: SlotRef) => void;
  /** Slot that is marked, in place of the one whose picker is open. */
  readonly marked?: SlotRef | null;
}

/** The slots of a power in a row, without their brackets. */
export function LevelTokens({ entry, place, name, onSlot, marked }: LevelTokensProps) {
  const { view } = usePlanner();
  const open = useView((state) => state.slot);
  const shown = marked === undefined ? open : marked;
  const choose = onSlot ?? ((slot: SlotRef) => view.setState({ slot, leftOpen: true }));
  return (
    <span className="levels__tokens">
      {entry.slots.map((slot, at) => (
        <SlotToken
          // A slot has no identity but its place in the power.
          key={at}
          slot={slot}
          place={{ ...place, slot: at }}
          label={strings.slots.label(name, at + 1)}
          selected={shown?.list === place.list && shown.index === place.index && shown.slot === at}
          onOpen={() => choose({ ...place, slot: at })}
        />
      ))}
    </span>
  );
}
