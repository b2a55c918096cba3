import type { Archetype } from '../../model/game-data.ts';
import type { Power, Powerset, PowersetKind } from '../../model/power.ts';
import type { CodPowerset } from './records.ts';

const KIND_OF_CATEGORY: Readonly<Record<string, PowersetKind>> = {
  pool: 'pool',
  epic: 'epic',
  inherent: 'inherent',
  incarnate: 'incarnate',
  incarnate_alphastrike: 'temp',
  incarnate_i20: 'temp',
};

function ownSet(
  category: string,
  archetypes: readonly Archetype[],
): { readonly kind: PowersetKind; readonly archetype: string } | undefined {
  for (const { id, playable, primaryGroup, secondaryGroup } of archetypes) {
    if (!playable) continue;
    if (category === primaryGroup.toLowerCase()) return { kind: 'primary', archetype: id };
    if (category === secondaryGroup.toLowerCase()) return { kind: 'secondary', archetype: id };
  }
  return undefined;
}

/** Classes of an epic set: those its first restricted power is for. */
function epicOwners(powers: readonly Power[]): readonly string[] {
  return powers.find(({ requires }) => (requires?.classes.length ?? 0) > 0)?.requires?.classes ?? [];
}

export interface PowersetContext {
  /** `Group.Set` as its powers spell it. */
  readonly id: string;
  /** In the order of the index, as far as they exist. */
  readonly powers: readonly Power[];
  readonly archetypes: readonly Archetype[];
  /** Powersets that its powers exclude. */
  readonly excludes: readonly string[];
  /** All its powers exclude something that everybody has. */
  readonly superseded: boolean;
}

/** The model powerset; a set that nobody can take from is closed and of no kind. */
export function mapPowerset(cod: CodPowerset, context: PowersetContext): Powerset {
  const { id, powers, archetypes, excludes, superseded } = context;
  const category = id.split('.')[0]?.toLowerCase() ?? '';
  const closed = superseded || cod.requires.trim() === '0';
  const own = ownSet(category, archetypes);
  const kind = closed ? 'none' : (own?.kind ?? KIND_OF_CATEGORY[category] ?? 'none');
  const owners = kind === 'epic' ? epicOwners(powers) : [];
  const archetype = own?.archetype ?? (owners.length === 1 ? owners[0] : undefined);
  return {
    id,
    name: (cod.display_name ?? cod.name).trim(),
    kind,
    ...(archetype !== undefined && { archetype }),
    ...(owners.length > 1 && { sharedBy: owners }),
    excludes,
    powers: powers.map(({ id: power }) => power),
    powerNames: powers.map(({ name }) => name),
  };
}
