import { type EntryRef, entryAt, type PowerEntry, type SlotRef } from '@guildhall/heroes';
import { Button } from '../../../ui/button.tsx';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { levelWords as words } from '../words/levels.ts';
import { LevelTokens } from './level-tokens.tsx';
import { putPower, putSlot, useLifted, useNameOf } from './lifted.ts';

/** Lifts the power of the row, or puts here what is lifted. */
function MoveButton({ place, entry }: { readonly place: EntryRef; readonly entry: PowerEntry | null }) {
  const tools = usePlanner();
  const { lifted, lift, kind, options } = useLifted();
  const nameOf = useNameOf();
  const name = entry === null ? null : nameOf(place);
  const own = lifted?.kind === 'power' && lifted.ref.index === place.index;
  if (lifted === null || own) {
    return name === null ? null : (
      <Button
        className="respec__move"
        data-cell=""
        aria-pressed={own}
        aria-label={words.liftName(name, entry?.level ?? 0)}
        onClick={() => lift(own ? null : { kind: 'power', ref: place })}
      >
        {own ? words.back : words.lift}
      </Button>
    );
  }
  if (lifted.kind === 'slot') {
    if (name === null || lifted.ref.index === place.index) return null;
    return (
      <Button
        className="respec__move"
        data-cell=""
        aria-label={words.putSlot(name)}
        onClick={() => {
          putSlot(tools, lifted.ref, place, null);
          lift(null);
        }}
      >
        {words.put}
      </Button>
    );
  }
  const option = options.get(place.index);
  const moved = nameOf(lifted.ref);
  return (
    <Button
      className="respec__move"
      data-cell=""
      aria-disabled={option?.possible === false}
      aria-label={(kind === 'insert' ? words.insertName : words.putName)(moved, option?.level ?? 0, name)}
      onClick={() => {
        if (option?.possible !== true) return;
        putPower(tools, lifted.ref.index, place.index, { name: moved, kind });
        lift(null);
      }}
    >
      {words.put}
    </Button>
  );
}

/** What the move that is being made would break here. */
function Reason({ place }: { readonly place: EntryRef }) {
  const { lifted, options } = useLifted();
  const problem = lifted?.kind === 'power' ? options.get(place.index)?.problem : null;
  if (problem === null || problem === undefined) return null;
  return (
    <span className="respec__note respec__note--bad">
      <Icon name="warning" size={14} /> {problem.message}
    </span>
  );
}

/** One pick: its level, power, slots, and the button that moves it. */
export function RespecRow({ place }: { readonly place: EntryRef }) {
  const tools = usePlanner();
  const data = useGameData();
  const entry = usePlannerState(({ build }) => entryAt(build, place));
  const { lifted, lift } = useLifted();
  const nameOf = useNameOf();
  const level = data.rules.pickLevels[place.index] ?? 0;
  const power = entry === null ? undefined : data.power(entry.power);
  const own = lifted?.kind === 'power' && lifted.ref.index === place.index;

  function onSlot(ref: SlotRef) {
    if (lifted?.kind !== 'slot') return lift({ kind: 'slot', ref });
    const same = lifted.ref.index === ref.index && lifted.ref.slot === ref.slot;
    if (!same) putSlot(tools, lifted.ref, place, ref.slot);
    lift(null);
  }

  return (
    <li
      className={`respec__row${own ? ' respec__row--lifted' : ''}`}
      data-row=""
      data-list={place.list}
      data-index={place.index}
    >
      <span className="respec__level num">{level}</span>
      {power === undefined ? <span /> : <Glyph {...signOfPower(power)} size={20} />}
      <span className="respec__text">
        {entry === null ? (
          <span className="faint">
            <span className="sr-only">{words.free(level)}</span>
            <span aria-hidden="true">{words.freeShort}</span>
          </span>
        ) : (
          <span className="respec__name" draggable>
            {nameOf(place)}
          </span>
        )}
        <Reason place={place} />
      </span>
      {entry === null ? (
        <span />
      ) : (
        <LevelTokens
          entry={entry}
          place={place}
          name={nameOf(place)}
          onSlot={onSlot}
          marked={lifted?.kind === 'slot' ? lifted.ref : null}
        />
      )}
      <MoveButton place={place} entry={entry} />
    </li>
  );
}
