import { chosenSets, type EntryRef, type MoveKind, type Powerset } from '@guildhall/heroes';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { allowDrop, drop, startDrag } from '../planner/drag-build.ts';
import { keepOneTabStop, moveGridFocus } from '../planner/grid-focus.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { levelWords as words } from '../words/levels.ts';
import { type Lifted, LiftedContext, liftedName, useMoveOptions, useNameOf } from './lifted.ts';
import { RespecRow } from './respec-row.tsx';
import { UntakenRow } from './untaken-row.tsx';

export type Order = 'level' | 'set';

const pickAt = (index: number): EntryRef => ({ list: 'picks', index });

/** All picks in level order, in two columns where there is room. */
function ByLevel() {
  const count = usePlannerState((state) => state.build.picks.length);
  const half = Math.ceil(count / 2);
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => <RespecRow key={from + at} place={pickAt(from + at)} />);
  return (
    <div className="respec__columns">
      <ol>{rows(0, half)}</ol>
      <ol>{rows(half, count)}</ol>
    </div>
  );
}

/** Powers of one set: those that are picked in level order, then the others. */
function SetGroup({ set, picked }: { readonly set: Powerset; readonly picked: ReadonlyMap<string, number> }) {
  const data = useGameData();
  const taken = set.powers
    .flatMap((id) => picked.get(id.toLowerCase()) ?? [])
    .toSorted((a, b) => a - b)
    .map((index) => <RespecRow key={index} place={pickAt(index)} />);
  const others = set.powers.flatMap((id) => {
    const power = data.power(id);
    if (power === undefined || power.level < 1 || power.hidden || picked.has(id.toLowerCase())) return [];
    return [<UntakenRow key={id} power={power} />];
  });
  return (
    <section aria-label={set.name}>
      <h3 className="stat-group__title">{set.name}</h3>
      <ul>
        {taken}
        {others}
      </ul>
    </section>
  );
}

function BySet() {
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const picked = useMemo(
    () =>
      new Map(
        build.picks.flatMap((entry, index) =>
          entry === null ? [] : [[entry.power.toLowerCase(), index] as const],
        ),
      ),
    [build],
  );
  return (
    <div className="respec__columns">
      {chosenSets(data, build).map(({ set }) => (
        <SetGroup key={set.id} set={set} picked={picked} />
      ))}
    </div>
  );
}

/** Rows with one tab stop, the arrow keys among them, and dragging. */
function Rows({ onEscape, children }: { readonly onEscape: () => void; readonly children: ReactNode }) {
  const tools = usePlanner();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grid.current !== null) keepOneTabStop(grid.current);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and drops of the buttons in it come here
    <div
      className="respec"
      ref={grid}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        else if (grid.current !== null && moveGridFocus(grid.current, event.key, Number.MAX_SAFE_INTEGER))
          event.preventDefault();
      }}
      onFocus={() => grid.current && keepOneTabStop(grid.current)}
      onDragStart={startDrag}
      onDragOver={allowDrop}
      onDrop={(event) => drop(tools, event)}
    >
      {children}
    </div>
  );
}

const KINDS: readonly MoveKind[] = ['exchange', 'insert'];

/** Whether a lifted power changes places with the one that is there, or that one makes room. */
function KindChoice({
  kind,
  onKind,
}: {
  readonly kind: MoveKind;
  readonly onKind: (kind: MoveKind) => void;
}) {
  return (
    <fieldset className="segments">
      <legend className="sr-only">{words.how}</legend>
      {KINDS.map((one) => (
        <button
          key={one}
          type="button"
          className="segments__one"
          aria-pressed={kind === one}
          onClick={() => onKind(one)}
        >
          {words.kinds[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** The build picked anew: powers move to other levels with their slots, slots to other powers. */
export function Respec({ order }: { readonly order: Order }) {
  const [lifted, lift] = useState<Lifted | null>(null);
  const build = usePlannerState((state) => state.build);
  const [kind, setKind] = useState<MoveKind>('exchange');
  const options = useMoveOptions(lifted, kind);
  const nameOf = useNameOf();
  // Places are counted anew after an edit: what was lifted may be elsewhere.
  useEffect(() => lift(null), [build]);
  const shared = useMemo(() => ({ lifted, lift, kind, options }), [lifted, kind, options]);
  return (
    <LiftedContext value={shared}>
      <div className="respec__status">
        <span role="status">{lifted === null ? null : words.lifted(liftedName(lifted, nameOf))}</span>
        {lifted?.kind === 'power' ? <KindChoice kind={kind} onKind={setKind} /> : null}
        {lifted === null ? null : <Button onClick={() => lift(null)}>{words.back}</Button>}
      </div>
      <Rows onEscape={() => lift(null)}>{order === 'level' ? <ByLevel /> : <BySet />}</Rows>
    </LiftedContext>
  );
}
