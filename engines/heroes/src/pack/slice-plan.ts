import type { Effect } from '../model/effect.ts';
import type { FullGameData } from '../model/game-data.ts';
import { groupBy } from '../model/group-by.ts';
import type { Entity, Power, Powerset } from '../model/power.ts';

/** What a slice holds; slices are cut so that a planner loads little before it can start. */
export interface SliceContent {
  readonly powersets: readonly Powerset[];
  readonly powers: readonly Power[];
  readonly entities: readonly Entity[];
  /** Tables by class: those the effects of the pack need. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

export const COMMON = 'common';
export const POOLS = 'pools';
export const INCARNATE = 'incarnate';
export const EXTRA = 'extra';
export const RECIPES = 'recipes';

/** Group (first part of a power's name) of bonus powers. */
const SET_BONUS_GROUP = 'set_bonus';

/** Powersets that everybody may use: with the pools. */
const SHARED_KINDS: ReadonlySet<string> = new Set(['pool', 'inherent', 'accolade']);

/** Powersets that a picker lists. */
const LISTED_KINDS: ReadonlySet<string> = new Set([
  'primary',
  'secondary',
  'epic',
  'pool',
  'inherent',
  'accolade',
  'incarnate',
]);

function groupOf(power: string): string {
  return power.slice(0, power.indexOf('.')).toLowerCase();
}

function grantedBy(effects: readonly Effect[]): string[] {
  return effects.flatMap(({ attribute, ref }) =>
    (attribute === 'grant_power' || attribute === 'execute_power') && ref !== undefined ? [ref] : [],
  );
}

/** Bonus powers that sets and pieces bring, and what those grant in turn. */
function bonusPowers(data: FullGameData): Power[] {
  const pending = data.enhancementSets.flatMap(({ bonuses, pieceBonuses }) => [
    ...bonuses.flatMap(({ powers }) => powers),
    ...Object.values(pieceBonuses).flat(),
  ]);
  pending.push(...data.enhancements.flatMap(({ effects }) => grantedBy(effects)));
  const found = new Set<Power>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const power = data.power(name);
    if (power === undefined || found.has(power) || groupOf(power.id) !== SET_BONUS_GROUP) continue;
    found.add(power);
    pending.push(...grantedBy(power.effects));
  }
  return data.powers.filter((power) => found.has(power));
}

/** Playable classes a powerset belongs to, in the spelling of the class list. */
function ownersOf(set: Powerset, data: FullGameData): string[] {
  const names = set.sharedBy ?? (set.archetype === undefined ? [] : [set.archetype]);
  return names.flatMap((name) => {
    const archetype = data.archetype(name);
    return archetype?.playable ? [archetype.id] : [];
  });
}

/** Slices a powerset is in; a set that two classes share is in both. */
function slicesOfSet(set: Powerset, data: FullGameData): string[] {
  if (set.kind === 'incarnate') return [INCARNATE];
  if (set.kind === 'temp') return [EXTRA];
  if (SHARED_KINDS.has(set.kind)) return [POOLS];
  return set.kind === 'primary' || set.kind === 'secondary' || set.kind === 'epic' ? ownersOf(set, data) : [];
}

/** Powersets and powers by slice. */
function contentBySlice(data: FullGameData): { sets: Map<string, Powerset[]>; powers: Map<string, Power[]> } {
  const sets = new Map<string, Powerset[]>();
  const powers = new Map<string, Power[]>();
  const bySet = groupBy(data.powers, ({ powerset }) => data.powerset(powerset));
  for (const set of data.powersets) {
    for (const slice of slicesOfSet(set, data)) {
      sets.set(slice, [...(sets.get(slice) ?? []), set]);
      powers.set(slice, [...(powers.get(slice) ?? []), ...(bySet.get(set) ?? [])]);
    }
  }
  return { sets, powers };
}

/** What powers create: entities, their powersets and powers, and what those create in turn. */
interface Created {
  readonly entities: readonly Entity[];
  readonly powersets: readonly Powerset[];
  readonly powers: readonly Power[];
}

function createdBy(powers: readonly Power[], data: FullGameData): Created {
  const entities = new Set<Entity>();
  const sets = new Set<Powerset>();
  const found = new Set<Power>();
  const pending = [...powers];
  for (let power = pending.pop(); power !== undefined; power = pending.pop()) {
    for (const { attribute, ref } of power.effects) {
      const entity = attribute === 'create_entity' && ref !== undefined ? data.entity(ref) : undefined;
      if (entity === undefined || entities.has(entity)) continue;
      entities.add(entity);
      const own = entity.powersets.flatMap((id) => data.powerset(id) ?? []);
      for (const set of own) sets.add(set);
      for (const id of [...own.flatMap((set) => set.powers), ...entity.upgrades]) {
        const theirs = data.power(id);
        if (theirs === undefined || found.has(theirs)) continue;
        found.add(theirs);
        pending.push(theirs);
      }
    }
  }
  return { entities: byId(entities), powersets: byId(sets), powers: byId(found) };
}

/**
 * In the order of their ids. What several slices carry comes out of a pack in the order of the
 * slices; in an order of its own, packing it again gives the same version.
 */
function byId<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  const keyed = [...items].map((item) => ({ key: item.id.toLowerCase(), item }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

function tableNames(effects: readonly Effect[]): string[] {
  return effects.map(({ table }) => table).filter((table) => table !== '');
}

function addTables(needed: Map<string, Set<string>>, classId: string, names: readonly string[]): void {
  const known = needed.get(classId) ?? new Set();
  for (const name of names) known.add(name);
  needed.set(classId, known);
}

/** Tables of the classes that powers force, as those never follow the character. */
function forcedTables(powers: readonly Power[], needed: Map<string, Set<string>>, data: FullGameData): void {
  for (const { forcedClass, effects } of powers) {
    if (forcedClass === undefined) continue;
    addTables(needed, data.archetype(forcedClass)?.id ?? forcedClass, tableNames(effects));
  }
}

function sortedTables(
  needed: ReadonlyMap<string, ReadonlySet<string>>,
  data: FullGameData,
): Map<string, string[]> {
  return new Map(
    [...needed.keys()].toSorted().map((classId) => {
      const known = data.tables.get(classId);
      return [classId, [...(needed.get(classId) ?? [])].filter((name) => known?.has(name)).toSorted()];
    }),
  );
}

/** Tables that the powers of entities need, by the class of the entity. */
function entityTables(
  entities: readonly Entity[],
  needed: Map<string, Set<string>>,
  data: FullGameData,
): void {
  for (const { classId, powersets } of entities) {
    const ids = powersets.flatMap((id) => data.powerset(id)?.powers ?? []);
    const names = ids.flatMap((id) => tableNames(data.power(id)?.effects ?? []));
    addTables(needed, data.archetype(classId)?.id ?? classId, names);
  }
}

const NOTHING: SliceContent = { powersets: [], powers: [], entities: [], tables: new Map() };

/**
 * Cuts a database into slices. Powers that no player can have or cause (those
 * of opponents) are left out; a slice name is `common`, a class id, `pools`,
 * `incarnate`, `extra` or, when the database has any, `recipes`.
 */
export function planSlices(data: FullGameData): Map<string, SliceContent> {
  const { sets, powers: powersOf } = contentBySlice(data);
  const own = (name: string): readonly Power[] => powersOf.get(name) ?? [];
  const bonuses = bonusPowers(data);
  const playable = data.archetypes.filter(({ playable: is }) => is).map(({ id }) => id);
  const everyone = [bonuses, own(POOLS), own(INCARNATE), own(EXTRA), data.enhancements].flat();
  const everyonesTables = everyone.flatMap(({ effects }) => tableNames(effects));

  const slice = (name: string): SliceContent => {
    const needed = new Map<string, Set<string>>();
    if (playable.includes(name)) {
      addTables(needed, name, [
        ...everyonesTables,
        ...own(name).flatMap(({ effects }) => tableNames(effects)),
      ]);
    }
    // A class plays with its pets: what its powers create comes with them.
    const created = createdBy(own(name), data);
    const powers = [...new Set([...own(name), ...created.powers])];
    forcedTables(powers, needed, data);
    entityTables(created.entities, needed, data);
    return {
      powersets: [...(name === EXTRA ? (sets.get(EXTRA) ?? []) : []), ...created.powersets],
      powers,
      entities: created.entities,
      tables: sortedTables(needed, data),
    };
  };
  const listed = data.powersets.filter(
    (set) => LISTED_KINDS.has(set.kind) && slicesOfSet(set, data).length > 0,
  );
  return new Map([
    [COMMON, { powersets: listed, powers: bonuses, entities: [], tables: new Map() }],
    ...[...playable, POOLS, INCARNATE, EXTRA].map((name): [string, SliceContent] => [name, slice(name)]),
    ...(data.recipes.length + data.salvage.length > 0 ? [[RECIPES, NOTHING] as const] : []),
  ]);
}
