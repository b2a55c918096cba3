import type { RecordOrigin } from '@guildhall/client';
import type { GameData, Power, PowerEntry } from '@guildhall/heroes';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useGameData } from '../session-context.ts';
import { detailWords as words } from '../words/details.ts';

interface OriginProps {
  readonly entry: PowerEntry;
  readonly power: Power;
}

/** The records a power's numbers are made from: itself, its powerset, what is slotted, and the sets of that. */
function recordsOf(data: GameData, { entry, power }: OriginProps) {
  const pieces = new Set(entry.slots.flatMap(({ enhancement }) => enhancement?.uid ?? []));
  const known = [...pieces].flatMap((uid) => data.enhancement(uid) ?? []);
  return {
    version: data.version.id,
    powers: [power.id],
    powersets: data.powerset(power.powerset) === undefined ? [] : [power.powerset],
    enhancementSets: [...new Set(known.flatMap(({ set }) => set ?? []))],
    enhancements: known.map(({ uid }) => uid),
  };
}

type Answer = readonly RecordOrigin[] | 'waiting' | 'failed';

function Origins(props: OriginProps) {
  const data = useGameData();
  const [answer, setAnswer] = useState<Answer>('waiting');
  const wanted = JSON.stringify(recordsOf(data, props));
  useEffect(() => {
    let shown = true;
    const show = (found: Answer) => {
      if (shown) setAnswer(found);
    };
    api.heroes.originsOf(JSON.parse(wanted)).then(show, () => show('failed'));
    return () => {
      shown = false;
    };
  }, [wanted]);
  if (answer === 'waiting') return <Skeleton height={48} />;
  if (answer === 'failed') return <p className="quiet">{words.originFailed}</p>;
  return (
    <dl className="origins">
      {answer.map(({ kind, id, name, provenance }) => (
        <div key={`${kind} ${id}`} className="origins__record">
          <dt>
            {name} <span className="faint">{words.originKinds[kind]}</span>
          </dt>
          <dd className="quiet">
            {provenance === null ? words.originUnknown : provenance.layers.join(' + ')}
            {provenance?.effects === undefined || provenance.layers.length === 1
              ? null
              : `, ${words.originEffects(provenance.effects)}`}
            {provenance?.note === undefined ? null : <span className="faint"> ({provenance.note})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Which sources the numbers of a power and its pieces come from; asked of the server when it is opened. */
export function PowerOrigin(props: OriginProps) {
  const { version } = useGameData();
  const [open, setOpen] = useState(false);
  return (
    <details className="conditions__more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.origin}</summary>
      <p className="quiet">{words.originData(version.name, version.date.slice(0, 10))}</p>
      {open ? <Origins {...props} /> : null}
    </details>
  );
}
