import type { Slot, SlotRef } from '@guildhall/heroes';
import { memo } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { bringsBonus, enhancementName, levelText, signOfEnhancement } from '../enhancement-sign.ts';
import { usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';

interface SlotTokenProps {
  readonly slot: Slot;
  readonly place: SlotRef;
  readonly label: string;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

/** One slot: a stamped piece, or an empty place with the level it was added at. */
export const SlotToken = memo(function SlotToken({ slot, place, label, selected, onOpen }: SlotTokenProps) {
  const data = usePlannerState((state) => state.data);
  const { enhancement } = slot;
  const at = { 'data-cell': '', 'data-list': place.list, 'data-index': place.index, 'data-slot': place.slot };
  if (data === null) return null;
  if (enhancement === null) {
    return (
      <button
        type="button"
        {...at}
        className="slot slot--empty num"
        aria-pressed={selected}
        aria-label={strings.slots.empty(label, slot.level)}
        title={strings.slots.emptyTitle(slot.level)}
        onClick={onOpen}
      >
        {slot.level}
      </button>
    );
  }
  const piece = data.enhancement(enhancement.uid);
  const sign = signOfEnhancement(piece, bringsBonus(data, piece));
  const name = enhancementName(data, enhancement);
  const level = levelText(data, enhancement);
  const spoken =
    piece === undefined ? strings.slots.unknown(name) : level === '' ? name : `${name}, ${level}`;
  return (
    <button
      type="button"
      {...at}
      draggable
      className={`slot slot--${sign.shape}${sign.extra ? ' slot--extra' : ''}${sign.code.length > 3 ? ' slot--long' : ''}`}
      aria-pressed={selected}
      aria-label={`${label}: ${spoken}`}
      title={spoken}
      onClick={onOpen}
    >
      {sign.shape === 'unknown' ? <Icon name="unknown" size={16} /> : sign.code}
    </button>
  );
});
