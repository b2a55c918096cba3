import type { Enhancement, SlotRef } from '@guildhall/heroes';
import { useEffect, useMemo, useRef } from 'react';
import { keepOneTabStop, moveGridFocus } from '../planner/grid-focus.ts';
import { useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';
import { PieceButton } from './piece-button.tsx';

interface PieceListProps {
  readonly slot: SlotRef;
  readonly pieces: readonly Enhancement[];
}

/** Pieces that belong to no set, one a line. */
export function PieceList({ slot, pieces }: PieceListProps) {
  const search = useView((state) => state.picker.search);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return pieces.filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [pieces, search]);

  useEffect(() => {
    if (list.current !== null) keepOneTabStop(list.current);
  });

  if (shown.length === 0) return <p className="quiet">{pickerWords.noneFound}</p>;
  return (
    <ul
      ref={list}
      className="pieces"
      onKeyDown={(event) => {
        if (list.current !== null && moveGridFocus(list.current, event.key, shown.length))
          event.preventDefault();
      }}
      onFocus={() => list.current && keepOneTabStop(list.current)}
    >
      {shown.map((piece) => (
        <li key={piece.uid} data-row="">
          <PieceButton slot={slot} piece={piece} named />
        </li>
      ))}
    </ul>
  );
}
