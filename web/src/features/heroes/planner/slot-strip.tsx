import { type EntryRef, MAX_SLOTS_PER_POWER, type PowerEntry } from '@guildhall/heroes';
import { memo } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { slotRuns } from '../enhancement-sign.ts';
import { usePlanner, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { SlotToken } from './slot-token.tsx';
import { withEdits } from './with-edits.ts';

/** Slots under which the whole name of a set has room. */
const FULL_NAME_FROM = 4;

interface SlotStripProps {
  readonly entry: PowerEntry;
  readonly place: EntryRef;
  readonly name: string;
  readonly canAdd: boolean;
}

/** The slots of one power with the brackets of their sets under them. */
export const SlotStrip = memo(function SlotStrip({ entry, place, name, canAdd }: SlotStripProps) {
  const tools = usePlanner();
  const data = usePlannerState((state) => state.data);
  const openSlot = useView(({ slot }) =>
    slot !== null && slot.list === place.list && slot.index === place.index ? slot.slot : -1,
  );
  if (data === null) return null;
  const { slots } = entry;
  const open = (slot: number) => tools.view.setState({ slot: { ...place, slot }, leftOpen: true });
  return (
    <div className="slots">
      {slots.map((slot, at) => (
        <SlotToken
          // A slot has no identity but its place in the power.
          key={at}
          slot={slot}
          place={{ ...place, slot: at }}
          label={strings.slots.label(name, at + 1)}
          selected={at === openSlot}
          onOpen={() => open(at)}
        />
      ))}
      {slots.length < MAX_SLOTS_PER_POWER && canAdd ? (
        <button
          type="button"
          data-cell=""
          className="slot slot--add"
          aria-label={strings.slots.add(name)}
          title={strings.slots.add(name)}
          onClick={() => withEdits((edits) => edits.addSlotTo(tools, place))}
        >
          <Icon name="plus" size={14} />
        </button>
      ) : null}
      {slotRuns(data, slots).map(({ from, length, label, set }) => (
        <span
          key={from}
          className={`slots__run${set === null ? '' : ' slots__run--set'}`}
          style={{ gridColumn: `${from + 1} / span ${length}` }}
          title={set ?? undefined}
          aria-hidden="true"
        >
          {set !== null && length >= FULL_NAME_FROM ? set : label}
        </span>
      ))}
    </div>
  );
});
