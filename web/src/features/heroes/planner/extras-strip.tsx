import type { GameData, PowerEntry, PowerResult } from '@guildhall/heroes';
import { useId } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { usePlanner, useReady, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { PowerRow } from './power-row.tsx';

const words = strings.extras;
type GroupId = keyof typeof words.groups;

interface ExtraEntry {
  readonly entry: PowerEntry;
  readonly index: number;
}

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
  readonly results: ReadonlyMap<string, PowerResult>;
  readonly canAdd: boolean;
}

/** What the character owns without a pick, folded away until it is wanted. */
export function ExtrasStrip({ granted, results, canAdd }: ExtrasStripProps) {
  const { view } = usePlanner();
  const { data } = useReady();
  const open = useView((state) => state.extrasOpen);
  const id = useId();
  const groups = [...grouped(data, granted)].filter(([, entries]) => entries.length > 0);
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
        {open
          ? groups.map(([group, entries]) => (
              <section key={group}>
                <h3 className="extras__group">{words.groups[group]}</h3>
                <ul className="extras__rows">
                  {entries.map(({ entry, index }) => (
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
            ))
          : null}
      </div>
    </section>
  );
}
