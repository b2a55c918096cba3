import { belongsTo } from '../model/belongs-to.ts';
import type { Build, PowerEntry } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { type ChosenSet, chosenSets } from './available-powers.ts';
import { withGranted } from './granted.ts';
import { allowsClass, sameName } from './requirement.ts';

/** Picks that are still possible with the chosen sets and archetype; the others become empty. Unknown powers stay. */
function withFittingPicks(data: GameData, build: Build): Build {
  const sets = chosenSets(data, build).map(({ set }) => set.id);
  const fits = (entry: PowerEntry | null): boolean => {
    const power = entry === null ? undefined : data.power(entry.power);
    if (power === undefined) return true;
    return allowsClass(power.requires, build.archetype) && sets.some((id) => sameName(id, power.powerset));
  };
  return withGranted(data, { ...build, picks: build.picks.map((entry) => (fits(entry) ? entry : null)) });
}

/** Whether a chosen set is open to an archetype. A set the data does not know can not be judged and goes. */
function isOpen(data: GameData, setId: string, archetype: string): boolean {
  const set = setId === '' ? undefined : data.powerset(setId);
  return set !== undefined && belongsTo(set, archetype);
}

/**
 * Changes the archetype and keeps what fits: pools and their powers, an epic set
 * that is open to both, origin, name and comment. heroes-rules §20.
 */
export function changeArchetype(data: GameData, build: Build, archetype: string): Build {
  const keep = (setId: string): string => (isOpen(data, setId, archetype) ? setId : '');
  return withFittingPicks(data, {
    ...build,
    archetype,
    primary: keep(build.primary),
    secondary: keep(build.secondary),
    epic: keep(build.epic),
  });
}

/** A place for a powerset; pools are numbered 0..3. */
export type PowersetPlace = Exclude<ChosenSet['kind'], 'pool'> | { readonly pool: number };

/**
 * Chooses a powerset for a place ('' empties it) and drops the picks of the one
 * that was there. A primary that dictates its secondary brings it along.
 * heroes-rules §20.
 */
export function changePowerset(data: GameData, build: Build, place: PowersetPlace, setId: string): Build {
  if (typeof place === 'object') {
    const pools = Array.from({ length: Math.max(build.pools.length, place.pool + 1) }, (_, i) =>
      i === place.pool ? setId : (build.pools[i] ?? ''),
    );
    return withFittingPicks(data, { ...build, pools });
  }
  const linked = place === 'primary' && setId !== '' ? data.powerset(setId)?.linkedSecondary : undefined;
  return withFittingPicks(data, {
    ...build,
    [place]: setId,
    ...(linked !== undefined && { secondary: linked }),
  });
}
