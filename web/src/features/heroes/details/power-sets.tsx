import type { PowerEntry } from '@guildhall/heroes';
import { Icon } from '../../../ui/glyph.tsx';
import { bonusText } from '../bonuses/bonus-text.ts';
import { usePlannerState, useReady } from '../session-context.ts';
import { detailWords as words } from '../words/details.ts';

/** Sets slotted in a power: which bonuses they bring, which the next piece would, which count no longer. */
export function PowerSets({ entry, path }: { readonly entry: PowerEntry; readonly path: string }) {
  const { data, result } = useReady();
  const archetype = usePlannerState((state) => state.build.archetype);
  const pieces = new Map<string, Set<string>>();
  for (const { enhancement } of entry.slots) {
    const set = enhancement === null ? undefined : data.enhancement(enhancement.uid)?.set;
    if (set === undefined || enhancement === null) continue;
    pieces.set(set, (pieces.get(set) ?? new Set()).add(enhancement.uid));
  }
  if (pieces.size === 0) return null;
  const idle = (power: string): boolean => {
    const bonus = result.setBonuses.find(({ bonusPower }) => bonusPower === power);
    if (bonus === undefined || bonus.copies <= bonus.counted) return false;
    return bonus.sources.slice(bonus.counted).some((source) => source.path === path);
  };
  return (
    <section>
      <h3 className="stat-group__title">{words.sets}</h3>
      {[...pieces].map(([uid, owned]) => {
        const set = data.enhancementSet(uid);
        if (set === undefined) return null;
        return (
          <div key={uid} className="powerset-lines">
            <p className="powerset-lines__head">
              <b>{set.name}</b>
              <span className="num faint">{words.setPieces(owned.size, set.pieces.length)}</span>
            </p>
            <ul>
              {set.bonuses
                .filter(({ pvMode }) => pvMode !== 'pvp')
                .map(({ pieces: needed, powers }) => {
                  const has = owned.size >= needed;
                  const lost = has && powers.some(idle);
                  return (
                    <li
                      key={`${needed} ${powers.join()}`}
                      className={`powerset-lines__bonus${has ? '' : ' faint'}${lost ? ' powerset-lines__bonus--lost' : ''}`}
                    >
                      <span className="num">{needed}</span>
                      <span>
                        {powers.map((power) => bonusText(data, archetype, power)).join(', ')}
                        {lost ? (
                          <span className="effect__notes effect__notes--bad">
                            <Icon name="warning" size={13} /> {words.overFive}
                          </span>
                        ) : null}
                      </span>
                      {has ? <Icon name={lost ? 'minus' : 'check'} size={14} /> : null}
                    </li>
                  );
                })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
