import type { Archetype } from '../../model/game-data.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Power, Powerset, PowersetKind } from '../../model/power.ts';
import type { MidsPowerset } from '../mids/main-database-records.ts';
import { POWERSET_KINDS } from './names.ts';

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Kind and owner of a powerset that is a primary or secondary of a playable class. */
function ownSet(
  group: string,
  archetypes: readonly Archetype[],
): { kind: PowersetKind; archetype: string } | undefined {
  for (const { id, playable, primaryGroup, secondaryGroup } of archetypes) {
    if (!playable) continue;
    if (sameName(group, primaryGroup)) return { kind: 'primary', archetype: id };
    if (sameName(group, secondaryGroup)) return { kind: 'secondary', archetype: id };
  }
  return undefined;
}

/** Classes of an epic set: its own, or those its first restricted power is for. */
function epicOwners(set: MidsPowerset, powers: readonly Power[]): readonly string[] {
  if (set.atClass !== '') return [set.atClass];
  return powers.find(({ requires }) => (requires?.classes.length ?? 0) > 0)?.requires?.classes ?? [];
}

function mapPowerset(
  set: MidsPowerset,
  powers: readonly Power[],
  archetypes: readonly Archetype[],
): Powerset {
  const kind = POWERSET_KINDS[set.setType] ?? 'none';
  const own = ownSet(set.fullName.split('.')[0] ?? '', archetypes);
  const epicClasses = kind === 'epic' ? epicOwners(set, powers) : [];
  const archetype = own?.archetype ?? (epicClasses.length === 1 ? epicClasses[0] : set.atClass || undefined);
  return {
    id: set.fullName,
    name: set.displayName.trim(),
    kind: own?.kind ?? kind,
    ...(archetype !== undefined && { archetype }),
    ...(epicClasses.length > 1 && { sharedBy: epicClasses }),
    ...(set.uidTrunkSet !== '' && { trunk: set.uidTrunkSet }),
    ...(set.uidLinkSecondary !== '' && { linkedSecondary: set.uidLinkSecondary }),
    excludes: set.mutex.map(({ name }) => name).filter((name) => name !== ''),
    powers: powers.map(({ id }) => id),
    powerNames: powers.map(({ name }) => name),
  };
}

/** The model powersets; powers belong to the set that the first two parts of their name spell. */
export function mapPowersets(
  sets: readonly MidsPowerset[],
  powers: readonly Power[],
  archetypes: readonly Archetype[],
): Powerset[] {
  const bySet = groupBy(powers, ({ powerset }) => powerset.toLowerCase());
  return sets.map((set) => mapPowerset(set, bySet.get(set.fullName.toLowerCase()) ?? [], archetypes));
}
