import type { EntryRef, Power, PowerEntry, PowerResult } from '@guildhall/heroes';
import { memo } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { compact, lastPart } from '../format.ts';
import { usePlanner } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { strings } from '../strings.ts';
import { SlotStrip } from './slot-strip.tsx';
import { withEdits } from './with-edits.ts';

interface PowerRowProps {
  readonly entry: PowerEntry;
  readonly place: EntryRef;
  readonly power: Power | undefined;
  readonly result: PowerResult | undefined;
  readonly canAdd: boolean;
  readonly removable: boolean;
}

const words = strings.rows;

/** Recharge and endurance cost as slotted; the two figures players compare. */
function figures(power: Power | undefined, result: PowerResult | undefined): string {
  if (power === undefined) return words.unknown;
  if (result === undefined) return '';
  const parts = [
    power.type === 'click' && result.recharge > 0 ? `${compact(result.recharge)} s` : '',
    result.endurance > 0
      ? `${compact(result.endurance)} ${power.type === 'toggle' ? words.endPerSecond : words.end}`
      : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : words.types[power.type];
}

/** Whether the power can be switched in and out of the totals. Autos always count. */
function switchable(power: Power | undefined): boolean {
  return power !== undefined && (power.type === 'toggle' || power.clickBuff === true);
}

function PowerSign({ power, entry, place }: Pick<PowerRowProps, 'power' | 'entry' | 'place'>) {
  const tools = usePlanner();
  if (power === undefined) {
    return (
      <span className="row__sign">
        <Icon name="unknown" size={22} />
      </span>
    );
  }
  const sign = <Glyph {...signOfPower(power)} size={22} />;
  if (!switchable(power)) return <span className="row__sign">{sign}</span>;
  const state = entry.include ? words.on : words.off;
  return (
    <button
      type="button"
      className="row__sign row__sign--switch"
      data-cell=""
      aria-pressed={entry.include}
      aria-label={words.counts(power.name)}
      title={`${words.counts(power.name)}: ${state}`}
      onClick={() => withEdits((edits) => edits.toggleInclude(tools, place, power.name))}
    >
      {sign}
      <span className="row__state" aria-hidden="true">
        {state}
      </span>
    </button>
  );
}

export const PowerRow = memo(
  function PowerRow({ entry, place, power, result, canAdd, removable }: PowerRowProps) {
    const tools = usePlanner();
    const name = power?.name ?? lastPart(entry.power);
    return (
      <li
        className={`row${power === undefined ? ' row--unknown' : ''}`}
        data-row=""
        aria-label={name}
        data-power={entry.power}
        data-list={place.list}
        data-index={place.index}
      >
        <span className="row__level num">{entry.level > 0 ? entry.level : ''}</span>
        <PowerSign power={power} entry={entry} place={place} />
        <span className="row__text">
          <button
            type="button"
            data-cell=""
            className="row__name"
            draggable={place.list === 'picks'}
            title={words.details(name)}
            onClick={() => tools.view.setState({ details: place, why: null, totalsOpen: true })}
          >
            {name}
          </button>
          <span className="row__figures">{figures(power, result)}</span>
        </span>
        <SlotStrip
          entry={entry}
          place={place}
          name={name}
          canAdd={canAdd && power !== undefined && power.maxSlots > 0}
        />
        {removable ? (
          <IconButton
            className="row__remove"
            data-cell=""
            icon="close"
            label={words.remove(name)}
            onClick={() => withEdits((edits) => edits.removePowerAt(tools, place, name))}
          />
        ) : null}
      </li>
    );
  },
  (before, after) =>
    before.entry === after.entry &&
    before.power === after.power &&
    before.canAdd === after.canAdd &&
    before.place.index === after.place.index &&
    (before.result === after.result ||
      figures(before.power, before.result) === figures(after.power, after.result)),
);
