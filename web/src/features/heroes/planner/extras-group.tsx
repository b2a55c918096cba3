import type { PowerResult } from '@guildhall/heroes';
import type { ComponentType } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { useGameData } from '../session-context.ts';
import { strings } from '../strings.ts';
import type { ExtraEntry, GroupId } from './extras-groups.ts';
import { PowerRow } from './power-row.tsx';

const words = strings.extras;

const IncarnateChoices = lazyView(async () => (await import('./granted-choices.tsx')).IncarnateChoices);
const AccoladeChoices = lazyView(async () => (await import('./granted-choices.tsx')).AccoladeChoices);

/** Groups that are chosen from lists, beside the rows of what has been chosen. */
const LISTS: Partial<Record<GroupId, ComponentType>> = {
  incarnate: IncarnateChoices,
  accolade: AccoladeChoices,
};

interface ExtrasGroupProps {
  readonly results: ReadonlyMap<string, PowerResult>;
  readonly canAdd: boolean;
  readonly group: GroupId;
  readonly entries: readonly ExtraEntry[];
}

/** The powers of one group, and the lists they are chosen from. */
export function ExtrasGroup({ group, entries, results, canAdd }: ExtrasGroupProps) {
  const data = useGameData();
  const Choices = LISTS[group];
  // Accolades that count for good are fully told by their tick.
  const rows =
    group === 'accolade' ? entries.filter(({ entry }) => data.power(entry.power)?.type !== 'auto') : entries;
  return (
    <section>
      <h3 className="extras__group">{words.groups[group]}</h3>
      {Choices === undefined ? null : <Choices />}
      <ul className="extras__rows">
        {rows.map(({ entry, index }) => (
          <PowerRow
            key={index}
            entry={entry}
            place={{ list: 'granted', index }}
            power={data.power(entry.power)}
            result={results.get(`granted[${index}]`)}
            canAdd={canAdd}
            removable={false}
          />
        ))}
      </ul>
    </section>
  );
}
