import { GuildError } from '@guildhall/kernel';
import type { Effect } from '../model/effect.ts';
import type { Enhancement, EnhancementSet } from '../model/enhancement.ts';
import type { Archetype, DataVersion, FullGameData, ModifierTables } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import type { Entity, Power } from '../model/power.ts';
import type { Layer, LayerConflict, LayerParts, Provenance, RecordKind, RecordProvenance } from './layer.ts';
import {
  collectVersions,
  type Merged,
  mergeField,
  type NoteConflict,
  noteDifferences,
  type Version,
} from './merge.ts';
import { mergePower, mergePowerset, type PowerSetting } from './merge-powers.ts';

export interface LayerOptions {
  /** Name of the layered version; without it the name of the highest layer that has one. */
  readonly name?: string;
  /** Files of all layers, for provenance; without it those of the layers themselves. */
  readonly sources?: DataVersion['sources'];
}

export interface LayeredGameData {
  readonly data: FullGameData;
  readonly provenance: Provenance;
  readonly conflicts: readonly LayerConflict[];
}

type Records = Record<RecordKind, Map<string, RecordProvenance>>;

/** Lists of one kind of record over all layers, lowest first. */
function lists<T>(layers: readonly Layer[], pick: (data: Layer['data']) => readonly T[] | undefined) {
  return layers.map(({ name, kind, data }) => ({ layer: name, kind, items: pick(data) ?? [] }));
}

function mergeAll<T>(
  versions: ReadonlyMap<string, readonly Version<T>[]>,
  records: Map<string, RecordProvenance>,
  merge: (id: string, versions: readonly Version<T>[]) => Merged<T>,
): T[] {
  return [...versions].map(([id, all]) => {
    const { value, provenance } = merge(id, all);
    records.set(id, provenance);
    return value;
  });
}

const ARCHETYPE_FIELDS = [
  'hitPointsCap',
  'damageCap',
  'resistanceCap',
  'rechargeCap',
  'regenerationCap',
  'recoveryCap',
  'baseRegeneration',
  'baseRecovery',
  'baseThreat',
  'perceptionCap',
] as const satisfies readonly (keyof Archetype)[];

/** Numbers of the highest layer; a planner knows origins and which archetypes are epic. */
function mergeArchetype(
  id: string,
  versions: readonly Version<Archetype>[],
  note: NoteConflict,
): Merged<Archetype> {
  let [current] = versions;
  if (current === undefined) throw new RangeError('an archetype needs a version');
  for (const upper of versions.slice(1)) {
    noteDifferences(current, upper, { kind: 'archetype', id, fields: ARCHETYPE_FIELDS }, note);
    const lower: Archetype = current.value;
    const planner = upper.kind === 'city-of-data' ? lower : upper.value;
    const value: Archetype = {
      ...upper.value,
      id: lower.id,
      origins: planner.origins,
      epic: planner.epic,
      playable: planner.playable,
      primaryGroup: mergeField(lower.primaryGroup, upper.value.primaryGroup),
      secondaryGroup: mergeField(lower.secondaryGroup, upper.value.secondaryGroup),
    };
    current = { ...upper, value };
  }
  return { value: current.value, provenance: { layers: versions.map(({ layer }) => layer) } };
}

/** Records that are taken whole: the highest planner's, as City of Data has no numbers for pieces. */
function takeWhole<T>(versions: readonly Version<T>[]): Merged<T> {
  const planners = versions.filter(({ kind }) => kind !== 'city-of-data');
  const taken = (planners.length > 0 ? planners : versions).at(-1);
  if (taken === undefined) throw new RangeError('a record needs a version');
  return { value: taken.value, provenance: { layers: [taken.layer] } };
}

/** The pieces and names of a planner with the bonuses of the highest layer. */
function mergeSet(
  id: string,
  versions: readonly Version<EnhancementSet>[],
  note: NoteConflict,
): Merged<EnhancementSet> {
  const { value } = takeWhole(versions);
  const highest = versions.at(-1)?.value ?? value;
  for (const [i, upper] of versions.entries()) {
    const lower = versions[i - 1];
    if (lower === undefined) continue;
    noteDifferences(lower, upper, { kind: 'enhancement_set', id, fields: ['type', 'bonuses'] }, note);
  }
  const { bonuses, pieceBonuses } = highest;
  return {
    value: { ...value, bonuses, pieceBonuses },
    provenance: { layers: versions.map(({ layer }) => layer) },
  };
}

interface ClassTables {
  readonly id: string;
  readonly tables: ModifierTables;
}

function mergeTables(versions: readonly Version<ClassTables>[]): Merged<ClassTables> {
  const tables = new Map(versions.flatMap(({ value }) => [...value.tables]));
  const id = versions[0]?.value.id ?? '';
  return { value: { id, tables }, provenance: { layers: versions.map(({ layer }) => layer) } };
}

/** A part as the highest planner states it that has it; City of Data restates those of planners. */
function highest<K extends keyof LayerParts>(layers: readonly Layer[], part: K): LayerParts[K] | undefined {
  const having = layers.filter(({ data }) => {
    const found = data[part];
    return found !== undefined && !(Array.isArray(found) && found.length === 0);
  });
  const planners = having.filter(({ kind }) => kind !== 'city-of-data');
  return (planners.length > 0 ? planners : having).at(-1)?.data[part];
}

/** A record that is taken whole from the highest layer that has it. */
function takeHighest<T>(versions: readonly Version<T>[]): Merged<T> {
  const taken = versions.at(-1);
  if (taken === undefined) throw new RangeError('a record needs a version');
  return { value: taken.value, provenance: { layers: [taken.layer] } };
}

function versionOf(layers: readonly Layer[], options: LayerOptions): DataVersion {
  const versions = layers.flatMap(({ data }) => data.version ?? []);
  const top = versions.at(-1);
  const issue = versions.findLast((version) => version.issue !== undefined)?.issue;
  return {
    id: '',
    name: options.name ?? top?.name ?? '',
    date:
      versions
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? '',
    ...(issue !== undefined && { issue }),
    sources: options.sources ?? versions.flatMap(({ sources }) => sources),
  };
}

function summary(layers: readonly Layer[], records: Records): Provenance['layers'] {
  const counts = new Map<string, number>();
  for (const kind of Object.values(records)) {
    for (const { layers: names } of kind.values()) {
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return layers.map(({ name, kind, data }) => ({
    name,
    kind,
    version: data.version ?? null,
    records: counts.get(name) ?? 0,
  }));
}

/** Groups (`Epic`, `Brute_Melee`) of which the game's own files list powersets, lower case. */
function coveredGroups(layers: readonly Layer[]): ReadonlySet<string> {
  return new Set(
    layers.flatMap(({ kind, data }) =>
      kind === 'city-of-data'
        ? (data.powersets ?? []).map(({ id }) => id.split('.')[0]?.toLowerCase() ?? '')
        : [],
    ),
  );
}

/**
 * Uid of an enhancement set over all layers: a set whose pieces a planner has
 * under another name is that one.
 */
function setNames(layers: readonly Layer[]): (set: EnhancementSet) => string {
  const byPiece = new Map(
    layers.flatMap(({ kind, data }) =>
      kind === 'city-of-data'
        ? []
        : (data.enhancementSets ?? []).flatMap(({ uid, pieces }) =>
            pieces.map((piece): [string, string] => [piece.toLowerCase(), uid]),
          ),
    ),
  );
  return ({ uid, pieces }) => byPiece.get(pieces[0]?.toLowerCase() ?? '') ?? uid;
}

const GRANTS: ReadonlySet<string> = new Set(['grant_power', 'execute_power']);

/**
 * Powers whose grants of something that no layer has are only shown: the game's
 * files name thousands of passing powers (combo counters, markers) that no
 * source of a planner describes, and a total must not depend on them.
 */
function withoutLostGrants(powers: readonly Power[]): Power[] {
  const known = new Set(powers.map(({ id }) => id.toLowerCase()));
  const lost = ({ attribute, ref }: Effect): boolean =>
    GRANTS.has(attribute) && ref !== undefined && !known.has(ref.toLowerCase());
  return powers.map((power) =>
    power.effects.some(lost)
      ? {
          ...power,
          effects: power.effects.map((effect) =>
            lost(effect) ? { ...effect, role: 'display_only' as const } : effect,
          ),
        }
      : power,
  );
}

/**
 * Several sources as one database, lowest precedence first. A higher layer
 * replaces what it states; effects of a power come from one layer, and where a
 * layer has none for it (`withoutEffects`) from the next lower one. What a
 * planner knows and the game's files do not (sliders, static numbers, exact
 * pieces) stays with the highest planner.
 * @throws GuildError DATA_FOLDER_INCOMPLETE when no layer has rules or tables.
 */
export function layerGameData(layers: readonly Layer[], options: LayerOptions = {}): LayeredGameData {
  const conflicts: LayerConflict[] = [];
  const note: NoteConflict = (conflict) => conflicts.push(conflict);
  const records: Records = {
    archetype: new Map(),
    powerset: new Map(),
    power: new Map(),
    entity: new Map(),
    enhancement: new Map(),
    enhancement_set: new Map(),
    recipe: new Map(),
    salvage: new Map(),
    tables: new Map(),
  };
  const rules = highest(layers, 'rules');
  if (rules === undefined) {
    throw new GuildError('DATA_FOLDER_INCOMPLETE', 'No layer has the rules of the server.', {
      layers: layers.map(({ name }) => name),
    });
  }
  const without = new Map(layers.map(({ name, withoutEffects }) => [name, withoutEffects]));
  const versions = <T>(pick: (data: Layer['data']) => readonly T[] | undefined, id: (item: T) => string) =>
    collectVersions(lists(layers, pick), id);
  const classTables = (data: Layer['data']): ClassTables[] =>
    [...(data.tables ?? [])].map(([id, tables]) => ({ id, tables }));

  const entities = new Set(
    layers.flatMap((layer) => (layer.data.entities ?? []).map(({ id }) => id.toLowerCase())),
  );
  const setting: PowerSetting = {
    withoutEffects: (layer, name) => without.get(layer)?.get(name),
    isEntity: (name) => entities.has(name.toLowerCase()),
  };
  const powers = withoutLostGrants(
    mergeAll(
      versions(
        (part) => part.powers,
        ({ id }) => id,
      ),
      records.power,
      (id, all) => mergePower(id, all, setting, note),
    ),
  );
  const helpers = new Set(
    powers.filter(({ level, hidden }) => level < 1 || hidden).map(({ id }) => id.toLowerCase()),
  );
  const isHelper = (power: string): boolean => helpers.has(power.toLowerCase());
  const groups = coveredGroups(layers);
  const isCovered = (group: string): boolean => groups.has(group.toLowerCase());
  const data = indexGameData({
    version: versionOf(layers, options),
    rules,
    archetypes: mergeAll(
      versions(
        (part) => part.archetypes,
        ({ id }) => id,
      ),
      records.archetype,
      (id, all) => mergeArchetype(id, all, note),
    ),
    enhancementClasses: highest(layers, 'enhancementClasses') ?? [],
    setTypes: highest(layers, 'setTypes') ?? [],
    powersets: mergeAll(
      versions(
        (part) => part.powersets,
        ({ id }) => id,
      ),
      records.powerset,
      (id, all) => mergePowerset(id, all, { isHelper, isCovered }, note),
    ),
    powers,
    entities: mergeAll(
      versions(
        (part): readonly Entity[] | undefined => part.entities,
        ({ id }) => id,
      ),
      records.entity,
      (_, all) => takeWhole(all),
    ),
    enhancements: mergeAll(
      versions(
        (part): readonly Enhancement[] | undefined => part.enhancements,
        ({ uid }) => uid,
      ),
      records.enhancement,
      (_, all) => takeWhole(all),
    ),
    enhancementSets: mergeAll(
      versions((part) => part.enhancementSets, setNames(layers)),
      records.enhancement_set,
      (id, all) => mergeSet(id, all, note),
    ),
    recipes: mergeAll(
      versions(
        (part) => part.recipes,
        ({ id }) => id,
      ),
      records.recipe,
      (_, all) => takeHighest(all),
    ),
    salvage: mergeAll(
      versions(
        (part) => part.salvage,
        ({ id }) => id,
      ),
      records.salvage,
      (_, all) => takeHighest(all),
    ),
    tables: new Map(
      mergeAll(
        versions(classTables, ({ id }) => id),
        records.tables,
        (_, all) => mergeTables(all),
      ).map(({ id, tables }) => [id, tables]),
    ),
  });
  return { data, provenance: { layers: summary(layers, records), records }, conflicts };
}
