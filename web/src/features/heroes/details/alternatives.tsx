import {
  createCalculator,
  type EntryRef,
  type SlottingAlternative,
  slottingAlternatives,
} from '@guildhall/heroes';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { computeOptions } from '../document/settings.ts';
import { fixed } from '../format.ts';
import { runIdle } from '../picker/idle.ts';
import { usePlanner, usePlannerState, useReady, useView } from '../session-context.ts';
import { allSpecs } from '../totals/stat-groups.ts';
import { changedStats, type StatChange } from '../totals/stat-view.ts';
import { alternativeWords as words } from '../words/alternatives.ts';

interface Tried extends SlottingAlternative {
  readonly changes: readonly StatChange[];
  /** Damage a second of the power used over and over; null when it deals none. */
  readonly damage: number | null;
}

/** Every set the power accepts, computed one after the other while the page is idle. */
function useTried(place: EntryRef): readonly Tried[] {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  const wish = useView((state) => state.picker.wish);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const list = useMemo(() => slottingAlternatives(data, build, place, wish), [data, build, place, wish]);
  useEffect(() => {
    const found: Tried[] = [];
    setTried([]);
    const calculator = createCalculator(data, computeOptions(settings));
    const specs = allSpecs(result.totals);
    const path = `${place.list}[${place.index}]`;
    return runIdle(
      list,
      (alternative) => {
        const { totals, powers } = calculator.compute(alternative.build);
        const own = powers.find((power) => power.path === path);
        found.push({
          ...alternative,
          changes: changedStats(result.totals, totals, specs),
          damage: own?.damageRates?.perCycleSecond ?? null,
        });
      },
      () => setTried([...found]),
    );
  }, [list, data, result, settings, place]);
  return tried;
}

const SHOWN = 6;

function Card({ tried, place }: { readonly tried: Tried; readonly place: EntryRef }) {
  const { session } = usePlanner();
  const { set, pieces, changes, damage, build } = tried;
  return (
    <li className="alternative">
      <p className="alternative__head">
        <b>{set.name}</b> <span className="num faint">{pieces}</span>
      </p>
      {damage === null ? null : <p className="quiet">{words.damage(fixed(damage, 1))}</p>}
      <ul className="preview__changes">
        {changes.slice(0, SHOWN).map(({ spec, difference }) => (
          <li key={spec.path}>
            {spec.label} <span className="num">{difference}</span>
          </li>
        ))}
      </ul>
      {changes.length === 0 ? <p className="faint">{words.same}</p> : null}
      <Button
        aria-label={words.takeName(set.name)}
        onClick={() =>
          session.edit(words.took(set.name), (before) => ({
            ...before,
            [place.list]: build[place.list],
          }))
        }
      >
        {words.take}
      </Button>
    </li>
  );
}

/** Side by side: what each set would make of this power's slots, and of the totals. */
export function Alternatives({ place }: { readonly place: EntryRef }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="conditions__more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open ? <Cards place={place} /> : null}
    </details>
  );
}

type Order = 'damage' | 'name';

function Cards({ place }: { readonly place: EntryRef }) {
  const tried = useTried(place);
  const deals = tried.some(({ damage }) => damage !== null);
  const [order, setOrder] = useState<Order>('damage');
  const sorted = tried.toSorted((a, b) =>
    order === 'damage' && deals ? (b.damage ?? 0) - (a.damage ?? 0) : a.set.name < b.set.name ? -1 : 1,
  );
  return (
    <>
      <p className="quiet" role="status">
        {words.count(tried.length)}
      </p>
      {deals ? (
        <Button onClick={() => setOrder(order === 'damage' ? 'name' : 'damage')}>
          {order === 'damage' ? words.byName : words.byDamage}
        </Button>
      ) : null}
      <ul className="alternatives">
        {sorted.map((one) => (
          <Card key={one.set.uid} tried={one} place={place} />
        ))}
      </ul>
    </>
  );
}
