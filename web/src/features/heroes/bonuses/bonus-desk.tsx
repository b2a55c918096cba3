import { type BonusFind, bonusStats, entryAt, findBonuses } from '@guildhall/heroes';
import { useMemo, useState } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { VirtualRows } from '../desk/virtual-rows.tsx';
import { computeOptions } from '../document/settings.ts';
import { fillWithSet } from '../planner/edits.ts';
import { usePlanner, usePlannerState, useReady, useView } from '../session-context.ts';
import { finderWords as words } from '../words/finder.ts';
import { bonusText } from './bonus-text.ts';
import { sumLabel, sumValue } from './stat-words.ts';
import './bonuses.css';

/** Families in the order players ask for them. */
const ORDER = [
  'defense',
  'resistance',
  'recharge_time',
  'recovery',
  'hit_points',
  'regeneration',
  'damage',
  'accuracy',
];

function rank(stat: string): number {
  const at = ORDER.indexOf(stat.split('.')[0] ?? '');
  return at < 0 ? ORDER.length : at;
}

function useFinds(stat: string, least: number, onlyMine: boolean): readonly BonusFind[] {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  return useMemo(() => {
    const found = findBonuses(data, build, result, {
      stat,
      least: least - 1e-9,
      options: computeOptions(settings),
    });
    return onlyMine ? found.filter(({ powers }) => powers.length > 0) : found;
  }, [data, build, result, stat, least, onlyMine, settings]);
}

function WhereChoice({ find }: { readonly find: BonusFind }) {
  const tools = usePlanner();
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const wish = useView((state) => state.picker.wish);
  if (find.powers.length === 0) return <span className="faint">{words.noPower}</span>;
  const name = (at: number) => {
    const ref = find.powers[at];
    const id = ref === undefined ? '' : (entryAt(build, ref)?.power ?? '');
    return data.power(id)?.name ?? id;
  };
  return (
    <select
      className="choice__select"
      aria-label={`${find.set.name}: ${words.choosePower}`}
      value=""
      onChange={({ target: { value } }) => {
        const ref = find.powers[Number(value)];
        if (ref !== undefined)
          fillWithSet(tools, { ...ref, slot: 0 }, { set: find.set.uid, name: find.set.name, ...wish });
      }}
    >
      <option value="" disabled>
        {words.choosePower}
      </option>
      {find.powers.map((ref, at) => (
        <option key={`${ref.list} ${ref.index}`} value={at}>
          {name(at)}
        </option>
      ))}
    </select>
  );
}

function FindRow({ find, stat }: { readonly find: BonusFind; readonly stat: string }) {
  const { data } = useReady();
  const archetype = usePlannerState((state) => state.build.archetype);
  const { set, pieces, piece, value, copies, counts, bonusPower } = find;
  const whole = bonusText(data, archetype, bonusPower);
  return (
    <div className="find">
      <span className="find__set">
        {set.name}
        <span className="find__also faint">{whole}</span>
      </span>
      <span className="num find__pieces">
        <span className="sr-only">{words.pieces} </span>
        {piece === undefined ? pieces : words.onePiece}
      </span>
      <b className="num find__value">{sumValue(stat, value)}</b>
      <span className="find__has num">
        <span className="sr-only">{words.has} </span>
        {copies}/5
        {counts ? null : (
          <span className="find__full">
            <Icon name="warning" size={14} /> {words.full}
          </span>
        )}
      </span>
      <span>
        <WhereChoice find={find} />
      </span>
    </div>
  );
}

/** "Where can I get 2.5 % ranged defence?" */
export function BonusDesk() {
  const { data } = useReady();
  const archetype = usePlannerState((state) => state.build.archetype);
  const stats = useMemo(
    () =>
      bonusStats(data, archetype).sort((a, b) => rank(a) - rank(b) || (sumLabel(a) < sumLabel(b) ? -1 : 1)),
    [data, archetype],
  );
  const [stat, setStat] = useState('defense.ranged');
  const [least, setLeast] = useState(0);
  const [onlyMine, setOnlyMine] = useState(true);
  const finds = useFinds(stat, least, onlyMine);
  const steps = useMemo(() => [...new Set(finds.map(({ value }) => value))].sort((a, b) => a - b), [finds]);
  return (
    <section className="desk finder" aria-labelledby="finder-title">
      <h2 id="finder-title" className="desk__title">
        {words.title}
      </h2>
      <p className="quiet desk__lead">{words.lead}</p>
      <div className="finder__controls">
        <label className="choice">
          <span className="choice__label">{words.stat}</span>
          <select
            className="choice__select"
            value={stat}
            onChange={({ target: { value } }) => {
              setStat(value);
              setLeast(0);
            }}
          >
            {stats.map((one) => (
              <option key={one} value={one}>
                {sumLabel(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          <span className="choice__label">{words.least}</span>
          <select
            className="choice__select"
            value={least}
            onChange={({ target: { value } }) => setLeast(Number(value))}
          >
            <option value={0}>{words.anyAmount}</option>
            {(least > 0 && !steps.includes(least) ? [least, ...steps] : steps).map((value) => (
              <option key={value} value={value}>
                {sumValue(stat, value)}
              </option>
            ))}
          </select>
        </label>
        <label className="mark">
          <input type="checkbox" checked={onlyMine} onChange={(event) => setOnlyMine(event.target.checked)} />
          {words.onlyMine}
        </label>
      </div>
      <p role="status" className="quiet">
        {words.found(finds.length)}
      </p>
      <div className="finder__table">
        <div className="find find--head" aria-hidden="true">
          <span>{words.set}</span>
          <span>{words.pieces}</span>
          <span className="find__value">{words.value}</span>
          <span>{words.has}</span>
          <span>{words.where}</span>
        </div>
        <VirtualRows
          label={words.title}
          items={finds}
          height={52}
          keyOf={(find) => `${find.set.uid} ${find.pieces} ${find.piece ?? ''} ${find.bonusPower}`}
        >
          {(find) => <FindRow find={find} stat={stat} />}
        </VirtualRows>
      </div>
    </section>
  );
}
