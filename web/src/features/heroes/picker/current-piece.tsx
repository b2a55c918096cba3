import { type PowerEntry, type SlotRef, toggledAttunement, wishedPiece } from '@guildhall/heroes';
import { Button } from '../../../ui/button.tsx';
import { enhancementName, levelText } from '../enhancement-sign.ts';
import { emptySlotAt, removeSlotAt, slotPiece } from '../planner/edits.ts';
import { useGameData, usePlanner, useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';
import { MoveSlot } from './move-slot.tsx';

interface CurrentPieceProps {
  readonly slot: SlotRef;
  readonly entry: PowerEntry;
}

const words = pickerWords;

/** What sits in the slot now, and taking it or the slot away. */
export function CurrentPiece({ slot, entry }: CurrentPieceProps) {
  const tools = usePlanner();
  const data = useGameData();
  const wish = useView((state) => state.picker.wish);
  const place = entry.slots[slot.slot];
  if (place === undefined) return null;
  const { enhancement } = place;
  const wished = enhancement === null ? null : wishedPiece(data, enhancement.uid, wish);
  const differs =
    enhancement !== null &&
    wished !== null &&
    data.enhancement(enhancement.uid) !== undefined &&
    levelText(data, wished) !== levelText(data, enhancement);
  const toggled = enhancement === null ? null : toggledAttunement(data, enhancement);
  return (
    <div className="picker__current">
      <p>
        {enhancement === null ? (
          <span className="quiet">{words.empty(place.level)}</span>
        ) : (
          <>
            {enhancementName(data, enhancement)}{' '}
            <span className="num faint">{levelText(data, enhancement)}</span>
          </>
        )}
      </p>
      <div className="picker__actions">
        {enhancement === null ? null : (
          <Button look="quiet" onClick={() => emptySlotAt(tools, slot)}>
            {words.remove}
          </Button>
        )}
        {differs ? (
          <Button look="quiet" onClick={() => slotPiece(tools, slot, wished)}>
            {words.setTo(levelText(data, wished))}
          </Button>
        ) : null}
        {toggled === null ? null : (
          <Button look="quiet" onClick={() => slotPiece(tools, slot, toggled)}>
            {data.enhancement(toggled.uid)?.attuned === true ? words.attune : words.craft}
          </Button>
        )}
        {slot.slot > 0 && place.inherent !== true ? (
          <Button look="quiet" onClick={() => removeSlotAt(tools, slot)}>
            {words.removeSlot}
          </Button>
        ) : null}
        {slot.slot > 0 && place.inherent !== true ? <MoveSlot slot={slot} /> : null}
      </div>
    </div>
  );
}
