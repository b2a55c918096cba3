import type { FullGameData } from '../model/game-data.ts';
import type { LayerKind, Provenance, RecordProvenance } from './layer.ts';

/** Provenance of data that one source supplied. */
export function singleProvenance(name: string, kind: LayerKind, data: FullGameData): Provenance {
  const origin: RecordProvenance = { layers: [name] };
  const all = (ids: Iterable<string>) => new Map([...ids].map((id) => [id.toLowerCase(), origin]));
  const byId = (list: readonly { readonly id: string }[]) => all(list.map(({ id }) => id));
  const byUid = (list: readonly { readonly uid: string }[]) => all(list.map(({ uid }) => uid));
  const records = {
    archetype: byId(data.archetypes),
    powerset: byId(data.powersets),
    power: new Map([...byId(data.powers).keys()].map((id) => [id, { ...origin, effects: name }])),
    entity: byId(data.entities),
    enhancement: byUid(data.enhancements),
    enhancement_set: byUid(data.enhancementSets),
    recipe: byId(data.recipes),
    salvage: byId(data.salvage),
    tables: all(data.tables.keys()),
  };
  const count = Object.values(records).reduce((sum, { size }) => sum + size, 0);
  return { layers: [{ name, kind, version: data.version, records: count }], records };
}
