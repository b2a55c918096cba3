import type { LayerKind, Provenance, RecordKind, RecordProvenance } from './layer.ts';

/** Where every record comes from, small enough to be kept beside a pack: a few kilobytes for all game data. */
export interface PackedProvenance {
  readonly format: 1;
  /** Lowest precedence first. */
  readonly layers: readonly {
    readonly name: string;
    readonly kind: LayerKind;
    /** Of its data; null for a layer without a version of its own. */
    readonly date: string | null;
    readonly records: number;
  }[];
  /** The different origins that occur. */
  readonly origins: readonly PackedOrigin[];
  /**
   * By kind: names and the places of their origins. A name that ends in a dot, or the empty one, speaks for all
   * records below it that no longer name speaks for.
   */
  readonly records: Readonly<Record<RecordKind, readonly (readonly [name: string, origin: number])[]>>;
}

interface PackedOrigin {
  /** Places of layers, lowest first. */
  readonly layers: readonly number[];
  readonly effects?: number;
  readonly note?: string;
}

/** Names by their parts, with how often each origin occurs below. */
class Group {
  readonly groups = new Map<string, Group>();
  readonly own = new Map<string, number>();
  readonly #counts = new Map<number, number>();

  add(parts: readonly string[], origin: number): void {
    this.#counts.set(origin, (this.#counts.get(origin) ?? 0) + 1);
    const [first = '', ...rest] = parts;
    if (rest.length === 0) {
      this.own.set(first, origin);
      return;
    }
    let group = this.groups.get(first);
    if (group === undefined) {
      group = new Group();
      this.groups.set(first, group);
    }
    group.add(rest, origin);
  }

  /** The origin of most records below; of equally many the first. */
  usual(): number {
    let best = 0;
    let most = 0;
    for (const [origin, count] of this.#counts) if (count > most) [best, most] = [origin, count];
    return best;
  }

  *entries(prefix: string, inherited: number | null): Generator<readonly [string, number]> {
    const usual = this.usual();
    if (usual !== inherited) yield [prefix, usual];
    for (const [name, origin] of this.own) if (origin !== usual) yield [prefix + name, origin];
    for (const [name, group] of this.groups) yield* group.entries(`${prefix}${name}.`, usual);
  }
}

/** Make a provenance small. Equal provenance gives equal results. */
export function packProvenance({ layers, records }: Provenance): PackedProvenance {
  const places = new Map(layers.map(({ name }, at) => [name, at]));
  const place = (name: string): number => places.get(name) ?? 0;
  const origins = new Map<string, number>();
  const originOf = ({ layers: names, effects, note }: RecordProvenance): number => {
    const key = JSON.stringify({
      layers: names.map(place),
      ...(effects !== undefined && { effects: place(effects) }),
      ...(note !== undefined && { note }),
    } satisfies PackedOrigin);
    const known = origins.get(key);
    if (known !== undefined) return known;
    origins.set(key, origins.size);
    return origins.size - 1;
  };
  const pack = (all: Provenance['records'][RecordKind]) => {
    const root = new Group();
    for (const [id, provenance] of all) root.add(id.split('.'), originOf(provenance));
    return all.size === 0 ? [] : [...root.entries('', null)];
  };
  const packed = Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [kind, pack(all)]),
  ) as Record<RecordKind, ReturnType<typeof pack>>;
  return {
    format: 1,
    layers: layers.map(({ name, kind, version, records: count }) => ({
      name,
      kind,
      date: version?.date ?? null,
      records: count,
    })),
    origins: [...origins.keys()].map((key) => JSON.parse(key) as PackedOrigin),
    records: packed,
  };
}

/** Looks up where a record comes from, by its id in any case; null for a kind without records. */
export function provenanceLookup(
  packed: PackedProvenance,
): (kind: RecordKind, id: string) => RecordProvenance | null {
  const names = new Map(Object.entries(packed.records).map(([kind, list]) => [kind, new Map(list)]));
  const layer = (place: number): string => packed.layers[place]?.name ?? '';
  return (kind, id) => {
    const known = names.get(kind);
    const origin = packed.origins[known === undefined ? -1 : (nearest(known, id.toLowerCase()) ?? -1)];
    if (origin === undefined) return null;
    const { layers, effects, note } = origin;
    return {
      layers: layers.map(layer),
      ...(effects !== undefined && { effects: layer(effects) }),
      ...(note !== undefined && { note }),
    };
  };
}

/** `a.b.c`, or `a.b.`, `a.` or the empty name, which speak for all below them. */
function nearest(known: ReadonlyMap<string, number>, id: string): number | undefined {
  const exact = known.get(id);
  if (exact !== undefined) return exact;
  const groups = id.split('.').slice(0, -1);
  for (let depth = groups.length; depth > 0; depth--) {
    const found = known.get(`${groups.slice(0, depth).join('.')}.`);
    if (found !== undefined) return found;
  }
  return known.get('');
}
