import type { Enhancement } from './enhancement.ts';
import type { GameData, ModifierTables } from './game-data.ts';
import type { Entity, Power } from './power.ts';

/** Lists of a database; `indexGameData` adds the look-ups. */
export interface GameDataParts
  extends Pick<
    GameData,
    | 'version'
    | 'rules'
    | 'archetypes'
    | 'enhancementClasses'
    | 'setTypes'
    | 'powersets'
    | 'enhancements'
    | 'enhancementSets'
  > {
  readonly powers: readonly Power[];
  readonly entities: readonly Entity[];
  readonly tables: ReadonlyMap<string, ModifierTables>;
}

/**
 * A look-up by name without regard to case. Names are mostly asked for as
 * written, so the exact spelling is tried before a lower-case copy is made.
 */
function lookup<T>(items: readonly T[], key: (item: T) => string): (name: string) => T | undefined {
  const exact = new Map<string, T>();
  const folded = new Map<string, T>();
  for (const item of items) {
    const name = key(item);
    // The first of two equal names wins, as in the source program.
    if (!exact.has(name)) exact.set(name, item);
    const lower = name.toLowerCase();
    if (!folded.has(lower)) folded.set(lower, item);
  }
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase());
}

const ATTUNED = 'attuned_';
const CRAFTED = 'crafted_';

/**
 * Look-up of enhancements in which the attuned form of a crafted set piece is
 * known too: sources that list one row a piece mean both. It follows the level of
 * the character and takes no boosters. heroes-rules §7.
 */
function enhancementLookup(enhancements: readonly Enhancement[]): (uid: string) => Enhancement | undefined {
  const listed = lookup(enhancements, ({ uid }) => uid);
  const attuned = new Map<string, Enhancement>();
  /** Attuned forms as they were first spelled: nearly always the usual spelling. */
  const asWritten = new Map<string, Enhancement>();
  return (uid) => {
    const known = asWritten.get(uid) ?? listed(uid);
    if (known !== undefined) return known;
    const lower = uid.toLowerCase();
    if (!lower.startsWith(ATTUNED)) return undefined;
    const folded = attuned.get(lower);
    if (folded !== undefined) return folded;
    // What there is no form of is not kept: there is no end to such names.
    const crafted = listed(CRAFTED + lower.slice(ATTUNED.length));
    if (crafted?.kind !== 'set') return undefined;
    const form = attunedForm(crafted, uid);
    attuned.set(lower, form);
    asWritten.set(uid, form);
    return form;
  };
}

function attunedForm({ boostable: _takesBoosters, ...crafted }: Enhancement, uid: string): Enhancement {
  return { ...crafted, uid, attunedFrom: crafted.uid, attuned: true };
}

/** Adds the look-ups of `GameData` to the lists of a database. */
export function indexGameData<P extends GameDataParts>(parts: P): P & GameData {
  const tables = lookup([...parts.tables], ([classId]) => classId);
  const own = new Map<string, ModifierTables>();
  const tablesOf = (classId: string): ModifierTables | undefined => {
    const known = own.get(classId) ?? tables(classId)?.[1];
    if (known !== undefined) own.set(classId, known);
    return known;
  };
  return {
    ...parts,
    archetype: lookup(parts.archetypes, ({ id }) => id),
    powerset: lookup(parts.powersets, ({ id }) => id),
    power: lookup(parts.powers, ({ id }) => id),
    entity: lookup(parts.entities, ({ id }) => id),
    enhancement: enhancementLookup(parts.enhancements),
    enhancementSet: lookup(parts.enhancementSets, ({ uid }) => uid),
    modifier: (classId, table, level) => {
      const values = tablesOf(classId);
      return (values?.get(table) ?? values?.get(table.toLowerCase()))?.[level - 1];
    },
  };
}
