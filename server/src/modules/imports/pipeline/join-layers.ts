import type { FullGameData } from '@guildhall/heroes';
import {
  type LayerConflict,
  layerGameData,
  type Provenance,
  singleProvenance,
} from '@guildhall/heroes/layers';
import { GuildError } from '@guildhall/kernel';
import type { ReadSource } from '../sources/source.ts';

/** How often layers contradict each other, with examples. */
interface ConflictSummary {
  readonly total: number;
  /** By `kind.field`. */
  readonly byField: Readonly<Record<string, number>>;
  readonly examples: readonly LayerConflict[];
}

export interface JoinedLayers {
  readonly data: FullGameData;
  /** Lowest precedence first; null when there is one source only. */
  readonly layers: Provenance['layers'] | null;
  readonly conflicts: ConflictSummary | null;
  /** Where every record comes from. */
  readonly provenance: Provenance;
}

const EXAMPLES = 50;

/** The sources as one set of game data, each laid over those before it. */
export function joinLayers(read: readonly ReadSource[]): JoinedLayers {
  const [only] = read;
  if (read.length === 1 && only) {
    const { whole, layer } = only;
    if (whole) {
      const provenance = singleProvenance(layer.name, layer.kind, whole);
      return { data: whole, layers: null, conflicts: null, provenance };
    }
    throw new GuildError('IMPORT_EMPTY', `${only.layer.name} is only a part of game data.`);
  }
  const newest = read
    .flatMap(({ whole }) => whole ?? [])
    .toSorted((a, b) => b.version.date.localeCompare(a.version.date))[0];
  const { data, provenance, conflicts } = layerGameData(withUniqueNames(read), {
    ...(newest === undefined ? {} : { name: newest.version.name }),
    sources: read.flatMap(({ files }) => files),
  });
  return { data, layers: provenance.layers, conflicts: summarise(conflicts), provenance };
}

/** Layers are told apart by their names. */
function withUniqueNames(read: readonly ReadSource[]): ReadSource['layer'][] {
  const taken = new Set<string>();
  return read.map(({ layer }) => {
    let name = layer.name;
    for (let n = 2; taken.has(name); n += 1) name = `${layer.name} (${n})`;
    taken.add(name);
    return { ...layer, name };
  });
}

function summarise(conflicts: readonly LayerConflict[]): ConflictSummary {
  const byField: Record<string, number> = {};
  for (const { kind, field } of conflicts) {
    const key = `${kind}.${field}`;
    byField[key] = (byField[key] ?? 0) + 1;
  }
  return { total: conflicts.length, byField, examples: conflicts.slice(0, EXAMPLES) };
}
