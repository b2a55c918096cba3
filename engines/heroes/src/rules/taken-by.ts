import { belongsTo } from '../model/belongs-to.ts';
import type { Archetype } from '../model/game-data.ts';
import type { Powerset, PowersetKind, Requirement } from '../model/power.ts';
import { allowsClass } from './requirement.ts';

/** Kinds of powersets that characters have; the others belong to pets, pieces, bonuses or the game itself. */
const OWN_KINDS: ReadonlySet<PowersetKind> = new Set([
  'primary',
  'secondary',
  'epic',
  'inherent',
  'pool',
  'accolade',
  'incarnate',
]);

/**
 * Ids of the playable archetypes that may have a powerset, or a power of it that
 * has such requirements; in the order given. heroes-rules §20.
 */
export function takenBy(
  set: Powerset,
  archetypes: readonly Archetype[],
  requires?: Requirement,
): readonly string[] {
  if (!OWN_KINDS.has(set.kind)) return [];
  return archetypes
    .filter(({ id, playable }) => playable && belongsTo(set, id) && allowsClass(requires, id))
    .map(({ id }) => id);
}
