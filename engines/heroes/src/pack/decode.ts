import { GuildError } from '@guildhall/kernel';
import type { Effect } from '../model/effect.ts';
import type { Enhancement, EnhancementClass, EnhancementSet, SetType } from '../model/enhancement.ts';
import type { Archetype, GameData, GameRules, ModifierTables } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import type { Entity, Power, Powerset } from '../model/power.ts';
import { type ColumnSpec, type PackedRows, unpackRows } from './columns.ts';
import { type CraftingData, unpackCrafting } from './crafting.ts';
import type { PackedCommon, PackedSlice, PackedTable } from './encode.ts';
import {
  EFFECT_COLUMNS,
  ENHANCEMENT_COLUMNS,
  ENHANCEMENT_SET_COLUMNS,
  ENTITY_COLUMNS,
  PACK_FORMAT,
  POWER_COLUMNS,
  POWERSET_COLUMNS,
} from './layout.ts';
import type { PackManifest } from './manifest.ts';

/** What only the slice `common` has. */
export interface CommonData {
  readonly rules: GameRules;
  readonly archetypes: readonly Archetype[];
  readonly enhancementClasses: readonly EnhancementClass[];
  readonly setTypes: readonly SetType[];
  readonly enhancements: readonly Enhancement[];
  readonly enhancementSets: readonly EnhancementSet[];
}

/** A decoded slice; `createGameData` joins slices. */
export interface PackSlice {
  readonly slice: string;
  readonly powersets: readonly Powerset[];
  readonly powers: readonly Power[];
  readonly entities: readonly Entity[];
  readonly tables: ReadonlyMap<string, ModifierTables>;
  readonly common?: CommonData;
  readonly crafting?: CraftingData;
}

function broken(reason: string, cause?: unknown): GuildError {
  return new GuildError(
    'DATA_VERSION_BROKEN',
    `A pack slice cannot be decoded: ${reason}.`,
    { reason },
    cause,
  );
}

function unpack<T>(specs: readonly ColumnSpec[], rows: PackedRows): T[] {
  return unpackRows(specs, rows) as T[];
}

/** Gives each owner its share of the effects that follow each other. */
function withEffects<T>(owners: readonly object[], counts: readonly number[], packed: PackedRows): T[] {
  const effects = unpack<Effect>(EFFECT_COLUMNS, packed);
  let at = 0;
  const out = owners.map((owner, i) => {
    const count = counts[i];
    if (count === undefined || !(count >= 0)) throw new RangeError('effect counts do not match');
    at += count;
    (owner as { effects: readonly Effect[] }).effects = effects.slice(at - count, at);
    return owner as T;
  });
  if (at !== effects.length || counts.length !== owners.length) {
    throw new RangeError('effect counts do not match');
  }
  return out;
}

function unpackCommon(common: PackedCommon): CommonData {
  return {
    rules: common.rules as GameRules,
    archetypes: common.archetypes as readonly Archetype[],
    enhancementClasses: common.enhancementClasses as readonly EnhancementClass[],
    setTypes: common.setTypes as readonly SetType[],
    enhancements: withEffects(
      unpackRows(ENHANCEMENT_COLUMNS, common.enhancements),
      common.enhancementEffectCounts,
      common.enhancementEffects,
    ),
    enhancementSets: unpack(ENHANCEMENT_SET_COLUMNS, common.enhancementSets),
  };
}

/** Levels a constant table stands for. */
const LEVELS = 50;

function unpackTable(table: PackedTable): readonly number[] {
  return typeof table === 'number' ? Array.from({ length: LEVELS }, () => table) : table;
}

function unpackTables(tables: PackedSlice['tables']): Map<string, ModifierTables> {
  return new Map(
    Object.entries(tables).map(([classId, own]) => [
      classId,
      new Map(Object.entries(own).map(([name, table]) => [name, unpackTable(table)])),
    ]),
  );
}

function unpackSlice(packed: PackedSlice): PackSlice {
  return {
    slice: packed.slice,
    powersets: unpack(POWERSET_COLUMNS, packed.powersets),
    powers: withEffects(unpackRows(POWER_COLUMNS, packed.powers), packed.effectCounts, packed.effects),
    entities: unpack(ENTITY_COLUMNS, packed.entities),
    tables: unpackTables(packed.tables),
    ...(packed.common !== undefined && { common: unpackCommon(packed.common) }),
    ...(packed.crafting !== undefined && { crafting: unpackCrafting(packed.crafting) }),
  };
}

/**
 * Decodes the JSON text of a slice. The text must come from a file whose hash
 * was checked; damage is found but not every possible lie.
 * @throws GuildError DATA_VERSION_BROKEN when the text is not a slice of this format.
 */
export function decodeSlice(text: string): PackSlice {
  return unpackChecked(parseSlice(text));
}

/** The slice of a build with the manifest that comes with it. Throws like `decodeSlice`. */
export function readBuildSlice(text: string): { manifest: PackManifest; slice: PackSlice } {
  const packed = parseSlice(text) as PackedSlice & { readonly manifest?: PackManifest };
  if (packed.manifest?.version === undefined) throw broken('it has no manifest');
  return { manifest: packed.manifest, slice: unpackChecked(packed) };
}

function parseSlice(text: string): PackedSlice {
  let packed: PackedSlice;
  try {
    packed = JSON.parse(text) as PackedSlice;
  } catch (error) {
    throw broken('it is not valid JSON', error);
  }
  if (packed?.format !== PACK_FORMAT) throw broken(`its format is not ${PACK_FORMAT}`);
  return packed;
}

function unpackChecked(packed: PackedSlice): PackSlice {
  try {
    return unpackSlice(packed);
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error), error);
  }
}

/** Tables of all slices by class; slices may each have some of a class. */
export function joinTables(slices: readonly PackSlice[]): Map<string, ModifierTables> {
  const joined = new Map<string, Map<string, readonly number[]>>();
  for (const { tables } of slices) {
    for (const [classId, own] of tables) {
      const known = joined.get(classId) ?? new Map<string, readonly number[]>();
      for (const [name, values] of own) known.set(name, values);
      joined.set(classId, known);
    }
  }
  return joined;
}

/**
 * Game data of the slices loaded so far.
 * @throws GuildError DATA_VERSION_BROKEN when neither `common` nor the slice of a build is among them.
 */
export function createGameData(manifest: PackManifest, slices: readonly PackSlice[]): GameData {
  const common = slices.find((slice) => slice.common !== undefined)?.common;
  if (common === undefined) throw broken('the slice "common" is missing');
  return indexGameData({
    version: manifest.version,
    ...common,
    powersets: slices.flatMap(({ powersets }) => powersets),
    powers: slices.flatMap(({ powers }) => powers),
    entities: slices.flatMap(({ entities }) => entities),
    tables: joinTables(slices),
  });
}
