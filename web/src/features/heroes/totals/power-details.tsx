import { type EntryRef, entryAt, type Power, type PowerEntry, type PowerResult } from '@guildhall/heroes';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { aspectLabel } from '../aspect-label.ts';
import { compact, fixed, lastPart, sentence } from '../format.ts';
import { useGameData, usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { strings } from '../strings.ts';
import { PowerMarks } from './power-marks.tsx';
import { TYPE_LABELS, TYPE_MARKS } from './stat-specs.ts';

const words = strings.details;

type Line = readonly [label: string, value: string];

/** Whether it has to hit somebody; what it does to its owner and friends always hits. */
function aimsAtFoes({ target, affects }: Power): boolean {
  return target.includes('foe') || affects.includes('foe');
}

function figureLines(result: PowerResult, power: Power): readonly Line[] {
  const toggle = power.type === 'toggle';
  const aims = aimsAtFoes(power);
  const seconds = (value: number) => `${compact(value)} s`;
  const lines: readonly (Line | null)[] = [
    result.recharge > 0 ? [words.recharge, seconds(result.recharge)] : null,
    result.endurance > 0
      ? [toggle ? words.enduranceToggle : words.endurance, fixed(result.endurance, 2)]
      : null,
    result.castTime > 0 ? [words.cast, seconds(result.castTime)] : null,
    result.castTime > 0 ? [words.arcana, `${fixed(result.arcanaTime, 3)} s`] : null,
    aims ? [words.accuracy, fixed(result.accuracy, 2)] : null,
    aims ? [words.hitChance, `${fixed(result.hitChance * 100, 1)} %`] : null,
    result.range > 0 ? [words.range, `${compact(result.range)} ft`] : null,
  ];
  return lines.filter((line): line is Line => line !== null);
}

function Damage({ result }: { readonly result: PowerResult }) {
  if (result.damage.length === 0) return null;
  const sum = (part: 'base' | 'enhanced') => result.damage.reduce((total, one) => total + one[part], 0);
  return (
    <section>
      <h3 className="stat-group__title">{words.damage}</h3>
      <ul>
        {result.damage.map(({ type, base, enhanced }) => (
          <li key={type} className="why__line">
            <span className="stat-row__label">
              {type === 'special' ? null : <Glyph form="plain" {...TYPE_MARKS[type]} size={16} />}
              {type === 'special' ? sentence(type) : TYPE_LABELS[type]}
            </span>
            <span className="num">
              <span className="faint">{fixed(base, 1)} → </span>
              {fixed(enhanced, 1)}
            </span>
          </li>
        ))}
        {result.damage.length > 1 ? (
          <li className="why__line">
            <span>{words.total}</span>
            <span className="num">
              <span className="faint">{fixed(sum('base'), 1)} → </span>
              {fixed(sum('enhanced'), 1)}
            </span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function EnhancementSums({ result }: { readonly result: PowerResult }) {
  const sums = Object.entries(result.enhancement).filter(([, { before }]) => before !== 0);
  if (sums.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">
        {words.enhancement}
        <span className="faint">
          {words.before} → {words.after}
        </span>
      </h3>
      <ul>
        {sums.map(([aspect, { before, after }]) => (
          <li key={aspect} className="why__line">
            <span>{aspectLabel(aspect)}</span>
            <span className="num">
              <span className="faint">{fixed(before * 100, 1)} → </span>
              {fixed(after * 100, 1)} %
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ place, entry }: { readonly place: EntryRef; readonly entry: PowerEntry }) {
  const { data, result } = useReady();
  const power = data.power(entry.power);
  const figures = result.powers.find(({ path }) => path === `${place.list}[${place.index}]`);
  if (power === undefined || figures === undefined) return <p className="why__incomplete">{words.unknown}</p>;
  return (
    <>
      <p className="quiet">
        {entry.level > 0 ? `${words.level(entry.level)}, ` : ''}
        {figures.active ? words.active : words.inactive}
      </p>
      <ul>
        {figureLines(figures, power).map(([label, value]) => (
          <li key={label} className="why__line">
            <span>{label}</span>
            <span className="num">{value}</span>
          </li>
        ))}
      </ul>
      <Damage result={figures} />
      <EnhancementSums result={figures} />
      <PowerMarks place={place} entry={entry} power={power} />
    </>
  );
}

/** Figures of one power as slotted. Takes the place of the totals until it is closed. */
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
      className="why"
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
