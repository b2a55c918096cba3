import {
  type AcceptedEnhancements,
  acceptedEnhancements,
  entryAt,
  type SlotRef,
  wishedPiece,
} from '@guildhall/heroes';
import { useEffect, useMemo, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { lastPart } from '../format.ts';
import type { PickerTab } from '../planner/view.ts';
import { useGameData, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { pickerWords } from '../words/picker.ts';
import { CurrentPiece } from './current-piece.tsx';
import { PickerControls } from './picker-controls.tsx';
import { PieceList } from './piece-list.tsx';
import { Preview } from './preview.tsx';
import { usePreviews } from './previews.ts';
import { SetList } from './set-list.tsx';
import './picker.css';

const words = pickerWords;

function tabsOf({ sets, inventions, special, common }: AcceptedEnhancements): readonly PickerTab[] {
  return [
    ...(sets.length > 0 ? (['sets'] as const) : []),
    ...(inventions.length > 0 ? (['inventions'] as const) : []),
    ...(special.length > 0 ? (['special'] as const) : []),
    ...(common.length > 0 ? (['origin'] as const) : []),
  ];
}

/** Puts the focus back on the slot the picker was opened from. */
function focusSlot({ list, index, slot }: SlotRef): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-slot="${slot}"][data-list="${list}"][data-index="${index}"]`)
      ?.focus(),
  );
}

/** Pieces of the open list at the level that is set, tried one after the other. */
function PreviewOf({
  slot,
  accepted,
  tab,
}: {
  readonly slot: SlotRef;
  readonly accepted: AcceptedEnhancements;
  readonly tab: PickerTab;
}) {
  const data = useGameData();
  const wish = useView((state) => state.picker.wish);
  const setType = useView((state) => state.picker.setType);
  const pieces = useMemo(
    () => listed(accepted, tab, setType).map(({ uid }) => wishedPiece(data, uid, wish)),
    [data, accepted, tab, setType, wish],
  );
  return <Preview slot={slot} previews={usePreviews(slot, pieces)} />;
}

function listed(accepted: AcceptedEnhancements, tab: PickerTab, setType: number | null) {
  if (tab === 'inventions') return accepted.inventions;
  if (tab === 'special') return accepted.special;
  if (tab === 'origin') return accepted.common;
  const chosen = accepted.sets.filter(({ type }) => type.id === setType);
  return (chosen.length > 0 ? chosen : accepted.sets).flatMap(({ sets }) =>
    sets.flatMap(({ pieces }) => pieces),
  );
}

/** What the open slot can take, and what it would change. */
export function SlotPicker({ slot }: { readonly slot: SlotRef }) {
  const { view } = usePlanner();
  const data = useGameData();
  const entry = usePlannerState(({ build }) => entryAt(build, slot));
  const wanted = useView((state) => state.picker.tab);
  const search = useView((state) => state.picker.search);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // On a touch screen the focus would open the keyboard over the list.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  if (entry === null) return null;
  const accepted = acceptedEnhancements(data, entry.power);
  const tabs = tabsOf(accepted);
  const tab = tabs.includes(wanted) ? wanted : (tabs[0] ?? 'sets');
  const name = data.power(entry.power)?.name ?? lastPart(entry.power);

  function close() {
    view.setState({ slot: null, leftOpen: false });
    focusSlot(slot);
  }
  const setPicker = (change: Partial<ReturnType<typeof view.getState>['picker']>) =>
    view.setState(({ picker }) => ({ picker: { ...picker, ...change } }));

  return (
    <div
      className="picker"
      role="dialog"
      aria-labelledby="picker-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <header className="picker__head double-rule">
        <h2 className="picker__title" id="picker-title">
          {name} <span className="faint">{words.slot(slot.slot + 1, entry.slots.length)}</span>
        </h2>
        <IconButton icon="close" label={words.close} onClick={close} />
      </header>
      <CurrentPiece slot={slot} entry={entry} />
      {tabs.length === 0 ? (
        <p className="quiet picker__nothing">{words.nothing}</p>
      ) : (
        <>
          <PickerControls pieces={tab === 'origin' || tab === 'special' ? tab : 'inventions'} />
          <input
            ref={field}
            type="search"
            className="input picker__search"
            placeholder={words.search}
            aria-label={words.search}
            value={search}
            onChange={(event) => setPicker({ search: event.target.value })}
          />
          <Tabs
            label={strings.slots.picker}
            items={tabs.map((id) => ({ id, label: words.tabs[id] }))}
            selected={tab}
            onSelect={(id) => setPicker({ tab: id })}
            className="picker__tabs"
          >
            {tab === 'sets' ? <SetList slot={slot} accepted={accepted} /> : null}
            {tab === 'inventions' ? <PieceList slot={slot} pieces={accepted.inventions} /> : null}
            {tab === 'special' ? <PieceList slot={slot} pieces={accepted.special} /> : null}
            {tab === 'origin' ? <PieceList slot={slot} pieces={accepted.common} /> : null}
          </Tabs>
          <PreviewOf slot={slot} accepted={accepted} tab={tab} />
        </>
      )}
    </div>
  );
}
