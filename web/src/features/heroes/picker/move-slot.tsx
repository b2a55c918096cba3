import { entriesOf, type SlotRef } from '@guildhall/heroes';
import { moveSlotTo } from '../planner/slotting-edits.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { slottingWords as words } from '../words/slotting.ts';

/** Takes the open slot with its piece to another power: the way without dragging. */
export function MoveSlot({ slot }: { readonly slot: SlotRef }) {
  const tools = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const targets = entriesOf(build).filter(
    ({ ref, entry }) =>
      (ref.list !== slot.list || ref.index !== slot.index) && (data.power(entry.power)?.maxSlots ?? 0) > 0,
  );
  return (
    <select
      className="choice__select picker__move"
      aria-label={words.moveSlot}
      value=""
      onChange={({ target: { value } }) => {
        const to = targets[Number(value)];
        if (to !== undefined && moveSlotTo(tools, slot, to.ref)) tools.view.setState({ slot: null });
      }}
    >
      <option value="" disabled>
        {words.moveSlot}
      </option>
      {targets.map(({ ref, entry }, at) => (
        <option key={`${ref.list} ${ref.index}`} value={at}>
          {data.power(entry.power)?.name ?? entry.power}
        </option>
      ))}
    </select>
  );
}
