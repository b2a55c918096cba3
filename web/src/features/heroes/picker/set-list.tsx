import type { AcceptedEnhancements, Enhancement, EnhancementSet, SlotRef } from '@guildhall/heroes';
import { useEffect, useMemo, useRef } from 'react';
import { fillWithSet } from '../planner/edits.ts';
import { keepOneTabStop, moveGridFocus } from '../planner/grid-focus.ts';
import { usePlanner, useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';
import { PieceButton } from './piece-button.tsx';

const words = pickerWords;

interface SetListProps {
  readonly slot: SlotRef;
  readonly accepted: AcceptedEnhancements;
}

interface ListedSet {
  readonly set: EnhancementSet;
  readonly pieces: readonly Enhancement[];
  readonly type: string;
}

/** Sets of the chosen type whose name, or a piece of which, matches the search. */
function matching(accepted: AcceptedEnhancements, type: number | null, search: string): readonly ListedSet[] {
  const wanted = search.trim().toLowerCase();
  return accepted.sets
    .filter((group) => type === null || group.type.id === type)
    .flatMap((group) => group.sets.map(({ set, pieces }) => ({ set, pieces, type: group.type.name })))
    .filter(
      ({ set, pieces }) =>
        wanted === '' ||
        set.name.toLowerCase().includes(wanted) ||
        pieces.some(({ name }) => name.toLowerCase().includes(wanted)),
    );
}

/** Every set the power accepts, a row each with all its pieces. */
export function SetList({ slot, accepted }: SetListProps) {
  const tools = usePlanner();
  const { search, setType, wish } = useView((state) => state.picker);
  const grid = useRef<HTMLDivElement>(null);
  const type = accepted.sets.some((group) => group.type.id === setType) ? setType : null;
  const sets = useMemo(() => matching(accepted, type, search), [accepted, type, search]);

  useEffect(() => {
    if (grid.current !== null) keepOneTabStop(grid.current);
  });

  return (
    <>
      {accepted.sets.length < 2 ? null : (
        <select
          className="choice__select picker__type"
          aria-label={words.setType}
          value={type ?? ''}
          onChange={(event) =>
            tools.view.setState(({ picker }) => ({
              picker: { ...picker, setType: event.target.value === '' ? null : Number(event.target.value) },
            }))
          }
        >
          <option value="">{words.allTypes}</option>
          {accepted.sets.map((group) => (
            <option key={group.type.id} value={group.type.id}>
              {group.type.name}
            </option>
          ))}
        </select>
      )}
      {sets.length === 0 ? <p className="quiet">{words.noneFound}</p> : null}
      <div
        ref={grid}
        className="sets"
        role="toolbar"
        aria-label={words.tabs.sets}
        onKeyDown={(event) => {
          if (grid.current !== null && moveGridFocus(grid.current, event.key, sets.length))
            event.preventDefault();
        }}
        onFocus={() => grid.current && keepOneTabStop(grid.current)}
      >
        {sets.map(({ set, pieces, type: typeName }) => (
          <section key={set.uid} className="set" data-row="" aria-label={set.name}>
            <header className="set__head">
              <span className="set__name">{set.name}</span>
              <span className="set__levels num" title={typeName}>
                {set.levelMin === set.levelMax ? set.levelMin : `${set.levelMin}–${set.levelMax}`}
              </span>
            </header>
            <div className="set__pieces">
              {pieces.map((piece) => (
                <PieceButton key={piece.uid} slot={slot} piece={piece} />
              ))}
              <button
                type="button"
                data-cell=""
                className="set__fill"
                title={words.fillTitle(set.name)}
                aria-label={words.fillTitle(set.name)}
                onClick={() =>
                  fillWithSet(tools, slot, {
                    set: set.uid,
                    name: set.name,
                    ...wish,
                  })
                }
              >
                {words.fill}
              </button>
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
