import { PICK_COUNT, type PowerEntry, type PowerResult, type SlotRef } from '@guildhall/heroes';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useGameData, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { ExtrasStrip } from './extras-strip.tsx';
import { OpenRow } from './open-row.tsx';
import { PowerRow } from './power-row.tsx';
import { useSlotBudget } from './use-budget.ts';
import { withEdits } from './with-edits.ts';

type GridInput = typeof import('./grid-input.ts');

/** Null until it is here, a moment after the first view. */
function useGridInput(): GridInput | null {
  const [input, setInput] = useState<GridInput | null>(null);
  useEffect(() => {
    void import('./grid-input.ts').then(({ allowDrop, drop, keepOneTabStop, moveGridFocus, startDrag }) =>
      setInput({ allowDrop, drop, keepOneTabStop, moveGridFocus, startDrag }),
    );
  }, []);
  return input;
}

const PER_COLUMN = PICK_COUNT / 2;

/** Results of the last computation by their place in the build. */
function useResults(): ReadonlyMap<string, PowerResult> {
  const result = usePlannerState((state) => state.result);
  return useMemo(() => new Map(result?.powers.map((power) => [power.path, power])), [result]);
}

/** The slot that an element of the grid stands for. */
function slotOf(element: Element | null): SlotRef | null {
  const { list, index, slot } = element?.closest<HTMLElement>('[data-slot]')?.dataset ?? {};
  return list === 'picks' || list === 'granted' ? { list, index: Number(index), slot: Number(slot) } : null;
}

/** The 24 picks in level order, two columns of twelve, and the strip of everything that is not picked. */
export function BuildGrid() {
  const tools = usePlanner();
  const data = useGameData();
  const picks = usePlannerState((state) => state.build.picks);
  const granted = usePlannerState((state) => state.build.granted);
  const extrasOpen = useView((state) => state.extrasOpen);
  const slotsLeft = useSlotBudget().left;
  const results = useResults();
  const grid = useRef<HTMLDivElement>(null);
  const input = useGridInput();

  // A power that is only switched on or off keeps its buttons.
  const cells = `${slotsLeft > 0} ${extrasOpen} ${[...picks, ...granted].map((entry) => entry?.slots.length ?? '').join()}`;
  useEffect(() => {
    if (grid.current !== null) input?.keepOneTabStop(grid.current);
  }, [input, cells]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || grid.current === null || input === null) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      const ref = slotOf(document.activeElement);
      if (ref === null) return;
      event.preventDefault();
      withEdits((edits) => edits.deleteSlotOrPiece(tools, ref));
    } else if (input.moveGridFocus(grid.current, event.key, PER_COLUMN)) event.preventDefault();
  }

  const row = (entry: PowerEntry | null, index: number) =>
    entry === null ? (
      <OpenRow key={index} index={index} level={data.rules.pickLevels[index] ?? 0} />
    ) : (
      <PowerRow
        key={index}
        entry={entry}
        place={{ list: 'picks', index }}
        power={data.power(entry.power)}
        result={results.get(`picks[${index}]`)}
        canAdd={slotsLeft > 0}
        removable
      />
    );

  return (
    <section
      className="build"
      aria-label={strings.rows.title}
      ref={grid}
      onKeyDown={onKeyDown}
      onDragStart={(event) => input?.startDrag(event)}
      onDragOver={(event) => input?.allowDrop(event)}
      onDrop={(event) => input?.drop(tools, event)}
      onFocus={() => grid.current && input?.keepOneTabStop(grid.current)}
    >
      <div className="build__columns">
        <ol className="build__column">{picks.slice(0, PER_COLUMN).map(row)}</ol>
        <ol className="build__column">
          {picks.slice(PER_COLUMN).map((entry, at) => row(entry, at + PER_COLUMN))}
        </ol>
      </div>
      <ExtrasStrip granted={granted} results={extrasOpen ? results : null} canAdd={slotsLeft > 0} />
    </section>
  );
}
