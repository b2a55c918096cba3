import { type EntryRef, entryAt, type PowerEntry, powerFigures } from '@guildhall/heroes';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { lastPart } from '../format.ts';
import { useGameData, usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { detailWords as words } from '../words/details.ts';
import { EffectList } from './effect-list.tsx';
import { EnhancementSums, Pets, Procs, Rates, Uptime } from './power-extras.tsx';
import { PowerMarks } from './power-marks.tsx';
import { PowerOrigin } from './power-origin.tsx';
import { PowerSets } from './power-sets.tsx';
import { SlottingTools } from './slotting-tools.tsx';
import { ThreeNumbersTable } from './three-numbers-table.tsx';
import './details.css';

/** Effects of single powers are computed while a card is open. */
function useEffects(): void {
  const { session } = usePlanner();
  useEffect(() => {
    session.showEffects(powerFigures);
    return () => session.showEffects(null);
  }, [session]);
}

function Figures({ place, entry }: { readonly place: EntryRef; readonly entry: PowerEntry }) {
  const { data, result } = useReady();
  useEffects();
  const power = data.power(entry.power);
  const path = `${place.list}[${place.index}]`;
  const figures = result.powers.find((one) => one.path === path);
  if (power === undefined) return <p className="why__incomplete">{words.unknown}</p>;
  if (figures === undefined) return <p className="quiet">{words.notAtLevel}</p>;
  return (
    <>
      <p className="quiet">
        {[
          entry.level > 0 ? words.level(entry.level) : '',
          figures.active
            ? words.active
            : power.type === 'click' && power.clickBuff !== true
              ? ''
              : words.inactive,
        ]
          .filter((part) => part !== '')
          .join(', ')}
      </p>
      <ThreeNumbersTable place={place} power={power} result={figures} />
      <Uptime result={figures} />
      <EffectList result={figures} />
      <Rates result={figures} />
      <Procs entry={entry} power={power} result={figures} />
      <EnhancementSums result={figures} />
      <PowerSets entry={entry} path={path} />
      <Pets result={figures} />
      <PowerMarks place={place} entry={entry} power={power} />
      <SlottingTools place={place} entry={entry} power={power} />
      <PowerOrigin entry={entry} power={power} />
    </>
  );
}

/** The card of one power as slotted. Takes the place of the totals until it is closed. */
export function PowerDetails({ place }: { readonly place: EntryRef }) {
  const { view } = usePlanner();
  const data = useGameData();
  const entry = usePlannerState(({ build }) => entryAt(build, place));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [place]);
  const power = entry === null ? undefined : data.power(entry.power);

  function close() {
    view.setState({ details: null });
    const row = document.querySelector(`[data-power="${CSS.escape(entry?.power ?? '')}"]`);
    requestAnimationFrame(() => row?.querySelector<HTMLElement>('.row__name')?.focus());
  }

  return (
    <section
      className="why details"
      role="dialog"
      aria-labelledby="details-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <header className="why__head double-rule">
        <h2 className="why__title" id="details-title" tabIndex={-1} ref={head}>
          {power === undefined ? null : <Glyph {...signOfPower(power)} size={20} />}
          {power?.name ?? lastPart(entry?.power ?? '')}
        </h2>
        <IconButton icon="close" label={words.back} onClick={close} />
      </header>
      {entry === null ? null : <Figures place={place} entry={entry} />}
    </section>
  );
}
