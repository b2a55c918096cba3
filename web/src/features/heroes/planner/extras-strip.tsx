import type { GameData, PowerEntry, PowerResult } from '@guildhall/heroes';
import { memo, useId } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { useGameData, usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { CHOSEN, type ExtraEntry, type GroupId } from './extras-groups.ts';

const words = strings.extras;

const ExtrasGroup = lazyView(async () => (await import('./extras-group.tsx')).ExtrasGroup);

function groupOf(data: GameData, { power }: PowerEntry): GroupId {
  const known = data.power(power);
  const kind = known === undefined ? undefined : data.powerset(known.powerset)?.kind;
  return kind === 'inherent' || kind === 'incarnate' || kind === 'accolade' ? kind : 'other';
}

function grouped(
  data: GameData,
  granted: readonly PowerEntry[],
): ReadonlyMap<GroupId, readonly ExtraEntry[]> {
  const groups = new Map<GroupId, ExtraEntry[]>(
    (Object.keys(words.groups) as GroupId[]).map((id) => [id, []]),
  );
  for (const [index, entry] of granted.entries()) groups.get(groupOf(data, entry))?.push({ entry, index });
  return groups;
}

interface ExtrasStripProps {
  readonly granted: readonly PowerEntry[];
  /** Results by place; null while the strip is folded away and shows none. */
  readonly results: ReadonlyMap<string, PowerResult> | null;
  readonly canAdd: boolean;
}

/** What the character owns without a pick, folded away until it is wanted. */
export const ExtrasStrip = memo(function ExtrasStrip({ granted, results, canAdd }: ExtrasStripProps) {
  const { view } = usePlanner();
  const data = useGameData();
  const open = useView((state) => state.extrasOpen);
  const id = useId();
  const groups = [...grouped(data, granted)].filter(
    ([group, entries]) => CHOSEN.has(group) || entries.length > 0,
  );
  return (
    <section className="extras">
      <h2>
        <button
          type="button"
          className="extras__toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => view.setState({ extrasOpen: !open })}
        >
          <Icon name={open ? 'down' : 'right'} size={16} />
          {words.title}
          <span className="extras__counts">
            {groups.map(([group, entries]) => (
              <span key={group}>
                {words.groups[group]} <span className="num">{entries.length}</span>
              </span>
            ))}
          </span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && results !== null
          ? [...groups].map(([group, entries]) => (
              <ExtrasGroup key={group} group={group} entries={entries} results={results} canAdd={canAdd} />
            ))
          : null}
      </div>
    </section>
  );
});
